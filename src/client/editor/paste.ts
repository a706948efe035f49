import { Fragment, type Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { type Pasted, readClipboard, readPlain } from '#editor/clipboard.ts'
import { noteLeft, sayLeft } from '#editor/left.ts'
import { sliceFor } from '#editor/place-pasted.ts'
import { askPicture } from './picture-dialog.ts'
import { uploadPicture } from './upload.ts'
import type { Setting } from './words.ts'

type Tell = (sentences: string[]) => void

/** What is pasted or dropped, cleaned; pictures go to the media library first. */
export function pasteWith(setting: Setting, tell: Tell) {
  const take = (view: EditorView, data: DataTransfer | null, event: Event): boolean => {
    if (!data) return false
    const html = data.getData('text/html')
    const [file] = [...data.files].filter(({ type }) => type.startsWith('image/'))
    event.preventDefault()
    if (view.state.selection.$from.parent.type.spec.code) view.dispatch(view.state.tr.insertText(data.getData('text/plain')))
    else if (html) void insert(view, readClipboard(html), setting, tell)
    else if (file) askPicture(setting, file)(view)
    else void insert(view, readPlain(data.getData('text/plain')), setting, tell)
    return true
  }
  // Before ProseMirror looks at it: its own parser would apply the styles of what is pasted, which the page's rules forbid.
  return {
    handleDOMEvents: {
      paste: (view: EditorView, event: ClipboardEvent) => take(view, event.clipboardData, event),
      drop: (view: EditorView, event: DragEvent) => !view.dragging && take(view, event.dataTransfer, event),
    },
  }
}

async function insert(view: EditorView, { nodes, notes, left }: Pasted, setting: Setting, tell: Tell) {
  const { words } = setting
  const sources = new Map<string, string>()
  for (const [src, alt] of dataPictures(nodes)) {
    const { picture } = await uploadPicture(setting, blobOf(src), { alt }, `${articleTitle()} ${sources.size + 1}`)
    if (picture) sources.set(src, picture.src)
    else noteLeft(left, 'pictures', () => '')
  }
  const placed = nodes.map((node) => placePictures(node, sources)).filter((node) => node !== null)
  if (placed.length > 0)
    view.dispatch(view.state.tr.replaceSelection(sliceFor(placed, view.state.selection.$from)).scrollIntoView().setMeta('paste', true))
  tell([...notes.map((note) => setting.notes[note]), ...sayLeft(left, words.left, words.near)])
}

/** What is pasted has no name of its own. */
const articleTitle = () => document.querySelector<HTMLInputElement>('[name=title]')?.value.trim() || 'anh'

const isData = (node: Node) => String(node.attrs.src ?? '').startsWith('data:')

/** What is said of each, as far as it was said where it came from. */
function dataPictures(nodes: Node[]): Map<string, string> {
  const found = new Map<string, string>()
  const look = (node: Node) => void (isData(node) && found.set(node.attrs.src, String(node.attrs.alt ?? '')))
  for (const node of nodes) {
    look(node)
    node.descendants(look)
  }
  return found
}

/** From `data:` without asking the network, which the page's rules forbid. */
function blobOf(src: string): Blob {
  const [, type, base64] = /^data:([^;,]+);base64,(.*)$/s.exec(src) ?? []
  return new Blob([Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0))], { type: type ?? '' })
}

function placePictures(node: Node, sources: Map<string, string>): Node | null {
  if (isData(node)) {
    const src = sources.get(node.attrs.src)
    return src ? node.type.create({ ...node.attrs, src }, node.content, node.marks) : null
  }
  if (node.isLeaf) return node
  const children: Node[] = []
  node.forEach((child) => {
    const placed = placePictures(child, sources)
    if (placed) children.push(placed)
  })
  return node.type.createAndFill(node.attrs, Fragment.from(children), node.marks)
}
