import { onlyCharactersInJson } from '#platform/text/characters.ts'
import type { SiteInfo } from '#site/site-info.store.ts'
import type { ArticleHead, HeadContext, PageHead } from './page-head.ts'

type Thing = Record<string, unknown>

/** The page in the words of schema.org, as JSON that may stand inside a `<script>`. */
export function structuredData(context: HeadContext, page: PageHead): string[] {
  const things: Thing[] = []
  if (page.path === '/') things.push(organisation(context.site, context.baseUrl))
  if (page.breadcrumb) things.push(breadcrumbList(context, page))
  if (page.article) things.push(newsArticle(context, page, page.article))
  return things.map((thing) => toScript({ '@context': 'https://schema.org', ...thing }))
}

/** A `<` would let the text end the script. */
const toScript = (thing: Thing): string => JSON.stringify(thing, onlyCharactersInJson).replaceAll('<', '\\u003c')

function organisation(site: SiteInfo, baseUrl: string): Thing {
  return withoutEmpty({
    '@type': 'GovernmentOrganization',
    '@id': `${baseUrl}/#co-quan`,
    name: site.name,
    url: `${baseUrl}/`,
    slogan: site.slogan,
    address: site.address,
    telephone: site.phone,
    faxNumber: site.fax,
    email: site.email,
    logo: site.logo ? baseUrl + site.logo.src : '',
    parentOrganization: site.parent ? { '@type': 'GovernmentOrganization', name: site.parent } : '',
  })
}

/** From the home page to this one. */
function breadcrumbList({ baseUrl, link, site }: HeadContext, page: PageHead): Thing {
  const steps = [{ name: site.shortName || site.name, path: '/' }, ...(page.breadcrumb ?? [])]
  if (steps.at(-1)?.path !== page.path) steps.push({ name: page.title, path: page.path ?? '/' })
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: baseUrl + link(path) })),
  }
}

function newsArticle({ site, baseUrl, link }: HeadContext, page: PageHead, article: ArticleHead): Thing {
  const address = baseUrl + link(page.path ?? '/')
  return withoutEmpty({
    '@type': article.schemaType ?? 'NewsArticle',
    '@id': `${address}#bai-viet`,
    headline: page.title,
    description: page.description,
    url: address,
    mainEntityOfPage: address,
    inLanguage: 'vi',
    datePublished: article.published,
    dateModified: article.updated,
    expires: article.expires,
    isBasedOn: article.basedOn,
    articleSection: article.section,
    image: article.picture ? [article.picture.url] : '',
    author: article.author ? { '@type': 'Person', name: article.author } : organisation(site, baseUrl),
    publisher: organisation(site, baseUrl),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/ReadAction',
      userInteractionCount: article.views,
    },
  })
}

const withoutEmpty = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== '' && value !== undefined))
