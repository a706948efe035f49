import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { fold } from '../text/vietnamese.ts'
import type { Schema } from './schema.ts'

/** For `where`: a column of folded text has every word of `text`, with or without marks. */
export const hasWords =
  <Table extends 'media' | 'attachments'>(column: 'search', text: string) =>
  (row: ExpressionBuilder<Schema, Table>): ExpressionWrapper<Schema, Table, SqlBool> =>
    row.and(
      fold(text)
        .split(/[\s%_\\]+/)
        .filter(Boolean)
        .map((word) => row(column as never, 'like', `%${word}%` as never)),
    )
