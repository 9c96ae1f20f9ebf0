/**
 * One retention run in a process of its own, so that a test can kill it. Arguments: the database's address and the
 * instant of the run.
 */
import { openDatabase } from '../src/db/open-database.ts'
import { Partitions } from '../src/db/partitions.ts'
import { NO_DATASETS } from '../src/retention/dataset-adapter.ts'
import { runRetention } from '../src/retention/run-retention.ts'
import { makeClock, makeIds, makeKeyring, NO_QUEUE, silentLog } from './_make.ts'

const [url = '', at = ''] = process.argv.slice(2)
const { db, close } = await openDatabase({ kind: 'postgres', url })
const clock = makeClock(at)
const settings = { mode: 'test', publicUrl: 'https://privacy.acme.example' } as const
const deps = {
  db,
  clock,
  ids: makeIds(clock),
  keyring: makeKeyring(),
  log: silentLog,
  partitions: new Partitions(db),
  settings,
  datasets: NO_DATASETS,
  jobs: NO_QUEUE,
}
const outcome = await runRetention(
  deps,
  { startedBy: 'nightly', actor: 'job:run-retention' },
  { lockWait: 60_000, tries: 1, pause: 0 },
)
await close()
console.log(outcome.kind)
