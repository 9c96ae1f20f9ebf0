import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog } from '../../test/_make.ts'
import { makeWidget } from '../../test/_widget.ts'
import { inOrganization } from '../db/scope.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { applyPolicy } from './apply-policy.ts'
import { findPolicyInForce } from './policy.store.ts'
import { readPolicyVersions } from './read-policy-versions.ts'

const database = withDatabase()
const example = readFileSync(new URL('../../../../examples/policies/cloudcontactpro.yaml', import.meta.url), 'utf8')

/** The example as another version. */
function version(word: string, effective: string, source = example): string {
  return source
    .replace("version: '2026-03-15'", `version: '${word}'`)
    .replace('effective: 2026-03-15', `effective: ${effective}`)
}

let count = 0

async function makeDeps(options: Parameters<typeof makeWidget>[0] = {}) {
  const clock = makeClock('2026-11-24T10:00:00Z')
  const widget = await makeWidget(options)
  const base = { db: database.db, clock, ids: makeIds(clock), keyring: makeKeyring(), widget, log: silentLog }
  return { ...base, sites: new LoadedSites(base) }
}

describe('applying a policy', () => {
  let deps: Awaited<ReturnType<typeof makeDeps>>
  let organizationId: string
  let slug: string

  beforeEach(async () => {
    deps = await makeDeps()
    slug = `org-${++count}`
    organizationId = await makeOrganization(database.db, slug)
  })

  /** What keeps a policy from being applied; warnings and notes are the checker's own matter. */
  const apply = async (source: string, to = deps) => {
    const outcome = await applyPolicy(to, { organizationId, actor: 'cli', source })
    return { ...outcome, findings: outcome.findings.filter(({ level }) => level === 'error') }
  }
  const rows = async <T>(table: string): Promise<T[]> =>
    (await sql<T>`select * from ${sql.table(table)} where organization_id = ${organizationId}`.execute(database.db))
      .rows

  it('makes a version, its sites, its texts and one audit entry, in force at once', async () => {
    const outcome = await apply(example)
    expect(outcome).toMatchObject({
      kind: 'applied',
      inForce: true,
      version: { version: '2026-03-15', effectiveOn: '2026-03-15' },
    })
    expect(await rows('policy_text')).toHaveLength(2)
    expect(await rows('audit_entry')).toMatchObject([{ type: 'policy.applied', actor: 'cli' }])
    const site = deps.sites.byKey(`${slug}/www`)
    expect(site).toMatchObject({
      organizationId,
      controllerName: 'CloudContactPro',
      languages: ['en', 'es'],
      policy: {
        version: '2026-03-15',
        analyticsPurpose: 'analytics',
        country: 'ES',
        analyticsRetention: { rule: 'analytics', anonymize: { months: 14 }, delete: { months: 26 } },
      },
    })
    expect(site?.policy.purposes.get('security')).toEqual({
      id: 'security',
      basis: 'legitimate-interests',
      sold: false,
      locked: true,
      tag: expect.stringMatching(/^[0-9a-z]{6}$/),
    })
    expect(deps.sites.byId(site?.siteId ?? '')).toBe(site)
    expect(deps.sites.hasOrigin('http://localhost:4001')).toBe(true)
    expect(deps.sites.hasOrigin('http://localhost:4009')).toBe(false)
  })

  it('changes nothing the second time and gives the version of the first', async () => {
    const first = await apply(example)
    deps.clock.advance(3_600_000)
    const second = await apply(`# a comment changes no content\n${example}`)
    // What it changes was said the first time.
    expect(second).toEqual({ ...first, plan: null })
    expect(await rows('policy_version')).toHaveLength(1)
    expect(await rows('audit_entry')).toHaveLength(1)
  })

  it('keeps one row when the same file is applied twice at the same moment', async () => {
    const [first, second] = await Promise.all([apply(example), apply(example)])
    const applied = (outcome: Awaited<ReturnType<typeof apply>>) => outcome.kind === 'applied' && outcome.version
    expect(applied(first)).toEqual(applied(second))
    expect(await rows('policy_version')).toHaveLength(1)
    expect(await rows('audit_entry')).toHaveLength(1)
  })

  it('changes nothing when the file has an error', async () => {
    expect(await apply(example.replace('keep: P6M', 'keep: soon'))).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'MALFORMED', path: 'choice.keep' }],
    })
    expect(await rows('policy_version')).toEqual([])
    expect(await rows('site')).toEqual([])
    expect(deps.sites.byKey(`${slug}/www`)).toBeUndefined()
  })

  it('refuses a version word that was used for other content, at its place in the file', async () => {
    await apply(example)
    const line = example.split('\n').findIndex((text) => text.includes("version: '2026")) + 1
    expect(await apply(example.replace('keep: P6M', 'keep: P5M'))).toMatchObject({
      kind: 'rejected',
      // The day in the file is that of the version it was copied from.
      findings: [{ code: 'VERSION_REUSED', line, path: 'policy.version' }, { code: 'EFFECTIVE_TOO_EARLY' }],
    })
  })

  it('refuses a version dated before the day it is applied, but for the first', async () => {
    await apply(example)
    expect(await apply(version('older', '2026-11-23'))).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'EFFECTIVE_TOO_EARLY', path: 'policy.effective' }],
      plan: { earliestOn: '2026-11-24' },
    })
    expect(await apply(version('same day', '2026-11-24'))).toMatchObject({ kind: 'applied', inForce: true })
  })

  it('refuses a language that the widget does not speak', async () => {
    const english = await makeDeps({ languages: ['en'] })
    expect(await apply(example, english)).toMatchObject({
      kind: 'rejected',
      findings: [
        {
          code: 'LANGUAGE_WITHOUT_WIDGET_TEXTS',
          path: 'policy.languages[1]',
          message: 'The widget does not speak es. Allowed: en. Did you mean en?',
        },
      ],
    })
  })

  it('takes words of the policy for the widget, and names those that nobody uses or that lack a placeholder', async () => {
    const withWords = (ui: string): string => example.replace('texts:\n  en:\n', `texts:\n  en:\n    ui: ${ui}\n`)
    expect(
      await apply(withWords('{ titel: Hello, preferences: "{count} choices", title: "Dear {reader}" }')),
    ).toMatchObject({
      kind: 'rejected',
      findings: [
        { code: 'TEXT_UNKNOWN', path: 'texts.en.ui.titel' },
        { code: 'TEXT_PLACEHOLDERS', path: 'texts.en.ui.preferences' },
        { code: 'TEXT_PLACEHOLDERS', path: 'texts.en.ui.title' },
      ],
    })
    expect(await apply(withWords('{ title: A question }'))).toMatchObject({ kind: 'applied' })
  })

  it('brings a version dated ahead into force when its day comes, and remembers the one before', async () => {
    await apply(example)
    const first = deps.sites.byKey(`${slug}/www`)
    expect(await apply(version('next', '2026-12-01'))).toMatchObject({ kind: 'applied', inForce: false })
    expect(deps.sites.byKey(`${slug}/www`)?.policy.version).toBe('2026-03-15')
    deps.clock.set('2026-12-01T00:00:00Z')
    await deps.sites.refreshIfChanged()
    const site = deps.sites.byKey(`${slug}/www`)
    expect(site).toMatchObject({ siteId: first?.siteId, policy: { version: 'next' } })
    expect([...(site?.earlierPolicies.values() ?? [])].map(({ version: word }) => word)).toEqual(['2026-03-15'])
    expect(await readPolicyVersions(deps, organizationId)).toMatchObject([
      { version: 'next', status: 'in-force', lastDay: null },
      { version: '2026-03-15', status: 'past', lastDay: '2026-11-30' },
    ])
    const inForce = await inOrganization(database.db, organizationId, (trx) =>
      findPolicyInForce(trx, organizationId, '2026-11-30' as never),
    )
    expect(inForce?.version).toBe('2026-03-15')
  })

  it('takes a site away that the new version no longer names, and keeps its id for when it returns', async () => {
    const twoSites = example.replace('sites:\n', 'sites:\n  shop: { origins: ["https://shop.example"] }\n')
    await apply(twoSites)
    const before = deps.sites.byKey(`${slug}/shop`)
    await apply(version('without', '2026-11-24'))
    expect(deps.sites.byKey(`${slug}/shop`)).toBeUndefined()
    expect(deps.sites.hasOrigin('https://shop.example')).toBe(false)
    await apply(version('with', '2026-11-24', twoSites))
    expect(deps.sites.byKey(`${slug}/shop`)?.siteId).toBe(before?.siteId)
  })

  it('reaches another server at its next look, which reads nothing when nothing changed', async () => {
    const other = await makeDeps()
    await other.sites.refresh()
    await apply(example)
    expect(other.sites.byKey(`${slug}/www`)).toBeUndefined()
    await other.sites.refreshIfChanged()
    const site = other.sites.byKey(`${slug}/www`)
    expect(site?.policy.version).toBe('2026-03-15')
    await other.sites.refreshIfChanged()
    expect(other.sites.byKey(`${slug}/www`)).toBe(site)
  })

  it('stores the new words of a new release of the widget, and still knows the old ones', async () => {
    await apply(example)
    const [english] = [...(deps.sites.byKey(`${slug}/www`)?.bundles.values() ?? [])]
    const upgraded = await makeDeps({ words: { title: 'You decide' } })
    await upgraded.sites.refresh()
    const site = upgraded.sites.byKey(`${slug}/www`)
    expect(site?.bundles.has(english?.hash ?? '')).toBe(false)
    expect(site?.texts.get(english?.hash ?? '')).toBe('en')
    expect(await rows('policy_text')).toHaveLength(3)
  })

  it('keeps two organizations apart that use the same file', async () => {
    await apply(example)
    const other = await makeOrganization(database.db, `${slug}-b`)
    await applyPolicy(deps, { organizationId: other, actor: 'cli', source: example })
    expect(deps.sites.ofOrganization(organizationId).map(({ siteKey }) => siteKey)).toEqual([`${slug}/www`])
    expect(deps.sites.ofOrganization(other).map(({ siteKey }) => siteKey)).toEqual([`${slug}-b/www`])
    expect(await readPolicyVersions(deps, organizationId)).toHaveLength(1)
  })
})
