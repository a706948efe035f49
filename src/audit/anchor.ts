import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '#config.ts'

const schema = z.object({ id: z.number(), hash: z.string(), at: z.string() })

/** How far the audit log was, kept beside the database: a log that is cut off at its end does not reach it any more. */
export type Anchor = z.output<typeof schema>

const fileOf = ({ dataDir }: Config) => join(dataDir, 'audit-anchor.json')

/** Undefined when there is none yet. @throws when it cannot be read */
export async function readAnchor(config: Config): Promise<Anchor | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(fileOf(config), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export async function keepAnchor(config: Config, anchor: Anchor): Promise<void> {
  const unfinished = `${fileOf(config)}.new`
  await writeFile(unfinished, `${JSON.stringify(anchor)}\n`, { mode: 0o600 })
  await rename(unfinished, fileOf(config))
}
