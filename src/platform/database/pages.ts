/**
 * All rows of a table, a page at a time, so that neither memory nor a connection is held for long. `list` answers those after a number,
 * lowest first.
 */
export async function* inPages<Row extends { id: number }>(list: (after: number) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let rows = await list(0); rows.length > 0; rows = await list(rows.at(-1)?.id ?? 0)) yield* rows
}
