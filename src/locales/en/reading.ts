import type { readingWords as vi } from '../vi/reading.ts'

export const readingWords: typeof vi = {
  aside: 'Announcements and most read',
  display: {
    heading: 'Display',
    text: 'Text size',
    smaller: 'Smaller text',
    larger: 'Larger text',
    contrast: 'High contrast',
    scheme: 'Background',
    schemes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  reading: {
    tools: 'Reading tools',
    listen: 'Listen',
    stop: 'Stop listening',
    noVoice: 'This device has no Vietnamese voice yet. Add one in its settings (text to speech), then open the page again.',
    print: 'Print',
    share: 'Share',
    mail: 'Send by e-mail',
    facebook: 'Facebook',
    copy: 'Copy link',
    copied: 'Link copied',
  },
}
