import type { Express } from 'express'
import { articlePages } from './articles/public.routes.ts'
import { homePage } from './home/public.routes.ts'
import type { Portal } from './platform/context.ts'
import { everyPage } from './site/every-page.ts'

/** Every mount point: the portal's table of contents. */
export function mountRoutes(app: Express, portal: Portal) {
  app.use(everyPage(portal))
  app.use(homePage(portal))
  app.use(articlePages(portal))
}
