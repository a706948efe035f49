import { setTimeout as wait } from 'node:timers/promises'
import {
  type BinaryOperationNode,
  type DatabaseConnection,
  type LimitNode,
  type OperationNode,
  SelectQueryNode,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'
import { giveTurn, longTurn } from '../turns.ts'

/** Milliseconds: how long a change waits for one of another process, and how often it looks. */
const longest = 5000
const between = 20

/** A connection that says whether a transaction is open: many errors (a full disk, a broken one, no memory) end it in SQLite itself. */
export interface WatchedSqlite extends SqliteDatabase {
  readonly inTransaction: boolean
  /** Told why a change failed, or with undefined that one was saved. */
  onSaving?(error: unknown): void
}

/** What Kysely believes to be open, and what ended it in SQLite. */
interface OpenTransaction {
  open: boolean
  ended: unknown
}

/**
 * SQLite as Kysely knows it, but for three things: who has to wait for another process waits without stopping everybody else, a
 * migration that fails leaves nothing behind, and a transaction that SQLite ended itself fails with the error that ended it.
 */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #config: { database: WatchedSqlite }

  constructor(config: { database: WatchedSqlite }) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new WaitingSqliteDriver(this.#config)
  }

  override createAdapter() {
    return new AllOrNothing()
  }

  override createQueryCompiler() {
    return new PlannedOnce()
  }
}

/**
 * SQLite looks at the values that a column is compared with when it plans, and plans anew whenever they change, which takes longer than
 * most answers. It does not look into a `(select ?)`.
 */
class PlannedOnce extends SqliteQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode) {
    this.visitNode(node.leftOperand)
    this.append(' ')
    this.visitNode(node.operator)
    this.append(' ')
    this.#visitHidden(node.rightOperand)
  }

  protected override visitLimit(node: LimitNode) {
    this.append('limit ')
    this.#visitHidden(node.limit)
  }

  #visitHidden(node: OperationNode) {
    const hides = ValueNode.is(node) && !node.immediate
    if (hides) this.append('(select ')
    this.visitNode(node)
    if (hides) this.append(')')
  }
}

class AllOrNothing extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class WaitingSqliteDriver extends SqliteDriver {
  readonly #sqlite: WatchedSqlite
  #connection: DatabaseConnection | undefined
  readonly #transaction: OpenTransaction = { open: false, ended: undefined }

  constructor(config: SqliteDialectConfig & { database: WatchedSqlite }) {
    super(config)
    this.#sqlite = config.database
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= waiting(await super.acquireConnection(), this.#sqlite, this.#transaction)
    return this.#connection
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await super.beginTransaction(connection)
    Object.assign(this.#transaction, { open: true, ended: undefined })
  }

  override async commitTransaction(connection: DatabaseConnection) {
    await super.commitTransaction(connection)
    this.#transaction.open = false
  }

  /** On a full disk, and on other errors, SQLite has done so already; what is told is why, not that it had. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    this.#transaction.open = false
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** They wait in line for one connection, so the time counts for all of them: nobody starts waiting anew behind somebody who gave up. */
function waiting(connection: DatabaseConnection, sqlite: WatchedSqlite, transaction: OpenTransaction): DatabaseConnection {
  let busySince: number | undefined
  const hasEnded = () => transaction.open && !sqlite.inTransaction
  return {
    async executeQuery(query, ...options) {
      const begun = performance.now()
      // Whoever went on would save each further change by itself.
      if (hasEnded()) throw transaction.ended ?? new Error('The transaction has ended')
      for (;;) {
        try {
          const result = await connection.executeQuery(query, ...options)
          // Reading goes on all the while; that it does says nothing.
          if (!SelectQueryNode.is(query.query)) busySince = undefined
          if (isChange(query.sql) && !sqlite.inTransaction) sqlite.onSaving?.(undefined)
          // Several that write or read a megabyte each would hold up everybody together.
          if (performance.now() - begun > longTurn) await giveTurn()
          return result as never
        } catch (error) {
          if (!isBusy(error) || hasEnded()) throw noted(error)
          busySince ??= performance.now()
          if (performance.now() - busySince > longest) throw noted(error)
        }
        await wait(between)
      }
    },
    streamQuery: (...query) => connection.streamQuery(...query),
  }

  function noted(error: unknown) {
    if (hasEnded()) transaction.ended ??= error
    sqlite.onSaving?.(error)
    return error
  }
}

const isChange = (sql: string) => /^(commit|insert|update|delete)/.test(sql)

const isBusy = (error: unknown) => String((error as { code?: string }).code).startsWith('SQLITE_BUSY')
