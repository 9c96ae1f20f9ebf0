import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { addDays, utcDate } from '@assent/shared'
import { inSystem } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { erasureLine, LIST_DAYS, readErasureLine } from './erasure-list.ts'
import { hasPending, takePending } from './erasures.store.ts'

/**
 * Appends the erasures of the database to a list outside of it, so that a backup from before them cannot bring a person
 * back. The list is on disk before the database forgets that it owed them; a crash between the two repeats a line.
 */
export async function exportErasures(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  file: string,
): Promise<void> {
  if (!(await inSystem(db, hasPending))) return
  const today = utcDate(clock.now())
  await mkdir(dirname(file), { recursive: true })
  await inSystem(db, async (trx) => {
    const lines = (await takePending(trx)).map((pending) => erasureLine(keyring, today, pending))
    const list = await open(file, 'a', 0o600)
    try {
      await list.appendFile(lines.map((line) => `${line}\n`).join(''))
      await list.sync()
    } finally {
      await list.close()
    }
  })
}

/** Takes lines off the list that are older than any backup may be: they carry sealed identifiers. */
export async function pruneErasureList(
  { clock, keyring }: Pick<Deps, 'clock' | 'keyring'>,
  file: string,
): Promise<void> {
  if (!existsSync(file)) return
  const from = addDays(utcDate(clock.now()), -LIST_DAYS)
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  const kept = lines.filter((line) => (readErasureLine(keyring, line)?.on ?? from) >= from)
  if (kept.length === lines.length) return
  await writeFile(`${file}.partial`, kept.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true })
  await rename(`${file}.partial`, file)
}
