import type { deskWords as vi } from '../vi/desk.ts'

export const deskWords: typeof vi = {
  approval: {
    heading: 'Approval',
    fourEyes: 'Nobody approves what is their own',
    fourEyesHint:
      'Whoever began an article, or a change of a published one, somebody else approves it. In an emergency an approver may still publish their own with “Publish urgently”; it is marked so that somebody else reviews it afterwards.',
    people: 'Who looks after what',
    peopleHint: 'Open a name to choose categories and to give an address for mail.',
    categories: 'Looks after',
    categoriesHint: 'Choose none: all categories. Administrators may always work in all of them.',
    all: 'All categories',
    email: 'E-mail',
    emailHint: 'To be told when something waits for approval, was sent back or published. Optional; empty: no mail.',
    beatOf: (name) => `${name}: categories and mail`,
    changed: 'Saved how articles are approved.',
    yours: (names) => `You look after: ${names}.`,
  },
  urgent: {
    marked: 'Published urgently, to be reviewed',
    by: (name, time) => `${name} published this urgently at ${time}, without another approver.`,
    ask: 'Please read it. If it is fine press this button; if not, change or withdraw it.',
    waits: 'It is published and waits for another approver to review it.',
  },
  mail: {
    subjects: {
      waits: (title) => `Waiting for approval: ${title}`,
      urgent: (title) => `Published urgently, to be reviewed: ${title}`,
      returned: (title) => `Sent back: ${title}`,
      published: (title) => `Approved: ${title}`,
    },
    waits: (name, title) => `${name} submitted “${title}”.`,
    urgent: (name, title) => `${name} published “${title}” urgently. Please review it.`,
    returned: (name, title) => `${name} sent “${title}” back.`,
    published: (name, title) => `${name} approved your article “${title}”.`,
    reason: (text) => `Reason: ${text}`,
    foot: 'The portal sends this by itself. To get no more of it, please tell an administrator.',
  },
}
