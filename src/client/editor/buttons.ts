import betweenHorizontalEndIcon from 'icon:between-horizontal-end'
import betweenHorizontalStartIcon from 'icon:between-horizontal-start'
import betweenVerticalEndIcon from 'icon:between-vertical-end'
import betweenVerticalStartIcon from 'icon:between-vertical-start'
import boldIcon from 'icon:bold'
import foldHorizontalIcon from 'icon:fold-horizontal'
import foldVerticalIcon from 'icon:fold-vertical'
import heading2Icon from 'icon:heading-2'
import heading3Icon from 'icon:heading-3'
import imageIcon from 'icon:image'
import italicIcon from 'icon:italic'
import linkIcon from 'icon:link'
import listIcon from 'icon:list'
import listOrderedIcon from 'icon:list-ordered'
import paperclipIcon from 'icon:paperclip'
import redo2Icon from 'icon:redo-2'
import tableIcon from 'icon:table'
import tableCellsMergeIcon from 'icon:table-cells-merge'
import tableCellsSplitIcon from 'icon:table-cells-split'
import tablePropertiesIcon from 'icon:table-properties'
import textQuoteIcon from 'icon:text-quote'
import trash2Icon from 'icon:trash'
import undo2Icon from 'icon:undo-2'
import videoIcon from 'icon:video'
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
  { name: 'heading2', icon: heading2Icon, run: heading(2), pressed: (state) => isIn(state, nodes.heading!, { level: 2 }) },
  { name: 'heading3', icon: heading3Icon, run: heading(3), pressed: (state) => isIn(state, nodes.heading!, { level: 3 }) },
  { name: 'bold', icon: boldIcon, run: mark('strong'), pressed: (state) => hasMark(state, marks.strong!) },
  { name: 'italic', icon: italicIcon, run: mark('em'), pressed: (state) => hasMark(state, marks.em!) },
  { name: 'bullets', icon: listIcon, run: list('bullet_list'), pressed: (state) => isIn(state, nodes.bullet_list!) },
  { name: 'numbers', icon: listOrderedIcon, run: list('ordered_list'), pressed: (state) => isIn(state, nodes.ordered_list!) },
  { name: 'quote', icon: textQuoteIcon, run: quote, pressed: (state) => isIn(state, nodes.blockquote!) },
  { name: 'link', icon: linkIcon, run: always, ask: ask.link, pressed: (state) => hasMark(state, marks.link!) },
  { name: 'picture', icon: imageIcon, run: always, ask: ask.picture },
  { name: 'file', icon: paperclipIcon, run: always, ask: ask.file },
  { name: 'video', icon: videoIcon, run: always, ask: ask.video },
  { name: 'table', icon: tableIcon, run: insertTable, pressed: isInTable },
  { name: 'undo', icon: undo2Icon, run: undo },
  { name: 'redo', icon: redo2Icon, run: redo },
  { name: 'rowBefore', icon: betweenHorizontalStartIcon, run: addRowBefore, inTable: true },
  { name: 'rowAfter', icon: betweenHorizontalEndIcon, run: addRowAfter, inTable: true },
  { name: 'deleteRow', icon: foldVerticalIcon, run: deleteRow, inTable: true },
  { name: 'columnBefore', icon: betweenVerticalStartIcon, run: addColumnBefore, inTable: true },
  { name: 'columnAfter', icon: betweenVerticalEndIcon, run: addColumnAfter, inTable: true },
  { name: 'deleteColumn', icon: foldHorizontalIcon, run: deleteColumn, inTable: true },
  { name: 'headerRow', icon: tablePropertiesIcon, run: toggleHeader('row', { useDeprecatedLogic: false }), inTable: true },
  { name: 'mergeCells', icon: tableCellsMergeIcon, run: mergeCells, inTable: true },
  { name: 'splitCell', icon: tableCellsSplitIcon, run: splitCell, inTable: true },
  { name: 'deleteTable', icon: trash2Icon, run: deleteTable, inTable: true },
]

function always() {
  return true
}
