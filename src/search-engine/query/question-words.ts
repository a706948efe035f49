import type { Word } from './query.ts'

/** What a question is asked with and an answer does not say; folded, for they are as clear without marks. */
const phrases = [
  'la gi|la ai|o dau|tu dau|den dau|khi nao|luc nao|bao gio|bao nhieu|bao lau|nhu the nao|the nao|lam the nao|lam sao',
  'tai sao|vi sao|ra sao',
  'cho toi hoi|cho em hoi|cho hoi|xin hoi|toi muon hoi|xin cho biet|cho biet|hay cho biet|duoc khong|co duoc|co phai|phai khong|hay khong',
  'nhung gi|cai gi|dieu gi|can gi|gom gi|nguoi nao|noi nao|cai nao|nam nao|ngay nao|thang nao|nuoc nao|may gio|gi vay|gap ai|goi ai|hoi ai',
]
  .join('|')
  .split('|')
  .map((phrase) => phrase.split(' '))

/** Clear only with their marks: `đâu` is not `đầu`, nor `gì` the end of `Giáp`. */
const marked = new Set(['gi2', 'nao2', 'đâu', 'ai', 'a5', 'vây5', 'nhi3', 'mây1'])
const atTheEnd = new Set(['khong', 'a', 'the', 'vay', 'nhi'])

/** Which of these words only ask. None does when there is nothing else: then somebody looks for them. */
export function asking(words: readonly Pick<Word, 'folded' | 'exact'>[]): boolean[] {
  const asks = words.map(({ exact, folded }, at) => marked.has(exact) || (at > 1 && at === words.length - 1 && atTheEnd.has(folded)))
  for (let at = 0; at < words.length; at++)
    for (const phrase of phrases)
      if (phrase.every((syllable, i) => words[at + i]?.folded === syllable)) for (const i of phrase.keys()) asks[at + i] = true
  return asks.every(Boolean) ? asks.map(() => false) : asks
}
