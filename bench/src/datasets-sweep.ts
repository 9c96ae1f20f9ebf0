import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { openPostgres, type CompanyDatabase } from '../../packages/server/dist/datasets/postgres/company-database.js'
import { createPostgresAdapter } from '../../packages/server/dist/datasets/postgres/postgres-adapter.js'
import { readTableFacts } from '../../packages/server/dist/datasets/postgres/table-facts.js'
import { TableSql } from '../../packages/server/dist/datasets/postgres/table.sql.js'
import type { DatasetOrder } from '../../packages/server/dist/retention/dataset-adapter.js'
import { readRule } from '../../packages/server/dist/retention/rule.domain.js'
import type { CalendarDate } from '../../packages/shared/dist/index.js'

export interface SweepShape {
  readonly partitioned: boolean
  readonly action: 'delete' | 'anonymize'
  readonly rows: number
}

export interface SweepFigures {
  readonly done: number
  readonly seconds: number
  readonly longestLockMs: number
  /** The same rows by one statement; null where that is not measured. */
  readonly plainSeconds: number | null
}

const DAYS = 100
const DUE_DAYS = 50
const FIRST = '2026-01-01'
/** The day on which the first fifty days are over. */
const AS_OF = '2026-05-20' as CalendarDate
const PERIOD = 'P90D'
const SOURCE = {
  kind: 'postgres',
  connection: 'env:NONE',
  table: 'public.calls',
  id: 'id',
  tenant: 'domain_id',
  subject: ['caller', 'callee'],
  events: { occurred: 'started_at' },
  anonymize: { null: ['caller', 'callee'], generalize: { source_ip: 'ip-prefix', started_at: 'day' } },
} as const

/** Sweeps half of a table of call records on a database of its own, then does the same by one statement. */
export async function benchSweep(address: string, shape: SweepShape): Promise<SweepFigures> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const locks: number[] = []
  const database = timing(openPostgres(address), locks)
  try {
    await fill(client, shape)
    const facts = await readTableFacts(database.read, SOURCE.table)
    if (facts === null) throw new Error('The table is not there.')
    const adapter = createPostgresAdapter({
      dataset: 'calls',
      source: SOURCE,
      facts,
      sql: new TableSql(SOURCE, facts),
      database,
      seals: null,
    })
    const started = performance.now()
    let done = 0
    for await (const { counts } of adapter.sweep(order(shape.action), new AbortController().signal)) {
      for (const count of counts) done += count.done
    }
    const seconds = (performance.now() - started) / 1000
    if (done !== (shape.rows / DAYS) * DUE_DAYS) throw new Error(`The sweep did ${done} rows.`)
    const plainSeconds = shape.partitioned ? null : await plainWay(client, shape)
    return { done, seconds, longestLockMs: Math.max(...locks), plainSeconds }
  } finally {
    await database.close()
    await client.end()
  }
}

function order(action: SweepShape['action']): DatasetOrder {
  const rule = readRule({ id: 'calls', data: 'call', stages: [{ after: 'occurred', period: PERIOD, action }] }, '1')
  const register = {
    isEmpty: true,
    of: () => Promise.resolve(new Map<string, never>()),
    entries: async function* () {},
  }
  return { rules: [rule], asOf: AS_OF, tenantPeriods: [], holds: [], register }
}

/** Notes how long each transaction that changes rows lasts, from its beginning to its commit. */
function timing(database: CompanyDatabase, locks: number[]): CompanyDatabase {
  return {
    ...database,
    change: async (limitMs, work) => {
      const started = performance.now()
      try {
        return await database.change(limitMs, work)
      } finally {
        locks.push(performance.now() - started)
      }
    },
  }
}

async function fill(client: pg.Client, { partitioned, rows }: SweepShape): Promise<void> {
  await client.query('drop table if exists calls')
  await client.query(
    `create table calls (id bigint not null, domain_id text not null, caller text, callee text, started_at timestamptz not null,
       seconds integer not null, cost numeric(10, 4) not null, source_ip inet, primary key (id${partitioned ? ', started_at' : ''}))
     ${partitioned ? 'partition by range (started_at)' : ''}`,
  )
  for (let day = 0; partitioned && day < DAYS; day++) {
    await client.query(
      `do $$ begin execute format('create table calls_%s partition of calls for values from (%L) to (%L)', ${day},
         (date '${FIRST}' + ${day})::text || ' 00:00+00', (date '${FIRST}' + ${day + 1})::text || ' 00:00+00'); end $$`,
    )
  }
  // Call ids grow with time, as they do in a company.
  await client.query(
    `insert into calls select n, 'd' || n % 40, '+346' || n % 99991, '+347' || n % 99989,
       (date '${FIRST}' + (n / $1::int)::int)::timestamp at time zone 'UTC' + n % 86400 * interval '1 second', n % 600, n % 100, ('198.51.' || n % 100 || '.7')::inet
     from generate_series(0, $2::bigint - 1) as n`,
    [rows / DAYS, rows],
  )
  await client.query('create index on calls (started_at)')
  await client.query('create index on calls (caller)')
  await client.query('analyze calls')
}

async function plainWay(client: pg.Client, shape: SweepShape): Promise<number> {
  await fill(client, shape)
  const due = `started_at < '${FIRST}'::date + ${DUE_DAYS}`
  const statement =
    shape.action === 'delete'
      ? `delete from calls where ${due}`
      : `update calls set caller = null, callee = null, source_ip = network(set_masklen(source_ip, 24)), started_at = date_trunc('day', started_at, 'UTC') where ${due}`
  const started = performance.now()
  await client.query(statement)
  return (performance.now() - started) / 1000
}
