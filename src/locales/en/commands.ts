interface Place {
  port: number
  host: string
  folder: string
  backups: string
  /** What the program itself said. */
  detail: string
}

/** What an operator reads on the console. */
export const commandWords = {
  commands: {
    intro: 'Usage: npm run -s portal -- <command>',
    what: {
      'users add': 'adds a user; the password is read from standard input',
      'users list': 'lists the users',
      'users reset-second-factor': 'removes the second factor of somebody who lost the phone',
      'users wake': 'lets somebody sign in again whose account rests because nobody used it for 45 days',
      import: 'imports articles from JSON lines, a Markdown file or a folder of those; those that are here are updated',
      export: 'writes every article to a file, drafts and withdrawn ones included',
      backup: 'copies the whole portal into one file in this folder, and restores it on trial',
      restore: 'puts a copy into a new folder; overwrites nothing',
      reindex: 'builds the search index anew',
      'integrity scan': 'looks for strange links, hidden words and code on every page, and for changed files',
      'integrity files': 'lists installed files that differ from when they were last confirmed',
      'audit verify': 'checks whether the audit log was altered',
      'sample remove': 'removes the sample content and keeps what was changed',
      help: 'prints this table',
    },
    none: 'No command given. See: npm run -s portal -- help',
    unknown: (typed: string) => `There is no command “${typed}”. See: npm run -s portal -- help`,
    callIt: (usage: string) => `Call it so: npm run -s portal -- ${usage}`,
    noUser: (name: string) => `There is no user “${name}”.`,
    auditWhole: (count: string) => `The audit log is whole: ${count} entries.`,
    auditBroken: {
      altered: (id: string, time: string) => `The audit log was altered: entry ${id} (${time}) is not as it was written.`,
      inserted: (id: string, time: string) => `The audit log was altered: somebody put entry ${id} (${time}) in.`,
      removed: (id: string, time: string) =>
        `The audit log was altered: just before entry ${id} (${time}) something was taken out or replaced.`,
      cut: (id: string, time: string) =>
        `The audit log was cut off at its end: it went up to entry ${id} (${time}). After restoring a copy this is to be expected.`,
    },
    reindexing: (count: string) => `${count} articles indexed …`,
    reindexed: (count: string) => `The index of ${count} articles was built anew.`,
  },
  exchange: {
    importing: (count: string) => `${count} articles imported …`,
    imported: (created: string, updated: string, unchanged: string) =>
      `Imported: ${created} new articles, ${updated} updated, ${unchanged} unchanged.`,
    inBin: (count: string) => `${count} articles are in the bin and were left alone. To import them, restore them and import again.`,
    besideChange: (count: string) =>
      `${count} articles have a change that is not published yet: they were updated, the change is still there.`,
    notes: {
      inBin: 'the article is in the bin and was left alone',
      besideChange: 'the article has an unpublished change, which is still there',
      unclear: (key: string, value: string) => `${key}: what “${value}” means is unclear, so a new article is only a draft`,
      staysPublished: 'the file calls it a draft, but it is published here and stays so',
      addressTaken: (address: string) => `the old address ${address} leads to another article already, and still does`,
    },
    exporting: (count: string) => `${count} articles exported …`,
    exported: (count: string, file: string) => `${count} articles were exported to ${file}.`,
    badLine: (at: number | string, reason: string) => `${typeof at === 'number' ? `Line ${at}` : at}: ${reason}`,
    lines: {
      more: (count: string) => `… and ${count} more lines.`,
      bad: (count: string) => `${count} lines could not be imported; the others were.`,
    },
    files: {
      more: (count: string) => `… and ${count} more files.`,
      bad: (count: string) => `${count} files could not be imported; the others were.`,
    },
    moreNotes: (count: string) => `… and ${count} more things to know.`,
    drafts: (count: string) => `${count} new articles are drafts or wait for approval; readers do not see them.`,
    scheduled: (count: string) => `${count} new articles are dated in the future and are published by themselves on that day.`,
    untaken: (keys: string) => `Keys that were not used (how many articles have them): ${keys}.`,
    at: (at: number | string) => (typeof at === 'number' ? `line ${at}` : at),
    pictures: (pictures: string) =>
      `Pictures that could not be taken, as they do not lie beside the file or are none (how often, where): ${pictures}. Their addresses stay in the text.`,
    signs: (signs: string) =>
      `Signs of another program that the portal does not understand (how often, where): ${signs}. They stay in the text and readers see them: please mend those articles.`,
    moreThings: (count: string) => `… and ${count} more`,
    otherFiles: (endings: string) => `Other files in the folder were passed over (how many): ${endings}.`,
    noMarkdown: (folder: string) => `The folder ${folder} has no Markdown file (.md).`,
    badFrontMatter: (line: number, reason: string) =>
      `line ${line}, in the front matter, cannot be read (${reason}). Text with a colon or a number sign needs quotation marks, such as title: "Notice: power cut"`,
    foreign: {
      wordpress: (file: string) =>
        `${file} comes from WordPress. Turn it into a folder of Markdown (for example with wordpress-export-to-markdown), then import that folder.`,
      blogger: (file: string) =>
        `${file} comes from Blogger. Turn it into a folder of Markdown (for example with blog2md), then import that folder.`,
      ghost: (file: string) =>
        `${file} comes from Ghost. Turn it into a folder of Markdown (for example with ghost-to-md), then import that folder.`,
      jsonFeed: (file: string) =>
        `${file} is a JSON Feed, which holds the newest articles only. Make a line with title and body of each of its items, for example with: jq -c '.items[] | {title, body: .content_html, published_at: .date_published, old_url: .url}'`,
      jsonList: (file: string) =>
        `${file} is a JSON list. This command reads one article a line; change the file with: jq -c '.. | objects | select(has("title"))' ${file} > articles.jsonl`,
      jsonPretty: (file: string) =>
        `${file} is JSON over several lines. This command reads one article a line; change the file with: jq -c . ${file} > articles.jsonl`,
      xml: (file: string) =>
        `${file} is XML or HTML. This command reads JSON with one article a line (.jsonl), a Markdown file (.md), or a folder of those.`,
      packed: (file: string) => `${file} is packed. Unpack it, then import the folder or file inside.`,
      database: (file: string) => `${file} is a database. To take back a copy of the portal, use the command restore.`,
      office: (file: string) =>
        `${file} is a Word or Excel file or a PDF. Open Word files in the newsroom (Write news → Open a Word file).`,
    },
    noSuchFile: (file: string) => `There is no file ${file}.`,
    another: 'Another import is running in this data folder. Wait until it is done, then run this one again.',
    cannotRead: (file: string, code: string) => `The file ${file} cannot be read (${code}).`,
    cannotWrite: (file: string, code: string) => `The file ${file} cannot be written (${code}).`,
    faults: {
      notJson: 'not JSON',
      notUtf8: 'not UTF-8 text',
      notAnObject: 'must be a JSON object such as {"title": "…", "body": "…"}',
      noFrontMatter: 'the file must begin with front matter between two lines of --- (YAML), two lines of +++ (TOML) or in braces (JSON)',
      frontMatter: 'the front matter cannot be read',
      notKeys: 'the front matter must be lines such as title: Name of the article',
      tooDeep: 'has lists, quotes or marks nested too deeply (more than 100 levels)',
      tablesTooLarge: 'has tables that are too large',
      tooHeavy: 'is too heavy to make a page of',
      missing: 'is missing',
      text: 'must be text',
      tooLong: 'is longer than allowed',
      titleLength: 'longer than 300 characters',
      bodySize: 'longer than 1 MB',
      time: 'not a moment that exists, such as 2019-10-16T15:50:00+07:00',
      year: 'in a year before 1900, or more than fifty years from now',
      number: 'must be a whole number, not negative',
      yesOrNo: 'must be true or false',
      choice: 'not one of the values it may have',
      address: 'must be an address that begins with http://, https:// or /',
    },
  },
  failures: {
    portInUse: ({ port }: Place) => `Port ${port} is in use. Set PORT to another, or stop the program that uses it.`,
    portForbidden: ({ port }: Place) => `Port ${port} may not be opened. Set PORT to 1024 or above.`,
    noSuchHost: ({ host }: Place) => `This machine has no address ${host}. Check HOST.`,
    folder: ({ folder }: Place) => `The data folder ${folder} cannot be written. Check DATA_DIR and the rights of the folder.`,
    notBuilt: () => 'The portal has not been built. Run npm run -s build, then start it again.',
    notADatabase: ({ folder }: Place) => `The file portal.sqlite in ${folder} is not a database of the portal.`,
    damaged: ({ folder }: Place) => `The database in ${folder} is damaged.`,
    databaseLost: ({ folder }: Place) =>
      `There is no file portal.sqlite in ${folder}, although the portal has worked here. To begin anew, take the folder pages there away too.`,
    held: ({ folder, detail }: Place) =>
      `Another portal runs with the data folder ${folder} (process ${detail}). Stop that one first, or set DATA_DIR to another folder.`,
    busy: () => 'The database has been busy for long. Try again in a few minutes.',
    diskFull: () => 'The disk is full.',
    migration: ({ detail, backups }: Place) =>
      `The database could not be brought up to date (${detail}). It is as it was before; the copy made first is in ${backups}. Start the old version again and report this.`,
    noCopy: ({ detail }: Place) => `The database was not brought up to date, since no copy could be made first: ${detail}`,
    newerDatabase: () => 'This database belongs to a newer version of the portal. Start that version, or restore an older backup.',
  },
  settings: {
    intro: 'These settings cannot be used (see “Settings” in the README):',
    rules: {
      HOST: 'must be an address of this machine',
      PORT: 'must be a number from 0 to 65535',
      BASE_URL: 'must be a whole address, such as https://commune.example.vn',
      DATA_DIR: 'must be a folder',
      BACKUP_DIR: 'must be a folder, best on another disk',
      WORKERS: 'must be a number from 1 to 64',
      TRUST_PROXY: 'must be the number of proxies or their addresses',
      SMTP_URL: 'must be an smtp:// address',
      SECURITY_CONTACT: 'must be mailto:…, https://… or tel:…',
      SAMPLE_CONTENT: 'must be yes or no',
      SESSION_SECRET: 'must have 32 characters or more',
      SESSION_IDLE_MINUTES: 'must be minutes from 1 to 1440',
      PICTURE_LIMIT_MB: 'must be a number of MB from 1 to 100',
      ATTACHMENT_LIMIT_MB: 'must be a number of MB from 1 to 500',
      VIEW_COUNTING: 'must be page or beacon',
      VIEW_WINDOW_MINUTES: 'must be minutes from 0 to 1440',
      LOG_LEVEL: 'must be trace, debug, info, warn, error, fatal or silent',
      METRICS_TOKEN: 'must have 16 characters or more',
      LANG: 'must be a language',
    },
  },
  server: {
    listening: (address: string) => `Cổng Làng: ${address}`,
    setup: (address: string) =>
      `There is no administrator yet. Open this address to make the first account (once, within 24 hours):\n\n  ${address}`,
  },
}
