import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@assent/shared'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import type { Db } from '../src/db/database.ts'
import type { Settings } from '../src/deps.ts'
import { createJobQueue, type OpenJobQueue } from '../src/jobs/create-job-queue.ts'
import type { Log } from '../src/ports.ts'
import type { RegisteredSite } from '../src/sites/registered-site.ts'
import type { TestDatabase } from './_database.ts'
import { makeWorld, type World } from './_make.ts'

/** A log that keeps its lines, so that a test can see what was said. */
export interface KeptLog extends Log {
  readonly lines: readonly { readonly level: string; readonly facts: object; readonly message: string }[]
}

export function makeLog(): KeptLog {
  const lines: { level: string; facts: object; message: string }[] = []
  const at =
    (level: string) =>
    (facts: object, message: string): void =>
      void lines.push({ level, facts, message })
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}

export interface Desk extends World {
  readonly jobs: OpenJobQueue
  readonly settings: Settings
}

export interface DeskMaker {
  readonly jobs: OpenJobQueue
  readonly log: KeptLog
  /** One more organization with a site and everything an act of the privacy desk needs. */
  make(options?: {
    readonly slug?: string
    readonly mode?: Settings['mode']
    readonly site?: Partial<RegisteredSite>
  }): Promise<Desk>
}

/** Opens the real job queue over a test file's database and closes it before the database goes. */
export function withDesk(database: TestDatabase): DeskMaker {
  const log = makeLog()
  let jobs: OpenJobQueue | null = null
  beforeAll(async () => {
    jobs = await createJobQueue(database.open, log)
  })
  afterAll(() => jobs?.close())
  const current = (): OpenJobQueue => {
    if (jobs === null) throw new Error('The queue is there inside tests and hooks only.')
    return jobs
  }
  return {
    log,
    get jobs() {
      return current()
    },
    make: async ({ slug = `org-${randomBytes(4).toString('hex')}`, mode = 'test', site = {} } = {}) => {
      const world = await makeWorld(database.db, { slug, site })
      const { organizationId, site: registered } = world
      await database.db
        .insertInto('site')
        .values({
          organization_id: organizationId,
          id: registered.siteId,
          key: registered.siteKey,
          origins: [...registered.origins],
          policy_hash: registered.policy.hash,
          updated_at: new Date(world.clock.now()),
        })
        .execute()
      return { ...world, jobs: current(), settings: { mode, publicUrl: 'https://privacy.acme.example' } }
    },
  }
}

/** What a person fills in; every field a plain, valid case. */
export function makeForm(desk: Pick<World, 'site' | 'clock'>, overrides: object = {}): Record<string, unknown> {
  return {
    requestId: uuidV7(desk.clock.now(), randomBytes(10)),
    siteKey: desk.site.siteKey,
    kind: 'erasure',
    email: 'ana@example.org',
    name: 'Ana García',
    message: 'Please erase my call records.',
    language: 'en',
    ...overrides,
  }
}

export const fromPage = { kind: 'page', origin: 'https://www.acme.example', place: null } as const

/** Every row of every table of the database as text, the queue's tables too. */
export async function dumpTables(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db)
    texts.push(`-- ${name}`, ...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}
