import { sql } from 'kysely'
import { type AnyDb, isSqlite } from './portable.ts'

/** Whose rows are deleted while their numbers stand elsewhere (texts, addresses, the audit log), and what the audit log calls them. */
const tables = {
  ...{ users: 'user', media: 'picture', attachments: 'attachment', categories: 'category', links: 'link', articles: 'article' },
  ...{ alerts: 'alert', emergency_contacts: 'contact', outages: 'outage', search_synonyms: 'synonym', integrity_findings: 'finding' },
  ...{ article_revisions: '', preview_links: '', mail_outbox: '' },
}

/** A number is given once: PostgreSQL's sequences only go up, SQLite gave the last number again once its row was gone. */
export async function up(db: AnyDb) {
  if (isSqlite(db)) for (const [table, subject] of Object.entries(tables)) await remake(db, table, subject)
}

/** SQLite can change a primary key in no other way; `migrate` lets nothing cascade meanwhile. */
async function remake(db: AnyDb, table: string, subject: string) {
  const query = sql<{ type: string; sql: string }>`select type, sql from sqlite_schema where tbl_name = ${table} and sql is not null`
  const parts = (await query.execute(db)).rows
  const made = parts.find(({ type }) => type === 'table')!.sql
  const numbered = made
    .replace(/^create table "?\w+"?/i, 'create table "remade"')
    .replace(/("id" integer (?:not null )?primary key)/i, '$1 autoincrement')
  if (!numbered.includes('autoincrement')) throw new Error(`${table} has no number of its own`)
  await sql.raw(numbered).execute(db)
  await sql.raw(`insert into "remade" select * from "${table}"`).execute(db)
  await sql.raw(`drop table "${table}"`).execute(db)
  await sql.raw(`alter table "remade" rename to "${table}"`).execute(db)
  for (const { type, sql: again } of parts) if (type !== 'table') await sql.raw(again).execute(db)
  await startAbove(db, table, subject)
}

/** What the audit log still names was given once, too. */
async function startAbove(db: AnyDb, table: string, subject: string) {
  const named = sql`select max(cast(substr(subject, ${subject.length + 2}) as integer)) from audit_entries where subject like ${`${subject}:%`}`
  const last = sql`max(coalesce((select max(id) from ${sql.table(table)}), 0), coalesce((${named}), 0))`
  await sql`delete from sqlite_sequence where name in (${table}, 'remade')`.execute(db)
  await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db)
}
