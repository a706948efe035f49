import type { RequestHandler } from 'express'
import { type Language, type Words, words } from '#locales/index.ts'

declare global {
  namespace Express {
    interface Locals {
      language: Language
      /** The interface's words in the reader's language. */
      t: Words
      /** A path of the portal in the reader's language: `/tin-tuc` or `/en/tin-tuc`. */
      link: (path: string) => string
      /** The address of this page without its language, for the link to the other one. */
      path: string
    }
  }
}

/** English pages live under `/en`; without it the portal speaks Vietnamese. No cookie, so each address is one page to cache. */
export const chooseLanguage: RequestHandler = (req, res, next) => {
  const english = /^\/en(?=[/?]|$)/.test(req.url)
  if (english) req.url = req.url.replace(/^\/en\/*/, '/')
  speak(res.locals, english ? 'en' : 'vi')
  // Two slashes in front would be another host in a link.
  res.locals.path = req.url.replace(/^\/{2,}/, '/')
  next()
}

export function speak(locals: Pick<Express.Locals, 'language' | 't' | 'link'>, language: Language) {
  locals.language = language
  locals.t = words[language]
  locals.link = (path) => localized(language, path)
}

export function localized(language: Language, path: string): string {
  if (language === 'vi') return path
  return path === '/' ? '/en' : `/en${path}`
}
