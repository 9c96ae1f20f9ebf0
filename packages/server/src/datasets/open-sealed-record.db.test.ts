import { graphql } from 'graphql'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeCompanyWorld, withCompany, type CompanyRule, type CompanyWorld } from '../../test/_company.ts'
import { withDatabase } from '../../test/_database.ts'
import { dumpTables } from '../../test/_desk.ts'
import { emptyCompany, writeRow } from '../../test/_policies.ts'
import { atNight } from '../../test/_retention.ts'
import { SCOPES } from '../identity/identity.domain.ts'
import { createSchema } from '../graphql/schema.ts'
import { placeHold } from '../retention/holds/place-hold.ts'
import { releaseHold } from '../retention/holds/release-hold.ts'
import { grantErasure } from '../retention/register/grant-erasure.ts'
import { runRetention } from '../retention/run-retention.ts'
import { openSealedRecord } from './open-sealed-record.ts'

const database = withDatabase()
const company = withCompany({ size: null })

const CODE = { name: 'Código de Comercio, art. 30', country: 'ES' }
const BILLING: CompanyRule = {
  dataset: 'billing',
  stages: [
    { after: 'contract-ended', period: 'P0D', action: 'block' },
    { after: 'contract-ended', period: 'P6Y', action: 'delete' },
  ],
  floor: { after: 'contract-ended', period: 'P6Y', statute: CODE },
}

const open = (world: CompanyWorld, more: Partial<Parameters<typeof openSealedRecord>[3]> = {}) =>
  openSealedRecord(world, world.organizationId, 'key:lawyer', {
    dataset: 'billing',
    record: '1',
    caseReference: 'AEAT-7',
    reason: 'The tax office asked.',
    ...more,
  })

async function night(world: CompanyWorld, on: string): Promise<void> {
  atNight(world, on)
  const { organizationId } = world
  const outcome = await runRetention(world, { organizationId, startedBy: 'nightly', actor: 'system' })
  expect(outcome).toMatchObject({ kind: 'ran', runs: [{ status: 'done' }] })
}

async function blocked(): Promise<CompanyWorld> {
  const { current } = company
  await emptyCompany(current)
  await writeRow(current, 'invoices', { id: 1, contract_ended_on: '2026-02-28', email: 'ana@example.org' })
  await writeRow(current, 'invoices', { id: 2, contract_ended_on: '2026-02-28', email: 'eva@example.org' })
  const world = await makeCompanyWorld(database.db, current, [BILLING])
  await night(world, '2026-03-01')
  return world
}

const hold = async (world: CompanyWorld, wish: object = {}): Promise<string> => {
  const outcome = await placeHold(world, world.organizationId, 'cli', {
    reference: 'AEAT-7',
    reason: 'Inspection',
    ...wish,
  })
  if (outcome.kind !== 'placed') throw new Error(JSON.stringify(outcome))
  return outcome.hold.id
}

test('SV13 what was blocked is shown to a case whose hold covers it, audited, and to nobody else', async () => {
  const world = await blocked()
  // Nobody who may read the company's table sees the person, and none of our tables has them in the clear.
  expect(await company.current.query('select name, email from invoices where id = 1')).toEqual([
    { name: null, email: null },
  ])
  expect(await dumpTables(world.db)).not.toContain('ana@example.org')

  expect(await open(world)).toMatchObject({ kind: 'refused', code: 'NO_CASE' })
  expect(await open(world, { caseReference: ' ' })).toMatchObject({ code: 'MALFORMED' })
  expect(await open(world, { reason: '' })).toMatchObject({ code: 'MALFORMED' })
  expect(await open(world, { dataset: 'nothing' })).toMatchObject({ code: 'UNKNOWN_DATASET' })
  await hold(world, { reference: 'OTHER', records: ['1'] })
  await hold(world, { records: ['2'] })
  expect(await open(world)).toMatchObject({ code: 'NO_CASE' })
  const id = await hold(world, { dataset: 'billing' })
  expect(await open(world, { record: '3' })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await open(world)).toMatchObject({
    kind: 'opened',
    sealed: { record: '1', content: { email: 'ana@example.org', name: 'Ana García' } },
  })
  await releaseHold(world, world.organizationId, 'cli', { id, reason: 'Answered' })
  expect(await open(world)).toMatchObject({ code: 'NO_CASE' })

  const { rows } = await sql<{ actor: string; details: string }>`
    select actor, details from audit_entry
    where organization_id = ${world.organizationId} and type = 'sealed-record.opened'`.execute(world.db)
  expect(rows.map(({ actor, details }) => [actor, JSON.parse(details) as unknown])).toEqual([
    ['key:lawyer', { dataset: 'billing', record: '1', caseReference: 'AEAT-7', reason: 'The tax office asked.' }],
  ])
})

test('SV13 over GraphQL it needs a right of its own, which no other right brings', async () => {
  const world = await blocked()
  await hold(world)
  const ask = (scopes: readonly string[]) =>
    graphql({
      schema: createSchema(),
      source: `mutation { openSealedRecord(dataset: "billing", record: "1", caseReference: "AEAT-7", reason: "Asked") {
        ... on SealedRecord { record values { column value } } ... on SealedRecordRefused { code } } }`,
      contextValue: {
        deps: world,
        caller: { kind: 'key', organizationId: world.organizationId, keyId: 'lawyer', scopes: new Set(scopes) },
      },
    })
  const refused = await ask(SCOPES.filter((scope) => scope !== 'SEALED_READ'))
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  const { data } = await ask(['SEALED_READ'])
  expect(data).toMatchObject({ openSealedRecord: { record: '1' } })
  expect(JSON.stringify(data)).toContain('ana@example.org')
})

test('SV13 an erasure under a floor finds the blocked record by what was sealed away, and row and seal go when it ends', async () => {
  const world = await blocked()
  const grant = { reference: 'R-1', identifiers: ['ana@example.org'], dataset: 'billing' }
  expect(await grantErasure(world, world.organizationId, 'cli', grant)).toMatchObject({ kind: 'granted' })
  const left = async () => ({
    rows: (await company.current.query<{ id: number }>('select id::int as id from invoices order by id')).map(
      ({ id }) => id,
    ),
    seals: (
      await sql<{ id: string }>`
        select record_id as id from sealed_record where organization_id = ${world.organizationId} order by 1`.execute(
        world.db,
      )
    ).rows.map(({ id }) => id),
    performed: (
      await sql`select from granted_erasure
        where organization_id = ${world.organizationId} and performed_at is not null`.execute(world.db)
    ).rows.length,
  })
  await night(world, '2026-03-02')
  expect(await left()).toEqual({ rows: [1, 2], seals: ['1', '2'], performed: 0 })
  const { rows } = await sql<{ id: string }>`
    select record_id as id from erasure_record where organization_id = ${world.organizationId}`.execute(world.db)
  expect(rows).toEqual([{ id: '1' }])
  await hold(world, { records: ['2'] })
  await night(world, '2032-02-27')
  expect(await left()).toEqual({ rows: [1, 2], seals: ['1', '2'], performed: 0 })
  await night(world, '2032-02-28')
  expect(await left()).toEqual({ rows: [2], seals: ['2'], performed: 1 })
  const { rows: hashes } = await sql`
    select from sealed_subject where organization_id = ${world.organizationId} and record_id = '1'`.execute(world.db)
  expect(hashes).toEqual([])
})
