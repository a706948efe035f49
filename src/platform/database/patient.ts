import { setTimeout as wait } from 'node:timers/promises'
import {
  type BinaryOperationNode,
  type DatabaseConnection,
  type LimitNode,
  type OperationNode,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'

/** Milliseconds: how long a change waits for one of another process, and how often it looks. */
const longest = 5000
const between = 20

/**
 * SQLite as Kysely knows it, but for two things: who has to wait for another process waits without stopping everybody else, and a
 * migration that fails leaves nothing behind.
 */
export class PatientDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new PatientDriver(this.#config)
  }

  override createAdapter() {
    return new AllOrNothing()
  }

  override createQueryCompiler() {
    return new PlannedOnce()
  }
}

/**
 * SQLite looks at the values that a column is compared with when it plans, and plans anew whenever they change, which takes longer than most
 * answers. It does not look into a `(select ?)`.
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

class PatientDriver extends SqliteDriver {
  #connection: DatabaseConnection | undefined

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= patient(await super.acquireConnection())
    return this.#connection
  }
}

/** They wait in line for one connection, so the time counts for all of them: nobody starts waiting anew behind somebody who gave up. */
function patient(connection: DatabaseConnection): DatabaseConnection {
  let busySince: number | undefined
  return {
    async executeQuery(query, ...options) {
      for (;;) {
        try {
          const result = await connection.executeQuery(query, ...options)
          // Reading goes on all the while; that it does says nothing.
          if (!SelectQueryNode.is(query.query)) busySince = undefined
          return result as never
        } catch (error) {
          if (!isBusy(error)) throw error
          busySince ??= performance.now()
          if (performance.now() - busySince > longest) throw error
        }
        await wait(between)
      }
    },
    streamQuery: (...query) => connection.streamQuery(...query),
  }
}

const isBusy = (error: unknown) => String((error as { code?: string }).code).startsWith('SQLITE_BUSY')
