import { readFile } from 'node:fs/promises'
import { addPicture } from '#media/media.actions.ts'
import { largestUrl } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { Invalid } from '#platform/errors.ts'
import type { SentFile } from '#platform/http/sent-files.ts'
import { actorOf } from '#users/user.actions.ts'
import type { User } from '#users/user.ts'
import { createArticle } from './article.actions.ts'
import { maxBodyBytes, maxTitleLength, maxWordBytes } from './limits.ts'
import { readWord, type WordArticle } from './word.ts'

/** A Word document as a new draft, its pictures in the media library. @throws Invalid with a key of `t.wordFaults` */
export async function openWord(portal: Portal, editor: User, file: SentFile): Promise<{ id: number; word: WordArticle }> {
  if (file.fault || file.bytes > maxWordBytes) throw new Invalid({ word: file.fault === 'diskFull' ? 'diskFull' : 'fileTooLarge' })
  const word = await readWord(await readFile(file.path), (content, alt) => keep(portal, editor, content, alt))
  if (Buffer.byteLength(word.body) > maxBodyBytes) throw new Invalid({ word: 'tooLong' })
  const title = (word.title || file.name.replace(/\.docx$/i, '')).slice(0, maxTitleLength)
  const id = await createArticle(portal, editor, { ...blank, title, lead: word.lead, body: word.body, author: editor.fullName })
  return { id, word }
}

const blank = { kind: 'news' as const, categoryId: null, source: '', coverId: null, publishedAt: null, expiresAt: null, pinned: false }

async function keep(portal: Portal, editor: User, content: Buffer, alt: string): Promise<string | undefined> {
  try {
    return largestUrl(await addPicture(portal, actorOf(editor), content, { fileName: 'word', alt }))
  } catch (error) {
    if (error instanceof Invalid) return undefined
    throw error
  }
}
