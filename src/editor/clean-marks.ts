import type { Cleaning } from './cleaning.ts'
import type { Element } from './read-html.ts'

/** What a style or an element says about its letters. Google Docs wraps all it copies in a `<b>` that is not bold. */
const letterMarks: { mark: string; property: string; value: RegExp; tags: RegExp }[] = [
  { mark: 'strong', property: 'font-weight', value: /^(bold|[6-9]00)/, tags: /^(b|strong)$/ },
  { mark: 'em', property: 'font-style', value: /italic/, tags: /^(i|em|cite)$/ },
  { mark: 'u', property: 'text-decoration', value: /underline/, tags: /^(u|ins)$/ },
  { mark: 'del', property: 'text-decoration', value: /line-through/, tags: /^(s|strike|del)$/ },
  { mark: 'sub', property: 'vertical-align', value: /^sub/, tags: /^sub$/ },
  { mark: 'sup', property: 'vertical-align', value: /^super/, tags: /^sup$/ },
]

/** Text with the marks that its element stands for. */
export function marked(element: Element, html: string, page: Cleaning): string {
  if (html.trim() === '') return html
  const style = stylesOf(element)
  return letterMarks
    .filter(({ mark, property, value, tags }) => {
      const said = style.get(property)
      return (said === undefined ? tags.test(element.name) : value.test(said)) && !(mark === 'u' && page.linked)
    })
    .reduce((text, { mark }) => `<${mark}>${text}</${mark}>`, html)
}

const stylesOf = ({ attribs }: Element) =>
  new Map((attribs.style ?? '').split(';').map((one) => one.split(':').map((part) => part.trim().toLowerCase()) as [string, string]))
