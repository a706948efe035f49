import { renderMarkdown } from '#platform/text/markdown.ts'

/** Bodies in, their HTML out. */
export const render = (bodies: string[]): string[] => bodies.map(renderMarkdown)
