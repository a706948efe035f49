import type { Role } from '#users/user.ts'

/** Why somebody may not change what is in the library: a key of `t.libraryRefusals`; undefined when nothing stands in the way. */
export function changeRefusal({ createdBy }: { createdBy: number | null }, editor: { id: number; role: Role }): 'notYours' | undefined {
  return editor.role === 'writer' && createdBy !== editor.id ? 'notYours' : undefined
}

/** Whether somebody may take down what readers see: whoever may withdraw an article. */
export const mayTakeDown = ({ role }: { role: Role }): boolean => role === 'approver' || role === 'admin'
