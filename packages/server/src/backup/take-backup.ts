import { existsSync, statSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { addPeriod, parsePeriod, utcDate, type Period } from '@assent/shared'
import type { Config } from '../config/config.ts'
import type { OpenDatabase } from '../db/open-database.ts'
import type { Deps } from '../deps.ts'
import { readBackupHeader, writeBackupFile } from './backup-file.ts'
import { dumpDatabase } from './database-dump.store.ts'
import { exportErasures } from './export-erasures.ts'
import { newestMigration } from './restored.store.ts'

/** What backups are made of and for. */
export interface BackupSource {
  readonly database: OpenDatabase
  readonly config: Pick<Config, 'database' | 'masterKeys' | 'erasureList'>
}

export interface BackupOrder {
  /** A file, or a directory that gets a file named after the time. */
  readonly target: string
  /** How long backups in the directory are kept, from the day they were made; null: those there stay. */
  readonly keep: Period | null
}

export interface TakenBackup {
  readonly file: string
  readonly bytes: number
  /** Files of earlier backups that were over their period and are gone. */
  readonly removed: readonly string[]
}

/** Ends the names of backups; only such files are ever removed. */
const SUFFIX = '.backup'
const SIDECAR = 'erasures.jsonl'

/**
 * Makes an encrypted backup of everything in the database, beside it a copy of the list of erasures, and removes the
 * backups whose period is over. Throws `BackupError`.
 */
export async function takeBackup(
  deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'log'>,
  { database, config }: BackupSource,
  { target, keep }: BackupOrder,
): Promise<TakenBackup> {
  const createdAt = new Date(deps.clock.now()).toISOString()
  const isDirectory = target.endsWith('/') || (existsSync(target) && statSync(target).isDirectory())
  const directory = isDirectory ? target : dirname(target)
  await mkdir(directory, { recursive: true })
  const name = isDirectory ? `assent-${createdAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z${SUFFIX}` : basename(target)
  const file = join(directory, name)
  const header = { engine: config.database.kind, createdAt, migration: await newestMigration(deps.db) }
  const bytes = await writeBackupFile(file, config.masterKeys, header, await dumpDatabase(database, config.database))
  if (config.erasureList !== null) {
    await exportErasures(deps, config.erasureList)
    const sidecar = sidecarOf(file)
    if (existsSync(config.erasureList) && sidecar !== config.erasureList) await copyFile(config.erasureList, sidecar)
  }
  const removed = keep === null ? [] : await removeOld(directory, keep, createdAt, name)
  deps.log.info({ file, bytes, removed: removed.length }, 'a backup was made')
  return { file, bytes, removed }
}

/** The list of erasures that lies beside a backup. */
export function sidecarOf(file: string): string {
  return join(dirname(file), SIDECAR)
}

/** Backups go on the day their period is over. */
async function removeOld(directory: string, keep: Period, now: string, own: string): Promise<readonly string[]> {
  const removed: string[] = []
  for (const name of await readdir(directory)) {
    if (!name.endsWith(SUFFIX) || name === own) continue
    const file = join(directory, name)
    const header = await readBackupHeader(file).catch(() => null)
    if (header === null) continue
    if (addPeriod(utcDate(Date.parse(header.createdAt)), keep) > utcDate(Date.parse(now))) continue
    await rm(file)
    removed.push(file)
  }
  return removed
}

/** Longest period of backups: as long as the list of erasures goes back. */
export const LONGEST_KEEP = 'P400D'

/** Reads how long backups are kept; a sentence when it cannot be. */
export function readKeep(text: string): { readonly period: Period } | { readonly problem: string } {
  const parsed = parsePeriod(text)
  if (!parsed.ok) return { problem: parsed.problems[0]?.message ?? 'Expected a period such as P30D.' }
  const { months, days } = parsed.value
  const allowed = months * 31 + days <= 400 && months + days > 0
  return allowed ? { period: parsed.value } : { problem: `Expected P1D to ${LONGEST_KEEP}, got ${text}.` }
}
