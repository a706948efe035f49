/** What the portal answered, or undefined when it could not be reached. */
export type Answer = { status: number; told: { fault?: string } & Record<string, unknown> } | undefined

const attempts = 6

/** Sends a form with its file. When the connection breaks it begins again, a few times and never without a network. */
export async function sendFile(address: string, body: FormData, onProgress: (part: number) => void = () => {}): Promise<Answer> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await sendOnce(address, body, onProgress)
    if (answer || attempt === attempts) return answer
    await connection(attempt)
  }
  return undefined
}

/** With progress, which `fetch` cannot tell. */
function sendOnce(address: string, body: FormData, onProgress: (part: number) => void): Promise<Answer> {
  return new Promise((answered) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total))
    request.addEventListener('load', () => answered({ status: request.status, told: readJson(request.responseText) }))
    request.addEventListener('error', () => answered(undefined))
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.send(body)
  })
}

function readJson(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** Some seconds, more each time; without a network until there is one. */
function connection(attempt: number): Promise<void> {
  return new Promise((there) => {
    if (navigator.onLine) setTimeout(there, 1000 * attempt)
    else addEventListener('online', () => there(), { once: true })
  })
}
