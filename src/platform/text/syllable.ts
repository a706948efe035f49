/** What a Vietnamese syllable may look like: enough to tell Vietnamese from what a wrong encoding makes of it. */

const initials = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt
  êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
  oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uênh ui uc
  um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uynh uyên uyêt uyu uyt uyn ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt
  ươu ưt ưu y yêm yên yêng yêt yêu yt ynh`.split(/\s+/),
)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
/** A mark on a consonant, as in ñ. */
const foreignMark = /[^aeiouy\p{M}]\p{M}/u

/** Whether `word` could be one Vietnamese syllable, in any case. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(toneMarks) ?? []
  if (tones.length > 1 || foreignMark.test(decomposed)) return false
  const plain = decomposed.replace(toneMarks, '').normalize('NFC')
  return splits(plain).some((rime) => rimes.has(rime) && allowsTone(rime, tones[0]))
}

/** What may be the rime when each possible initial is taken off; `gì` is g and ì, `giếng` is gi and ếng. */
function splits(plain: string): string[] {
  const ends = initials.filter((initial) => plain.startsWith(initial)).map((initial) => plain.slice(initial.length))
  return [plain, ...ends, ...(plain.startsWith('gi') ? [plain.slice(1), `i${plain.slice(2)}`] : [])]
}

/** A syllable that ends in a stop is said in two tones only. */
const allowsTone = (rime: string, tone: string | undefined) => !/(c|ch|p|t)$/.test(rime) || tone === '\u0301' || tone === '\u0323'
