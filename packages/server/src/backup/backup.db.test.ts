import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeForm } from '../../test/_desk.ts'
import { runStatement, withDatabaseName } from '../../test/_postgres.ts'
import { plusDays, visit } from '../../test/_retention.ts'
import { EXAMPLE_ORIGIN, startServer, type RunningServer } from '../../test/_server.ts'
import { createApp, type App } from '../app.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { runProgram } from '../cli/program.ts'
import { createConfig, type Config } from '../config/config.ts'
import { readEnvironment } from '../config/env.ts'
import type { Db } from '../db/database.ts'
import { inOrganization } from '../db/scope.ts'
import { grantErasure } from '../retention/register/grant-erasure.ts'
import { submitRightsRequest } from '../rights-requests/submit-rights-request.ts'
import { destroySubjectKey } from '../subjects/subject-vault.ts'
import { restoreBackup } from './restore-backup.ts'

const isPostgres = process.env.ASSENT_TEST_ENGINE === 'postgres'
const hasTools = !isPostgres || spawnSync('pg_dump', ['--version']).status === 0

const MASTER = randomBytes(32).toString('base64')
/** The day of the backup, and two days before and two after the day when its analytics end. */
const [TAKEN, BEFORE, AFTER] = ['2026-11-24', '2028-01-23', '2028-01-26'] as const
const CANARY = 'canary.of.the.backup@example.org'

let directory = ''
let source: RunningServer
let file = ''
/** The list as it was when the first server stopped. */
let erasures = ''
const databases: string[] = []

/** Where a database of its own lies, with a list of its own, because a server shortens its list as time goes on. */
async function place(name: string): Promise<Record<string, string>> {
  const list = join(directory, `${name}.jsonl`)
  if (erasures !== '') writeFileSync(list, erasures)
  const common = {
    ASSENT_MODE: 'demo',
    ASSENT_MASTER_KEY: MASTER,
    ASSENT_ERASURE_LIST: list,
    LOG_LEVEL: 'silent',
    PORT: '0',
  }
  if (!isPostgres) return { ...common, ASSENT_DATA_DIR: join(directory, name) }
  const template = inject('databaseTemplate')
  if (template.engine !== 'postgres') throw new Error('A PostgreSQL server is needed.')
  const database = `assent_backup_${name.replaceAll('-', '_')}_${randomBytes(4).toString('hex')}`
  await runStatement(template.url, `create database ${database}`)
  databases.push(database)
  return { ...common, DATABASE_URL: withDatabaseName(template.url, database), ASSENT_DATA_DIR: join(directory, name) }
}

const configOf = (environment: Record<string, string>): Config => createConfig(readEnvironment(environment))

async function assent(words: readonly string[], variables: Record<string, string>) {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    read: () => Promise.resolve(''),
    now: () => Date.parse('2026-11-26T12:00:00Z'),
    colour: false,
  }
  const exitCode = await runProgram(['--format', 'json', ...words], variables, terminal)
  return { exitCode, err, data: (out === '' ? null : JSON.parse(out)) as Record<string, unknown> | null }
}

