import type { Tx } from '#platform/database/schema.ts'
import type { Entry } from '#platform/database/write.ts'
import { describedIn } from './body-pictures.ts'
import { fillWords, isSpokenFor } from './description.store.ts'
import { picturesNamed } from './former.store.ts'
import type { LibraryPicture } from './media.store.ts'

type Recorder = (entry: Entry) => void
type Words = Pick<LibraryPicture, 'alt' | 'caption' | 'credit'>

/**
 * What is said of a picture fills in what the library does not know yet; what somebody has said or decided there stays.
 * @param seen whoever may publish has seen these words; otherwise what readers are told now stays
 */
export async function learnWords(tx: Tx, record: Recorder, picture: LibraryPicture, words: Partial<Words>, seen: boolean): Promise<void> {
  const missing = Object.entries(words).filter(
    ([name, said]) => said && (name === 'alt' ? picture.undescribed : !picture[name as 'caption']),
  )
  const live = await isSpokenFor(tx, picture.id)
  const taken = Object.fromEntries(missing.filter(([name]) => name !== 'alt' || seen || !live))
  if (Object.keys(taken).length === 0) return
  await fillWords(tx, picture, taken)
  record({ action: 'picture.change', subject: `picture:${picture.id}`, details: taken, readersUnaffected: !live })
}

/** From what an article says in the place of each picture. */
export async function learnFromText(tx: Tx, record: Recorder, html: string, seen: boolean): Promise<void> {
  const said = describedIn(html)
  const pictures = await picturesNamed(tx, [...said.keys()])
  for (const [hash, alt] of said) {
    const picture = pictures.get(hash)
    if (picture) await learnWords(tx, record, picture, { alt }, seen)
  }
}
