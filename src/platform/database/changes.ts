/** Which fields are new, for the audit log: `{ name: ['old', 'new'] }`; undefined when none is. */
export function changesOf<T extends object>(before: T, after: Partial<T>): Record<string, [unknown, unknown]> | undefined {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof T] !== value)
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map(([name, value]) => [name, [before[name as keyof T], value]]))
}
