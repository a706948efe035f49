import { giveWay } from '#platform/background.ts'

export { readPdf } from '#attachments/pdf.ts'
/** What the thread for documents from outside can do. */
export { composeWord, unpackWord } from '#content/editing/word.ts'
export { readFileText } from '#search-engine/files/file-text.ts'

giveWay()
