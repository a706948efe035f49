import { Invalid } from '#platform/errors.ts'

/** @throws Invalid for text that is not UTF-8, such as of an old Windows code page */
export function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Invalid({ '': 'notUtf8' })
  }
}
