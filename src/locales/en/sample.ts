import type { sampleWords as vi } from '../vi/sample.ts'

export const sampleWords: typeof vi = {
  sample: {
    title: 'Remove the sample content',
    heading: 'Sample content',
    hint: 'The portal shows the sample of a commune that does not exist. The button below says what will go, and asks first.',
    look: 'Remove the sample content…',
    asks: 'Do you really want to delete what follows? All of it is the sample, of a commune that does not exist. This cannot be undone.',
    stays: 'What you changed, wrote or use in articles of your own stays.',
    remove: (all) => `Delete ${all}`,
    removed: (all) => `The sample content was removed: ${all}.`,
    none: 'There is no sample content any more.',
    parts: {
      articles: (n) => (n === 1 ? '1 article' : `${n} articles`),
      pictures: (n) => (n === 1 ? '1 picture' : `${n} pictures`),
      categories: (n) => (n === 1 ? '1 category' : `${n} categories`),
      links: (n) => (n === 1 ? '1 link' : `${n} links`),
      contacts: (n) => (n === 1 ? '1 emergency contact' : `${n} emergency contacts`),
      fields: (n) => (n === 1 ? '1 value of the site information' : `${n} values of the site information`),
      domains: (n) => (n === 1 ? '1 domain that waits for approval' : `${n} domains that wait for approval`),
    },
  },
}
