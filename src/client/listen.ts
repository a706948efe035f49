/** Offers to read the article aloud where the device has a Vietnamese voice; some tell of their voices late. */
export function offerListening() {
  const button = document.querySelector<HTMLButtonElement>('[data-do=listen]')
  if (!button || !('speechSynthesis' in window)) return
  const offer = () => {
    button.hidden = !vietnameseVoice()
  }
  offer()
  speechSynthesis.addEventListener('voiceschanged', offer)
  window.addEventListener('pagehide', () => speechSynthesis.cancel())
}

export function listen(button: HTMLElement) {
  const wasSpeaking = speechSynthesis.speaking
  speechSynthesis.cancel()
  if (wasSpeaking) return label(button, false)

  const parts = paragraphs().map(utterance)
  parts.at(-1)?.addEventListener('end', () => label(button, false))
  label(button, parts.length > 0)
  for (const part of parts) speechSynthesis.speak(part)
}

/** One utterance a paragraph: some browsers fall silent in the middle of a long one. */
function utterance(text: string): SpeechSynthesisUtterance {
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.voice = vietnameseVoice() ?? null
  spoken.lang = 'vi-VN'
  return spoken
}

function paragraphs(): string[] {
  const blocks = document.querySelectorAll('.article h1, .article__lead, .article__body :is(p, li, h2, h3, h4, tr, figcaption)')
  return [...blocks].map((block) => block.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

const vietnameseVoice = () => speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang))

function label(button: HTMLElement, speaking: boolean) {
  const words = button.querySelector('span')
  if (words) words.textContent = (speaking ? button.dataset.stop : button.dataset.words) ?? ''
}
