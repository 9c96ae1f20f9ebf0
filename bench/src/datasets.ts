/**
 * What retention over the company's own table costs: a million call records, some of them due, ended by the real
 * adapter in batches; how long rows stay locked meanwhile; and the same as whole partitions. Beside it the plain way:
 * one DELETE of the same rows, which keeps them locked from the first to the last.
 *
 *   pnpm bench:datasets [--rows 1000000]     DATABASE_URL names a server to use instead of one started here
 */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startOwnPostgres } from '../../scripts/lib/postgres.mjs'
import { benchSweep } from './datasets-sweep.ts'
import { table } from './processes.ts'

const { values: options } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } })

/** Shapes of the table that are measured: what it is called, how it is made, what becomes of the due half. */
const SHAPES = [
  { name: 'plain table, delete', partitioned: false, action: 'delete' },
  { name: 'plain table, anonymise', partitioned: false, action: 'anonymize' },
  { name: 'by day, whole partitions', partitioned: true, action: 'delete' },
] as const

const given = process.env.DATABASE_URL
const server =
  given === undefined ? await startOwnPostgres({ settings: { fsync: 'on', synchronous_commit: 'on' } }) : null
const url = given ?? server?.url ?? ''
try {
  const rows = Number(options.rows)
  const lines: string[][] = []
  for (const shape of SHAPES) {
    const name = `company_bench_${randomBytes(4).toString('hex')}`
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    await admin.query(`create database ${name}`)
    const address = new URL(url)
    address.pathname = `/${name}`
    try {
      const { done, seconds, longestLockMs, plainSeconds } = await benchSweep(address.href, { ...shape, rows })
      lines.push([
        shape.name,
        done.toLocaleString('en'),
        Math.round(done / seconds).toLocaleString('en'),
        longestLockMs.toFixed(0),
        plainSeconds === null ? '' : Math.round(done / plainSeconds).toLocaleString('en'),
        plainSeconds === null ? '' : (plainSeconds * 1000).toFixed(0),
      ])
    } finally {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    }
  }
  const head = ['table', 'rows due', 'rows/s', 'longest lock, ms', 'one statement, rows/s', 'its lock, ms']
  console.log(table(head, lines))
} finally {
  await server?.stop()
}
