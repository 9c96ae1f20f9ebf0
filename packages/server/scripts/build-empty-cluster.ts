/** Lays an empty data directory of the embedded engine beside the built code, once for each version of the engine. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { emptyClusterFile, ENGINE } from '../src/db/empty-cluster.ts'

const file = fileURLToPath(emptyClusterFile())
if (!existsSync(file)) {
  const pglite = await PGlite.create(ENGINE)
  // The engine serves one database and never makes another, so what others would be copied from is two thirds too much.
  await pglite.exec(`update pg_database set datistemplate = false where datname in ('template0', 'template1')`)
  await pglite.exec('drop database template0')
  await pglite.exec('drop database template1')
  await pglite.exec('checkpoint')
  const dump = await pglite.dumpDataDir('gzip')
  await pglite.close()
  mkdirSync(dirname(file), { recursive: true })
  // A build that is cut off leaves no half of it.
  writeFileSync(`${file}.part`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.part`, file)
}
