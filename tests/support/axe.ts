import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, and where; with all its rules unless one is named. */
export async function violations(page: Page, rule?: string) {
  await page.evaluate(axe)
  const options = { resultTypes: ['violations'], ...(rule ? { runOnly: [rule] } : {}) }
  const found: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(options)})`)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}
