import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeKeyring } from '../../test/_make.ts'
import { linkToken, linkTokenHash, linkTokenOrganization } from './link-token.ts'

const keyring = makeKeyring()
const organization = randomUUID()

describe('the token of a link', () => {
  it('is the same for the same request and another for every other request, use, organization and installation', () => {
    const token = linkToken(keyring, organization, 'request-1', 'status')
    expect(linkToken(keyring, organization, 'request-1', 'status')).toBe(token)
    const others = [
      linkToken(keyring, organization, 'request-2', 'status'),
      linkToken(keyring, organization, 'request-1', 'confirm'),
      linkToken(keyring, randomUUID(), 'request-1', 'status'),
      linkToken(makeKeyring(), organization, 'request-1', 'status'),
    ]
    expect(new Set([token, ...others]).size).toBe(5)
  })

  it('names its organization and stores only as a hash', () => {
    const token = linkToken(keyring, organization, 'request-1', 'confirm')
    expect(linkTokenOrganization(token)).toBe(organization)
    expect(linkTokenHash(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(linkTokenHash(token)).not.toContain(token.slice(0, 8))
  })

  it('has one spelling; anything else is none of ours', () => {
    const token = linkToken(keyring, organization, 'request-1', 'confirm')
    for (const wrong of [
      '',
      'x',
      token.slice(1),
      `${token}A`,
      `${token}=`,
      `${token.slice(0, -1)}.`,
      ` ${token}`,
      "' or 1=1 --".padEnd(54, 'A'),
    ]) {
      expect(linkTokenOrganization(wrong)).toBeNull()
    }
  })
})
