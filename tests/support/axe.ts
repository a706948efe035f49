import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, and where; with all its rules unless some, or tags of theirs, are named. */
export async function violations(page: Page, ...rules: string[]) {
  // Taking it in takes a page as long as asking it.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
  // Style sheets are asked for once more otherwise, for a rule that is not on.
  const options = { resultTypes: ['violations'], preload: false, ...(rules.length ? { runOnly: rules } : {}) }
  const found: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(options)})`)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}
