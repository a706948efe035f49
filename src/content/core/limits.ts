/** In letters. */
export const maxTitleLength = 300
/** Of Markdown, in bytes of UTF-8. */
export const maxBodyBytes = 1_048_576
/** Of a Word document. */
export const maxWordBytes = 25 * 1024 * 1024
