import type { formWords as vi } from '../vi/forms.ts'

export const formWords: typeof vi = {
  form: {
    save: 'Save',
    add: 'Add',
    cancel: 'Cancel',
    summary: 'Not saved yet. Please check:',
    optional: 'optional',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    unsaved: 'Something is not saved yet.',
  },
  /** Between the last two of some. */
  or: 'or',
  faults: {
    required: 'Please fill this in.',
    tooLong: (max: string) => `Too long: ${max} characters at most.`,
    invalid: 'This value cannot be used.',
    username: 'It needs 3–40 characters: lower-case letters without marks, digits, dots or hyphens.',
    taken: 'Somebody else has this name.',
    wrongPassword: 'Wrong. Please type it again; mind Caps Lock and the Vietnamese keyboard.',
    tooShort: 'It needs at least 12 characters. A short sentence that is easy to remember will do.',
    tooManyBytes: 'Too long: 72 bytes at most (some 40 Vietnamese letters with marks). Please choose a shorter sentence.',
    slug: 'Only lower-case letters without marks, digits and hyphens, such as “kinh-te-xa-hoi”.',
    webAddress: 'An address begins with http:// or https://, such as “https://dichvucong.gov.vn”.',
    alertLink: 'It must be a page of the portal, such as “/tin/12-bao-so-12”, or an address that begins with https://.',
    moment: 'Please choose a day and a time.',
    year: 'Please check the year: from 1900, and no more than fifty years from now.',
    endBeforeStart: 'It must be after the beginning.',
    outageTooLong: 'Too long: seven days at most.',
    alertEnd: 'It must be a time to come.',
    alertTooLong: 'Too far: an alert stands for 30 days at most.',
    domain: 'This is no domain. Such as “danang.gov.vn”.',
    webSearch: 'The address begins with https:// and has {q} where the words to search for go.',
    email: 'This is not an e-mail address, such as “ubnd@xa.gov.vn”.',
    phone: 'Only digits, spaces, dots, hyphens, brackets and plus signs.',
  },
  /** Why a new password is refused. */
  guessable: {
    known:
      'This password, or most of it, is what many people use and easy to guess. Please join four or five words that have nothing to do with each other, such as a sentence that only you would think of.',
    named: 'The password holds your name or that of your authority and is easy to guess. Please choose a sentence without these names.',
    simple:
      'The password repeats itself, follows the keyboard or is a date, and is easy to guess. Please choose a short sentence that only you would think of.',
  },
}
