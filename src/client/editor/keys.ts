import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { type Command, type Plugin, TextSelection } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { schema } from '#editor/schema.ts'

const { nodes, marks } = schema

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView())
  return true
}

/** Enter in a caption goes on below the picture. */
const leaveCaption: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type !== nodes.figure) return false
  const after = $from.after()
  const tr = state.tr.insert(after, nodes.paragraph!.create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

export function keys(extra: Record<string, Command>): Plugin[] {
  return [
    rules(),
    keymap({
      'Mod-b': toggleMark(marks.strong!),
      'Mod-i': toggleMark(marks.em!),
      'Mod-u': toggleMark(marks.u!),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Enter: chainCommands(leaveCaption, splitListItem(nodes.list_item!)),
      'Shift-Enter': chainCommands(exitCode, lineBreak),
      Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item!)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item!)),
      ...extra,
    }),
    keymap(baseKeymap),
  ]
}

/** Markdown's own signs at the start of a line, for those whose fingers know them. */
function rules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading!, (match) => ({ level: match[1]!.length })),
      wrappingInputRule(/^>\s$/, nodes.blockquote!),
      wrappingInputRule(/^[-*]\s$/, nodes.bullet_list!),
      wrappingInputRule(/^1\.\s$/, nodes.ordered_list!),
      new InputRule(/^---$/, (state, _match, start) => {
        const at = state.doc.resolve(start)
        return state.tr.replaceRangeWith(at.before(), at.after(), nodes.horizontal_rule!.create())
      }),
    ],
  })
}
