import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Bold,
  FoldHorizontal,
  FoldVertical,
  Heading2,
  Heading3,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Paperclip,
  Redo2,
  Table,
  TableCellsMerge,
  TableCellsSplit,
  TableProperties,
  TextQuote,
  Trash2,
  Undo2,
  Video,
} from 'lucide-static'
import { redo, undo } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { schema } from '#editor/schema.ts'
import { hasMark, heading, insertTable, isIn, isInTable, list, mark, quote } from './commands.ts'
import type { Setting } from './words.ts'

export interface Button {
  name: keyof Setting['words']['buttons']
  icon: string
  run: Command
  /** Whether what the button does is already done here; buttons without are never pressed. */
  pressed?: (state: EditorState) => boolean
  /** Shown only within a table. */
  inTable?: boolean
  /** Asks something first: told to the view instead of run as a command. */
  ask?: (view: EditorView) => void
}

const { nodes, marks } = schema

/** Every button of the toolbar, in its order. */
export const buttonsWith = (ask: Record<'link' | 'picture' | 'file' | 'video', (view: EditorView) => void>): Button[] => [
  { name: 'heading2', icon: Heading2, run: heading(2), pressed: (state) => isIn(state, nodes.heading!, { level: 2 }) },
  { name: 'heading3', icon: Heading3, run: heading(3), pressed: (state) => isIn(state, nodes.heading!, { level: 3 }) },
  { name: 'bold', icon: Bold, run: mark('strong'), pressed: (state) => hasMark(state, marks.strong!) },
  { name: 'italic', icon: Italic, run: mark('em'), pressed: (state) => hasMark(state, marks.em!) },
  { name: 'bullets', icon: List, run: list('bullet_list'), pressed: (state) => isIn(state, nodes.bullet_list!) },
  { name: 'numbers', icon: ListOrdered, run: list('ordered_list'), pressed: (state) => isIn(state, nodes.ordered_list!) },
  { name: 'quote', icon: TextQuote, run: quote, pressed: (state) => isIn(state, nodes.blockquote!) },
  { name: 'link', icon: Link, run: always, ask: ask.link, pressed: (state) => hasMark(state, marks.link!) },
  { name: 'picture', icon: Image, run: always, ask: ask.picture },
  { name: 'file', icon: Paperclip, run: always, ask: ask.file },
  { name: 'video', icon: Video, run: always, ask: ask.video },
  { name: 'table', icon: Table, run: insertTable, pressed: isInTable },
  { name: 'undo', icon: Undo2, run: undo },
  { name: 'redo', icon: Redo2, run: redo },
  { name: 'rowBefore', icon: BetweenHorizontalStart, run: addRowBefore, inTable: true },
  { name: 'rowAfter', icon: BetweenHorizontalEnd, run: addRowAfter, inTable: true },
  { name: 'deleteRow', icon: FoldVertical, run: deleteRow, inTable: true },
  { name: 'columnBefore', icon: BetweenVerticalStart, run: addColumnBefore, inTable: true },
  { name: 'columnAfter', icon: BetweenVerticalEnd, run: addColumnAfter, inTable: true },
  { name: 'deleteColumn', icon: FoldHorizontal, run: deleteColumn, inTable: true },
  { name: 'headerRow', icon: TableProperties, run: toggleHeader('row', { useDeprecatedLogic: false }), inTable: true },
  { name: 'mergeCells', icon: TableCellsMerge, run: mergeCells, inTable: true },
  { name: 'splitCell', icon: TableCellsSplit, run: splitCell, inTable: true },
  { name: 'deleteTable', icon: Trash2, run: deleteTable, inTable: true },
]

function always() {
  return true
}
