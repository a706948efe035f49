/** What this browser keeps while the server cannot be reached, each form's text for itself and each person's for them. */
const prefix = 'viet-do:'

export const nameOf = (person: string, address: string, place: string): string => `${prefix}${person}:${address}?${place}`

/** @returns whether there was room for it */
export function keepHere(name: string, fields: URLSearchParams): boolean {
  try {
    const kept = new URLSearchParams(fields)
    kept.delete('_csrf')
    localStorage.setItem(name, kept.toString())
    return true
  } catch {
    return false
  }
}

export const keptHere = (name: string): URLSearchParams => new URLSearchParams(localStorage.getItem(name) ?? '')

export const forgetHere = (name: string): void => localStorage.removeItem(name)

/** Takes to the server what tabs that are closed left here, so that it stands among the unfinished texts. @returns whether there was any */
export async function sendWhatIsKept(person: string, token: string, besides: string): Promise<boolean> {
  let sent = false
  for (const name of Object.keys(localStorage)) {
    const address = addressOf(name, person)
    if (!address || name === besides) continue
    const body = keptHere(name)
    body.set('_csrf', token)
    const answer = await fetch(address, { method: 'POST', body }).catch(() => undefined)
    if (!answer?.ok) continue
    forgetHere(name)
    sent = true
  }
  return sent
}

/** Earlier versions of the portal kept it under the address alone. */
function addressOf(name: string, person: string): string | undefined {
  if (/^\/(en\/)?quan-tri\/tin\/(moi|\d+)\/tu-luu$/.test(name)) return name
  const mine = `${prefix}${person}:`
  return name.startsWith(mine) ? name.slice(mine.length).replace(/\?.*$/, '') : undefined
}
