/**
 * Offers to read the article aloud; whether the device has a Vietnamese voice is asked when it is wanted, since some tell of theirs late.
 */
export function offerListening() {
  if (!('speechSynthesis' in window)) return
  speechSynthesis.getVoices()
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}

export function listen(button: HTMLElement) {
  if (!('speechSynthesis' in window) || !vietnameseVoice()) return sayWhyNot()
  const wasSpeaking = speechSynthesis.speaking
  speechSynthesis.cancel()
  if (wasSpeaking) return label(button, false)

  const parts = paragraphs().map(utterance)
  parts.at(-1)?.addEventListener('end', () => label(button, false))
  label(button, parts.length > 0)
  for (const part of parts) speechSynthesis.speak(part)
}

function sayWhyNot() {
  const note = document.querySelector<HTMLElement>('[data-listen-note]')
  if (note) note.textContent = note.dataset.words ?? ''
}

/** One utterance a paragraph: some browsers fall silent in the middle of a long one. */
function utterance(text: string): SpeechSynthesisUtterance {
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.voice = vietnameseVoice() ?? null
  spoken.lang = 'vi-VN'
  return spoken
}

const blocks = 'h1, h2, h3, h4, p, li, dt, dd, pre, tr, caption, figcaption, blockquote'

/** The article's words in their order, each once: a list inside another's item is read by itself. */
function paragraphs(): string[] {
  const parts = [...document.querySelectorAll('.article h1, .article__lead, .article__body')].flatMap((part) => {
    const said: { block: Element; text: string }[] = []
    const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const block = words.currentNode.parentElement?.closest(blocks) ?? part
      if (said.at(-1)?.block !== block) said.push({ block, text: '' })
      said.at(-1)!.text += `${words.currentNode.textContent}${block.tagName === 'TR' ? ' ' : ''}`
    }
    return said.map(({ text }) => text.replace(/\s+/g, ' ').trim())
  })
  return parts.filter(Boolean)
}

const vietnameseVoice = () => speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang))

function label(button: HTMLElement, speaking: boolean) {
  const words = button.querySelector('span')
  if (words) words.textContent = (speaking ? button.dataset.stop : button.dataset.words) ?? ''
}
