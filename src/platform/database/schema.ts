import type { Generated, Kysely, Transaction } from 'kysely'
import type { KindName } from '#kinds.ts'

/** The data model on one page. Times are UTC ISO 8601 text, yes/no is 1/0. Tables are made in `migrations/`. */
export interface Schema {
  articles: ArticlesTable
  article_revisions: ArticleRevisionsTable
  article_changes: ArticleChangesTable
  scheduled_changes: ScheduledChangesTable
  /** What of a picture that live content shows is to change. `part`: its words, or its file; `content`: the fresh ones, as JSON. */
  picture_changes: { media_id: number; part: string; content: string; proposed_at: string; proposed_by: number | null }
  /** What articles name in any version: the hash of a file or picture, or `cover:` and the picture's number. */
  article_files: { name: string; article_id: number }
  /** Further addresses that lead to an article, from where it was before. `key`: in a spelling that does not depend on case or order. */
  article_aliases: { url: string; key: string; article_id: number }
  /** `article_id` 0: one that is not there yet. `place`: a form's own, `form` the one that wrote it last. */
  autosaves: {
    user_id: number
    article_id: number
    place: string
    form: Generated<string>
    version: number
    fields: string
    saved_at: string
  }
  view_counters: { article_id: number; total: number }
  daily_views: { article_id: number; day: string; views: number }
  categories: CategoriesTable
  /** Addresses of categories from before they were renamed. */
  category_slugs: { slug: string; category_id: number }
  links: LinksTable
  site_info: SiteInfoTable
  media: MediaTable
  /** What pictures were before they were replaced: articles go on naming them so. */
  former_pictures: { hash: string; media_id: number }
  attachments: AttachmentsTable
  /** What files were before they were replaced, likewise. */
  former_attachments: { hash: string; attachment_id: number }
  takedowns: TakedownsTable
  /** What attachments say; page 0 is the whole of one that has no pages. */
  attachment_pages: { attachment_id: number; page: number; content: string }
  users: UsersTable
  /** Who looks after which categories; who has none looks after all. */
  user_categories: { user_id: number; category_id: number }
  /** One row. `four_eyes`: nobody publishes what they wrote themselves. */
  approval_settings: { id: number; four_eyes: number }
  sessions: SessionsTable
  /** Keys are hashes: no name and no address is kept. */
  sign_in_attempts: { key: string; failures: number; last_at: string; succeeded_at: string | null; told: Generated<number> }
  /** What the app on somebody's phone shares with us. */
  second_factors: { user_id: number; secret: string; last_step: number; created_at: string }
  recovery_codes: { user_id: number; salt: string; hash: string }
  /** Forms that were taken. Keys are hashes, `outcome` is sealed with the key. */
  idempotency_keys: {
    user_id: number
    key_hash: string
    fingerprint: string
    subject: string
    outcome: string | null
    created_at: string
  }
  /** One row; roles with commas between them. */
  sign_in_rules: { id: number; second_factor_roles: string }
  /** Of the set-up, left for later. */
  postponed_steps: { name: string; postponed_at: string }
  setup_links: { token_hash: string; expires_at: string; used_at: string | null }
  audit_entries: AuditEntriesTable
  /** Abbreviations and what they stand for. */
  /** `weight`: how nearly they mean the same, in percent. */
  search_synonyms: { id: Generated<number>; short: string; long: string; weight: Generated<number> }
  /** What was searched for and not found: how often on a day (`2019-10-16`), nothing about who. */
  search_misses: { day: string; query: string; count: number }
  alerts: AlertsTable
  /** One row: whether the home page is the one for an emergency. */
  emergency: { id: number; active: Generated<number>; changed_at: Generated<string>; changed_by: Generated<string> }
  emergency_contacts: EmergencyContactsTable
  outages: OutagesTable
  integrity_findings: IntegrityFindingsTable
  integrity_scans: { id: Generated<number>; started_at: string; finished_at: string | null; pages: Generated<number> }
  /** What was installed when somebody last found it good. */
  integrity_files: { path: string; hash: string }
  /** Other websites that content links to. */
  domains: DomainsTable
  preview_links: PreviewLinksTable
  /** What the newsroom puts at the top of the home page. */
  home_articles: { article_id: number; position: number }
  /** One row: when the portal was last known to run. */
  pulse: { id: number; at: string }
  /** What an editor saw last of an article, and what they knew before: between them is what changed since. */
  article_seen: { article_id: number; user_id: number; version: number; known_version: number | null }
  article_presence: { article_id: number; user_id: number; seen_at: string }
  /** Letters that wait to be sent. */
  mail_outbox: { id: Generated<number>; recipient: string; subject: string; body: string; attempts: Generated<number>; next_at: string }
  listed_values: ListedValuesTable
  /** What stands under each article: numbers as JSON, the nearest first. */
  related_articles: { article_id: number; related: string; found_at: string; stale: number }
  content_version: { id: number; version: number; indexed: Generated<number> }
}

