/** The buttons that only some browsers can serve: copying needs a secure page, sharing a device that shares. */
export function offerSharing() {
  for (const button of buttons('copy')) button.hidden = !navigator.clipboard
  for (const button of buttons('share')) button.hidden = !('share' in navigator)
}

export async function copy(button: HTMLElement) {
  await navigator.clipboard.writeText(button.dataset.address ?? location.href)
  const words = button.querySelector('span')
  if (words) words.textContent = button.dataset.done ?? ''
}

export async function share(button: HTMLElement) {
  try {
    await navigator.share({ title: document.title, url: button.dataset.address ?? location.href })
  } catch {
    // The reader thought better of it.
  }
}

const buttons = (name: string) => document.querySelectorAll<HTMLElement>(`[data-do=${name}]`)
