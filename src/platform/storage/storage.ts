/** Where files live. Names are made by the portal, never by people, and a file once written never changes. */
export interface Storage {
  put(name: string, content: Buffer): Promise<void>
  /** @throws NotFound */
  get(name: string): Promise<Buffer>
  remove(name: string): Promise<void>
}
