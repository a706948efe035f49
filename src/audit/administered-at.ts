/** Where each kind of thing has a page of its own in the newsroom, and where what has none stands in a list. */
const pages: Record<string, string> = {
  article: '/tin',
  category: '/chuyen-muc',
  link: '/lien-ket',
  user: '/nguoi-dung',
  alert: '/canh-bao',
  contact: '/khan-cap',
  synonym: '/tim-kiem',
  picture: '/thu-vien',
  attachment: '/thu-vien/tep',
}
const lists: Record<string, string> = { site: '/trang', outage: '/tam-ngung' }

/** Where what the log names (`article:12`) is administered, below `/quan-tri`; empty when it has no place. */
export function placeOf(subject: string): string {
  const [kind = '', id] = subject.split(':')
  if (Object.hasOwn(lists, kind)) return lists[kind]!
  return id && Object.hasOwn(pages, kind) ? `${pages[kind]}/${id}` : ''
}

/** The same as an address; the desk for what has no place. */
export const administeredAt = (subject: string): string => `/quan-tri${placeOf(subject)}`
