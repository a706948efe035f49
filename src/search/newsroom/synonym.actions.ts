import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { deleteSynonym, hasSynonym, insertSynonym, updateSynonym } from '#search-engine/words/synonym.store.ts'
import type { Synonym, SynonymValues } from '#search-engine/words/synonym.ts'

/** Why an abbreviation cannot be kept: a key of `t.searchAdmin.refusals`. */
export type SynonymRefusal = 'known'

/** @returns why not, if it was refused */
export const addSynonym = (portal: Portal, actor: Actor, values: SynonymValues) =>
  write(portal, actor, async (tx, record): Promise<SynonymRefusal | undefined> => {
    if (await hasSynonym(tx, values)) return 'known'
    const id = await insertSynonym(tx, values)
    record({ action: 'synonym.add', subject: `synonym:${id}`, details: detailsOf(values), made: true })
    return undefined
  })

/** @returns why not, if it was refused */
export const changeSynonym = (portal: Portal, actor: Actor, synonym: Synonym, values: SynonymValues) =>
  write(portal, actor, async (tx, record): Promise<SynonymRefusal | undefined> => {
    if (synonym.short === values.short && synonym.long === values.long && synonym.weight === values.weight) return undefined
    if (await hasSynonym(tx, values, synonym.id)) return 'known'
    await updateSynonym(tx, synonym.id, values)
    record({ action: 'synonym.change', subject: `synonym:${synonym.id}`, details: detailsOf(values) })
    return undefined
  })

export const removeSynonym = (portal: Portal, actor: Actor, synonym: Synonym) =>
  write(portal, actor, async (tx, record) => {
    await deleteSynonym(tx, synonym.id)
    record({ action: 'synonym.remove', subject: `synonym:${synonym.id}`, details: { name: synonym.short, long: synonym.long } })
  })

const detailsOf = ({ short, long, weight }: SynonymValues) => ({ name: short, long, weight: String(weight) })
