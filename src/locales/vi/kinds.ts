import type { KindWords } from '#kinds/kind-words.ts'

/** What each kind of content is called, and the words that only it has. */
export const kindWords = {
  kinds: {
    news: { one: 'Tin tức', many: 'Tin tức', write: 'Viết tin' },
    announcement: { one: 'Thông báo', many: 'Thông báo', write: 'Viết thông báo' },
  },
} satisfies { kinds: Record<string, KindWords> }
