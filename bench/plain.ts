import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import express from 'express'

/** What an Express page costs at least: EJS and one query, the portal's own article page as its template, nothing compressed and nothing kept. */
const [file = '', address = '', port = ''] = process.argv.slice(2)

const id = Number(/\/tin\/(\d+)/.exec(address)?.[1])
const article = new Sqlite(file, { readonly: true }).prepare('select * from articles where id = ?')
const { title, body_html } = article.get(id) as { title: string; body_html: string }
const page = (await (await fetch(address)).text()).replaceAll('<%', '')
const template = page.replace(`<h1>${title}</h1>`, '<h1><%= article.title %></h1>').replace(body_html, '<%- article.body_html %>')

const views = await mkdtemp(join(tmpdir(), 'cong-lang-plain-'))
await writeFile(join(views, 'article.ejs'), template)
const app = express().set('views', views).set('view engine', 'ejs').set('view cache', true)
app.get('/tin/:id', (req, res) => res.render('article', { article: article.get(Number.parseInt(req.params.id, 10)) }))
app.listen(Number(port), '127.0.0.1')
process.once('SIGTERM', () => process.exit())
