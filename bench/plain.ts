import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import express from 'express'

/**
 * What pages cost when they are made the plain way: Express, EJS and one query, the same pages as the portal's with each of their texts and
 * addresses as a value that the template shows, nothing compressed and nothing kept. `plain.ts <database> <portal> <article's path>`
 */
const [file = '', portal = '', articlePath = ''] = process.argv.slice(2)
const database = new Sqlite(file, { readonly: true })
const views = await mkdtemp(join(tmpdir(), 'cong-lang-plain-'))
const app = express().set('views', views).set('view engine', 'ejs').set('view cache', true)

interface Row {
  title: string
  lead: string
  body_html?: string
}

const article = database.prepare<[number], Row>('select * from articles where id = ?')
const newest = database.prepare<[], Row>(`
  select id, title, lead, slug, published_at from articles where kind = 'news' and status = 'published' order by published_at desc, id desc limit 20`)

const articlePage = await writeTemplate('article', articlePath, article.all(idIn(articlePath)))
const homePage = await writeTemplate('home', '/', newest.all())
app.get('/', (_req, res) => res.render('home', { rows: newest.all(), values: homePage }))
app.get('/tin/:address', (req, res) => res.render('article', { rows: article.all(idIn(req.path)), values: articlePage }))
app.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => rm(views, { recursive: true }).then(() => process.exit()))

function idIn(path: string): number {
  return Number(/^\/tin\/(\d+)/.exec(path)?.[1])
}

/** Writes a page of the portal as a template. @returns the values that are not in the rows */
async function writeTemplate(name: string, path: string, rows: Row[]): Promise<string[]> {
  const values: string[] = []
  const shown = (text: string) => {
    const row = rows.findIndex(({ title, lead }) => text === title || text === lead)
    return row < 0 ? `values[${values.push(text) - 1}]` : `rows[${row}].${text === rows[row]!.title ? 'title' : 'lead'}`
  }
  const dynamic = (html: string) =>
    html
      .replace(/ (href|src)="([^"]+)"/g, (_, attribute, address) => ` ${attribute}="<%= ${shown(plain(address))} %>"`)
      .replace(/>([^<>]*\S[^<>]*)(?=<)/g, (_, text) => `><%= ${shown(plain(text))} %>`)
  const page = (await (await fetch(portal + path)).text()).replaceAll('<%', '')
  const body = rows[0]?.body_html
  if (body && !page.includes(body)) throw new Error('the page does not hold the text as it is stored')
  const parts = body ? page.split(body) : [page]
  // Scripts hold no values.
  const made = parts.map((part) =>
    part.replace(/(<script.*?<\/script>)|(.+?(?=<script|$))/gs, (_, script, html) => script ?? dynamic(html)),
  )
  await writeFile(join(views, `${name}.ejs`), made.join('<%- rows[0].body_html %>'))
  return values
}

function plain(html: string): string {
  return html.replace(
    /&(lt|gt|quot|#34|#39|amp);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", amp: '&' })[name as string] ?? '',
  )
}
