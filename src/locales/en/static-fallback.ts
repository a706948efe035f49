import type { fallbackWords as vi } from '#locales/vi/static-fallback.ts'

export const fallbackWords: typeof vi = {
  standby: {
    title: 'This page cannot be shown at present',
    notice: (moment: string) => `The portal is in trouble. This is a copy kept at ${moment}; what was published later is not here.`,
    other: 'The portal is in trouble and only has the pages it kept. Please see the emergency page, or try again in some minutes.',
    newsroom:
      'The database cannot be opened, so the newsroom cannot work at present. Readers still see the pages that were kept. Please tell whoever runs the server at once.',
    console: (moment: string) =>
      `THE DATABASE CANNOT BE OPENED. Readers see a copy kept at ${moment}; the newsroom cannot work.\nPlease mend it as said above, then start anew.`,
  },
}
