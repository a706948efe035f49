/** Why the portal did not take something, in its own words. */
export async function refusalIn(answer: Response): Promise<string> {
  const text = await answer.text()
  try {
    const { error } = JSON.parse(text)
    return error.reason ?? error.message
  } catch {
    const page = new DOMParser().parseFromString(text, 'text/html')
    return page.querySelector('main [role=alert], main p')?.textContent?.trim() ?? page.title
  }
}
