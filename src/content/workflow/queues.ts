import type { Rules } from '#approval/rules.ts'
import type { NewsroomFilter } from '#content/desk/newsroom.store.ts'
import type { Words } from '#locales/index.ts'
import type { Role } from '#users/user.ts'

/** A box of the desk: its name, what is in it, and the query of the list that shows all of it. */
export interface Queue {
  name: string
  filter: NewsroomFilter
  query: string
}

/** What waits for somebody, in the order in which to look at it. */
export function queuesOf({ desk }: Words, editor: { id: number; role: Role }, { fourEyes, categories }: Rules): Queue[] {
  const approves = editor.role === 'approver' || editor.role === 'admin'
  const mine = { createdBy: editor.id }
  const others = { categories, notBy: editor.id }
  return [
    approves
      ? { name: desk.waitingForMe, filter: { phase: 'submitted', ...(fourEyes ? others : { categories }) }, query: 'trang-thai=submitted' }
      : { name: desk.waiting, filter: { phase: 'submitted' }, query: 'trang-thai=submitted' },
    ...(approves ? [{ name: desk.unreviewed, filter: { phase: 'unreviewed', ...others }, query: 'trang-thai=unreviewed' } as const] : []),
    { name: desk.returned, filter: { phase: 'returned', ...mine }, query: 'trang-thai=returned&cua-toi=1' },
    { name: desk.drafts, filter: { phase: 'draft', ...mine }, query: 'trang-thai=draft&cua-toi=1' },
    { name: desk.scheduled, filter: { phase: 'scheduled' }, query: 'trang-thai=scheduled' },
  ]
}
