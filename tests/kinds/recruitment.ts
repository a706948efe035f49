import type { Edit } from '../support/copied-portal.ts'

/** A kind as somebody writes it who has read the README: two fields of its own, a page of its own, its words. */
export const recruitment: Edit = {
  added: {
    'src/kinds/recruitment/recruitment.ts': `
import { day } from '#fields/day.ts'
import { number } from '#fields/number.ts'
import type { Kind } from '#kinds/kind.ts'

const fact = {
  place: 'facts', hint: () => '', restored: true, emptied: true, exported: true,
  api: 'list', search: 'body', writing: 'value', onPage: true, listed: true,
} as const

/** Posts that the commune wants to fill. */
export const recruitment = {
  name: 'recruitment',
  list: '/tuyen-dung',
  item: '/tuyen-dung',
  newsroom: '/tuyen-dung',
  fields: {
    posts: { ...number({ min: 1, max: 5000, required: true }), ...fact, label: (t) => t.kinds.recruitment.posts },
    closing_date: { ...day(), ...fact, label: (t) => t.kinds.recruitment.closingDate },
  },
  columns: ['posts', 'closing_date'],
  templates: { item: 'kinds/recruitment/item' },
  order: { field: 'closing_date', direction: 'asc' },
  filters: [{ field: 'closing_date', by: 'year' }],
  schemaType: 'JobPosting',
  filed: false,
  onHome: false,
  beside: false,
  withAlerts: false,
  feed: 'tuyen-dung',
} as const satisfies Kind
`,
    'src/kinds/recruitment/item.ejs': `
<article class="article" lang="vi">
  <h1><%= article.title %></h1>
  <p class="closing"><%= article.fact.closing_date.label %>: <%= article.fact.closing_date.text %></p>
  <%- include('articles/facts', { facts: article.facts }) %>
  <div class="article__body"><%- article.bodyHtml %></div>
</article>
`,
  },
  changed: {
    'src/kinds.ts': [
      [`import { news } from './kinds/news/news.ts'`, `import { recruitment } from './kinds/recruitment/recruitment.ts'`],
      ['const declared = [news, announcements, documents', '  , recruitment,'],
    ],
    'src/locales/vi/kinds.ts': [
      [
        '  kinds: {',
        `  recruitment: { one: 'Tuyển dụng', many: 'Tuyển dụng', write: 'Viết tin tuyển dụng', posts: 'Số lượng', closingDate: 'Hạn nộp hồ sơ' },`,
      ],
    ],
    'src/locales/en/kinds.ts': [
      [
        '  kinds: {',
        `  recruitment: { one: 'Recruitment', many: 'Recruitment', write: 'Write a vacancy', posts: 'Posts', closingDate: 'Apply by' },`,
      ],
    ],
  },
}
