import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { findTable } from 'prosemirror-tables'
import { schema } from '#editor/schema.ts'

const { nodes, marks } = schema

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type)
}

export function isIn(state: EditorState, type: NodeType, attrs: Record<string, unknown> = {}): boolean {
  const { $from } = state.selection
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).some(
    (node) => node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value),
  )
}

export const isInTable = (state: EditorState): boolean => Boolean(findTable(state.selection.$from))

export const mark = (name: string): Command => toggleMark(marks[name]!)

/** A heading, or the paragraph it was. */
export const heading =
  (level: number): Command =>
  (state, dispatch) => {
    const back = isIn(state, nodes.heading!, { level })
    return (back ? setBlockType(nodes.paragraph!) : setBlockType(nodes.heading!, { level }))(state, dispatch)
  }

export const quote: Command = (state, dispatch) => (isIn(state, nodes.blockquote!) ? lift : wrapIn(nodes.blockquote!))(state, dispatch)

/** A list of this kind, the other kind turned into this, or no list any more. */
export const list =
  (name: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch) => {
    const other = name === 'bullet_list' ? 'ordered_list' : 'bullet_list'
    if (isIn(state, nodes[name]!)) return liftListItem(nodes.list_item!)(state, dispatch)
    if (isIn(state, nodes[other]!)) return changeList(nodes[other]!, nodes[name]!)(state, dispatch)
    return wrapInList(nodes[name]!)(state, dispatch)
  }

function changeList(from: NodeType, to: NodeType): Command {
  return ({ selection: { $from }, tr }, dispatch) => {
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type !== from) continue
      dispatch?.(tr.setNodeMarkup($from.before(depth), to, { tight: $from.node(depth).attrs.tight }))
      return true
    }
    return false
  }
}

/** Three by three, its first row a header. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false
  const row = (name: string) =>
    nodes.table_row!.create(
      null,
      [0, 1, 2].map(() => nodes[name]!.createAndFill()!),
    )
  const table = nodes.table!.create(null, [row('table_header'), row('table_cell'), row('table_cell')])
  if (!dispatch) return true
  const at = state.selection.from
  const tr = state.tr.replaceSelectionWith(table)
  dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(at, -1)))).scrollIntoView())
  return true
}
