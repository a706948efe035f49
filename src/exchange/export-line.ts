import { ownFields } from '#content/core/fields.ts'
import { readOwn } from '#content/core/own-values.ts'
import type { KindName } from '#kinds.ts'
import { largestUrl } from '#media/media.ts'
import { onlyCharactersInJson } from '#platform/text/characters.ts'
import type { listToExport } from './exchange.store.ts'

type Row = Awaited<ReturnType<typeof listToExport>>[number]

/** An article as one line; what it does not have is left out. Pictures are named by their address: they travel with a backup. */
export function exportLine(row: Row): string {
  const { cover_hash, cover_width, sample, fields, ...columns } = row
  const line = {
    ...columns,
    cover: cover_hash && largestUrl({ hash: cover_hash, width: cover_width ?? 0 }),
    pinned: row.pinned === 1,
    published_at: withZone(row.published_at),
    expires_at: withZone(row.expires_at),
    updated_at: withZone(row.updated_at),
    ...(sample ? { sample: true } : {}),
    ...ownOf(row.kind, fields),
  }
  return `${JSON.stringify(line, (key, value) => onlyCharactersInJson(key, value) ?? undefined)}\n`
}

/** What only its kind has. */
function ownOf(kind: KindName, stored: string) {
  const own = readOwn(kind, stored)
  return Object.fromEntries(
    ownFields(kind).flatMap((field) => (field.exported ? [[field.name, field.json(own[field.name] ?? field.blank)]] : [])),
  )
}

/** Stored UTC as people here read it, without losing a millisecond. */
function withZone(time: string | null): string | null {
  if (!time) return null
  return new Date(Date.parse(time) + 7 * 3_600_000).toISOString().replace('.000Z', 'Z').replace('Z', '+07:00')
}
