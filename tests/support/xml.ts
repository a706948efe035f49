import { load } from 'cheerio'
import { parser } from 'sax'

/** An XML answer, read as strictly as XML is. @throws Error where it is not well-formed */
export async function readXml(answer: Response) {
  const xml = await answer.text()
  const strict = parser(true, { xmlns: true })
  strict.onerror = (error) => {
    throw error
  }
  strict.write(xml).close()
  return { status: answer.status, type: answer.headers.get('content-type'), xml, $: load(xml, { xml: true }) }
}
