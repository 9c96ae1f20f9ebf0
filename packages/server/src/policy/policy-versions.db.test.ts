import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog } from '../../test/_make.ts'
import { makeWidget } from '../../test/_widget.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { applyPolicy, type PolicyApplication } from './apply-policy.ts'
import { contentHash } from './content-hash.ts'
import { loadPolicy } from './load-policy.ts'
import { readPolicyDiff } from './read-policy-diff.ts'
import { readPolicyVersion, readPolicyVersions } from './read-policy-versions.ts'
import { withdrawPolicy } from './withdraw-policy.ts'
import { writePolicy } from './write-policy.ts'

const database = withDatabase()
const example = readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8')

const MORE_DATA = { from: 'data: [web_analytics]', to: 'data: [web_analytics, session]' }
const BETTER_WORDS = { from: 'Shows us which pages help and which do not.', to: 'Tells us which pages help.' }

/** The example as another version, with some of its text replaced. */
function version(word: string, effective: string, ...edits: readonly { from: string; to: string }[]): string {
  return edits.reduce(
    (text, { from, to }) => {
      if (!text.includes(from)) throw new Error(`The example has no ${from}`)
      return text.replace(from, to)
    },
    example
      .replace("version: '2026-03-15'", `version: '${word}'`)
      .replace('effective: 2026-03-15', `effective: ${effective}`),
  )
}

let count = 0

async function makeDeps() {
  const clock = makeClock('2026-11-24T10:00:00Z')
  const widget = await makeWidget()
  const base = { db: database.db, clock, ids: makeIds(clock), keyring: makeKeyring(), widget, log: silentLog }
  return { ...base, sites: new LoadedSites(base) }
}

