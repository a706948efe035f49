import { blankValues } from '#content/core/fields.ts'
import { maxBodyBytes, maxTitleLength, maxWordBytes } from '#content/core/limits.ts'
import { usualKind } from '#kinds.ts'
import { addPicture, type PictureWords } from '#media/media.actions.ts'
import { largestUrl } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { Invalid } from '#platform/errors.ts'
import type { SentFile } from '#platform/http/forms/sent-files.ts'
import type { User } from '#users/user.ts'
import { createArticle } from './article.actions.ts'
import type { Unpacked, WordArticle } from './word.ts'

/** A Word document as a new draft, its pictures in the media library. @throws Invalid with a key of `t.wordFaults` */
export async function openWord(portal: Portal, editor: User, file: SentFile): Promise<{ id: number; word: WordArticle }> {
  if (file.fault || file.bytes > maxWordBytes) throw new Invalid({ word: file.fault === 'diskFull' ? 'diskFull' : 'fileTooLarge' })
  const word = await readWord(portal, editor, file.path, nameOf(file))
  if (Buffer.byteLength(word.body) > maxBodyBytes) throw new Invalid({ word: 'tooLong' })
  const title = (word.title || nameOf(file)).slice(0, maxTitleLength)
  const id = await createArticle(portal, editor, {
    ...blankValues(usualKind),
    title,
    lead: word.lead,
    body: word.body,
    author: editor.fullName,
  })
  return { id, word }
}

/** Taken apart and put together in a thread, so that readers do not wait; a document that takes too long or too much is too large. */
async function readWord(portal: Portal, editor: User, path: string, name: string): Promise<WordArticle> {
  const run = <T>(task: unknown, name: string) =>
    portal.documentThreads.run<T>(task, name, seconds).catch((error): never => {
      portal.log.warn({ err: error }, 'a Word document was given up')
      throw new Invalid({ word: 'tooLarge' })
    })
  const unpacked = await run<Unpacked | { fault: string }>(path, 'unpackWord')
  if ('fault' in unpacked) throw new Invalid({ word: unpacked.fault })
  const addresses: string[] = []
  for (const { content, alt } of unpacked.pictures) {
    const fileName = `${name} ${addresses.length + 1}`
    addresses.push((await keep(portal, editor, Buffer.from(content), { fileName, alt })) ?? '')
  }
  return run<WordArticle>({ html: unpacked.html, left: unpacked.left, addresses }, 'composeWord')
}

const seconds = 60

const nameOf = ({ name }: SentFile) => name.replace(/\.docx$/i, '').slice(0, 150)

/** The form is for the article: pictures come first, and are the same ones when they come again. */
async function keep(portal: Portal, editor: User, content: Buffer, words: PictureWords): Promise<string | undefined> {
  try {
    return largestUrl(await addPicture(portal, { ...actorOf(editor), sending: undefined }, content, words))
  } catch (error) {
    if (error instanceof Invalid) return undefined
    throw error
  }
}
