/**
 * Of what never changes at its address but may be taken down at any moment. Caches that many share ask again after a minute (with an
 * ETag, so nothing is sent twice); a reader's own browser keeps what that reader has seen for a week.
 */
export const untilTakenDown = 'public, max-age=604800, s-maxage=60, immutable'
