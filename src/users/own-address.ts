/** The address, if it is one of the newsroom: nobody can be sent elsewhere by way of the sign-in page. */
export const ownAddress = (address: string): string | undefined =>
  /^(\/en)?\/quan-tri(\/[\w/-]*)?(\?[\w=&%.-]*)?$/.test(address) ? address : undefined
