import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Application } from 'express'
import { createIcons, type Icons } from './icons.ts'
import { openTemplates, type ShowTemplate } from './templates.ts'

const folder = join(import.meta.dirname, '../../../views')
/** A kind of content has its own pages beside its declaration: `kinds/<kind>/list.ejs`. */
const folders = [folder, join(import.meta.dirname, '../..')]

declare global {
  namespace Express {
    interface Locals {
      /** The address of a built file: `asset('site.css')` is `/build/site-3F2A.css`. */
      asset: (name: string) => string
      /** `icon('search')` is an inline SVG. */
      icon: Icons
      show: ShowTemplate
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

  const show = openTemplates(folders, { strict: app.get('env') === 'test' })
  app.locals.show = show
  app.set('views', folders)
  app.set('view engine', 'ejs')
  app.set('view cache', true)
  app.engine('ejs', (file, data, done) => {
    try {
      done(null, renderPage(show, nameOf(file), data))
    } catch (error) {
      done(error)
    }
  })
}

function nameOf(file: string): string {
  const home = folders.find((folder) => file.startsWith(folder + sep)) ?? folder
  return relative(home, file).replaceAll(sep, '/').slice(0, -'.ejs'.length)
}

function renderPage(show: ShowTemplate, name: string, data: object): string {
  const [part = ''] = name.split('/')
  const layout = layouts.includes(part) ? part : 'public'
  return show(name, data, `layouts/${layout}`)
}

function missing(name: string): never {
  throw new Error(`public/build has no ${name}; run "npm run build"`)
}
