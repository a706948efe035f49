import { type Attachment, describe } from './attachment.ts'

const link = /<a href="\/media\/([0-9a-f]{32})\/[^>]*>.*?<\/a>/gs

/** Says behind each link to a file what it is and how large, before anybody waits for it. */
export function withSizes(html: string, attachments: Map<string, Attachment>): string {
  return html.replace(link, (whole, hash) => {
    const attachment = attachments.get(hash)
    return attachment ? `${whole} <span class="file-size">(${describe(attachment)})</span>` : whole
  })
}
