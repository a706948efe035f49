import { renderMarkdown } from '#platform/text/markdown.ts'

/** Bodies in, their HTML out. */
export default (bodies: string[]): string[] => bodies.map(renderMarkdown)
