import { join } from 'node:path'
import express, { type Express } from 'express'
import { publicAddresses } from './addresses.ts'
import type { Config } from './config.ts'
import type { Portal } from './platform/context.ts'
import { builtFiles } from './platform/http/built-files.ts'
import { onlyReading } from './platform/http/cache/public-address.ts'
import { errorPages, notFound } from './platform/http/error-pages.ts'
import { chooseLanguage } from './platform/http/language.ts'
import { numbered } from './platform/http/observe.ts'
import { openToAll } from './platform/http/security/open-to-all.ts'
import { securityHeaders } from './platform/http/security/security.ts'
import { useViews } from './platform/http/views.ts'
import { onlyCharactersInJson } from './platform/text/characters.ts'
import { mountFallback, mountRoutes } from './routes.ts'
import type { KeptPages } from './static-fallback/kept-pages.ts'

const built = join(import.meta.dirname, '../public/build')

/** The pipeline: what happens to a request, in this order. */
export async function createApp(portal: Portal): Promise<Express> {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', portal.config.trustProxy)
  app.set('query parser', 'simple')
  app.set('json replacer', onlyCharactersInJson)
  await useViews(app)

  app.use(numbered)
  app.use(securityHeaders(portal.config.baseUrl))
  app.use('/build', builtFiles(built))
  app.use(chooseLanguage)
  app.use('/api', openToAll)
  app.use(onlyReading(publicAddresses))
  await mountRoutes(app, portal)
  app.use(notFound)
  app.use(errorPages(portal, app.locals.asset('site.css')))
  return app
}

/** The pipeline while there is no database. */
export async function createFallbackApp(config: Config, kept: KeptPages): Promise<Express> {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  await useViews(app)
  app.use(securityHeaders(config.baseUrl))
  app.use('/build', builtFiles(built))
  app.use(chooseLanguage)
  mountFallback(app, config, kept)
  return app
}
