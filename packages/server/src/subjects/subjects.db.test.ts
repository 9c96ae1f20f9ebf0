import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { makeOrganization, makeWorld } from '../../test/_make.ts'
import { EnvelopeError } from '../crypto/envelope.ts'
import { inOrganization } from '../db/scope.ts'
import { findOrCreateSubject } from './find-or-create-subject.ts'
import { destroySubjectKey, openValue, sealValue, type SubjectKey } from './subject-vault.ts'

const database = withDatabase()
const slug = (): string => `org-${randomBytes(4).toString('hex')}`
const place = { table: 'rights_request', row: 'row-1', column: 'email' }

async function makeFinder() {
  const world = await makeWorld(database.db, { slug: slug() })
  const find = (email: string, organizationId = world.organizationId): Promise<SubjectKey> =>
    inOrganization(world.db, organizationId, (trx) => findOrCreateSubject(trx, world, organizationId, email))
  return { world, find }
}

describe('finding or making a subject', () => {
  it('knows one person by an address written in several ways, and another by another', async () => {
    const { find } = await makeFinder()
    const first = await find('José@example.org')
    for (const same of [' josé@EXAMPLE.org ', 'Jose\u0301@example.org']) {
      expect(await find(same)).toEqual(first)
    }
    expect((await find('jose@example.org')).subjectId).not.toBe(first.subjectId)
  })

  it('makes one subject when twenty ask at once, and leaves no row of the losers', async () => {
    const { world, find } = await makeFinder()
    const found = await Promise.all(Array.from({ length: 20 }, () => find('ana@example.org')))
    expect(new Set(found.map(({ subjectId }) => subjectId)).size).toBe(1)
    const rows = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('subject').select('id').execute(),
    )
    expect(rows).toHaveLength(1)
  })

  it('makes another subject and another hash in another organization', async () => {
    const { world, find } = await makeFinder()
    const other = await makeOrganization(world.db, slug())
    const [mine, theirs] = [await find('ana@example.org'), await find('ana@example.org', other)]
    expect(theirs.subjectId).not.toBe(mine.subjectId)
    const hashes = await world.db
      .selectFrom('subject_identifier')
      .select('blind_index')
      .where('subject_id', 'in', [mine.subjectId, theirs.subjectId])
      .execute()
    expect(new Set(hashes.map(({ blind_index }) => blind_index)).size).toBe(2)
  })
})

describe('a sealed value', () => {
  it('opens where it was sealed and nowhere else', async () => {
    const { find } = await makeFinder()
    const [ana, ben] = [await find('ana@example.org'), await find('ben@example.org')]
    const sealed = sealValue(ana, place, 'ana@example.org')
    expect(openValue(ana, place, sealed)).toBe('ana@example.org')
    expect(sealValue(ana, place, 'ana@example.org')).not.toBe(sealed)
    for (const wrong of [
      { ...place, row: 'row-2' },
      { ...place, column: 'name' },
      { ...place, table: 'mail' },
    ]) {
      expect(() => openValue(ana, wrong, sealed)).toThrow(EnvelopeError)
    }
    expect(() => openValue({ ...ana, organizationId: ben.subjectId }, place, sealed)).toThrow(EnvelopeError)
    expect(() => openValue(ben, place, sealed)).toThrow(EnvelopeError)
    const flipped = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    expect(() => openValue(ana, place, flipped)).toThrow(EnvelopeError)
  })

  it('is erased with its key, once, and the same address then is a new person', async () => {
    const { world, find } = await makeFinder()
    const ana = await find('ana@example.org')
    const destroy = (): Promise<boolean> =>
      inOrganization(world.db, world.organizationId, (trx) =>
        destroySubjectKey(trx, world.organizationId, ana.subjectId),
      )
    expect([await destroy(), await destroy()]).toEqual([true, false])
    const row = await world.db
      .selectFrom('subject')
      .select('wrapped_key')
      .where('id', '=', ana.subjectId)
      .executeTakeFirstOrThrow()
    expect(row.wrapped_key).toBeNull()
    expect((await find('ana@example.org')).subjectId).not.toBe(ana.subjectId)
  })
})
