import { type CheerioAPI, load } from 'cheerio'

export interface PageUnderTest {
  status: number
  headers: Headers
  html: string
  $: CheerioAPI
  heading: string
  title: string
  /** The words of the first element that matches, white space folded. */
  text(selector: string): string
  texts(selector: string): string[]
}

export async function readPage(answer: Response): Promise<PageUnderTest> {
  const html = await answer.text()
  const $ = load(html)
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text().replace(/\s+/g, ' ').trim())
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    $,
    heading: texts('h1')[0] ?? '',
    title: texts('title')[0] ?? '',
    text: (selector) => texts(selector)[0] ?? '',
    texts,
  }
}
