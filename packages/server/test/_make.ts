import { randomBytes } from 'node:crypto'
import {
  parsePeriod,
  uuidV7,
  type CalendarDate,
  type ConsentDecision,
  type DecisionId,
  type Period,
  type PurposeId,
  type SiteKey,
  type VisitorId,
} from '@assent/shared'
import { createEventBatchWriter } from '../src/analytics/write-events.ts'
import { createConsentBatchWriter } from '../src/consent/write-consents.ts'
import { createKeyring, type Keyring } from '../src/crypto/keyring.ts'
import type { Db } from '../src/db/database.ts'
import { isValueFault } from '../src/db/errors.ts'
import { Partitions } from '../src/db/partitions.ts'
import type { JobQueue } from '../src/jobs/job-queue.ts'
import { GroupCommit } from '../src/ingest/group-commit.ts'
import type { IngestWriter } from '../src/ingest/ingest-writer.ts'
import type { Clock, Ids, Log } from '../src/ports.ts'
import type { PolicyInForce, RegisteredPurpose, RegisteredSite, SiteRegistry } from '../src/sites/registered-site.ts'

/** Builders that tests share. Every default is a plain, valid case; a test names only what it is about. */

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(at: string | number): void
  advance(milliseconds: number): void
}

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function makeClock(at: string | number = '2026-11-24T10:00:00Z'): TestClock {
  let now = typeof at === 'number' ? at : Date.parse(at)
  return {
    now: () => now,
    set: (to) => void (now = typeof to === 'number' ? to : Date.parse(to)),
    advance: (milliseconds) => void (now += milliseconds),
  }
}

export function makeIds(clock: Clock): Ids {
  return { uuid: () => uuidV7(clock.now(), randomBytes(10)), bytes: (length) => randomBytes(length) }
}

export function makeKeyring(): Keyring {
  return createKeyring(new Map([[1, randomBytes(32)]]), randomBytes(32))
}

const keyrings = new WeakMap<Db, Keyring>()

/** The one keyring of a database, as in an installation: what belongs to no organization opens those of all. */
function keyringOf(db: Db): Keyring {
  const keyring = keyrings.get(db) ?? makeKeyring()
  keyrings.set(db, keyring)
  return keyring
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

export function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed.ok) throw new Error(`${text} is no period`)
  return parsed.value
}

/** For tests that look at what was stored and run no worker: mails are there, and nobody is told of them. */
export const NO_QUEUE: JobQueue = { enqueue: () => Promise.resolve() }

export const HASHES = { policy: 'a'.repeat(64), text: 'b'.repeat(64) } as const

export function makePurposes(): ReadonlyMap<string, RegisteredPurpose> {
  const purposes: RegisteredPurpose[] = [
    { id: 'analytics', basis: 'consent', locked: false, tag: 'analyt', sold: false },
    { id: 'marketing', basis: 'consent', locked: false, tag: 'market', sold: false },
    { id: 'service', basis: 'contract', locked: true, tag: 'servic', sold: false },
    { id: 'fraud', basis: 'legitimate-interests', locked: false, tag: 'fraud0', sold: false },
  ]
  return new Map(purposes.map((purpose) => [purpose.id, purpose]))
}

export function makePolicy(overrides: Partial<PolicyInForce> = {}): PolicyInForce {
  return {
    hash: HASHES.policy,
    version: '2026-03-15',
    effectiveOn: '2026-03-15' as CalendarDate,
    purposes: makePurposes(),
    analyticsPurpose: 'analytics',
    analyticsRetention: { rule: 'analytics', anonymize: period('P14M'), delete: period('P26M') },
    minimumCell: 10,
    countsOnly: false,
    rightsPromise: period('P30D'),
    country: 'ES',
    countsDnt: false,
    choiceDays: 182,
    choiceDaysAt: () => 182,
    openAt: () => new Set(),
    rightsLawAt: () => 'gdpr',
    ...overrides,
  }
}

