import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import type { ReadForm } from '#platform/http/forms/forms.ts'
import { getSiteInfo } from '#site/site-info.store.ts'
import type { Weakness } from './password.ts'

/** A form with a new password, refused when somebody could guess it; `names`: who it is for. */
export async function refuseGuessable<T extends { password: string }>(
  portal: Portal,
  t: Words,
  form: ReadForm<T>,
  names: string[],
): Promise<ReadForm<T>> {
  if (form.errors) return form
  const site = await getSiteInfo(portal.writer)
  const task = { password: form.values.password, names: [...names, site.name, site.shortName] }
  const weakness = await portal.strengthThread.run<Weakness | undefined>(task)
  return weakness ? { typed: form.typed, errors: { password: t.guessable[weakness] } } : form
}
