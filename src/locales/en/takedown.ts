import type { takedownWords as vi } from '../vi/takedown.ts'

export const takedownWords: typeof vi = {
  takedown: {
    gone: {
      picture: (day) => `[Picture taken down on ${day}.] Reason:`,
      file: (day) => `[File taken down on ${day}.] Reason:`,
    },
    offer: 'Take down now',
    offerHint:
      'When a picture or file holds what must not be public (identity numbers, health records, the wrong file): it goes from every article at once, none has to be changed first. Approvers and administrators can do this.',
    title: { picture: 'Take a picture down', file: 'Take a file down' },
    whatHappens: 'What happens as soon as you take it down',
    consequences: {
      address: {
        picture: 'Every address of this picture (all sizes, old addresses too) answers that it was taken down, with the reason you give.',
        file: 'Every address of this file (old ones too) answers that it was taken down, with the reason you give.',
      },
      articles: {
        picture: 'The articles that show this picture say so in its place. The articles themselves stay.',
        file: 'The articles that link to this file say so in its place. The articles themselves stay.',
      },
      stored: 'Its content is removed from the server and cannot be brought back. The portal does not take the same file again.',
      replace:
        'If you have one without what must not be shown, please go back and replace it: the articles show the new one, and the old content goes, too.',
      logo: 'It is the portal’s logo: there is none until another one is chosen.',
      caches: 'Caches in front of the portal keep it a minute longer at most; whoever opened it has what they loaded.',
      copies: 'Backups made before now still hold it: please tell the system’s administrator if it has to go from there, too.',
      audit: 'The audit log keeps your name, the time and the reason.',
    },
    uses: { picture: 'Where this picture is used, old versions included', file: 'Where this file is used, old versions included' },
    noUses: 'It is not used anywhere.',
    reason: 'Reason (readers see it)',
    reasonHint: 'For example “Holds personal data of citizens”. Please do not repeat that data here.',
    now: 'Take down now',
    done: {
      picture: 'The picture was taken down. Backups made before now still hold it.',
      file: 'The file was taken down. Backups made before now still hold it.',
    },
    refusals: {
      otherCategory: 'An article outside the categories you look after shows it. Please ask an administrator to take it down at once.',
    },
    listTitle: 'Taken down',
    none: 'Nothing was taken down yet.',
    said: (moment, by) => `${by}, ${moment}`,
    isGone: { picture: 'This picture was taken down.', file: 'This file was taken down.' },
    copies: 'Backups made before it was taken down still hold it.',
    stillNamed: 'Where it is still named, old versions included',
  },
  clearing: {
    offer: 'Remove this version from the history',
    offerHint: 'When an old version holds words or pictures that must not be kept. Approvers and administrators can do this.',
    title: (version) => `Remove version ${version} from the history`,
    consequences: {
      words: 'The words of the version are gone for good: nobody can read, compare or restore them.',
      live: 'What readers see and a change that waits stay as they are; to change those, please edit the article.',
      media: 'Pictures and files that only this version used stay in the library: please delete them or take them down there.',
      copies: 'Backups made before now still hold it; an old title stays in the audit log.',
      audit: 'The article’s history and the audit log keep your name, the time and the reason.',
    },
    scope: 'Which versions',
    scopes: {
      one: (versions) => `Only version ${versions}`,
      older: (versions) => `This one and all before it (${versions})`,
      all: (versions) => `All old versions (${versions})`,
    },
    reason: 'Reason (only the newsroom sees it)',
    now: 'Remove from the history',
    done: (versions) => `Removed from the history: version ${versions}. Backups made before now still hold it.`,
  },
}
