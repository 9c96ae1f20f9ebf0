import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { dumpTables, withDesk, type Desk } from '../../test/_desk.ts'
import { MINUTE } from '../../test/_make.ts'
import { inOrganization } from '../db/scope.ts'
import { authenticateApiKey } from './authenticate-api-key.ts'
import { createApiKey } from './create-api-key.ts'
import { readApiKeys, readViewer } from './read-identity.ts'
import { revokeApiKey } from './revoke-api-key.ts'

const database = withDatabase()
const desks = withDesk(database)

async function created(desk: Desk, scopes: readonly string[] = ['RIGHTS_READ', 'AUDIT_READ']) {
  const outcome = await createApiKey(desk, desk.organizationId, 'cli', { name: ' Privacy desk ', scopes })
  if (outcome.kind !== 'created') throw new Error(`Not created: ${JSON.stringify(outcome)}`)
  return outcome
}

async function events(desk: Desk): Promise<readonly string[]> {
  const rows = await inOrganization(desk.db, desk.organizationId, (trx) =>
    trx.selectFrom('audit_entry').select(['type', 'actor']).orderBy('sequence').execute(),
  )
  return rows.map(({ type, actor }) => `${actor} ${type}`)
}

describe('an API key', () => {
  it('tells who calls and what they may do; its secret is nowhere in the database', async () => {
    const desk = await desks.make()
    const { apiKey, secret } = await created(desk)
    expect(secret).toMatch(/^assent_[0-9A-HJKMNP-TV-Z]{12}_[\w-]{43}$/)
    expect(apiKey).toMatchObject({
      name: 'Privacy desk',
      scopes: ['RIGHTS_READ', 'AUDIT_READ'],
      lastUsedAt: null,
      revokedAt: null,
    })
    expect(await authenticateApiKey(desk, secret)).toEqual({
      kind: 'key',
      organizationId: desk.organizationId,
      keyId: apiKey.id,
      scopes: new Set(['RIGHTS_READ', 'AUDIT_READ']),
    })
    const tables = await dumpTables(desk.db)
    expect([tables.includes(apiKey.id), tables.includes(secret.slice(-43))]).toEqual([true, false])
    expect(await events(desk)).toEqual(['cli api-key.created'])
  })

  it('is nobody when a letter is wrong, the secret is of another key, or it is made up', async () => {
    const desk = await desks.make()
    const [one, two] = [await created(desk), await created(desk)]
    const swapped = one.secret.slice(0, -43) + two.secret.slice(-43)
    const altered = one.secret.slice(0, -1) + (one.secret.endsWith('A') ? 'B' : 'A')
    const madeUp = `assent_${'0'.repeat(12)}_${'A'.repeat(43)}`
    for (const wrong of [swapped, altered, madeUp, one.secret.toLowerCase(), one.secret.slice(0, -1), '', 'assent']) {
      expect(await authenticateApiKey(desk, wrong)).toBeNull()
    }
  })

  it('stops working at once when it is revoked; revoking again changes nothing', async () => {
    const desk = await desks.make()
    const { apiKey, secret } = await created(desk)
    const revoke = () => revokeApiKey(desk, desk.organizationId, 'key:X', apiKey.id)
    const first = await revoke()
    expect(first?.revokedAt).toBe(desk.clock.now())
    expect(await authenticateApiKey(desk, secret)).toBeNull()
    desk.clock.advance(MINUTE)
    expect(await revoke()).toEqual(first)
    expect(await events(desk)).toEqual(['cli api-key.created', 'key:X api-key.revoked'])
  })

  it('notes its last use, at most once a minute', async () => {
    const desk = await desks.make()
    const { secret } = await created(desk)
    const lastUse = async (): Promise<number | null | undefined> =>
      (await readApiKeys(desk, desk.organizationId))[0]?.lastUsedAt
    const start = desk.clock.now()
    const seen: (number | null | undefined)[] = []
    for (const wait of [0, MINUTE - 1, 1]) {
      desk.clock.advance(wait)
      await authenticateApiKey(desk, secret)
      seen.push(await lastUse())
    }
    expect(seen).toEqual([start, start, start + MINUTE])
  })

  it('cannot be seen or revoked by another organization', async () => {
    const [mine, other] = [await desks.make(), await desks.make()]
    const { apiKey, secret } = await created(mine)
    expect(await readApiKeys(mine, other.organizationId)).toEqual([])
    expect(await revokeApiKey(mine, other.organizationId, 'cli', apiKey.id)).toBeNull()
    expect(await authenticateApiKey(mine, secret)).not.toBeNull()
  })

  it('knows its own organization', async () => {
    const desk = await desks.make({ slug: 'viewer' })
    const { apiKey } = await created(desk)
    expect(await readViewer(desk, desk.organizationId, apiKey.id)).toEqual({
      organization: 'viewer',
      organizationName: 'The viewer company',
      apiKey,
      demo: false,
      now: desk.clock.now(),
    })
  })

  it('is not made from a wrong wish', async () => {
    const desk = await desks.make()
    const outcome = await createApiKey(desk, desk.organizationId, 'cli', { name: '', scopes: ['MAIL_READ'] })
    expect(outcome).toMatchObject({ kind: 'rejected', problems: [{ path: 'name' }, { path: 'scopes[0]' }] })
    expect([await readApiKeys(desk, desk.organizationId), await events(desk)]).toEqual([[], []])
  })
})
