import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContactValues } from '#emergency/contact.ts'
import { type ArticleRecord, readRecord } from '#exchange/article-record.ts'
import { readMarkdown } from '#exchange/front-matter.ts'
import { mediaUrl, storedWidths } from '#media/media.ts'
import { pictureHash } from '#media/picture.ts'
import type { SiteColumns } from '#site/site-info.store.ts'

const folder = join(import.meta.dirname, '../../sample')

export type SampleArticle = ArticleRecord & { coverName: string; coverAlt: string }

/** A drawing of the sample; all are of one size. */
export interface SamplePicture {
  name: string
  drawing: Buffer
  hash: string
  width: number
  height: number
}

export interface Sample {
  site: SiteColumns
  categories: { name: string; slug: string; description: string }[]
  links: { group: string; title: string; url: string }[]
  contacts: ContactValues[]
  articles: SampleArticle[]
  pictures: SamplePicture[]
}

export async function readSample(): Promise<Sample> {
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'))
  return {
    site: await json('site.json'),
    categories: await json('categories.json'),
    links: await json('links.json'),
    contacts: await json('contacts.json'),
    articles: await Promise.all((await filesIn('articles')).map(readArticle)),
    pictures: await readSamplePictures(),
  }
}

export async function readSamplePictures(): Promise<SamplePicture[]> {
  return Promise.all(
    (await filesIn('pictures')).map(async (name) => {
      const drawing = await readFile(join(folder, 'pictures', name))
      return { name, drawing, hash: pictureHash(drawing), width: 1200, height: 675 }
    }),
  )
}

/** `![…](picture:name.svg)` becomes the address of the picture. */
export function placePictures(body: string, pictures: SamplePicture[]): string {
  return body.replace(/\(picture:([\w.-]+)/g, (_, name) => {
    const picture = pictures.find((picture) => picture.name === name)
    return picture ? `(${mediaUrl(picture.hash, storedWidths(picture.width).at(1) ?? picture.width)}` : '('
  })
}

async function readArticle(name: string): Promise<SampleArticle> {
  const keys = await readMarkdown(await readFile(join(folder, 'articles', name), 'utf8'))
  return { ...readRecord(keys), coverName: String(keys.cover ?? ''), coverAlt: String(keys.cover_alt ?? '') }
}

const filesIn = async (name: string) => (await readdir(join(folder, name))).filter((file) => /\.(md|svg)$/.test(file)).sort()
