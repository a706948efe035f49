import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import {
  deleteSynonym,
  hasSynonym,
  insertSynonym,
  type Synonym,
  type SynonymValues,
  updateSynonym,
} from '#search-engine/words/synonym.store.ts'

/** Why an abbreviation cannot be kept: a key of `t.searchAdmin.refusals`. */
export type SynonymRefusal = 'known'

/** @returns why not, if it was refused */
export const addSynonym = (portal: Portal, actor: Actor, values: SynonymValues) =>
  write(portal, actor, async (tx, record): Promise<SynonymRefusal | undefined> => {
    if (await hasSynonym(tx, values)) return 'known'
    const id = await insertSynonym(tx, values)
    record({ action: 'synonym.add', subject: `synonym:${id}`, details: { name: values.short, long: values.long }, made: true })
    return undefined
  })

/** @returns why not, if it was refused */
export const changeSynonym = (portal: Portal, actor: Actor, synonym: Synonym, values: SynonymValues) =>
  write(portal, actor, async (tx, record): Promise<SynonymRefusal | undefined> => {
    if (synonym.short === values.short && synonym.long === values.long) return undefined
    if (await hasSynonym(tx, values)) return 'known'
    await updateSynonym(tx, synonym.id, values)
    record({ action: 'synonym.change', subject: `synonym:${synonym.id}`, details: { name: values.short, long: values.long } })
    return undefined
  })

export const removeSynonym = (portal: Portal, actor: Actor, synonym: Synonym) =>
  write(portal, actor, async (tx, record) => {
    await deleteSynonym(tx, synonym.id)
    record({ action: 'synonym.remove', subject: `synonym:${synonym.id}`, details: { name: synonym.short, long: synonym.long } })
  })
