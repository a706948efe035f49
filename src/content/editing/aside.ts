import type { ArticleValues } from '#content/core/article.ts'
import { maxBodyBytes } from '#content/core/limits.ts'
import { compareTexts, type Piece } from '#content/history/compare.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { renderAside } from '#platform/text/rendered.ts'
import type { ArticleForm } from './article.form.ts'
import { type Merged, merge } from './merge.ts'

/** Letters that are compared and merged where they stand, in a few milliseconds. */
const ordinary = 16_000
const seconds = 20

/** The form, with a fault when its text is too much for a page. */
export async function withinBounds({ textThreads }: Portal, t: Words, form: ArticleForm): Promise<ArticleForm> {
  if (!form.values) return form
  const { fault } = await renderAside(textThreads, form.values.body)
  return fault ? { ...form, values: undefined, errors: { body: t.articleForm.faults[fault] } } : form
}

/** Whether a text is too much for a page, as two that were merged may be. */
export const isTooHeavy = async ({ textThreads }: Portal, body: string) =>
  Buffer.byteLength(body) > maxBodyBytes || (await renderAside(textThreads, body)).fault !== undefined

/** `merge`, large texts in a thread. */
export const mergeAside = async ({ textThreads }: Portal, texts: [base: ArticleValues, theirs: ArticleValues, mine: ArticleValues]) =>
  isOrdinary(texts.map(({ body }) => body)) ? merge(...texts) : textThreads.run<Merged>(texts, 'mergeTexts', seconds)

/** `compareTexts`, large texts in a thread. */
export const compareAside = async ({ textThreads }: Portal, before: string, after: string) =>
  isOrdinary([before, after])
    ? compareTexts(before, after)
    : textThreads.run<{ before: Piece[]; after: Piece[] }>([before, after], 'compareBoth', seconds)

const isOrdinary = (texts: string[]) => texts.every((text) => text.length <= ordinary)
