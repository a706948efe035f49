import { archiveOf } from './archive.ts'
import { table } from './table.ts'

/** How long the import of a large archive takes, searchable to its last article; the other measurements use what it leaves. */
export async function measure(): Promise<string> {
  const rows = []
  for (const count of [2000, 100_000]) {
    const { seconds = 0 } = await archiveOf(count, { anew: true })
    rows.push([`${count.toLocaleString('en')} articles`, seconds, count / seconds])
  }
  return table(['import', 'seconds', 'articles/s'], rows)
}