async function days(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct (occurred_at at time zone 'UTC')::date as day from analytics_hit order by 1`.execute(db)
  return rows.map(({ day }) => day)
}

async function readableSubjects(db: Db): Promise<number> {
  const { rows } = await sql`select from subject where wrapped_key is not null`.execute(db)
  return rows.length
}

// Starting a server on the embedded engine takes seconds, and some of these start several.
describe.skipIf(!hasTools)('a backup', { timeout: 240_000 }, () => {
  let home: Record<string, string>
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'assent-backup-'))
    home = { ...(await place('home')), ASSENT_NOW: `${TAKEN}T10:00:00Z` }
    const config = configOf(home)
    source = await startServer({ config: config.database }, { ...config, mode: 'demo' })
    const { deps } = source.app
    const site = deps.sites.byKey('acme/www')
    if (site === undefined) throw new Error('The site is there.')
    const world = { ...deps, organizationId: source.organizationId, site }
    // The first two are due on the days after the 23rd and 24th of January 2028.
    for (const each of [plusDays(TAKEN, -1), TAKEN]) await visit(world as unknown as Parameters<typeof visit>[0], each)
    for (const email of [CANARY, 'someone.else@example.org']) {
      const form = makeForm({ site, clock: deps.clock } as never, {
        email,
        requestId: deps.ids.uuid(),
        message: CANARY,
      })
      const outcome = await submitRightsRequest(deps, form, { kind: 'page', origin: EXAMPLE_ORIGIN, place: null })
      expect(outcome.kind).toBe('submitted')
    }
    const made = await assent(['backup', `${join(directory, 'backups')}/`, '--keep', 'P30D'], home)
    // With PostgreSQL the command opens the database beside the server, otherwise the server does it.
    expect(made).toMatchObject({ exitCode: 0, err: '' })
    file = String(made.data?.file)
    // After the backup: one person is erased, and an erasure of the company's data is granted.
    const subject = await deps.db.selectFrom('subject').select('id').orderBy('id').executeTakeFirstOrThrow()
    await inOrganization(deps.db, source.organizationId, (trx) =>
      destroySubjectKey(trx, source.organizationId, subject.id),
    )
    const granted = await grantErasure(deps, source.organizationId, 'cli', {
      reference: 'REQ-7',
      identifiers: ['+34911234567'],
    })
    expect(granted.kind).toBe('granted')
    await source.app.close()
    erasures = readFileSync(join(directory, 'home.jsonl'), 'utf8')
  }, 240_000)
  afterAll(async () => {
    const template = inject('databaseTemplate')
    for (const database of databases) {
      if (template.engine === 'postgres')
        await runStatement(template.url, `drop database if exists ${database} with (force)`)
    }
    rmSync(directory, { recursive: true, force: true })
  })

  it('has a name with its time, is for its owner only, and holds no value, identifier or word in the clear', async () => {
    expect(file).toMatch(/assent-20261124T10\d{4}Z\.backup$/)
    const bytes = readFileSync(file)
    expect(bytes.toString('latin1', 0, 14)).toBe('ASSENT-BACKUP\n')
    for (const word of [CANARY, 'canary', 'Ana Garc', 'consent_event', 'organization', 'PGDMP', 'acme']) {
      expect(bytes.includes(word), word).toBe(false)
    }
    // Neither compressed nor encoded: the bytes after the header are spread evenly, as a cipher's are.
    const body = bytes.subarray(1_000)
    const counts = new Array<number>(256).fill(0)
    for (const byte of body) counts[byte] = (counts[byte] ?? 0) + 1
    const expected = body.length / 256
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 255 degrees of freedom: more than 400 happens by chance once in 10⁸ files.
    expect(chiSquare).toBeLessThan(400)
  })

  it('is verified by restoring it: chains, seals and counts', async () => {
    const verified = await assent(['backup', 'verify', file], home)
    expect(verified).toMatchObject({
      exitCode: 0,
      data: { problems: [], counts: { organizations: 1, 'rights requests': 2 } },
    })
  })

  it('RET a restored copy is swept and its erasures are done again by the command that restores it', async () => {
    const target = { ...(await place('by-command')), ASSENT_NOW: `${AFTER}T10:00:00Z` }
    const restored = await assent(['restore', file], target)
    expect(restored.err).toBe('')
    expect(restored).toMatchObject({
      exitCode: 0,
      data: { restored: true, replayed: { subjects: 1, grants: 1, foreign: 0 } },
    })
    const app = await createApp(configOf(target), { jobs: false })
    try {
      expect(await days(app.deps.db)).toEqual([])
      // By this day nothing is kept of the other person either: their request ended long ago.
      expect(await readableSubjects(app.deps.db)).toBe(0)
      // Put back, and not lost: it waits for the datasets of this policy, which no variable leads to here.
      const { rows } = await sql`select performed_at is not null as done from granted_erasure`.execute(app.deps.db)
      expect(rows).toEqual([{ done: false }])
      // What was done stands in the chain, and the chain holds.
      const { rows: entries } = await sql`select from audit_entry where type = 'erasure.replayed'`.execute(app.deps.db)
      expect(entries).toHaveLength(1)
      expect(await verifyAudit(app.deps)).toMatchObject({ intact: true })
      // Nothing is left to do: the next start changes nothing.
      expect(app.replayed).toEqual({ subjects: 0, grants: 0, foreign: 0 })
    } finally {
      await app.close()
    }
  })

  it('RET CP18 a copy that was restored by hand is swept by the server before its first answer, to the day', async () => {
    const served = async (name: string, on: string): Promise<readonly string[]> => {
      const target = { ...(await place(name)), ASSENT_NOW: `${on}T00:00:01Z` }
      await restoreBackup(configOf(target), file)
      const app: App = await createApp(configOf(target))
      try {
        expect(await readableSubjects(app.deps.db)).toBe(1)
        const url = await app.listen()
        expect((await fetch(`${url}/readyz`)).status).toBe(200)
        const { rows } = await sql<{
          by: string
        }>`select started_by as by from retention_run where as_of = ${on}`.execute(app.deps.db)
        expect(rows).toEqual([{ by: 'start' }])
        return await days(app.deps.db)
      } finally {
        await app.close()
      }
    }
    // Two rows, of the day before the backup and of its day; fourteen months on they end on the 23rd and the 24th.
    expect(await served('day-before', '2028-01-22')).toEqual([plusDays(TAKEN, -1), TAKEN])
    expect(await served('day-of', BEFORE)).toEqual([TAKEN])
    expect(await served('day-after', '2028-01-24')).toEqual([])
  })

  it('is refused when it was changed, cut off, made under another key or by nobody, and nothing is restored', async () => {
    const bytes = readFileSync(file)
    const wrong = (name: string, content: Buffer): string => {
      const path = join(directory, name)
      writeFileSync(path, content)
      return path
    }
    const flipped = Buffer.from(bytes)
    const middle = Math.floor(bytes.length / 2)
    flipped[middle] = (flipped[middle] ?? 0) ^ 1
    const otherHead = Buffer.from(bytes.toString('latin1').replace('"createdAt":"2026', '"createdAt":"2029'), 'latin1')
    const target = { ...(await place('refused')), ASSENT_NOW: `${AFTER}T10:00:00Z` }
    for (const [path, code, environment] of [
      [wrong('flipped.backup', flipped), 'UNREADABLE', target],
      [wrong('cut.backup', bytes.subarray(0, bytes.length - 1)), 'UNREADABLE', target],
      [wrong('head.backup', otherHead), 'UNREADABLE', target],
      [file, 'UNREADABLE', { ...target, ASSENT_MASTER_KEY: randomBytes(32).toString('base64') }],
      [file, 'UNREADABLE', { ...target, ASSENT_MASTER_KEY: `2:${MASTER}` }],
      [wrong('text.backup', Buffer.from('not a backup')), 'NOT_A_BACKUP', target],
      [join(directory, 'nowhere.backup'), 'FILE_UNUSABLE', target],
    ] as const) {
      const { exitCode, data } = await assent(['restore', path], environment)
      expect({ path, exitCode, data }).toMatchObject({ exitCode: 1, data: { error: { code } } })
    }
    expect(await assent(['restore', file], target)).toMatchObject({ exitCode: 0 })
    // And what is there is not overwritten.
    expect(await assent(['restore', file], target)).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'NOT_EMPTY' } },
    })
  })

  it('does not bring back by a planted or torn line of the list', async () => {
    const lines = erasures.trim().split('\n')
    expect(lines).toHaveLength(2)
    // The list names nobody: subjects by a keyed hash, what companies know them by sealed.
    for (const word of [CANARY, '+34911234567', 'someone.else']) expect(lines.join('\n')).not.toContain(word)
    const target = { ...(await place('planted')), ASSENT_NOW: `${AFTER}T10:00:00Z` }
    const planted = join(directory, 'planted.jsonl')
    writeFileSync(planted, `${lines[0] ?? ''}\n`.replace('"kind\\":\\"subject', '"kind\\":\\"SUBJECT'))
    appendFileSync(planted, (lines[1] ?? '').slice(0, 40))
    rmSync(join(directory, 'backups', 'erasures.jsonl'), { force: true })
    const restored = await assent(['restore', file], { ...target, ASSENT_ERASURE_LIST: planted })
    expect(restored).toMatchObject({ data: { replayed: { subjects: 0, grants: 0, foreign: 2 } } })
  })

  it('goes on the day its period is over, and no other file with it', async () => {
    const kept = join(directory, 'kept')
    const backUp = (on: string) =>
      assent(['backup', `${kept}/`, '--keep', 'P30D'], { ...home, ASSENT_NOW: `${on}T12:00:00Z` })
    await backUp('2026-12-01')
    writeFileSync(join(kept, 'notes.backup'), 'mine')
    expect(await backUp('2026-12-30')).toMatchObject({ data: { removed: [] } })
    expect(await backUp('2026-12-31')).toMatchObject({
      data: { removed: [expect.stringContaining('assent-20261201T')] },
    })
    expect(readdirSync(kept).filter((name) => name.endsWith('.backup'))).toHaveLength(3)
    expect(existsSync(join(kept, 'notes.backup'))).toBe(true)
    for (const keep of ['P401D', 'P0D', 'soon']) {
      expect(await assent(['backup', `${kept}/`, '--keep', keep], home)).toMatchObject({
        exitCode: 2,
        data: { error: { code: 'MALFORMED' } },
      })
    }
  })

  it.runIf(isPostgres)('says which program is missing', async () => {
    const path = process.env.PATH
    process.env.PATH = directory
    try {
      expect(await assent(['backup', join(directory, 'never.backup')], home)).toMatchObject({
        exitCode: 1,
        data: { error: { code: 'TOOL_MISSING', message: expect.stringContaining('pg_dump was not found on PATH') } },
      })
      expect(existsSync(join(directory, 'never.backup'))).toBe(false)
    } finally {
      process.env.PATH = path
    }
  })
})
