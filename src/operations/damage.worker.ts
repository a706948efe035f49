import { findDamage } from './damage.store.ts'

/** In a thread, since it takes long. */
export default findDamage
