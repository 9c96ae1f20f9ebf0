/**
 * One retention run over the company's datasets in a process of its own, so that a test can kill it. Arguments: the
 * address of Assent's database, the address of the company's, the organization, the instant of the run, and how many
 * milliseconds to wait after each batch. Prints a line for each batch that has done anything.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { createDatasets } from '../src/datasets/open-datasets.ts'
import { openPostgres } from '../src/datasets/postgres/company-database.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { Partitions } from '../src/db/partitions.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { makeClock, makeIds, makeKeyring, NO_QUEUE, silentLog } from './_make.ts'

const [url = '', address = '', organizationId = '', at = '', wait = '0'] = process.argv.slice(2)
const { db, close } = await openDatabase({ kind: 'postgres', url })
const clock = makeClock(at)
const deps = {
  db,
  clock,
  ids: makeIds(clock),
  keyring: makeKeyring(),
  log: silentLog,
  partitions: new Partitions(db),
  jobs: NO_QUEUE,
  settings: { mode: 'test', publicUrl: 'https://privacy.acme.example' } as const,
}
const opened = createDatasets(deps, { secrets: () => address, openCompanyDatabase: openPostgres })
const datasets: typeof opened = {
  ...opened,
  open: async (organization, dataset) => {
    const adapter = await opened.open(organization, dataset)
    return adapter === null
      ? null
      : {
          ...adapter,
          sweep: async function* (order, signal) {
            for await (const progress of adapter.sweep(order, signal)) {
              yield progress
              if (progress.counts.some(({ done }) => done > 0)) console.log('batch')
              await pause(Number(wait))
            }
          },
        }
  },
}
await runRetention({ ...deps, datasets }, { startedBy: 'nightly', actor: 'job:run-retention', organizationId })
await datasets.close()
await close()
