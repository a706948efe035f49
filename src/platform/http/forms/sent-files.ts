import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { NextFunction, Request, RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'
import type { Portal } from '#platform/context.ts'
import { isDiskFull } from '#platform/database/save-failure.ts'
import type { BodyMeter } from '#platform/http/body-budget.ts'
import { bounded, formLimits, sendersFault } from './forms.ts'

declare global {
  namespace Express {
    interface Request {
      bodyMeter?: BodyMeter
    }
  }
}

/** A file that came with a form. It lies in the folder of unfinished things, and is gone when the answer is sent unless it was taken. */
export interface SentFile {
  /** As its sender called it. */
  name: string
  path: string
  bytes: number
  /** Why nothing of it was kept. */
  fault?: 'fileTooLarge' | 'diskFull'
}

/** Where files lie until they are taken. */
export const unfinishedFolder = (dataDir: string): string => join(dataDir, 'tmp')

/** What a crash left half-way is nobody's. */
export async function clearUnfinished(dataDir: string): Promise<void> {
  await rm(unfinishedFolder(dataDir), { recursive: true, force: true })
  await mkdir(unfinishedFolder(dataDir), { recursive: true, mode: 0o700 })
}

/**
 * Reads the files of who is signed in onto the disk, never into memory. What is too large is read to its end, so that its form can say so.
 */
export function readFiles({ config, bodies }: Portal): RequestHandler {
  const limit = Math.max(config.pictureLimitMb, config.attachmentLimitMb) * 1024 * 1024
  const storage = unfinishedFiles(unfinishedFolder(config.dataDir), limit)
  const read = multer({ storage, defParamCharset: 'utf8', limits: { files: 20, ...formLimits } }).any()
  return (req, res, next) => {
    if (!res.locals.editor || !req.is('multipart')) return next()
    const take = (done: NextFunction) => read(req, res, done as never)
    req.bodyMeter = bounded(req, res, received, bodies.signedIn, take)

    function received(error?: unknown) {
      // One whose connection broke has no path; it is gone already.
      const paths = filesOf(req).flatMap(({ path }) => path || [])
      if (paths.length > 0) res.once('close', () => Promise.all(paths.map((path) => rm(path, { force: true }).catch(() => undefined))))
      next(error && sendersFault(error as { code?: string }))
    }
  }
}

/** The file in the field `name`; undefined when none was chosen. */
export function sentFile(req: Request, name: string): SentFile | undefined {
  const file = filesOf(req).find(({ fieldname, size }) => fieldname === name && size > 0)
  return file && { name: file.originalname, path: file.path, bytes: file.size, fault: file.fault }
}

/** Of every file that came: the same for the same content in the same field. */
export const fingerprintsOfFiles = (req: Request): string[] =>
  filesOf(req).flatMap(({ fieldname, size, digest }) => (size > 0 ? [`${fieldname}:${digest}`] : []))

type Kept = Express.Multer.File & { fault?: SentFile['fault']; digest?: string }

const filesOf = (req: Request): Kept[] => (Array.isArray(req.files) ? req.files : [])

function unfinishedFiles(folder: string, limit: number): StorageEngine {
  return {
    _handleFile(req, { stream }, done) {
      receive(stream, join(folder, randomUUID()), limit, (bytes) => req.bodyMeter?.onDisk(bytes)).then((file) => done(null, file), done)
    },
    _removeFile(_req, { path }, done) {
      rm(path, { force: true }).then(() => done(null), done)
    },
  }
}

async function receive(stream: Readable, path: string, limit: number, onDisk: (bytes: number) => void): Promise<Partial<Kept>> {
  let size = 0
  let fault: SentFile['fault']
  const digest = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of stream) {
      size += piece.length
      onDisk(piece.length)
      digest.update(piece)
      if (size > limit) fault ??= 'fileTooLarge'
      if (!fault) fault = await file.write(piece).then(() => undefined, faultOf)
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  if (fault) await rm(path, { force: true })
  return { path, size, fault, digest: digest.digest('hex') }
}

function faultOf(error: unknown): 'diskFull' {
  if (isDiskFull(error)) return 'diskFull'
  throw error
}
