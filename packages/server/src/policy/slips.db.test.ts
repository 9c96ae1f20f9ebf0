import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog } from '../../test/_make.ts'
import type { PolicyName } from '../../test/_policies.ts'
import { SLIPS } from '../../test/_slips.ts'
import { makeWidget } from '../../test/_widget.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { applyPolicy } from './apply-policy.ts'

const database = withDatabase()
const policyOf = (name: PolicyName): string =>
  readFileSync(new URL(`../../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8')
let count = 0

async function apply(source: string) {
  const clock = makeClock('2026-11-24T10:00:00Z')
  const widget = await makeWidget()
  const base = { db: database.db, clock, ids: makeIds(clock), keyring: makeKeyring(), widget, log: silentLog }
  const organizationId = await makeOrganization(database.db, `slip-${++count}`)
  const deps = { ...base, sites: new LoadedSites(base) }
  const outcome = await applyPolicy(deps, { organizationId, actor: 'cli', source })
  const { rows } = await sql`select from policy_version where organization_id = ${organizationId}`.execute(database.db)
  return { ...outcome, stored: rows.length }
}

it.each(SLIPS)('$ids $policy is not published while $what', async ({ policy, change, code, path, article }) => {
  const good = policyOf(policy)
  const source = good.replace(...change)
  expect(source).not.toBe(good)
  const outcome = await apply(source)
  expect(outcome).toMatchObject({ kind: 'rejected', stored: 0 })
  expect(outcome.findings.filter(({ level }) => level === 'error')).toContainEqual(
    expect.objectContaining({ code, path, article: expect.stringContaining(article) as string }),
  )
})

it('VP26 cloudvno is published when the question after a representative is answered in another way', async () => {
  const answered = policyOf('cloudvno').replace(
    / {2}representative:\n( {4}.*\n)+/,
    '  representative_waiver: Occasional processing only\n',
  )
  expect(await apply(answered)).toMatchObject({ kind: 'applied', stored: 1 })
})
