import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import type { ReadForm } from '#platform/http/forms/forms.ts'
import type { Weakness } from './password.ts'
import { listSiteNames } from './site-names.store.ts'

/** A form with a new password, refused when somebody could guess it; `names`: who it is for. */
export async function refuseGuessable<T extends { password: string }>(
  portal: Portal,
  t: Words,
  form: ReadForm<T>,
  names: string[],
): Promise<ReadForm<T>> {
  if (form.errors) return form
  const task = { password: form.values.password, names: [...names, ...(await listSiteNames(portal.writer))] }
  const weakness = await portal.strengthThread.run<Weakness | undefined>(task)
  return weakness ? { typed: form.typed, errors: { password: t.guessable[weakness] } } : form
}
