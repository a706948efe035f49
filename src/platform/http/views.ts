import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import ejs from 'ejs'
import type { Application } from 'express'
import { createIcons, type Icons } from './icons.ts'

const folder = join(import.meta.dirname, '../../../views')

declare global {
  namespace Express {
    interface Locals {
      /** The address of a built file: `asset('site.css')` is `/build/site-3F2A.css`. */
      asset: (name: string) => string
      /** `icon('search')` is an inline SVG. */
      icon: Icons
    }
  }
}

/** Parts of the views that look different from readers' pages. */
const layouts = ['newsroom', 'emergency']

/** EJS with one layout for readers and others for the newsroom and an emergency; the page becomes the layout's `body`. */
export async function useViews(app: Application) {
  const built = JSON.parse(await readFile(join(folder, '../public/build/manifest.json'), 'utf8')) as Record<string, string>
  app.locals.asset = (name) => built[name] ?? missing(name)
  app.locals.icon = createIcons()

  app.set('views', folder)
  app.set('view engine', 'ejs')
  app.set('view cache', true)
  app.engine('ejs', (file, data, done) => {
    renderPage(file, data).then((html) => done(null, html), done)
  })
}

async function renderPage(file: string, data: object): Promise<string> {
  const body = await ejs.renderFile(file, data, options)
  const [part = ''] = relative(folder, file).split(sep)
  const layout = layouts.includes(part) ? part : 'public'
  return ejs.renderFile(join(folder, 'layouts', `${layout}.ejs`), { ...data, body }, options)
}

const options = { cache: true, views: [folder] }

function missing(name: string): never {
  throw new Error(`public/build has no ${name}; run "npm run build"`)
}
