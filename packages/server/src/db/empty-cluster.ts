import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/**
 * How the embedded engine is started. Its own 128 MB of buffers are zeroed before the first statement, which took most of
 * the time of an opening (1.3 of 2 s of processor time) and memory that a database of this size never fills.
 */
export const ENGINE: Pick<PGliteOptions, 'startParams' | 'initDbStartParams'> = {
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  // Files of the log of 1 MB instead of 16: a directory is packed, copied and unpacked with them.
  initDbStartParams: ['--wal-segsize=1'],
}

/** Named in the packed directory's file; to be raised when what is in it changes. */
const EDITION = 2

/**
 * Where the build lays an empty data directory of the embedded engine, for the version of it that is installed here.
 * Making one anew (initdb) takes several times as long as unpacking one.
 */
export function emptyClusterFile(): URL {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest = join(entry, '..', '..', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return new URL(`../../dist/db/empty-cluster-${version}-${EDITION}.tgz`, import.meta.url)
}

/** The packed data directory; null where there is none, as beside another version of the engine. */
export function readEmptyCluster(): Blob | null {
  const file = fileURLToPath(emptyClusterFile())
  return existsSync(file) ? new Blob([readFileSync(file)]) : null
}
