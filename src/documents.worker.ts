/** What the thread for documents from outside can do. */
export { readPdf } from './attachments/pdf.ts'
