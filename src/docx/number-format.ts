/** How Word writes the number of an item: `w:numFmt`, with its pattern where it is the document's own. */
export function formatNumber(n: number, format: string, pattern = ''): string {
  const zeros = /^0*1?/.exec(pattern)![0].length
  if (format === 'custom') return String(n).padStart(zeros, '0')
  return (formats[format] ?? String)(n)
}

const formats: Record<string, (n: number) => string> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  ordinal: (n) => `${n}${/1[123]$/.test(String(n)) ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  hex: (n) => n.toString(16).toUpperCase(),
  numberInDash: (n) => `- ${n} -`,
  decimalEnclosedCircle: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n)),
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : String(n)),
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2487 + n) : String(n)),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  chicago: (n) => '*†‡§'[(n - 1) % 4]!.repeat(Math.ceil(n / 4)),
  vietnameseCounting: vietnamese,
}

/** A … Z, AA, BB … */
function letters(n: number): string {
  if (n < 1) return String(n)
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 100))
}

const romans = Object.entries({ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 })

function roman(n: number): string {
  if (n < 1) return String(n)
  let rest = Math.min(n, 40_000)
  let text = ''
  for (const [sign, value] of romans) for (; rest >= value; rest -= value) text += sign
  return text
}

const digits = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')

function vietnamese(n: number): string {
  if (n < 0 || n > 99) return String(n)
  if (n < 10) return digits[n]!
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const last = ones === 0 ? [] : ones === 5 ? ['lăm'] : ones === 1 && tens > 1 ? ['mốt'] : [digits[ones]!]
  return [...(tens === 1 ? ['mười'] : [digits[tens]!, 'mươi']), ...last].join(' ')
}
