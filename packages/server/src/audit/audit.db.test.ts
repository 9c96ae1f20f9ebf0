import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeKeyring, makeWorld, type World } from '../../test/_make.ts'
import type { Keyring } from '../crypto/keyring.ts'
import { inOrganization } from '../db/scope.ts'
import { appendAudit, type AuditPlace } from './append-audit.ts'
import { readAudit } from './read-audit.ts'
import { verifyAudit, type ChainReport } from './verify-audit.ts'
import { randomBytes } from 'node:crypto'

const database = withDatabase()

function append(world: World, keyId: string, keyring: Keyring = world.keyring): Promise<AuditPlace> {
  const context = { organizationId: world.organizationId, actor: 'cli', at: world.clock.now(), subject: keyId } as const
  return inOrganization(world.db, world.organizationId, (trx) =>
    appendAudit(trx, keyring, context, { type: 'api-key.revoked', details: { keyId } }),
  )
}

async function makeChain(entries = 5): Promise<World> {
  const world = await makeWorld(database.db, { slug: `org-${randomBytes(4).toString('hex')}` })
  for (let number = 1; number <= entries; number++) await append(world, `K${number}`)
  return world
}

/** What the database's owner can do, who can switch the guards off. */
async function tamper(world: World, ...statements: readonly string[]): Promise<void> {
  await world.db.transaction().execute(async (trx) => {
    await sql.raw('alter table audit_entry disable trigger user').execute(trx)
    for (const statement of statements) {
      await sql.raw(statement.replaceAll('ORG', `'${world.organizationId}'`)).execute(trx)
    }
    await sql.raw('alter table audit_entry enable trigger user').execute(trx)
  })
}

async function reportOf(world: World, checkpoint?: { sequence: number; hash: string }): Promise<ChainReport> {
  const checkpoints = new Map(checkpoint === undefined ? [] : [[world.organizationId, checkpoint]])
  const { chains } = await verifyAudit(world, checkpoints)
  const chain = chains.find(({ organizationId }) => organizationId === world.organizationId)
  if (chain === undefined) throw new Error('The organization is not in the report.')
  return chain
}

async function fault(world: World, checkpoint?: { sequence: number; hash: string }): Promise<string> {
  const { broken } = await reportOf(world, checkpoint)
  return broken === null ? 'intact' : `${broken.sequence} ${broken.fault}`
}

