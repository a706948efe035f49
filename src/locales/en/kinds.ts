import type { kindWords as vi } from '../vi/kinds.ts'

export const kindWords: typeof vi = {
  kinds: {
    news: { one: 'News', many: 'News', write: 'Write news' },
    announcement: { one: 'Announcement', many: 'Announcements', write: 'Write an announcement' },
  },
}
