import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { addPicture } from '#media/media.actions.ts'
import { largestUrl } from '#media/media.ts'
import { operator } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'
import { Invalid } from '#platform/errors.ts'
import { unescapeHtml } from '#platform/text/html.ts'
import { decoded } from '#platform/text/places.ts'
import { render } from '#platform/text/rendered.ts'

/** Where static site generators keep the files that pages call by `/…`. */
const roots = ['', 'static', 'public', 'assets', 'source', 'src']
const picture = /<img [^<>]*>/g
/** Destinations as Markdown and HTML write them. */
const destination =
  /(\]\(\s*|^ {0,3}\[[^\]\n]+\]:\s*|\bsrc\s*=\s*)(<[^<>\n]*>|"[^"\n]*"|'[^'\n]*'|[^\s"'<>()]+(?:\([^\s()<>]*\)[^\s"'<>()]*)*)/gim

/** What became of the pictures of one text that are neither ours nor of another website. */
export interface TakenPictures {
  body: string
  /** As the text calls them. */
  missing: string[]
}

/** Takes the pictures that lie beside the files of an import, each of them once. */
export class PicturesBeside {
  /** By path; undefined where there is no picture. */
  private readonly known = new Map<string, Promise<string | undefined>>()
  private readonly portal: Portal
  private readonly folder: string
  /** Paths within the folder of those that were taken. */
  readonly taken = new Set<string>()

  /** @param folder nothing outside of it is read */
  constructor(portal: Portal, folder: string) {
    this.portal = portal
    this.folder = folder
  }

  /** @param file the text's own, within the folder */
  async take(body: string, file: string): Promise<TakenPictures> {
    if (!/!\[|<img\b/i.test(body)) return { body, missing: [] }
    const addresses = new Map<string, string>()
    const missing: string[] = []
    for (const { src, alt } of picturesOf(render(body).html ?? '')) {
      const address = addresses.get(src) ?? (await this.find(src, file, alt))
      if (address) addresses.set(src, address)
      else missing.push(src)
    }
    return { body: addresses.size > 0 ? withAddresses(body, addresses) : body, missing }
  }

  private async find(src: string, file: string, alt: string): Promise<string | undefined> {
    const path = src.replace(/[?#].*$/s, '')
    const beside = path.startsWith('/') ? roots.map((root) => join(this.folder, root, path)) : [join(this.folder, dirname(file), path)]
    for (const place of beside) {
      if (!this.known.has(place)) this.known.set(place, this.keep(place, alt))
      const address = await this.known.get(place)
      if (address) return address
    }
    return undefined
  }

  private async keep(path: string, alt: string): Promise<string | undefined> {
    try {
      const [real, folder] = [await realpath(path), await realpath(this.folder)]
      const { size } = await stat(real)
      if (!real.startsWith(folder + sep) || size > this.portal.config.pictureLimitMb * 1024 * 1024) return undefined
      const kept = await addPicture(this.portal, operator, await readFile(real), { fileName: basename(path, extname(path)), alt })
      this.taken.add(relative(folder, real))
      return largestUrl(kept)
    } catch (error) {
      if (error instanceof Invalid || (error as NodeJS.ErrnoException).code) return undefined
      throw error
    }
  }
}

function picturesOf(html: string): { src: string; alt: string }[] {
  return [...html.matchAll(picture)]
    .map(([tag]) => ({ src: decoded(attribute(tag, 'src')), alt: attribute(tag, 'alt') }))
    .filter(({ src }) => src !== '' && !/^(\/media\/|\/\/|[a-z][a-z0-9+.-]*:)/i.test(src))
}

const attribute = (tag: string, name: string): string => unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

function withAddresses(body: string, addresses: Map<string, string>): string {
  return body.replace(destination, (whole, before: string, written: string) => {
    const bare = written.replace(/^[<"'](.*)[>"']$/s, '$1')
    const address = addresses.get(decoded(unescapeHtml(bare)))
    return address ? before + written.replace(bare, address) : whole
  })
}