describe('the audit chain', () => {
  it('holds as it was written, also when twenty write at once', async () => {
    const world = await makeChain(0)
    expect(await reportOf(world)).toMatchObject({ entries: 0, broken: null })
    await Promise.all(Array.from({ length: 20 }, (_, number) => append(world, `K${number}`)))
    expect(await reportOf(world)).toMatchObject({ entries: 20, end: { sequence: 20 }, broken: null })
  })

  it('refuses change, removal and truncation, to the owner too', async () => {
    const world = await makeChain(1)
    for (const statement of [`update audit_entry set actor = 'x'`, `delete from audit_entry`, `truncate audit_entry`]) {
      await expect(sql.raw(statement).execute(world.db)).rejects.toThrow(/refused/)
    }
  })

  it.each([
    [
      'a changed actor',
      [`update audit_entry set actor = 'job:ghost' where organization_id = ORG and sequence = 3`],
      '3 CHANGED',
    ],
    [
      'a changed time',
      [`update audit_entry set at = at + interval '1 ms' where organization_id = ORG and sequence = 1`],
      '1 CHANGED',
    ],
    [
      'changed facts',
      [`update audit_entry set details = '{"keyId":"K9"}' where organization_id = ORG and sequence = 5`],
      '5 CHANGED',
    ],
    [
      'a changed person',
      [`update audit_entry set subject_hash = null where organization_id = ORG and sequence = 2`],
      '2 CHANGED',
    ],
    ['a removed entry', [`delete from audit_entry where organization_id = ORG and sequence = 3`], '4 GAP'],
    ['a removed beginning', [`delete from audit_entry where organization_id = ORG and sequence = 1`], '2 GAP'],
    ['a removed end', [`delete from audit_entry where organization_id = ORG and sequence > 3`], '4 HEAD_DIFFERS'],
    ['everything removed', [`delete from audit_entry where organization_id = ORG`], '1 HEAD_DIFFERS'],
    ['a removed head', [`delete from audit_head where organization_id = ORG`], '1 HEAD_DIFFERS'],
    [
      'two exchanged entries',
      [
        `update audit_entry set sequence = 99 where organization_id = ORG and sequence = 2`,
        `update audit_entry set sequence = 2 where organization_id = ORG and sequence = 3`,
        `update audit_entry set sequence = 3 where organization_id = ORG and sequence = 99`,
      ],
      '2 CHANGED',
    ],
    [
      'a closed gap',
      [
        `delete from audit_entry where organization_id = ORG and sequence = 3`,
        `update audit_entry set sequence = sequence - 1 where organization_id = ORG and sequence > 3`,
      ],
      '3 CHANGED',
    ],
  ])('shows %s', async (_what, statements, expected) => {
    const world = await makeChain()
    expect(await fault(world)).toBe('intact')
    await tamper(world, ...statements)
    expect(await fault(world)).toBe(expected)
  })

  it('shows an entry that another key wrote, however well it is linked', async () => {
    const world = await makeChain(2)
    await append(world, 'forged', makeKeyring())
    expect(await fault(world)).toBe('3 FORGED')
  })

  it('shows a chain rewritten from the middle by someone without the key', async () => {
    const world = await makeChain(3)
    const { rows } = await sql<{ hash: string }>`
      select hash from audit_entry where organization_id = ${world.organizationId} and sequence = 2`.execute(world.db)
    await tamper(
      world,
      `delete from audit_entry where organization_id = ORG and sequence = 3`,
      `update audit_head set sequence = 2, hash = '${rows[0]?.hash}' where organization_id = ORG`,
    )
    await append(world, 'another', makeKeyring())
    expect(await fault(world)).toBe('3 FORGED')
  })

  it('shows an entry taken from another place with its own hash', async () => {
    const world = await makeChain(3)
    await tamper(
      world,
      `delete from audit_entry where organization_id = ORG and sequence = 1`,
      `insert into audit_entry select organization_id, 1, at, actor, type, subject_hash, details, previous_hash, hash, signature from audit_entry where organization_id = ORG and sequence = 2`,
    )
    expect(await fault(world)).toBe('1 CHANGED')
  })

  it('shows an end cut off together with its head only to who kept a checkpoint', async () => {
    const world = await makeChain(5)
    const { end } = await reportOf(world)
    expect(await fault(world, end)).toBe('intact')
    const { rows } = await sql<{ hash: string }>`
      select hash from audit_entry where organization_id = ${world.organizationId} and sequence = 3`.execute(world.db)
    await tamper(
      world,
      `delete from audit_entry where organization_id = ORG and sequence > 3`,
      `update audit_head set sequence = 3, hash = '${rows[0]?.hash}' where organization_id = ORG`,
    )
    expect([await fault(world), await fault(world, end)]).toEqual(['intact', '4 CHECKPOINT_MISSED'])
    // The owner of the key writes on: the chain is long enough again, and still is another one.
    for (const keyId of ['K6', 'K7', 'K8']) await append(world, keyId)
    expect([await fault(world), await fault(world, end)]).toEqual(['intact', '5 CHECKPOINT_MISSED'])
  })

  it('is verified while others write', async () => {
    const world = await makeChain(3)
    const writing = Promise.all(Array.from({ length: 10 }, (_, number) => append(world, `W${number}`)))
    const seen = await Promise.all(Array.from({ length: 5 }, () => fault(world)))
    await writing
    expect(new Set(seen)).toEqual(new Set(['intact']))
  })

  it('fails the act that cannot be audited', async () => {
    const world = await makeChain(1)
    const act = inOrganization(world.db, world.organizationId, async (trx) => {
      await trx
        .insertInto('subject')
        .values({
          organization_id: world.organizationId,
          id: world.ids.uuid(),
          wrapped_key: null,
          created_at: new Date(world.clock.now()),
        })
        .execute()
      const elsewhere = { organizationId: world.site.siteId, actor: 'cli', at: world.clock.now() } as const
      await appendAudit(trx, world.keyring, elsewhere, { type: 'api-key.revoked', details: { keyId: 'K' } })
    })
    await expect(act).rejects.toThrow(/row-level security/)
    const subjects = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('subject').select('id').execute(),
    )
    expect(subjects).toEqual([])
  })
})

describe('reading the audit log', () => {
  it('pages from the newest to the oldest, and each read is in it afterwards', async () => {
    const world = await makeChain(5)
    const seen: number[] = []
    let before: number | undefined
    for (;;) {
      const rows = await readAudit(world, world.organizationId, 'key:T', { limit: 2, before })
      seen.push(...rows.slice(0, 2).map(({ sequence }) => sequence))
      if (rows.length <= 2) break
      before = seen.at(-1)
    }
    expect(seen).toEqual([5, 4, 3, 2, 1])
    const [last] = await readAudit(world, world.organizationId, 'key:T', { limit: 1, before: undefined })
    expect(last).toMatchObject({ sequence: 8, type: 'audit.read', actor: 'key:T', details: '{"count":1}' })
    expect(await fault(world)).toBe('intact')
  })

  it('shows another organization nothing', async () => {
    const [mine, other] = [await makeChain(2), await makeChain(0)]
    expect(await readAudit(mine, other.organizationId, 'cli', { limit: 10, before: undefined })).toEqual([])
  })
})
