/** What may be written down of an address: not what was searched for, nor the token that opens a preview to whoever has it. */
export const loggedPath = (url: string): string => url.replace(/\?.*$/s, '').replace(/(\/xem-truoc\/).+/s, '$1…')
