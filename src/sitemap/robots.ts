/**
 * What crawlers are asked to leave alone: the newsroom, searches, the API, and the copies of articles that remember where a reader came
 * from.
 */
const leaveAlone = ['/quan-tri', '/tim-kiem', '/en/tim-kiem', '/api/', '/en/api/', '/*?ve=']

export const robotsText = (baseUrl: string): string =>
  ['User-agent: *', ...leaveAlone.map((path) => `Disallow: ${path}`), '', `Sitemap: ${baseUrl}/sitemap.xml`, ''].join('\n')
