import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { readClipboard } from '#editor/clipboard.ts'
import { openDocument, writeAnew } from '#editor/document.ts'
import { sliceFor } from '#editor/place-pasted.ts'

/** What is written once `html` is pasted at the end of `text`. */
function pastedAfter(source: string, text: string, html: string): string {
  const state = EditorState.create({ doc: openDocument(source).doc })
  let end = 0
  state.doc.descendants((node, at) => {
    if (node.isText && node.text === text) end = at + node.nodeSize
  })
  const at = state.tr.setSelection(TextSelection.create(state.doc, end))
  return writeAnew(at.replaceSelection(sliceFor(readClipboard(html).nodes, at.selection.$from)).doc)
}

test.each([
  ['a list', '- một: \n- cuối', 'một:', '<ul><li>hai</li><li>ba</li></ul>', '- một:hai\n- ba\n- cuối'],
  ['a list of the other kind', '1. một: \n2. cuối', 'một:', '<ul><li>hai</li><li>ba</li></ul>', '1. một:hai\n2. ba\n3. cuối'],
  [
    'a list with lists in it',
    '- một:\n- cuối',
    'một:',
    '<ul><li>hai<ul><li>con</li></ul></li><li>ba</li></ul>',
    '- một:hai\n  - con\n- ba\n- cuối',
  ],
  ['a paragraph', '- một\n- cuối', 'một', '<p>, hai</p>', '- một, hai\n- cuối'],
])('%s pasted into a list goes on with it', (_, source, text, html, written) => expect(pastedAfter(source, text, html)).toBe(written))
