/** The page on which the newsroom reads an article and takes its next step. */
export const overviewWords = {
  overview: {
    steps: 'Steps',
    edit: 'Edit',
    others: 'More',
    you: 'you',
    yours: 'It is with you now.',
    withWriter: (name: string) => `It is with ${name} now.`,
    saved: (time: string) => `Last saved ${time}.`,
    waits: (time: string, names: string) => (names ? `Waiting since ${time}. Who can approve: ${names}.` : `Waiting since ${time}.`),
    more: (n: number) => ` and ${n} more`,
    notYours: 'somebody else wrote it',
    otherCategory: (name: string) => `you do not look after ${name || 'this category'}`,
    ask: (names: string) => `To have it changed, ask: ${names}.`,
    unfinished: 'You have typed something that is not saved in this article yet. Below is the article as it is saved.',
    sinceSeen: (time: string) => `Changed since you saw the version of ${time}`,
    sinceLive: 'Different from what readers see',
    pictures: 'Pictures',
    before: 'Before',
    after: 'Now',
    overtaken: (name: string, time: string) =>
      `${name || 'Somebody else'} saved this article at ${time}, so your step was not taken. Please read again: this page is the newest version.`,
  },
}
