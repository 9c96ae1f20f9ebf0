import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { parseDocument } from 'yaml'
import { withDatabase } from '../../test/_database.ts'
import { makeClock, makeIds, makeKeyring, makeOrganization, silentLog } from '../../test/_make.ts'
import { makeWidget } from '../../test/_widget.ts'
import { applyPolicy } from '../policy/apply-policy.ts'
import { contentHash } from '../policy/content-hash.ts'
import { LoadedSites } from '../sites/site-registry.ts'
import { readRecord } from './read-record.ts'

const database = withDatabase()
const source = readFileSync(new URL('../../../../examples/policies/cloudvno-processor.yaml', import.meta.url), 'utf8')
let count = 0

async function makeCompany() {
  const clock = makeClock('2026-11-26T10:00:00Z')
  const base = {
    db: database.db,
    clock,
    ids: makeIds(clock),
    keyring: makeKeyring(),
    widget: await makeWidget(),
    log: silentLog,
  }
  const deps = { ...base, sites: new LoadedSites(base) }
  const organizationId = await makeOrganization(database.db, `records-${++count}`)
  const apply = (text: string) => applyPolicy(deps, { organizationId, actor: 'cli', source: text })
  return { clock, apply, read: (on?: string) => readRecord(deps, organizationId, on as CalendarDate | undefined) }
}

describe('the record of processing of an organization', () => {
  it('is that of the version in force on the day, and of a past day always the same', async () => {
    const { clock, apply, read } = await makeCompany()
    expect(await read()).toBeNull()
    await apply(source)
    const then = await read('2026-11-26')
    expect(then?.policyVersion).toBe('2026-03-01')
    const next = source
      .replace("version: '2026-03-01'\n  effective: 2026-03-01", "version: 'next'\n  effective: 2027-06-01")
      .replace('name: CloudVNO\n', 'name: CloudVNO Ltd\n')
    expect(await apply(next)).toMatchObject({ kind: 'applied' })
    clock.set('2027-06-02T10:00:00Z')
    expect((await read())?.responsible.name).toBe('CloudVNO Ltd')
    expect(contentHash(await read('2026-11-26'))).toBe(contentHash(then))
    expect(await read('2020-01-01')).toBeNull()
  })

  it(
    'VD2 cannot lose a category of data that is used: the policy without it is not applied',
    { timeout: 120_000 },
    async () => {
      const { apply, read } = await makeCompany()
      await apply(source)
      const used = (await read())?.processorActivities.flatMap(({ data }) => data.map(({ id }) => id)) ?? []
      expect(used.length).toBeGreaterThanOrEqual(5)
      for (const name of new Set(used)) {
        const file = parseDocument(source)
        file.deleteIn(['data', name])
        const outcome = await apply(file.toString().replace("version: '2026-03-01'", `version: 'without ${name}'`))
        expect([name, outcome.kind]).toEqual([name, 'rejected'])
        expect(outcome.findings).toContainEqual(
          expect.objectContaining({ code: 'UNKNOWN_DATA', got: name, level: 'error' }),
        )
      }
    },
  )
})
