import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Db } from './database.ts'
import { first } from './migrations/0001-first.ts'
import { retention } from './migrations/0010-retention.ts'
import { datasets } from './migrations/0020-datasets.ts'
import { operated } from './migrations/0030-operated.ts'
import { terminations } from './migrations/0031-terminations.ts'
import { anonymousFacts } from './migrations/0040-anonymous-facts.ts'
import { datasetReceipts } from './migrations/0050-dataset-receipts.ts'
import { housekeeping } from './migrations/0041-housekeeping.ts'
import { erasureOutbox } from './migrations/0042-erasure-outbox.ts'
import { heldAnalytics } from './migrations/0100-held-analytics.ts'
import { sealedSubjects } from './migrations/0101-sealed-subjects.ts'
import { policyVersions } from './migrations/0060-policy-versions.ts'
import { processing } from './migrations/0110-processing.ts'
import { forwardings } from './migrations/0121-forwardings.ts'
import { personExports } from './migrations/0120-person-exports.ts'
import { widgetBuilds } from './migrations/0140-widget-builds.ts'
import { rightsDocuments } from './migrations/0160-rights-documents.ts'
import { rightsLaw } from './migrations/0170-rights-law.ts'
import { limitations } from './migrations/0171-limitations.ts'
import { restrictions } from './migrations/0190-restrictions.ts'
import { restrictionRequests } from './migrations/0191-restriction-requests.ts'
import { rightsAnswers } from './migrations/0180-rights-answers.ts'
import { accounts } from './migrations/0150-accounts.ts'
import { policyLapses } from './migrations/0130-policy-lapses.ts'

/** In order of their names; a migration that has landed is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0010-retention': retention,
  '0020-datasets': datasets,
  '0030-operated': operated,
  '0031-terminations': terminations,
  '0040-anonymous-facts': anonymousFacts,
  '0050-dataset-receipts': datasetReceipts,
  '0041-housekeeping': housekeeping,
  '0042-erasure-outbox': erasureOutbox,
  '0060-policy-versions': policyVersions,
  '0110-processing': processing,
  '0100-held-analytics': heldAnalytics,
  '0101-sealed-subjects': sealedSubjects,
  '0120-person-exports': personExports,
  '0130-policy-lapses': policyLapses,
  '0140-widget-builds': widgetBuilds,
  '0121-forwardings': forwardings,
  '0150-accounts': accounts,
  '0160-rights-documents': rightsDocuments,
  '0170-rights-law': rightsLaw,
  '0171-limitations': limitations,
  '0180-rights-answers': rightsAnswers,
  '0190-restrictions': restrictions,
  '0191-restriction-requests': restrictionRequests,
}

/** Brings the schema up to date; returns the names of what was applied. Two servers starting at once wait for each other. */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    migrationTableName: 'assent_migration',
    migrationLockTableName: 'assent_migration_lock',
    // Parts of the work that do not touch each other land in any order.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migrations failed.', { cause: error })
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}

/** Answers when the database does. */
export async function pingDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
