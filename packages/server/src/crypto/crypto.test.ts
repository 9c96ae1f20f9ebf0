import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { EnvelopeError, openEnvelope, sealEnvelope, type EnvelopeContext } from './envelope.ts'
import { createKeyring, KeyringError } from './keyring.ts'
import { leafHash, merklePath, merkleRoot, rootFromPath } from './merkle.ts'

const context: EnvelopeContext = { organizationId: 'o1', table: 'rights_request', row: 'r1', column: 'email' }

describe('an envelope', () => {
  const key = randomBytes(32)

  it('opens in its own place to what was put in', () => {
    const envelope = sealEnvelope(key, 'm1', context, 'ana@example.org')
    expect(openEnvelope(key, context, envelope).toString()).toBe('ana@example.org')
    expect(envelope).toMatch(/^a256gcm\.m1\./)
    expect(envelope).not.toContain('ana')
  })

  it.each([
    ['organization', { organizationId: 'o2' }],
    ['table', { table: 'mail' }],
    ['row', { row: 'r2' }],
    ['column', { column: 'name' }],
  ])('does not open in another %s', (_name, change) => {
    const envelope = sealEnvelope(key, 'm1', context, 'secret')
    expect(() => openEnvelope(key, { ...context, ...change }, envelope)).toThrow(EnvelopeError)
  })

  it('does not open with another key, another key id or a changed byte', () => {
    const envelope = sealEnvelope(key, 'm1', context, 'secret')
    expect(() => openEnvelope(randomBytes(32), context, envelope)).toThrow(EnvelopeError)
    expect(() => openEnvelope(key, context, envelope.replace('.m1.', '.m2.'))).toThrow(EnvelopeError)
    const body = Buffer.from(envelope.split('.')[2] ?? '', 'base64url')
    body[14] = (body[14] ?? 0) ^ 1
    expect(() => openEnvelope(key, context, `a256gcm.m1.${body.toString('base64url')}`)).toThrow(EnvelopeError)
    expect(() => openEnvelope(key, context, 'a256gcm.m1.AAAA')).toThrow(EnvelopeError)
    expect(() => openEnvelope(key, context, 'plain text')).toThrow(EnvelopeError)
  })

  it('never repeats: the same value twice gives two different envelopes', () => {
    const seen = new Set(Array.from({ length: 2_000 }, () => sealEnvelope(key, 'm1', context, 'x')))
    expect(seen.size).toBe(2_000)
  })
})

describe('the keyring', () => {
  const secret = randomBytes(32)
  const [one, two] = [randomBytes(32), randomBytes(32)]

  it('unwraps under an older master key after a newer one was added, and names a version that is missing', () => {
    const before = createKeyring(new Map([[1, one]]), secret)
    const after = createKeyring(
      new Map([
        [1, one],
        [2, two],
      ]),
      secret,
    )
    const key = randomBytes(32)
    const wrapped = before.wrap(key, context)
    expect(after.unwrap(wrapped, context)).toEqual(key)
    expect(after.wrap(key, context)).toMatch(/^a256gcm\.m2\./)
    expect(() => createKeyring(new Map([[2, two]]), secret).unwrap(wrapped, context)).toThrow(KeyringError)
    expect(() => createKeyring(new Map([[2, two]]), secret).unwrap(wrapped, context)).toThrow('version 1')
  })

  it('keeps every hash and signature when the master key changes', () => {
    const [before, after] = [createKeyring(new Map([[1, one]]), secret), createKeyring(new Map([[2, two]]), secret)]
    expect(after.keyedHash('blind-index', 'o1', 'a')).toBe(before.keyedHash('blind-index', 'o1', 'a'))
    expect(after.verifySignature('message', before.sign('message'))).toBe(true)
    expect(after.verifySignature('massage', before.sign('message'))).toBe(false)
  })

  it('gives different hashes to different organizations and uses', () => {
    const keyring = createKeyring(new Map([[1, one]]), secret)
    const hashes = [
      keyring.keyedHash('blind-index', 'o1', 'a'),
      keyring.keyedHash('blind-index', 'o2', 'a'),
      keyring.keyedHash('audit-subject', 'o1', 'a'),
      keyring.keyedHash('blind-index', 'o1', 'b'),
    ]
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('a Merkle tree', () => {
  it('has the roots of RFC 9162: the empty tree, and leaves and nodes under different prefixes', () => {
    expect(merkleRoot([]).toString('hex')).toBe(createHash('sha256').update('').digest('hex'))
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })

  it.each([1, 2, 3, 4, 5, 7, 8, 13, 64, 100])('proves each of %i leaves, and no other', (count) => {
    const leaves = Array.from({ length: count }, (_, index) => leafHash(`leaf ${index}`))
    const root = merkleRoot(leaves)
    leaves.forEach((leaf, index) => {
      const path = merklePath(leaves, index)
      expect(rootFromPath(leaf, path).equals(root)).toBe(true)
      expect(rootFromPath(leafHash('forged'), path).equals(root)).toBe(false)
    })
  })
})
