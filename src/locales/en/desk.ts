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
    categoriesHint:
      'Whoever is given some categories works in those alone. No box ticked: only what has no category. Administrators may always work in all of them.',
    all: 'All categories',
    none: 'No category yet',
    email: 'E-mail',
    emailHint: 'To be told when something waits for approval, was sent back or published. Optional; empty: no mail.',
    beatOf: (name) => `${name}: categories and mail`,
    changed: 'Saved how articles are approved.',
    yours: (names) => `You look after: ${names}.`,
    yoursNone: 'You look after no category yet. Please ask an administrator.',
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
  previewLink: {
    heading: 'Show it to somebody outside',
    intro:
      'Whoever has the link sees the article as it would be published, without an account, for seven days. When it is changed they see the latest.',
    make: 'Make a link',
    made: (until) => `The link works until ${until}. Please copy it now, it is not shown again:`,
    open: 'Links that work',
    none: 'There is none.',
    line: (name, at, until) => `Made by ${name || 'somebody'} at ${at}, works until ${until}.`,
    withdraw: 'Take it back',
    withdrawn: 'The link was taken back. Who opens it does not see the article any more.',
    notice: (until) => `A preview, not published yet. This link works until ${until}; please do not pass it on.`,
  },
  presence: {
    others: (names) => `Also open at ${names}. Write on, both of you: what you save is merged.`,
    saved: (time) => `Something new was saved at ${time}.`,
  },
  bin: {
    hint: 'It can be taken back for 30 days.',
    until: (day) => `On ${day} its words and its old versions are deleted for good.`,
  },
  calendar: {
    heading: 'Calendar',
    month: (month, year) => `${month}/${year}`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    today: 'This month',
    expires: 'Expires',
    nothing: 'Nothing is published or scheduled in this month yet.',
  },
  homeOrder: {
    heading: 'Home page',
    intro:
      'What is chosen stands at the top of the home page in this order, after what is pinned. If nothing is chosen the latest comes first.',
    chosen: 'Chosen articles',
    none: 'Nothing is chosen: the home page shows the latest.',
    choose: 'Choose a published article',
    add: 'Put on the home page',
    added: 'The article is on the home page.',
    full: 'Not possible: it has to be published news that is not in the list yet, and the list holds ten.',
    drop: (title) => `Take off: ${title}`,
    dropShort: 'Take off',
    dropped: 'Taken off the list.',
    ordered: 'The order was changed.',
    hidden: 'Not seen by readers',
    top: 'The top of the home page now',
    why: { pinned: 'pinned', featured: 'chosen', latest: 'latest' },
  },
  late: {
    heading: 'Published late',
    line: (due, at) => `Scheduled for ${due}, appeared about ${at} because the server stood.`,
  },
}
