/** What administrative documents are called by their form, in the order in which a form offers them. */
export const documentTypes = [
  ...(['resolution', 'decision', 'directive', 'regulation', 'rules', 'plan', 'programme', 'guidance', 'notice'] as const),
  ...(['official_letter', 'report', 'proposal', 'minutes', 'invitation', 'other'] as const),
] as const
