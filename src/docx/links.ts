/** Where a field leads: an address, a bookmark of this document, or a place within what stands at the address. */
export interface FieldLink {
  address: string
  place: string
}

/** What the code of a field leads to. */
export function linkedTo(code: string): FieldLink | undefined {
  const place = placeLinkedTo(code)
  if (place) return { address: '', place }
  const [, rest] = /^\s*HYPERLINK(?=[\s"])(.*)$/is.exec(code) ?? []
  const [, quoted, bare] = /^\s*(?:"([^"]*)"|([^\s\\"]\S*))/.exec(rest ?? '') ?? []
  const address = quoted ?? bare ?? ''
  return address === '' ? undefined : { address, place: bookmarkIn(rest!) }
}

/** The bookmark of this document that a field leads to. */
export function placeLinkedTo(code: string): string | undefined {
  const reference = /^\s*(?:REF|NOTEREF)\s+"?([^\s"\\]+)"?\s/i.exec(code)?.[1]
  if (reference) return /\\h(\s|$)/i.test(code) ? reference : undefined
  return /^\s*HYPERLINK\s*("\s*"\s*)?\\/i.test(code) ? bookmarkIn(code) || undefined : undefined
}

const bookmarkIn = (code: string): string => {
  const [, quoted, bare] = /\\l\s*(?:"([^"]*)"|([^\s"]+))/i.exec(code) ?? []
  return quoted ?? bare ?? ''
}

/** As mammoth reads it. */
export const codeOfLink = ({ address, place }: FieldLink): string =>
  address === '' ? `HYPERLINK \\l "${place}"` : `HYPERLINK "${address}${place === '' ? '' : `#${place}`}"`
