import { decode, type Encoding } from '#platform/text/legacy-fonts.ts'

const latin = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0xa1 + i))
const vniBases = [...'aeouyôöAEOUYÔÖ']

/** The other way round, found by asking `decode` about every sign there is. */
function encoder(encoding: Encoding, signs: string[]) {
  const back = new Map(
    signs.map((sign) => [decode(sign, encoding), sign] as const).filter(([letter, sign]) => letter !== sign && letter.length === 1),
  )
  for (const sign of signs) if (decode(sign, encoding) === sign && sign.length === 1) back.set(sign, back.get(sign) ?? sign)
  return (text: string) => [...text].map((letter) => back.get(letter) ?? letter).join('')
}

export const encodeTcvn3 = encoder('tcvn3', latin)
export const encodeVni = encoder('vni', [...latin, ...vniBases.flatMap((base) => latin.map((sign) => base + sign))])
