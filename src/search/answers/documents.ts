import { urlOf } from '#attachments/attachment.ts'
import { articlePath } from '#content/core/article.ts'
import { nfc } from '#platform/text/vietnamese.ts'
import { rowsOf } from '#search-engine/query/bm25.ts'
import { readFolded } from '#search-engine/words/tokens.ts'
import type { Found } from '../search.query.ts'
import type { Answer } from './answers.query.ts'

const most = 2
/** What stands before a number. */
const before = new Set(
  'so van ban quyet dinh ke hoach cong van thong bao nghi quyet nghi dinh thong tu chi thi to trinh bao cao huong dan luat tim xem'.split(
    ' ',
  ),
)
/** What kind of document it is, as the sign behind a number says. */
const signs = new Set('qd kh tb cv nq nd tt ct ttr bc hd gm bb qc gp vb pl ttlt'.split(' '))

/** The document's number, as the index has it (`5 kh ubnd`), when somebody asks for nothing else. */
export function documentNumber(q: string): string[] | undefined {
  const words = readFolded(nfc(q)).map(({ folded }) => folded)
  const at = words.findIndex((word) => /^\d{1,5}$/.test(word))
  if (at < 0 || !words.slice(0, at).every((word) => before.has(word))) return undefined
  const number = words.slice(at)
  const sign = /^\d{4}$/.test(number[1] ?? '') ? number[2] : number[1]
  return number.length > 2 && number.length < 8 && signs.has(sign ?? '') && number.length > number.indexOf(sign!) + 1 ? number : undefined
}

/** Those of the hits that are the document: its number stands in the title of an article, in its lead, or in that of a file. */
export function documentAnswers(q: string, hits: Found['hits']): Answer[] {
  const number = documentNumber(q)
  if (!number) return []
  const says = (text: string) => rowsOf(wordsOf(text), number).length > 0
  const files = hits.flatMap(({ file }) =>
    file && says(`${file.title} ${file.fileName}`) ? [{ title: file.title, href: urlOf(file) }] : [],
  )
  const titled = hits.filter(({ article }) => says(article.title))
  const led = hits.filter(({ article }) => says(article.lead))
  const articles = (titled.length > 0 ? titled : led).map(({ article }) => ({ title: article.title, href: articlePath(article) }))
  return [...files, ...articles].slice(0, most).map((one) => ({ source: 'document', facts: [], ...one }))
}

const wordsOf = (text: string) => readFolded(nfc(text)).map(({ folded }) => folded)
