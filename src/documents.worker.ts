import { giveWay } from './platform/background.ts'

/** What the thread for documents from outside can do. */
export { composeWord, unpackWord } from './articles/word.ts'
export { readPdf } from './attachments/pdf.ts'

giveWay()
