import express, { type RequestHandler } from 'express'
import multer from 'multer'

/** Big enough for the longest article with its marks encoded; what is too long for us is said next to its field. */
const textLimit = '12mb'
const fileLimit = 25 * 1024 * 1024

/** Reads `application/x-www-form-urlencoded` and `multipart/form-data`; files come as `req.files`. */
export const readForms: RequestHandler[] = [
  express.urlencoded({ extended: false, limit: textLimit, parameterLimit: 500 }),
  multer({ limits: { fileSize: fileLimit, files: 20, fieldSize: 4 * 1024 * 1024, fields: 200 } }).any(),
  (req, _res, next) => {
    req.body ??= {}
    next()
  },
]

/** One field as text; repeated or missing ones are empty. */
export function field(body: unknown, name: string): string {
  const value = (body as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}
