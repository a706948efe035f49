import type { integrityWords as vi } from '../vi/integrity.ts'

export const integrityWords: typeof vi = {
  integrity: {
    title: 'Injected code',
    intro:
      'Each night the portal looks over every published page as readers see it, over settings and installed files, for strange links, hidden words and code. Each sign stays here until somebody decides.',
    attention: 'Something strange to look at',
    waiting: (n: number) => `${n} signs on pages or in files await a decision`,
    domainsWaiting: (n: number) => `${n} outside domains await a decision`,
    scanNow: 'Scan now',
    started: 'The scan has begun. Please reload this page in some minutes.',
    underWay: 'Scanning …',
    never: 'There has been no scan yet.',
    last: (moment: string, pages: string) =>
      pages ? `Last scan at ${moment}: ${pages} pages.` : `A scan began at ${moment} and has not finished.`,
    open: 'Awaiting a decision',
    none: 'Nothing strange.',
    past: 'Decided',
    seen: (first: string, last: string) => `First seen ${first}, last ${last}`,
    kinds: {
      script: 'Code that runs',
      frame: 'Embedded frame or object',
      handler: 'Code tied to an action',
      refresh: 'Sends readers elsewhere',
      hidden: 'Hidden content',
      style: 'Strange style',
      domain: 'Link to outside',
      file: 'Installed file',
      unread: 'Pages that fail and could not be looked at (the first, how many)',
    },
    how: { changed: 'was changed', added: 'is new', removed: 'is gone' },
    decide: { approved: 'It is meant', harmless: 'False alarm', mended: 'Mended' },
    verdicts: { approved: 'It is meant', harmless: 'False alarm', mended: 'Mended' },
    decided: 'The decision was noted.',
    files: 'Installed files that differ',
    filesHint:
      'From when somebody last confirmed them. After an upgrade that is as it should be; if nobody upgraded, tell whoever runs the server at once.',
    acceptFiles: 'I know why: take the present files as good',
    accepted: 'From now on they are compared with the present files.',
    scanning: (n: string) => `${n} pages looked at …`,
    foundSome: (pages: string, n: number) => `${pages} pages looked at: ${n} new signs, to be decided in the newsroom.`,
    foundNothing: (pages: string) => `${pages} pages looked at: nothing new.`,
    filesChanged: (n: number) => `${n} installed files differ from when they were last confirmed.`,
    filesSame: 'The installed files are as they were last confirmed.',
  },
}