export interface ArticlesTable {
  id: Generated<number>
  kind: KindName
  status: 'draft' | 'submitted' | 'published' | 'withdrawn'
  category_id: number | null
  title: string
  lead: string
  body: string
  body_html: string
  author: string
  source: string
  cover_id: number | null
  slug: string
  /** What only its kind has, by the names of its fields: a JSON object. */
  fields: Generated<string>
  published_at: string | null
  /** When it was last published, whatever date it was given. */
  released_at: string | null
  expires_at: string | null
  pinned: Generated<number>
  old_url: string | null
  /** `old_url` in a spelling that does not depend on case or order. */
  old_key: string | null
  /** Why it was sent back or withdrawn, in the editor's words. */
  reason: string | null
  /** Counts up with every change; a form that holds an older one saves nothing. */
  version: Generated<number>
  sample: Generated<number>
  created_at: string
  created_by: number | null
  updated_at: string
  updated_by: number | null
  /** When somebody worked on it last, whether readers see it or not. */
  touched_at: string
  /** Published in haste by whom, until somebody else has reviewed it. */
  urgent_at: string | null
  urgent_by: number | null
  /** Thrown away when and by whom; `emptied_at`: the text is gone, the number stays. */
  binned_at: string | null
  binned_by: number | null
  emptied_at: string | null
}

/** What lists of a kind are filtered and ordered by, of what stands in `articles.fields`. */
export interface ListedValuesTable {
  article_id: number
  kind: KindName
  name: string
  value: string
}

/** What an article said at one version; rows are never updated. */
export interface ArticleRevisionsTable {
  id: Generated<number>
  article_id: number
  version: number
  content: string
  created_at: string
  created_by: number | null
}

/** The pending change of an article that has been published: it stays as it was until this is. At most one an article. */
export interface ArticleChangesTable {
  article_id: number
  status: 'draft' | 'submitted'
  /** The revision that holds its text. */
  version: number
  /** The revision that readers see. */
  base_version: number
  /** Why it was sent back, in the editor's words. */
  reason: string | null
  began_by: number | null
  changed_at: string
  changed_by: number | null
  /** When its writer would have it appear; null: at once. */
  due_at: string | null
}

/** A change of a live article that was approved for a moment to come. */
export interface ScheduledChangesTable {
  article_id: number
  due_at: string
  /** The revision that holds its text. */
  version: number
  /** The revision that readers see until then. */
  base_version: number
  began_by: number | null
  scheduled_at: string
  scheduled_by: number | null
}

export interface PreviewLinksTable {
  id: Generated<number>
  article_id: number
  token_hash: string
  created_at: string
  created_by: number | null
  expires_at: string
}

export interface CategoriesTable {
  id: Generated<number>
  slug: string
  name: string
  description: string
  position: number
  sample: Generated<number>
}

export interface LinksTable {
  id: Generated<number>
  group_name: string
  title: string
  url: string
  position: number
  sample: Generated<number>
}

/** Whom to call and where to go when it matters. */
export interface EmergencyContactsTable {
  id: Generated<number>
  kind: 'phone' | 'shelter'
  name: string
  phone: string
  address: string
  position: number
  sample: Generated<number>
}

/** Planned; `ends_at` is when everything is there again. */
export interface OutagesTable {
  id: Generated<number>
  scope: 'newsroom' | 'site'
  reason: string
  starts_at: string
  ends_at: string
  cancelled: Generated<number>
  /** A person's full name, as it was then. */
  announced_by: string
}

/** What the look over pages and files found. */
export interface IntegrityFindingsTable {
  id: Generated<number>
  kind: string
  place: string
  what: string
  state: 'open' | 'approved' | 'harmless' | 'mended'
  first_at: string
  last_at: string
  /** A person's full name, as it was then. */
  decided_by: Generated<string>
  decided_at: Generated<string | null>
}

