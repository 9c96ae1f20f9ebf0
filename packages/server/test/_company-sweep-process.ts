/**
 * One sweep of one dataset in a process of its own, so that a test can kill it. Arguments: the address of Assent's
 * database, the address of the company's, the organization, the dataset, the day, and how many milliseconds to wait
 * after each batch. Prints a line for each batch.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { createDatasets } from '../src/datasets/open-datasets.ts'
import { openPostgres } from '../src/datasets/postgres/company-database.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { orderFor, readSituation } from '../src/retention/dataset-orders.ts'
import { makeClock, makeIds, makeKeyring, silentLog } from './_make.ts'
import { day } from './_retention.ts'

const [url = '', address = '', organizationId = '', dataset = '', asOf = '', wait = '0'] = process.argv.slice(2)
const database = await openDatabase({ kind: 'postgres', url })
const { db } = database
const clock = makeClock(`${asOf}T02:00:00Z`)
const deps = { db, clock, keyring: makeKeyring(), ids: makeIds(clock), log: silentLog }
const datasets = createDatasets(deps, { secrets: () => address, openCompanyDatabase: openPostgres })
const adapter = await datasets.open(organizationId, dataset)
const order = await orderFor(deps, await readSituation(deps, organizationId), dataset, { asOf: day(asOf) })
if (adapter === null || order === null) throw new Error(`Nothing governs ${dataset}.`)
for await (const { counts } of adapter.sweep(order, new AbortController().signal)) {
  console.log(JSON.stringify(counts.map(({ action, done }) => ({ action, done }))))
  await pause(Number(wait))
}
await datasets.close()
await database.close()
