import type { errorWords as vi } from '../vi/errors.ts'

export const errorWords: typeof vi = {
  errorPages: {
    notFound: {
      title: 'Page not found',
      advice: 'There is no such address on this portal. Try the search box, or go to the home page.',
    },
    fileGone: {
      title: 'This picture or file was taken down',
      advice: 'The authority that runs this portal took down what was at this address.',
    },
    gone: { title: 'This article was withdrawn', advice: 'The authority that published this article has withdrawn it.' },
    forbidden: { title: 'You may not do this', advice: 'If you need to, please ask the administrator of the portal.' },
    refused: { title: 'Not done', advice: 'Please go back, see why, and try another way.' },
    conflict: { title: 'Somebody saved before you', advice: 'Please go back and reload the page to see the latest version.' },
    badRequest: { title: 'This request is not valid', advice: 'Please go back and try again.' },
    tooLarge: { title: 'Too large', advice: 'Please go back and send a shorter text or a smaller file.' },
    busy: { title: 'The portal is busy', advice: 'Please try again in a few minutes.' },
    diskFull: { title: 'Not saved', advice: 'The disk of the server is full. Please tell the administrator.' },
    cannotSave: { title: 'Not saved', advice: 'The server cannot write at the moment. Please tell the administrator.' },
    failed: { title: 'Something went wrong', advice: 'It has been recorded. Please try again in a few minutes.' },
  },
  trouble: {
    busy: 'Not saved, since the database is busy. What you wrote is still here: please send it again in a few minutes.',
    diskFull:
      'Not saved, since the disk of the server is full. What you wrote is still here: please keep this page open and tell the administrator.',
    cannotSave:
      'Not saved, since the server cannot write at the moment. What you wrote is still here: please keep this page open and tell the administrator.',
  },
  reason: 'Reason',
}
