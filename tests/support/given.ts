import { hashSync } from 'bcrypt'
import { insertAlert } from '../../src/alerts/alert.store.ts'
import type { AlertValues } from '../../src/alerts/alert.ts'
import type { ArticleValues, Status } from '../../src/content/core/article.ts'
import { insertArticle } from '../../src/content/core/article-changes.store.ts'
import type { Portal } from '../../src/platform/context.ts'
import { write } from '../../src/platform/database/write.ts'
import { indexArticle } from '../../src/search-engine/index/index.actions.ts'
import { insertUser, listUsers } from '../../src/users/user.store.ts'

/** The people of the newsroom in every test. */
export const people = {
  lan: { fullName: 'Nguyễn Thị Lan', role: 'writer' },
  binh: { fullName: 'Trần Văn Bình', role: 'editor' },
  minh: { fullName: 'Lê Quang Minh', role: 'approver' },
  hoa: { fullName: 'Phạm Thanh Hòa', role: 'admin' },
} as const

export const testPassword = 'cau-mat-khau-de-nho'
/** Of the lowest cost: signing in takes half a second of each test otherwise. */
const testPasswordHash = hashSync(testPassword, 4)

const somebody = { id: null, name: 'test' }

/** What a test starts from. Everything passes through `write()`, as in the portal itself. */
export function createGiven(portal: Portal) {
  const change = (by: number | null = null) => ({ at: portal.clock.now().toISOString(), by })

  return {
    /** A published article unless said otherwise; `by`: who wrote it. @returns its number */
    article: (values: Partial<ArticleValues> & { status?: Status; oldUrl?: string; reason?: string; by?: number } = {}) =>
      write(portal, somebody, async (tx, record) => {
        const { status = 'published', oldUrl, reason, by, ...given } = values
        record({ action: 'test.article' })
        const id = await insertArticle(tx, { ...blank(portal), ...given }, change(by), { status, oldUrl, reason })
        await indexArticle(tx, id)
        return id
      }),

    /** In force until tomorrow unless said otherwise. @returns its number */
    alert: (values: Partial<AlertValues> = {}) =>
      write(portal, somebody, async (tx, record) => {
        record({ action: 'test.alert' })
        const now = portal.clock.now()
        const endsAt = new Date(now.getTime() + 86_400_000).toISOString()
        const blank = { grade: 'warning', title: 'Bão số 12 đêm nay', details: '', area: '', link: '', endsAt } as const
        const state = { publishedAt: now.toISOString(), confirmedBy: null }
        return insertAlert(tx, { ...blank, ...values }, state, now.toISOString(), 'Trần Văn Bình')
      }),

    /** Published one minute after the other, numbered in that order; two at a time share their minute. */
    manyArticles: (count: number) =>
      write(portal, somebody, async (tx, record) => {
        record({ action: 'test.articles' })
        const start = portal.clock.now().getTime() - count * 60_000
        for (let n = 0; n < count; n++) {
          const publishedAt = new Date(start + Math.floor(n / 2) * 60_000).toISOString()
          await insertArticle(tx, { ...blank(portal), title: `Tin ${n}`, publishedAt }, change(), { status: 'published' })
        }
      }),

    /** One of the newsroom, with `testPassword`; the same one twice is one. @returns their number */
    async user(name: keyof typeof people) {
      const known = (await listUsers(portal.db)).find((user) => user.username === name)
      if (known) return known.id
      return write(portal, somebody, async (tx, record) => {
        record({ action: 'test.user' })
        return insertUser(tx, { username: name, ...people[name], passwordHash: testPasswordHash, at: portal.clock.now().toISOString() })
      })
    },

    /** @returns its number */
    category: (slug: string, name = slug) =>
      write(portal, somebody, async (tx, record) => {
        record({ action: 'test.category' })
        const row = await tx
          .insertInto('categories')
          .values({ slug, name, description: '', position: 0 })
          .returning('id')
          .executeTakeFirstOrThrow()
        return row.id
      }),
  }
}

const blank = (portal: Portal): ArticleValues => ({
  kind: 'news',
  title: 'Một bài viết',
  lead: '',
  body: 'Nội dung.',
  categoryId: null,
  author: '',
  source: '',
  coverId: null,
  publishedAt: new Date(portal.clock.now().getTime() - 3_600_000).toISOString(),
  expiresAt: null,
  pinned: false,
})
