import type { Deps } from '../deps.ts'
import { takeBackup, type BackupOrder, type BackupSource, type TakenBackup } from './take-backup.ts'
import { verifyBackup, type VerifiedBackup } from './verify-backup.ts'

/** Makes backups of the open database and proves that they can be restored. Both throw `BackupError`. */
export interface Backups {
  take(order: BackupOrder): Promise<TakenBackup>
  verify(file: string): Promise<VerifiedBackup>
}

export function createBackups(deps: Pick<Deps, 'db' | 'clock' | 'keyring' | 'log'>, source: BackupSource): Backups {
  return {
    take: (order) => takeBackup(deps, source, order),
    verify: (file) => verifyBackup(source.config, file),
  }
}
