import { randomBytes } from 'node:crypto'
import { uuidV7, type DecisionId, type SiteKey, type VisitorId } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { createKeyring } from '../crypto/keyring.ts'
import { issueWriteToken, readWriteToken, type WriteToken } from './write-token.ts'

const keyring = createKeyring(new Map([[1, randomBytes(32)]]), randomBytes(32))
const token: WriteToken = {
  siteKey: 'acme/www' as SiteKey,
  visitorId: uuidV7(1_780_000_000_000, randomBytes(10)) as VisitorId,
  decisionId: uuidV7(1_780_000_000_001, randomBytes(10)) as DecisionId,
  issuedAt: 1_780_000_000_123,
  granted: ['analytics', 'marketing'],
  policy: 'a'.repeat(12),
}

describe('a write token', () => {
  it('reads back as it was issued', () => {
    expect(readWriteToken(keyring, issueWriteToken(keyring, token))).toEqual(token)
  })

  it('is the same for the same decision, so that a repeated call gets the same answer', () => {
    expect(issueWriteToken(keyring, token)).toBe(issueWriteToken(keyring, { ...token }))
  })

  it('is refused when any character of it was changed', () => {
    const text = issueWriteToken(keyring, token)
    for (let index = 0; index < text.length; index++) {
      const other = text[index] === 'A' ? 'B' : 'A'
      const changed = text.slice(0, index) + other + text.slice(index + 1)
      // The last character of base64url may carry unused bits: such a text is the same bytes and no forgery.
      if (
        Buffer.from(changed.split('.')[1] ?? '', 'base64url').equals(
          Buffer.from(text.split('.')[1] ?? '', 'base64url'),
        ) &&
        changed.split('.')[0] === text.split('.')[0]
      )
        continue
      expect(readWriteToken(keyring, changed)).toBeNull()
    }
  })

  it('is refused when another installation issued it, and when it is no token at all', () => {
    const other = createKeyring(new Map([[1, randomBytes(32)]]), randomBytes(32))
    expect(readWriteToken(keyring, issueWriteToken(other, token))).toBeNull()
    for (const text of ['', '.', 'a', 'a.b', '..', 'e30.e30', '💥.💥']) expect(readWriteToken(keyring, text)).toBeNull()
  })
})
