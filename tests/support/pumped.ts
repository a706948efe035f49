/** What patterns are about, besides the characters that stand in them. */
const everyday = [...' \n\taA01.,-/<>"\'()[]{}&;:=_#*|!\\`~+?@$%^đạ\u0301\u00a0👍']
/** Nothing that a pattern of ours matches on purpose, so that a match fails as late as it can. */
const unlikely = '\u0001'

/** Texts that make a pattern try again and again, as long as it is asked: some beginning, something many times, and an end that does not fit. */
export function* pumpedTexts(pattern: RegExp): Generator<(length: number) => string> {
  const atoms = atomsOf(pattern)
  const units = new Set<string>(atoms.flatMap(({ members }) => members))
  const beginnings = new Set(['', unlikely])
  let whole = ''
  for (const { members, times } of atoms) {
    whole += (members[0] ?? '').repeat(times)
    units.add(whole)
  }
  for (let from = 0; from < atoms.length; from++) {
    let text = ''
    for (let to = from; to < Math.min(atoms.length, from + 7) && (to === from || !atoms[to]!.begins); to++) {
      text += atoms[to]!.members[0] ?? ''
      units.add(text)
      if (atoms[from]!.begins) beginnings.add(text)
    }
  }
  for (const beginning of [...beginnings].slice(0, 12))
    for (const unit of [...units].filter(Boolean).slice(0, 80))
      for (const end of ['', unlikely]) yield (length) => beginning + unit.repeat(Math.max(1, Math.ceil(length / unit.length))) + end
}

interface Atom {
  /** A few of what it matches. */
  members: string[]
  /** Whether something else could stand before it: the first of a pattern, a group or an alternative. */
  begins: boolean
  /** How often it stands there at least: of `{32}`. */
  times: number
}

/** One character of a pattern each: a letter, an escape, a class. */
const atom =
  /\\(?:u\{[^}]*\}|u.{4}|x..|p\{[^}]*\}|P\{[^}]*\}|c.|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z-]+:))?|\)|\||\{\d+,?\d*\}|[*+?^$]|./gsu

function atomsOf({ source, flags }: RegExp): Atom[] {
  const found: Atom[] = []
  let begins = true
  for (const [token] of source.matchAll(atom)) {
    if (token.startsWith('(') || token === '|') begins = true
    if (/^\{\d/.test(token) && found.length) found.at(-1)!.times = Number.parseInt(token.slice(1), 10)
    if (/^(?:\(.*|[|)*+?^$]|\{\d+,?\d*\}|\\[bB\d]|\\k.*)$/s.test(token)) continue
    found.push({ members: membersOf(token, flags), begins, times: 1 })
    begins = false
  }
  return found
}

function membersOf(token: string, flags: string): string[] {
  const one = new RegExp(`^(?:${token})$`, flags.replace(/[gy]/g, ''))
  const found = everyday.filter((character) => one.test(character))
  if (found.length) return found.slice(0, 4)
  for (let code = 1; code < 0x3000; code++) if (one.test(String.fromCodePoint(code))) return [String.fromCodePoint(code)]
  return []
}
