import type { ArticleValues } from '#content/core/article.ts'
import { merge } from '#content/editing/merge.ts'
import { compareTexts } from '#content/history/compare.ts'
import { giveWay } from '#platform/background.ts'

import '#domains/domain.ts'
import '#content/checklist/checklist.ts'
import '#search-engine/index/document.ts'

/** What the thread for large texts can do. */
export { dress } from '#content/core/decorated-body.query.ts'
export { renderWithFacts } from '#platform/text/rendered.ts'
export const mergeTexts = (texts: [ArticleValues, ArticleValues, ArticleValues]) => merge(...texts)
export const compareBoth = (texts: [string, string]) => compareTexts(...texts)

giveWay()
