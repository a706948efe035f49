import { addPicture } from '#media/media.actions.ts'
import { largestUrl } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { Invalid } from '#platform/errors.ts'
import { actorOf } from '#users/user.actions.ts'
import type { User } from '#users/user.ts'
import { createArticle } from './article.actions.ts'
import { maxBodyBytes, maxTitleLength } from './limits.ts'
import { readWord, type WordArticle } from './word.ts'

/** A Word document as a new draft, its pictures in the media library. @throws Invalid with a key of `t.wordFaults` */
export async function openWord(portal: Portal, editor: User, file: Buffer, fileName: string): Promise<{ id: number; word: WordArticle }> {
  const word = await readWord(file, (content, alt) => keep(portal, editor, content, alt))
  if (Buffer.byteLength(word.body) > maxBodyBytes) throw new Invalid({ word: 'tooLong' })
  const title = (word.title || fileName.replace(/\.docx$/i, '')).slice(0, maxTitleLength)
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
