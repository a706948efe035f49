/** Syllables: about 200 words. */
export const syllablesAMinute = 270