export function makeSite(organizationId: string, overrides: Partial<RegisteredSite> = {}): RegisteredSite {
  return {
    organizationId,
    siteId: uuidV7(Date.parse('2026-03-15'), randomBytes(10)),
    siteKey: 'acme/www' as SiteKey,
    controllerName: 'Acme Telephony',
    origins: ['https://www.acme.example'],
    languages: ['en', 'es'],
    firstParty: null,
    cookieDomain: null,
    policy: makePolicy(),
    earlierPolicies: new Map(),
    texts: new Map([[HASHES.text, 'en']]),
    ...overrides,
  }
}

/** A registry over given sites; the list may be changed by the test. */
export function makeRegistry(sites: readonly RegisteredSite[]): SiteRegistry {
  return {
    byKey: (key) => sites.find((site) => site.siteKey === key),
    byId: (siteId) => sites.find((site) => site.siteId === siteId),
    hasOrigin: (origin) => sites.some((site) => site.origins.includes(origin)),
    ofOrganization: (organizationId) => sites.filter((site) => site.organizationId === organizationId),
    all: () => sites,
    refresh: () => Promise.resolve(),
  }
}

export async function makeOrganization(db: Db, slug = 'acme'): Promise<string> {
  const id = uuidV7(Date.parse('2026-01-01'), randomBytes(10))
  await db
    .insertInto('organization')
    .values({ id, slug, name: `The ${slug} company`, created_at: new Date('2026-01-01') })
    .execute()
  return id
}

/** The real write paths over a database, as `app.ts` puts them together. */
export function makeIngest(deps: {
  db: Db
  clock: Clock
  ids: Ids
  keyring: Keyring
  partitions: Partitions
}): IngestWriter {
  return {
    consents: new GroupCommit({ write: createConsentBatchWriter(deps), isItemFault: isValueFault }),
    events: new GroupCommit({ write: createEventBatchWriter(deps), isItemFault: isValueFault }),
  }
}

export interface World {
  readonly jobs: JobQueue
  readonly db: Db
  readonly clock: TestClock
  readonly ids: Ids
  readonly keyring: Keyring
  readonly log: Log
  readonly partitions: Partitions
  readonly sites: SiteRegistry
  readonly ingest: IngestWriter
  readonly organizationId: string
  readonly site: RegisteredSite
}

/** One organization with one site over a migrated, empty database. */
export async function makeWorld(
  db: Db,
  { slug = 'acme', site: overrides = {} }: { slug?: string; site?: Partial<RegisteredSite> } = {},
): Promise<World> {
  const clock = makeClock()
  const ids = makeIds(clock)
  const keyring = keyringOf(db)
  const partitions = new Partitions(db)
  const organizationId = await makeOrganization(db, slug)
  const site = makeSite(organizationId, { siteKey: `${slug}/www` as SiteKey, ...overrides })
  const ingest = makeIngest({ db, clock, ids, keyring, partitions })
  return {
    db,
    clock,
    ids,
    keyring,
    log: silentLog,
    jobs: NO_QUEUE,
    partitions,
    sites: makeRegistry([site]),
    ingest,
    organizationId,
    site,
  }
}

/** A first decision that grants everything, made a second before the clock's time. */
export function makeDecision(
  { clock, ids, site }: Pick<World, 'clock' | 'ids' | 'site'>,
  overrides: Partial<ConsentDecision> = {},
): ConsentDecision {
  return {
    decisionId: ids.uuid() as DecisionId,
    siteKey: site.siteKey,
    visitorId: ids.uuid() as VisitorId,
    decidedAt: clock.now() - SECOND,
    language: 'en',
    policyHash: HASHES.policy,
    textHash: HASHES.text,
    method: 'accept-all',
    element: 'banner',
    choices: choose({ analytics: true, marketing: true }),
    gpc: false,
    writeToken: undefined,
    ...overrides,
  }
}

export function choose(choices: Readonly<Record<string, boolean>>): ConsentDecision['choices'] {
  return Object.entries(choices).map(([purpose, granted]) => ({ purpose: purpose as PurposeId, granted }))
}

/** A request from the site's own page. */
export const fromThePage = {
  origin: 'https://www.acme.example',
  truncatedIp: '203.0.113.0/24',
  gpc: false,
  place: 'ES',
} as const
