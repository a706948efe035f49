/** Code is quoted, not meant. */
const code = /^ {0,3}(`{3,40}|~{3,40}).*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))|`[^`\n]{1,1000}`/gm
/** `{{< name … >}}`, `{{% name … %}}` of Hugo. */
const hugoSign = String.raw`\{\{([<%])[ \t]*(\/?[\w./-]+)(?![\w./-])([^{}]{0,2000}?)\/?[>%]\}\}`
/** `{% name … %}` of Jekyll, Eleventy and Hexo, and what they put in from elsewhere: `{{ site.url }}`. */
const liquidSign = String.raw`\{%-?[ \t]*(\w+)\b[^{}]{0,2000}?%\}|\{\{-?[ \t]*([\w.]+)(?![\w.])[^{}\n]{0,500}\}\}`
const shortcode = new RegExp(`${hugoSign}|${liquidSign}`, 'g')
const heading = /^( {0,3}#{1,6}[ \t])([^\n]*)$/gm

/**
 * Of what only the program understands that a text was written for, what Markdown can say too (Hugo's figures, the places of headings).
 * @returns the others as they are called, once for each time: they stay in the text as they are
 */
export function readForeignSigns(text: string): { body: string; signs: string[] } {
  const signs: string[] = []
  const body = outsideCode(text, (part) =>
    part
      .replace(heading, (whole, signs: string, words: string) => withPlace(signs, words) ?? whole)
      .replace(shortcode, (whole, fence: string | undefined, hugo = '', values = '', liquid = '', output = '') => {
        if (hugo.toLowerCase() === 'figure') return figure(values) ?? whole
        if (!/^(\/|end)/.test(hugo + liquid)) signs.push(nameOf(fence, hugo, liquid, output))
        return whole
      }),
  )
  return { body, signs }
}

/** A heading with its own place, as Hugo, Jekyll and pandoc write it: `## Title {#place}`. */
function withPlace(signs: string, words: string): string | undefined {
  const [open, close] = [words.lastIndexOf('{'), words.lastIndexOf('}')]
  const place = /^:?[ \t]*#([\w.:-]+)/.exec(words.slice(open + 1, close))?.[1]
  if (open < 1 || close < open || !place || !/^[ \t#]*$/.test(words.slice(close + 1))) return undefined
  return `${signs}<a id="${place}"></a>${words.slice(0, open).trim()}`
}

function nameOf(fence: string | undefined, hugo: string, liquid: string, output: string): string {
  if (fence) return fence === '<' ? `{{< ${hugo} >}}` : `{{% ${hugo} %}}`
  return liquid ? `{% ${liquid} %}` : `{{ ${output} }}`
}

/** A picture with what is said below it. */
function figure(values: string): string | undefined {
  const said = new Map([...values.matchAll(/\b(\w+)=(?:"([^"]*)"|`([^`]*)`|(\S+))/g)].map(([, key, a, b, c]) => [key, (a ?? b ?? c)!]))
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
