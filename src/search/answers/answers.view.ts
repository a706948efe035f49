import type { Reader } from '#content/reading/teaser.view.ts'
import { linkPhonesIn } from '#platform/text/phones.ts'
import type { Answer } from './answers.query.ts'

/** An answer for readers, and where it comes from. */
export const showAnswer = ({ source, title, facts, href }: Answer, { t, link }: Reader) => ({
  title,
  href: link(href),
  source: t.search.answers.sources[source],
  facts: facts.map(({ name, value }) => ({ name: t.search.answers.facts[name], html: linkPhonesIn(value) })),
})
