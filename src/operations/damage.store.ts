import { openReader } from '#platform/database/sqlite.ts'

/** Looks through the whole file, which takes a second a gigabyte or more. @returns what is wrong with it, if anything is */
export function findDamage(file: string): string | undefined {
  const connection = openReader(file)
  try {
    const found = connection.pragma('quick_check(1)', { simple: true })
    return found === 'ok' ? undefined : String(found)
  } catch (error) {
    return (error as Error).message
  } finally {
    connection.close()
  }
}