describe('versions of a policy', () => {
  let deps: Awaited<ReturnType<typeof makeDeps>>
  let organizationId: string
  let slug: string

  beforeEach(async () => {
    deps = await makeDeps()
    slug = `versions-${++count}`
    organizationId = await makeOrganization(database.db, slug)
    // Its promises bind an organization as soon as it knows somebody.
    await know.person()
  })

  const know = {
    person: () =>
      database.db
        .insertInto('subject')
        .values({ organization_id: organizationId, id: deps.ids.uuid(), wrapped_key: null, created_at: new Date() })
        .execute(),
    tenant: () =>
      database.db
        .insertInto('tenant_switch')
        .values({
          organization_id: organizationId,
          tenant: 'acme',
          name: 'recording',
          is_on: true,
          set_at: new Date(),
          set_by: 'cli',
        })
        .execute(),
  }
  /** Another organization, which knows nobody. */
  const startAnew = async (): Promise<void> => {
    slug = `versions-${++count}`
    organizationId = await makeOrganization(database.db, slug)
  }

  /** What keeps a policy from being applied; warnings and notes are the checker's own matter. */
  const apply = async (source: string, more: Partial<PolicyApplication> = {}) => {
    const outcome = await applyPolicy(deps, { organizationId, actor: 'cli', source, ...more })
    return { ...outcome, findings: outcome.findings.filter(({ level }) => level === 'error') }
  }
  const withdraw = (named: string, reason = 'The tool was not bought') =>
    withdrawPolicy(deps, { organizationId, actor: 'key:k1', named, reason })
  const inForce = (): string | undefined => deps.sites.byKey(`${slug}/www`)?.policy.version
  const events = async (): Promise<{ type: string; details: Record<string, unknown> }[]> => {
    const { rows } = await sql<{ type: string; details: string }>`
      select type, details from audit_entry where organization_id = ${organizationId} order by sequence`.execute(
      database.db,
    )
    return rows.map(({ type, details }) => ({ type, details: JSON.parse(details) as Record<string, unknown> }))
  }

  it('takes a material change no sooner than the notice that was promised, and says the earliest day', async () => {
    await apply(example)
    const refused = await apply(version('v2', '2026-12-23', MORE_DATA))
    expect(refused).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'NOTICE_TOO_SHORT', path: 'policy.effective' }],
      plan: { earliestOn: '2026-12-24', compared: { diff: { kind: 'material' } } },
    })
    expect(refused.findings[0]?.message).toContain('Expected 2026-12-24 or later, got 2026-12-23')
    expect(refused.findings[0]?.message).toContain('data used, adds session')
    expect(await apply(version('v2', '2026-12-24', MORE_DATA))).toMatchObject({ kind: 'applied', inForce: false })
    expect(inForce()).toBe('2026-03-15')
    deps.clock.set('2026-12-23T23:59:59Z')
    await deps.sites.refreshIfChanged()
    expect(inForce()).toBe('2026-03-15')
    deps.clock.set('2026-12-24T00:00:00Z')
    await deps.sites.refreshIfChanged()
    expect(inForce()).toBe('v2')
  })

  it('takes a material change at once while nobody was asked or told anything, and says so', async () => {
    await startAnew()
    await apply(example)
    expect(await apply(version('v2', '2026-11-24', MORE_DATA))).toMatchObject({
      kind: 'applied',
      inForce: true,
      plan: { earliestOn: '2026-11-24', toldNobody: true, compared: { diff: { kind: 'material' } } },
    })
    expect((await events()).at(-1)).toMatchObject({ type: 'policy.applied', details: { toldNobody: true } })
    // A minor change never needed the notice, so nothing is said of it.
    deps.clock.set('2026-11-24T10:05:00Z')
    expect(await apply(version('v3', '2026-11-24', MORE_DATA, BETTER_WORDS))).toMatchObject({
      plan: { toldNobody: false },
    })
  })

  it.each(['person', 'tenant'] as const)('waits as soon as it knows a %s', async (who) => {
    await startAnew()
    await apply(example)
    await know[who]()
    const change = version('v2', '2026-11-24', MORE_DATA)
    expect(await apply(change)).toMatchObject({ kind: 'rejected', findings: [{ code: 'NOTICE_TOO_SHORT' }] })
  })

  it('takes no silence of records for proof once such records would have ended', async () => {
    await startAnew()
    await apply(example)
    deps.clock.set('2027-02-21T00:00:00Z')
    expect(await apply(version('v2', '2027-02-21', MORE_DATA))).toMatchObject({ kind: 'applied' })
    await startAnew()
    deps.clock.set('2026-11-24T10:00:00Z')
    await apply(example)
    // Mails end after 90 days.
    deps.clock.set('2027-02-22T00:00:00Z')
    expect(await apply(version('v2', '2027-02-22', MORE_DATA))).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'NOTICE_TOO_SHORT' }],
    })
  })

  it('counts the notice of the version in force, not that of a new one that would shorten it', async () => {
    await apply(example)
    const shorter = { from: 'policy_change: P30D', to: 'policy_change: P1D' }
    expect(await apply(version('v2', '2026-11-25', MORE_DATA, shorter))).toMatchObject({
      kind: 'rejected',
      plan: { earliestOn: '2026-12-24' },
    })
  })

  it('takes a minor change at once, and the first version of any day', async () => {
    expect(await apply(example)).toMatchObject({ kind: 'applied', plan: { earliestOn: null, compared: null } })
    expect(await apply(version('words', '2026-11-24', BETTER_WORDS))).toMatchObject({
      kind: 'applied',
      inForce: true,
      plan: { earliestOn: '2026-11-24', compared: { diff: { kind: 'minor' } } },
    })
  })

  it('takes a material change at once when a law leaves no time, and keeps which', async () => {
    await apply(example)
    const requiredBy = 'Real Decreto-ley 1/2026, art. 3'
    expect(await apply(version('v2', '2026-11-24', MORE_DATA), { requiredBy })).toMatchObject({
      kind: 'applied',
      inForce: true,
    })
    expect((await readPolicyVersions(deps, organizationId))[0]).toMatchObject({ requiredBy })
    expect((await events()).at(-1)).toMatchObject({ details: { change: 'material', requiredBy } })
    // It takes the wait away and nothing else.
    expect(await apply(version('v3', '2026-11-23'), { requiredBy })).toMatchObject({
      findings: [{ code: 'EFFECTIVE_TOO_EARLY' }],
    })
  })

  it('keeps who applied it and why', async () => {
    await apply(example, { author: 'cli:ana', note: 'First policy' })
    await apply(version('words', '2026-11-24', BETTER_WORDS), { actor: 'key:k1' })
    expect(await readPolicyVersions(deps, organizationId)).toMatchObject([
      { version: 'words', author: 'key:k1', note: null },
      { version: '2026-03-15', author: 'cli:ana', note: 'First policy' },
    ])
    expect((await events())[0]).toMatchObject({
      type: 'policy.applied',
      details: { author: 'cli:ana', change: 'first' },
    })
  })

  it('says in a dry run what would happen, and does nothing', async () => {
    await apply(example)
    expect(await apply(version('v2', '2026-12-24', MORE_DATA), { dryRun: true })).toMatchObject({
      kind: 'checked',
      version: { version: 'v2', effectiveOn: '2026-12-24' },
      plan: {
        earliestOn: '2026-12-24',
        compared: { diff: { askedAgain: [{ purpose: 'analytics', because: ['data'] }] } },
      },
    })
    expect(await apply(version('v2', '2026-12-01', MORE_DATA), { dryRun: true })).toMatchObject({ kind: 'rejected' })
    expect(await readPolicyVersions(deps, organizationId)).toHaveLength(1)
    expect(await events()).toHaveLength(1)
  })

  it('withdraws a scheduled version before its day, and the day passes without it', async () => {
    await apply(example)
    await apply(version('v2', '2026-12-24', MORE_DATA))
    expect(await withdraw('v2')).toMatchObject({ kind: 'withdrawn' })
    deps.clock.set('2026-12-25T00:00:00Z')
    await deps.sites.refreshIfChanged()
    expect(inForce()).toBe('2026-03-15')
    expect(await readPolicyVersions(deps, organizationId)).toMatchObject([
      { version: 'v2', status: 'withdrawn', withdrawal: { by: 'key:k1', reason: 'The tool was not bought' } },
      { version: '2026-03-15', status: 'in-force', lastDay: null },
    ])
    expect((await events()).at(-1)).toMatchObject({ type: 'policy.withdrawn', details: { version: 'v2' } })
    // Neither the content nor the word comes back: people were told of both.
    expect(await apply(version('v2', '2026-12-24', MORE_DATA))).toMatchObject({
      findings: [{ code: 'VERSION_WITHDRAWN' }],
    })
    expect(await apply(version('v2', '2027-02-01', BETTER_WORDS))).toMatchObject({
      findings: [{ code: 'VERSION_REUSED' }],
    })
  })

  it('reaches another server that had loaded the scheduled version', async () => {
    await apply(example)
    await apply(version('v2', '2026-12-24', MORE_DATA))
    const other = new LoadedSites(deps)
    await other.refresh()
    await withdraw('v2')
    deps.clock.set('2026-12-25T00:00:00Z')
    await other.refreshIfChanged()
    expect(other.byKey(`${slug}/www`)?.policy.version).toBe('2026-03-15')
  })

  it('refuses to withdraw what is in force, what is unknown, what is withdrawn, and without a reason', async () => {
    await apply(example)
    expect(await withdraw('2026-03-15')).toMatchObject({ kind: 'refused', code: 'IN_FORCE' })
    expect(await withdraw('v9')).toMatchObject({
      code: 'UNKNOWN_VERSION',
      message: expect.stringContaining('"v9"; known: 2026-03-15'),
    })
    await apply(version('v2', '2026-12-24', MORE_DATA))
    expect(await withdraw('v2', '  ')).toMatchObject({ code: 'REASON_BLANK' })
    await withdraw('v2')
    expect(await withdraw('v2')).toMatchObject({ code: 'ALREADY_WITHDRAWN' })
  })

  it('does not let a notice be got round by withdrawing the version that a later one builds on', async () => {
    await apply(example)
    await apply(version('v2', '2026-12-24', MORE_DATA))
    deps.clock.set('2026-12-20T00:00:00Z')
    // Minor against v2, material against what would hold without it.
    expect(await apply(version('v3', '2026-12-26', MORE_DATA, BETTER_WORDS))).toMatchObject({ kind: 'applied' })
    expect(await withdraw('v2')).toMatchObject({ kind: 'refused', code: 'LATER_VERSION_NEEDS_IT' })
    await withdraw('v3')
    expect(await withdraw('v2')).toMatchObject({ kind: 'withdrawn' })
  })

  it('reads the version of any day, past ones as they were, with the days between which it held', async () => {
    await apply(example)
    await apply(version('v2', '2026-12-24', MORE_DATA))
    const on = async (day: string) => readPolicyVersion(deps, organizationId, { on: day as never })
    expect(await on('2026-03-14')).toBeUndefined()
    expect(await on('2026-12-23')).toMatchObject({
      version: '2026-03-15',
      lastDay: '2026-12-23',
      effectiveOn: '2026-03-15',
    })
    expect(await on('2026-12-24')).toMatchObject({
      version: 'v2',
      status: 'scheduled',
      follows: { version: '2026-03-15' },
    })
    deps.clock.set('2027-06-01T00:00:00Z')
    expect(await on('2026-12-23')).toMatchObject({ version: '2026-03-15', status: 'past' })
    expect(await readPolicyVersion(deps, organizationId, {})).toMatchObject({ version: 'v2', status: 'in-force' })
  })

  it('writes a version as a file that has the same content hash', async () => {
    await apply(example)
    const stored = await readPolicyVersion(deps, organizationId, {})
    const loaded = loadPolicy(writePolicy(stored!))
    expect(loaded.ok && contentHash(loaded.policy)).toBe(stored?.hash)
    expect(writePolicy(stored!).split('\n').slice(1, 4)).toEqual(['assent: 1', 'policy:', '  id: website'])
  })

  it('compares versions by word and hash, and with a file', async () => {
    await apply(example)
    const second = await apply(version('v2', '2026-12-24', MORE_DATA))
    const hash = second.kind === 'applied' ? second.version.hash : ''
    const compare = (before: string, after: string) =>
      readPolicyDiff(deps, organizationId, {
        before: { kind: 'version', named: before },
        after: { kind: 'version', named: after },
      })
    expect(await compare('2026-03-15', hash.slice(0, 8))).toMatchObject({
      kind: 'compared',
      diff: { kind: 'material' },
    })
    expect(await compare('v2', 'v2')).toMatchObject({ diff: { kind: 'none', changes: [] } })
    expect(await compare('v2', 'v7')).toMatchObject({ kind: 'not-found', code: 'UNKNOWN_VERSION' })
    expect(
      await readPolicyDiff(deps, organizationId, {
        before: { kind: 'in-force' },
        after: { kind: 'source', source: 'assent: 2' },
      }),
    ).toMatchObject({ kind: 'rejected', side: 'after' })
  })

  it('refuses to change or delete a version or a withdrawal in the database', async () => {
    await apply(example)
    await apply(version('v2', '2026-12-24', MORE_DATA))
    await withdraw('v2')
    for (const statement of [
      'update policy_version set note = null',
      'delete from policy_version',
      'delete from policy_withdrawal',
      'truncate policy_withdrawal',
    ]) {
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/refused/)
    }
  })
})
