import { verifyAudit } from '../audit/verify-audit.ts'
import type { Config } from '../config/config.ts'
import { verifySeals } from '../consent/verify-seals.ts'
import { openKeyring } from '../crypto/keyring.ts'
import { migrate } from '../db/migrate.ts'
import { inSystem } from '../db/scope.ts'
import { readOrganizations } from '../sites/sites.store.ts'
import { BackupError } from './backup-error.ts'
import { openBackupFile, type BackupHeader } from './backup-file.ts'
import { withScratch } from './database-dump.store.ts'
import { countRestored } from './restored.store.ts'

export interface VerifiedBackup {
  readonly header: BackupHeader
  readonly counts: Readonly<Record<string, number>>
  /** Empty when everything is as it was written. */
  readonly problems: readonly string[]
}

/**
 * Restores a backup into a database that is made for it and taken away again, brings it up to date, and verifies every
 * audit chain and every consent seal in it. Throws `BackupError` when it cannot be restored at all.
 */
export async function verifyBackup(
  config: Pick<Config, 'database' | 'masterKeys'>,
  file: string,
): Promise<VerifiedBackup> {
  const { header, content } = await openBackupFile(file, config.masterKeys)
  demandEngine(header, config, file)
  return withScratch(config.database, content, async ({ db }) => {
    await migrate(db)
    const keyring = await openKeyring(db, config.masterKeys)
    const audit = await verifyAudit({ db, keyring })
    const problems = audit.chains.flatMap(({ organizationId, broken }) =>
      broken === null ? [] : [`Audit chain of ${organizationId}: ${broken.message}`],
    )
    for (const { id } of await inSystem(db, readOrganizations)) {
      const seals = await verifySeals({ db, keyring }, id)
      problems.push(...seals.problems.map((problem) => `Consent seals of ${id}: ${problem}`))
    }
    return { header, counts: await inSystem(db, countRestored), problems }
  })
}

export function demandEngine(header: BackupHeader, { database }: Pick<Config, 'database'>, file: string): void {
  if (header.engine === database.kind) return
  const [from, here] = [header.engine, database.kind].map((kind) =>
    kind === 'postgres' ? 'PostgreSQL' : 'the embedded database',
  )
  throw new BackupError('OTHER_ENGINE', `${file} was made from ${from}; here is ${here}. Set or unset DATABASE_URL.`)
}
