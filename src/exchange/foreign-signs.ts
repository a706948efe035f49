/** Code is quoted, not meant. */
const code = /^ {0,3}(`{3,}|~{3,}).*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))|`[^`\n]{1,1000}`/gm
/** `{{< name … >}}`, `{{% name … %}}` of Hugo. */
const hugoSign = String.raw`\{\{([<%])[ \t]*(\/?[\w./-]+)([^{}]{0,2000}?)\/?[>%]\}\}`
/** `{% name … %}` of Jekyll, Eleventy and Hexo, and what they put in from elsewhere: `{{ site.url }}`. */
const liquidSign = String.raw`\{%-?[ \t]*(\w+)[^{}]{0,2000}?%\}|\{\{-?[ \t]*([\w.]+)[^{}\n]{0,500}\}\}`
const shortcode = new RegExp(`${hugoSign}|${liquidSign}`, 'g')
/** A heading's own place, as Hugo, Jekyll and pandoc write it. */
const headingPlace = /^( {0,3}#{1,6}[ \t]+)(.+?)[ \t]*\{:?[ \t]*#([\w.:-]+)[^{}\n]*\}[ \t]*#*[ \t]*$/gm

/**
 * Of what only the program understands that a text was written for, what Markdown can say too (Hugo's figures, the places of headings).
 * @returns the others as they are called, once for each time: they stay in the text as they are
 */
export function readForeignSigns(text: string): { body: string; signs: string[] } {
  const signs: string[] = []
  const body = outsideCode(text, (part) =>
    part
      .replace(headingPlace, '$1<a id="$3"></a>$2')
      .replace(shortcode, (whole, fence: string | undefined, hugo = '', values = '', liquid = '', output = '') => {
        if (hugo.toLowerCase() === 'figure') return figure(values) ?? whole
        if (!/^(\/|end)/.test(hugo + liquid)) signs.push(nameOf(fence, hugo, liquid, output))
        return whole
      }),
  )
  return { body, signs }
}

function nameOf(fence: string | undefined, hugo: string, liquid: string, output: string): string {
  if (fence) return fence === '<' ? `{{< ${hugo} >}}` : `{{% ${hugo} %}}`
  return liquid ? `{% ${liquid} %}` : `{{ ${output} }}`
}

/** A picture with what is said below it. */
function figure(values: string): string | undefined {
  const said = new Map([...values.matchAll(/(\w+)=(?:"([^"]*)"|`([^`]*)`|(\S+))/g)].map(([, key, a, b, c]) => [key, (a ?? b ?? c)!]))
  const src = said.get('src')
  if (!src) return undefined
  const caption = said.get('caption') ?? said.get('title') ?? ''
  const title = caption && ` "${caption.replace(/["\\]/g, '\\$&')}"`
  return `![${(said.get('alt') ?? '').replace(/[[\]\\]/g, '\\$&')}](<${src}>${title})`
}

function outsideCode(text: string, change: (part: string) => string): string {
  let changed = ''
  let from = 0
  for (const { 0: quoted, index } of text.matchAll(code)) {
    changed += change(text.slice(from, index)) + quoted
    from = index + quoted.length
  }
  return changed + change(text.slice(from))
}
