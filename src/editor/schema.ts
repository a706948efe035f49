import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

/**
 * What an article may hold in the rich editor: what the page can show, and `raw` for the rest. Pasting does not go through `parseDOM` (see
 * `clipboard.ts`); the few rules are for what browsers make themselves while one types.
 */
const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, toDOM: () => ['blockquote', 0] },
  bullet_list: { content: 'list_item+', group: 'block', attrs: { tight: { default: true } }, toDOM: () => ['ul', 0] },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { tight: { default: true }, start: { default: 1 } },
    toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
  },
  list_item: { content: 'paragraph block*', defining: true, toDOM: () => ['li', 0] },
  code_block: { content: 'text*', marks: '', group: 'block', code: true, defining: true, toDOM: () => ['pre', ['code', 0]] },
  horizontal_rule: { group: 'block', toDOM: () => ['hr'] },
  /** A picture by itself; its content is the caption. */
  figure: {
    content: 'inline*',
    group: 'block',
    isolating: true,
    attrs: { src: {}, alt: { default: '' }, title: { default: '' }, width: { default: '' }, height: { default: '' } },
    toDOM: (node): DOMOutputSpec => ['figure', ['img', filled(node.attrs)], ['figcaption', 0]],
  },
  ...tableNodes({
    tableGroup: 'block',
    cellContent: 'block+',
    cellAttributes: { align: alignment(), scope: { default: 'col', setDOMAttr: () => {} } },
  }),
  /** Markdown or HTML that the editor cannot show in parts: kept as it is written. */
  raw: {
    group: 'block',
    atom: true,
    attrs: { source: { default: '' } },
    toDOM: (node) => ['pre', { class: 'raw-block' }, node.attrs.source],
  },
  text: { group: 'inline' },
  /** Where links within the text can lead to. */
  place: {
    inline: true,
    group: 'inline',
    attrs: { id: {} },
    toDOM: ({ attrs: { id } }) => ['a', { id, class: 'place', title: `#${id}` }],
  },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  image: {
    inline: true,
    group: 'inline',
    attrs: { src: {}, alt: { default: '' }, title: { default: '' }, width: { default: '' }, height: { default: '' } },
    toDOM: (node) => ['img', filled(node.attrs)],
  },
}

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, title: { default: '' } },
    inclusive: false,
    toDOM: (mark) => ['a', filled(mark.attrs), 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  u: { toDOM: () => ['u', 0] },
  del: { toDOM: () => ['del', 0] },
  sub: { toDOM: () => ['sub', 0], excludes: 'sub sup' },
  sup: { toDOM: () => ['sup', 0], excludes: 'sub sup' },
  code: { code: true, toDOM: () => ['code', 0] },
}

export const schema = new Schema({ nodes, marks })

function alignment() {
  return {
    default: '',
    setDOMAttr: (value: unknown, attrs: Record<string, unknown>) => {
      if (value) attrs.class = `align-${value}`
    },
  }
}

const filled = (attrs: Record<string, unknown>) => Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== ''))