/** What stands above every page from `published_at` until `ends_at`. */
export interface AlertsTable {
  id: Generated<number>
  grade: 'danger' | 'warning' | 'information'
  title: string
  details: string
  area: string
  link: string
  ends_at: string
  /** null: a writer sent it, nobody has published it yet. */
  published_at: string | null
  ended_early: Generated<number>
  /** The approver's full name; null: nobody has confirmed it since it changed. */
  confirmed_by: string | null
  version: Generated<number>
  created_at: string
  /** A person's full name, as it was then. */
  created_by: string
  updated_at: string
}

/** `host` is lower case, ASCII, without `www.`. */
export interface DomainsTable {
  host: string
  state: 'found' | 'approved' | 'refused'
  /** The decision holds for every name below it. */
  subdomains: Generated<number>
  /** `article:12`, `link:3`, or the address of a page. */
  found_in: Generated<string>
  found_at: string
  /** A person's full name, as it was then; empty: approved from the start. */
  decided_by: Generated<string>
  decided_at: Generated<string | null>
}

/** One row: who runs the portal and how to reach them. */
export interface SiteInfoTable {
  id: number
  name: string
  short_name: string
  parent: string
  slogan: string
  address: string
  phone: string
  fax: string
  hours: string
  email: string
  responsible: string
  copyright: string
  credit: string
  /** The outside engine behind "Web"; `{q}` stands for the words. */
  web_search_url: string
  logo_id: number | null
  /** The columns that still say what the sample said, with commas between them. */
  sample_fields: Generated<string>
}

/** A picture in the library; its files are named by `hash` in the storage. */
export interface MediaTable {
  id: Generated<number>
  hash: string
  file_name: string
  mime: string
  bytes: number
  width: number
  height: number
  /** Empty: decorative. */
  alt: string
  caption: string
  credit: string
  /** Name and words, folded. */
  search: string
  /** Per cent from left and top. */
  focus_x: Generated<number>
  focus_y: Generated<number>
  /** Whether its AVIF files are made. */
  avif: Generated<number>
  /** By which rules its files were drawn. */
  drawn: Generated<number>
  /** Nobody has said yet what it shows, nor that it is decoration. */
  undescribed: Generated<number>
  sample: Generated<number>
  created_at: string
  created_by: number | null
}

/** What readers may not have any more, by each name it had; `subject`: `picture:12`, `attachment:3`. */
export interface TakedownsTable {
  name: string
  subject: string
  file_name: string
  reason: string
  taken_at: string
  /** A person's full name, as it was then. */
  taken_by: string
}

/** A file that readers download; it is named by `hash` in the storage. */
export interface AttachmentsTable {
  id: Generated<number>
  hash: string
  kind: 'pdf' | 'doc' | 'docx' | 'xls' | 'xlsx' | 'ppt' | 'pptx' | 'odt' | 'ods' | 'odp' | 'zip'
  file_name: string
  title: string
  bytes: number
  /** A PDF without text. */
  scan: number
  /** Title and name, folded. */
  search: string
  /** How much of its text a search finds; empty: nobody has looked yet. */
  reading: Generated<'' | 'whole' | 'part' | 'none'>
  created_at: string
  created_by: number | null
}

export interface UsersTable {
  id: Generated<number>
  username: string
  full_name: string
  role: 'writer' | 'editor' | 'approver' | 'admin'
  password_hash: string
  active: Generated<number>
  /** Where to tell them what waits; empty: nowhere. */
  email: Generated<string>
  /** Looks after every category, those to come included; else after those in `user_categories`, be it none. */
  all_categories: Generated<number>
  created_at: string
  signed_in_at: string | null
  /** Unused for long: nobody signs in with it until it is woken. */
  rests_since: Generated<string | null>
  woken_at: Generated<string | null>
}

/** `id` is a hash of the number in the cookie. */
export interface SessionsTable {
  id: string
  user_id: number | null
  /** The second factor is still owed. */
  pending: Generated<number>
  data: string
  expires_at: string
  started_at: string
  /** Shortened: the place, not the person. */
  address: string
  browser: string
}

/** Append-only; each entry holds the hash of the one before. */
export interface AuditEntriesTable {
  id: Generated<number>
  at: string
  user_id: number | null
  actor: string
  action: string
  subject: string
  details: string
  previous_hash: string
  hash: string
}

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>
