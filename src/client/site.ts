import { displayActions, startDisplay } from './display.ts'
import { listen, offerListening } from './listen.ts'
import { copy, offerSharing, share } from './share.ts'
import { offerSuggestions } from './suggest.ts'

// What a button with `data-do` does. Pages are complete without any of it.
const actions: Record<string, (button: HTMLElement) => unknown> = {
  ...displayActions,
  listen,
  copy,
  share,
  print: () => window.print(),
}

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-do]')
  if (button) actions[button.dataset.do ?? '']?.(button)
})

startDisplay()
offerListening()
offerSharing()
offerSuggestions()
