import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeKeyring } from '../../test/_make.ts'
import { publicJwk } from '../crypto/public-jwk.ts'
import { CERTIFICATE_TYPE, writeCertificate } from './certificate.domain.ts'
import { verifyCertificate } from './verify-certificate.ts'

const keyring = makeKeyring()
const jwk = publicJwk(keyring)
const content = { v: 1, run: { id: 'r' }, counts: [{ rule: 'calls', done: 7 }] }
const certificate = writeCertificate(content, jwk.kid, (message) => keyring.sign(message))

describe('a certificate of deletion', () => {
  it('verifies with the published key alone', async () => {
    expect(await verifyCertificate(certificate, { keys: [publicJwk(makeKeyring()), jwk] })).toEqual({
      kind: 'valid',
      kid: jwk.kid,
      content,
    })
    expect(await verifyCertificate(certificate, jwk)).toMatchObject({ kind: 'valid' })
  })

  it('does not verify with one character changed anywhere', async () => {
    for (let place = 0; place < certificate.length; place += 3) {
      const other = certificate[place] === 'A' ? 'B' : 'A'
      const changed = certificate.slice(0, place) + other + certificate.slice(place + 1)
      // The last character of base64url may carry bits that are not used.
      if (
        Buffer.from(changed.split('.')[2] ?? '', 'base64url').equals(
          Buffer.from(certificate.split('.')[2] ?? '', 'base64url'),
        ) &&
        place > certificate.lastIndexOf('.')
      )
        continue
      expect((await verifyCertificate(changed, jwk)).kind, String(place)).toBe('invalid')
    }
  })

  it('does not verify with another key, as another kind of token, or without a signature', async () => {
    expect(await verifyCertificate(certificate, publicJwk(makeKeyring()))).toMatchObject({ code: 'SIGNATURE' })
    expect(
      await verifyCertificate(certificate, { keys: [publicJwk(makeKeyring()), publicJwk(makeKeyring())] }),
    ).toMatchObject({ code: 'KEY' })
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = `${part({ alg: 'EdDSA', typ: 'JWT', kid: jwk.kid })}.${part(content)}`
    expect(await verifyCertificate(`${token}.${keyring.sign(token)}`, jwk)).toMatchObject({ code: 'TYPE' })
    const bare = `${part({ alg: 'none', typ: CERTIFICATE_TYPE })}.${part(content)}.`
    expect(await verifyCertificate(bare, jwk)).toMatchObject({ kind: 'invalid' })
    expect(await verifyCertificate('no certificate', jwk)).toMatchObject({ code: 'MALFORMED' })
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' })
    expect(await verifyCertificate(certificate, rsa)).toMatchObject({ code: 'KEY' })
  })
})
