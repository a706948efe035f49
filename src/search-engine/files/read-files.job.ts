import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { type Attachment, attachmentFile } from '#attachments/attachment.ts'
import type { Portal } from '#platform/context.ts'
import { unfinishedFolder } from '#platform/http/forms/sent-files.ts'
import { indexArticles } from '../index/index.actions.ts'
import { countIndexed } from '../index/index.store.ts'
import { type FileText, isReadable } from './file-text.ts'
import { keepPages, listNaming, listUnread } from './page.store.ts'

const mostARun = 20
/** With its waiting for other documents. */
const seconds = 60
/** How many times as long as a file took it rests: readers have the core for most of the time. */
const rest = 1

/** Reads what new files say, and old ones after an upgrade, so that it is found. Nobody waits for it. */
export async function readFiles(portal: Portal, signal?: AbortSignal): Promise<void> {
  for (const file of await listUnread(portal.db, mostARun)) {
    if (signal?.aborted) return
    const begun = performance.now()
    await readFile(portal, file)
    await wait((performance.now() - begun) * rest, undefined, { signal }).catch(() => undefined)
  }
}

type Unread = Pick<Attachment, 'id' | 'hash' | 'kind'>

async function readFile(portal: Portal, file: Unread) {
  const read = isReadable(file.kind) ? await textOf(portal, file) : undefined
  const reading = !read || read.pages.length === 0 ? 'none' : read.whole ? 'whole' : 'part'
  await portal.writer.transaction().execute(async (tx) => {
    if (!(await keepPages(tx, file, read?.pages ?? [], reading))) return
    const articles = await listNaming(tx, file)
    if (articles.length === 0) return
    await indexArticles(tx, articles)
    await countIndexed(tx)
  })
}

/** Undefined: it is broken, locked, gone, or took too long. */
async function textOf(portal: Portal, file: Unread): Promise<FileText | undefined> {
  const path = join(unfinishedFolder(portal.config.dataDir), randomUUID())
  try {
    const stored = await portal.storage.open(attachmentFile(file))
    await pipeline(stored.read(), createWriteStream(path, { mode: 0o600 }))
    return await portal.documentThreads.run<FileText>({ path, kind: file.kind }, 'readFileText', seconds)
  } catch (error) {
    portal.log.warn({ err: error, attachment: file.id }, 'the text of a file cannot be read')
    return undefined
  } finally {
    await rm(path, { force: true })
  }
}
