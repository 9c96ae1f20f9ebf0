import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../scripts/lib/postgres.mjs'
import { migrate } from '../src/db/migrate.ts'
import { openDatabase, type OpenDatabase } from '../src/db/open-database.ts'
import { createJobQueue } from '../src/jobs/create-job-queue.ts'
import { runStatement, withDatabaseName } from './_postgres.ts'

/** What every file of a database suite starts from: the migrated schema, ready to be copied. */
export type DatabaseTemplate =
  | { readonly engine: 'pglite'; readonly dump: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly name: string }

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: DatabaseTemplate
  }
}

/** Migrates once per run instead of once per file; returns what undoes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.config.env.ASSENT_TEST_ENGINE === 'postgres' ? postgresTemplate(project) : pgliteTemplate(project)
}

/** The schema, and the one of the job queue, which every server would lay otherwise. */
async function prepare(database: OpenDatabase): Promise<void> {
  await migrate(database.db)
  const jobs = await createJobQueue(database, { info() {}, warn() {}, error() {} })
  await jobs.close()
}

async function pgliteTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'assent-pglite-'))
  const dump = join(folder, 'migrated.tar')
  const database = await openDatabase({ kind: 'pglite', directory: null })
  await prepare(database)
  const data = await database.pglite?.dumpDataDir('none')
  if (data === undefined) throw new Error('The embedded engine gave no dump.')
  await writeFile(dump, Buffer.from(await data.arrayBuffer()))
  await database.close()
  project.provide('databaseTemplate', { engine: 'pglite', dump })
  return () => rm(folder, { recursive: true, force: true })
}

async function postgresTemplate(project: TestProject): Promise<() => Promise<void>> {
  // `npm test` has started a server and named it; a bare `vitest` starts its own.
  const server = await startPostgres()
  const name = `assent_template_${process.pid}`
  await runStatement(server.url, `create database ${name}`)
  const database = await openDatabase({ kind: 'postgres', url: withDatabaseName(server.url, name) }, { connections: 1 })
  await prepare(database)
  // A database with open sessions cannot be a template.
  await database.close()
  project.provide('databaseTemplate', { engine: 'postgres', url: server.url, name })
  return async () => {
    await runStatement(server.url, `drop database if exists ${name} with (force)`)
    await server.stop()
  }
}
