/** In letters. */
export const maxTitleLength = 300
/** Of Markdown, in bytes of UTF-8. */
export const maxBodyBytes = 1_048_576
/** Of all that is typed in an article's form: a body and the other fields. */
export const maxTypedBytes = maxBodyBytes + 65_536
/** Of a Word document. */
export const maxWordBytes = 25 * 1024 * 1024
