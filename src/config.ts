import { join } from 'node:path'
import { z } from 'zod'
import { type Language, words } from '#locales/index.ts'

/** Every setting, with its meaning in README.md ("Settings"); a test fails when one is missing there. */
const settings = z.object({
  HOST: z.string().min(1).default('::'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BASE_URL: z.url({ protocol: /^https?$/, normalize: true }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  BACKUP_DIR: z.string().min(1).optional(),
  WORKERS: z.coerce.number().int().min(1).max(64).default(1),
  TRUST_PROXY: z.string().refine(namesProxies).default(''),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SAMPLE_CONTENT: z.enum(['yes', 'no']).default('yes'),
  SESSION_SECRET: z.string().min(32).optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  PICTURE_LIMIT_MB: z.coerce.number().int().min(1).max(100).default(25),
  ATTACHMENT_LIMIT_MB: z.coerce.number().int().min(1).max(500).default(50),
  VIEW_COUNTING: z.enum(['page', 'beacon']).default('page'),
  VIEW_WINDOW_MINUTES: z.coerce.number().int().min(0).max(1440).default(30),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https|tel)$/ }).optional(),
  LANG: z.string().default(''),
})

/** Their values are nobody's business, wrong ones neither: a console is read by many. */
const secrets = ['SMTP_URL', 'SESSION_SECRET', 'METRICS_TOKEN']

export const settingNames = Object.keys(settings.shape)

/** What the console speaks: Vietnamese, unless the system speaks English. */
export const consoleLanguage = (environment: NodeJS.ProcessEnv = process.env): Language =>
  /^en/i.test(environment.LANG ?? '') ? 'en' : 'vi'

export type Config = Readonly<ReturnType<typeof readConfig>>

/** Reads the environment. @throws Error naming every bad setting at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  if (!read.success) {
    const { intro, rules } = words[consoleLanguage(environment)].settings
    const bad = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof rules)[]
    throw new Error([intro, ...bad.map((name) => `  ${name}=${secrets.includes(name) ? '…' : given[name]}: ${rules[name]}`)].join('\n'))
  }

  const s = read.data
  return Object.freeze({
    host: s.HOST,
    port: s.PORT,
    baseUrl: (s.BASE_URL ?? `http://localhost:${s.PORT}`).replace(/(?<!\/)\/+$/, ''),
    dataDir: s.DATA_DIR,
    backupDir: s.BACKUP_DIR ?? join(s.DATA_DIR, 'backups'),
    workers: s.WORKERS,
    trustProxy: readTrustProxy(s.TRUST_PROXY),
    smtpUrl: s.SMTP_URL,
    sampleContent: s.SAMPLE_CONTENT === 'yes',
    sessionSecret: s.SESSION_SECRET,
    sessionIdleMinutes: s.SESSION_IDLE_MINUTES,
    pictureLimitMb: s.PICTURE_LIMIT_MB,
    attachmentLimitMb: s.ATTACHMENT_LIMIT_MB,
    viewCounting: s.VIEW_COUNTING,
    viewWindowMinutes: s.VIEW_WINDOW_MINUTES,
    logLevel: s.LOG_LEVEL,
    metricsToken: s.METRICS_TOKEN,
    securityContact: s.SECURITY_CONTACT,
  })
}

/** As Express takes them; it would only complain later, and about nothing in particular. */
function namesProxies(value: string): boolean {
  const address = z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
  return /^\d{1,2}$/.test(value) || value.split(',').every((part) => address.safeParse(part.trim()).success)
}

/** A number of proxies, or addresses as Express takes them ("loopback, 10.0.0.1"); empty trusts none. */
function readTrustProxy(value: string): boolean | number | string {
  if (value === '') return false
  return /^\d+$/.test(value) ? Number(value) : value
}
