/** What other sites and mail programs add to our addresses to follow people; it never makes another page. */
export const isTracking = (name: string): boolean =>
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|zarsrc|mc_[ce]id|_gl|_ga)$/i.test(name)
