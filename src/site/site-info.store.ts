import type { Selectable } from 'kysely'
import { vi } from '#locales/vi.ts'
import { smallestUrl } from '#media/media.ts'
import { standing } from '#media/takedown.store.ts'
import type { Db, SiteInfoTable } from '#platform/database/schema.ts'

/** Who runs the portal and how to reach them: all data, nothing about an authority is constant. */
export interface SiteInfo {
  name: string
  shortName: string
  parent: string
  slogan: string
  address: string
  phone: string
  fax: string
  email: string
  /** When somebody is there. */
  hours: string
  responsible: string
  copyright: string
  credit: string
  webSearchUrl: string
  /** With the address of its smallest file. */
  logo: { src: string; hash: string; width: number; height: number } | null
  logoId: number | null
}

export async function getSiteInfo(db: Db): Promise<SiteInfo> {
  const row = await db
    .selectFrom('site_info')
    .leftJoin('media', (join) => join.onRef('media.id', '=', 'site_info.logo_id').on(standing('media.hash')))
    .selectAll('site_info')
    .select(['media.hash as logo_hash', 'media.width as logo_width', 'media.height as logo_height'])
    .where('site_info.id', '=', 1)
    .executeTakeFirstOrThrow()
  return toSiteInfo(row)
}

/** What an administrator fills in, as the database has it. */
export type SiteColumns = Omit<Selectable<SiteInfoTable>, 'id' | 'sample_fields' | 'logo_id'>

export async function getSiteColumns(db: Db): Promise<SiteColumns & { logo_id: number | null }> {
  const { id, sample_fields, ...columns } = await db.selectFrom('site_info').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  return columns
}

/** What is changed is no longer the sample's. */
export async function updateSite(db: Db, columns: SiteColumns & { logo_id?: number | null }): Promise<void> {
  const left = (await getSampleFields(db)).filter(({ name, value }) => columns[name] === value).map(({ name }) => name)
  await db
    .updateTable('site_info')
    .set({ ...columns, sample_fields: left.join() })
    .where('id', '=', 1)
    .execute()
}

/** What the sample may say of the site; where to search the web is no invention. */
export type SampleField = Exclude<keyof SiteColumns, 'web_search_url'>

/** The values that came with the sample and nobody has changed. */
export async function getSampleFields(db: Db): Promise<{ name: SampleField; value: string }[]> {
  const row = await db.selectFrom('site_info').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const names = row.sample_fields.split(',').filter((name): name is SampleField => name !== '' && Object.hasOwn(row, name))
  return names.map((name) => ({ name, value: row[name] }))
}

export async function setSampleSite(db: Db, { web_search_url, ...values }: SiteColumns): Promise<void> {
  await db
    .updateTable('site_info')
    .set({ web_search_url, ...values, sample_fields: Object.keys(values).join() })
    .where('id', '=', 1)
    .execute()
}

export async function emptySampleFields(db: Db): Promise<void> {
  const empty = Object.fromEntries((await getSampleFields(db)).map(({ name }) => [name, '']))
  await db
    .updateTable('site_info')
    .set({ ...empty, sample_fields: '' })
    .where('id', '=', 1)
    .execute()
}

type Row = Selectable<SiteInfoTable> & { logo_hash: string | null; logo_width: number | null; logo_height: number | null }

const toSiteInfo = (row: Row): SiteInfo => ({
  // A page, a feed and a link to the home page always have a name.
  name: row.name || row.short_name || vi.unnamedPortal,
  shortName: row.short_name || row.name || vi.unnamedPortal,
  parent: row.parent,
  slogan: row.slogan,
  address: row.address,
  phone: row.phone,
  fax: row.fax,
  email: row.email,
  hours: row.hours,
  responsible: row.responsible,
  copyright: row.copyright,
  credit: row.credit,
  webSearchUrl: row.web_search_url,
  logo: row.logo_hash === null ? null : toLogo({ hash: row.logo_hash, width: row.logo_width ?? 0, height: row.logo_height ?? 0 }),
  logoId: row.logo_id,
})

const toLogo = (logo: { hash: string; width: number; height: number }) => ({ ...logo, src: smallestUrl(logo) })
