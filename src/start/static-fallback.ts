import type { RequestListener } from 'node:http'
import { createFallbackApp } from '#app.ts'
import type { Config } from '#config.ts'
import { isUnusable } from '#platform/database/save-failure.ts'
import { pagesFolder, readKeptPages } from '#static-fallback/kept-pages.ts'

export interface Standby {
  handler: RequestListener
  /** When the pages it answers with were kept. */
  savedAt: string
}

/**
 * Without a database that can be used: readers get the pages kept on the disk. @throws the error that is another, or when no pages were
 * kept
 */
export async function openStandby(config: Config, error: unknown): Promise<Standby> {
  const kept = isUnusable(error) ? await readKeptPages(pagesFolder(config.dataDir)) : undefined
  if (!kept) throw error
  return { handler: await createFallbackApp(config, kept), savedAt: kept.savedAt }
}
