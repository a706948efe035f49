// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}]/gu

/** Without what no text may hold: control characters, noncharacters (U+FFFE), halves of letters. XML 1.0 §2.2; Unicode 16, D14, D75. */
export const onlyCharacters = (text: string): string => text.toWellFormed().replace(forbidden, '')

/** For `JSON.stringify`, which would write them as escapes. */
export const onlyCharactersInJson = (_key: string, value: unknown): unknown => (typeof value === 'string' ? onlyCharacters(value) : value)
