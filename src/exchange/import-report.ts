import type { Words } from '#locales/index.ts'
import { type Clock, timestamp } from '#platform/clock.ts'
import type { Console } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import { showNumber } from '#platform/text/dates.ts'
import type { ArticleRecord } from './article-record.ts'
import type { Outcome, Result } from './import.actions.ts'
import { NotTaken } from './not-taken.ts'
import type { ReadRecord, UnreadLine } from './read-records.ts'

/** Faulty lines, and others worth a word, that are named one by one; more would hide what the first ones say. */
const mostNamed = 200
/** Letters of a value that is named. */
const shown = 80

type Line = Omit<ReadRecord, 'record'> & Pick<ArticleRecord, 'starts_as'>

/** What an operator hears of an import, while it runs and at its end. */
export class ImportReport {
  private readonly done: Record<Outcome, number> = { created: 0, updated: 0, besideChange: 0, unchanged: 0, inBin: 0 }
  private readonly untaken = new Map<string, number>()
  private readonly signs = new NotTaken()
  private readonly pictures = new NotTaken()
  private readonly now: string
  private readonly console: Console
  private readonly words: Words['exchange']
  /** Whether each article is a line or a file. */
  private readonly kind: 'lines' | 'files'
  private bad = 0
  private noted = 0
  private drafts = 0
  private scheduled = 0

  constructor(console: Console, t: Words, kind: 'lines' | 'files', clock: Clock) {
    this.console = console
    this.words = t.exchange
    this.kind = kind
    this.now = timestamp(clock)
  }

  unread(lines: UnreadLine[]) {
    for (const line of lines.slice(0, Math.max(0, mostNamed - this.bad)))
      this.console.warn(this.words.badLine(line.at, reasonOf(line, this.words)))
    this.bad += lines.length
  }

  imported(lines: Line[], results: Result[]) {
    for (const [i, result] of results.entries()) this.one(lines[i]!, result)
    const count = Object.values(this.done).reduce((sum, count) => sum + count)
    this.console.progress(this.words.importing(showNumber(count)))
  }

  private one(line: Line, { outcome, status, publishedAt, taken }: Result) {
    const { notes } = this.words
    this.done[outcome]++
    for (const key of line.untaken) this.untaken.set(key, (this.untaken.get(key) ?? 0) + 1)
    for (const sign of line.signs) this.signs.add(sign, this.words.at(line.at))
    for (const picture of line.pictures ?? []) this.pictures.add(brief(picture), this.words.at(line.at))
    if (outcome === 'created' && status !== 'published' && status !== 'withdrawn') this.drafts++
    if (outcome === 'created' && status === 'published' && publishedAt !== null && publishedAt > this.now) this.scheduled++

    if (outcome === 'inBin' || outcome === 'besideChange') this.note(line, notes[outcome])
    for (const { key, value } of line.unclear) this.note(line, notes.unclear(key, brief(value)))
    if (outcome !== 'created' && status === 'published' && line.starts_as === 'draft') this.note(line, notes.staysPublished)
    for (const address of taken) this.note(line, notes.addressTaken(address))
  }

  private note(line: Line, note: string) {
    if (this.noted++ < mostNamed) this.console.warn(this.words.badLine(line.at, note))
  }

  private notTaken(things: NotTaken, sentence: (things: string) => string) {
    const listed = things.listed()
    if (listed.length === 0) return
    const more = listed.length > mostNamed ? ` ${this.words.moreThings(showNumber(listed.length - mostNamed))}` : ''
    this.console.warn(sentence(listed.slice(0, mostNamed).join('; ') + more))
  }

  /** @throws Refused when something could not be imported */
  end(others = new Map<string, number>()) {
    const { words, done, console } = this
    const updated = done.updated + done.besideChange
    console.say(words.imported(showNumber(done.created), showNumber(updated), showNumber(done.unchanged)))
    if (this.drafts > 0) console.say(words.drafts(showNumber(this.drafts)))
    if (this.scheduled > 0) console.say(words.scheduled(showNumber(this.scheduled)))
    if (done.inBin > 0) console.say(words.inBin(showNumber(done.inBin)))
    if (done.besideChange > 0) console.say(words.besideChange(showNumber(done.besideChange)))
    if (this.untaken.size > 0) console.say(words.untaken(listed(this.untaken)))
    this.notTaken(this.pictures, words.pictures)
    this.notTaken(this.signs, words.signs)
    if (others.size > 0) console.say(words.otherFiles(listed(others)))
    if (this.noted > mostNamed) console.warn(words.moreNotes(showNumber(this.noted - mostNamed)))
    if (this.bad > mostNamed) console.warn(words[this.kind].more(showNumber(this.bad - mostNamed)))
    if (this.bad > 0) throw new Refused(words[this.kind].bad(showNumber(this.bad)))
  }
}

/** `layout (12), image (3)`, the most frequent first. */
const listed = (counts: Map<string, number>): string =>
  [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${brief(name)} (${showNumber(count)})`)
    .join(', ')

const brief = (value: unknown): string => {
  const text = String(typeof value === 'object' ? JSON.stringify(value) : value).replace(/\s+/g, ' ')
  return text.length > shown ? `${text.slice(0, shown)}…` : text
}

function reasonOf({ faults, complaint }: UnreadLine, words: Words['exchange']): string {
  if (complaint) return words.badFrontMatter(complaint.line, complaint.reason)
  const name = (fault: string) => words.faults[fault as keyof Words['exchange']['faults']]
  return Object.entries(faults)
    .map(([key, fault]) => (key ? `${key}: ${name(fault)}` : name(fault)))
    .join('; ')
}
