import type { Readable } from 'node:stream'

/** Where files live. Names are made by the portal, never by people, and a file once written never changes. */
export interface Storage {
  put(name: string, content: Buffer): Promise<void>
  /** Takes a file of the disk as it is, without reading it into memory. */
  take(name: string, path: string): Promise<void>
  /** @throws NotFound */
  get(name: string): Promise<Buffer>
  /** For what is too large for memory. @throws NotFound */
  open(name: string): Promise<StoredFile>
  remove(name: string): Promise<void>
}

export interface StoredFile {
  bytes: number
  /** From the first byte to the last, both included. */
  read(part?: { start: number; end: number }): Readable
}
