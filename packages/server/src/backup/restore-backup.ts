import { dirname } from 'node:path'
import type { Config } from '../config/config.ts'
import { holdDataDirectory } from '../db/data-directory.ts'
import { openBackupFile, type BackupHeader } from './backup-file.ts'
import { loadDump } from './database-dump.store.ts'
import { demandEngine } from './verify-backup.ts'

/**
 * Fills the configured database, which must be empty, from a backup. What it holds may be over its period or erased
 * since: `App.prepare` ends that, and a server does so by itself before it answers anyone.
 * Throws `BackupError`, and `DataDirectoryHeldError` while a server has the data directory.
 */
export async function restoreBackup(config: Config, file: string): Promise<BackupHeader> {
  const directory = config.database.kind === 'pglite' ? config.database.directory : null
  const hold = directory === null ? null : holdDataDirectory(dirname(directory), { mode: config.mode })
  try {
    const { header, content } = await openBackupFile(file, config.masterKeys)
    demandEngine(header, config, file)
    await loadDump(config.database, content)
    return header
  } finally {
    hold?.release()
  }
}
