import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { emptyClusterFile } from './empty-cluster.ts'
import { openDatabase } from './open-database.ts'

describe.runIf(inject('databaseTemplate').engine === 'pglite')('an embedded database', () => {
  it('starts from the packed directory that the build laid, and never lays it over one that is there', async () => {
    expect(existsSync(emptyClusterFile())).toBe(true)
    const directory = mkdtempSync(join(tmpdir(), 'assent-cluster-'))
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
    const config = { kind: 'pglite', directory: join(directory, 'pglite') } as const

    const first = await openDatabase(config)
    const { rows } = await sql<{ encoding: string; zone: string; superuser: boolean }>`
      select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
        usesuper as superuser from pg_user where usename = current_user`.execute(first.db)
    expect(rows).toEqual([{ encoding: 'UTF8', zone: 'UTC', superuser: true }])
    await sql`create table kept as select 1 as one`.execute(first.db)
    await first.close()

    const second = await openDatabase(config)
    const kept = await sql<{ one: number }>`select one from kept`.execute(second.db)
    expect(kept.rows).toEqual([{ one: 1 }])
    await second.close()
  })

  it('is shut down when it is closed, also when no query was made of it', async () => {
    const { pglite, close } = await openDatabase({ kind: 'pglite', directory: null })
    await close()
    expect(pglite?.closed).toBe(true)
  })
})
