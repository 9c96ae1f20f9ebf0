import { describe, expect, it } from 'vitest'
import type { Scope } from '../graphql/generated/resolvers.ts'
import { judgeKeyWish, lastUseIsStale, readKey, SCOPES, writeKey, type KeyScope } from './identity.domain.ts'

const codes = (wish: Parameters<typeof judgeKeyWish>[0], demo = false): readonly string[] =>
  judgeKeyWish(wish, demo).map(({ path, code }) => `${path} ${code}`)

describe('the wish for a key', () => {
  it.each([
    [{ name: 'x'.repeat(80), scopes: ['RIGHTS_READ'] }, []],
    [{ name: '𝕏'.repeat(80), scopes: ['RIGHTS_READ'] }, []],
    [{ name: 'x'.repeat(81), scopes: ['RIGHTS_READ'] }, ['name TOO_LONG']],
    [{ name: '  ', scopes: [] }, ['name MISSING', 'scopes MISSING']],
    [{ name: 'desk', scopes: ['RIGHTS_READ', 'ROOT'] }, ['scopes[1] NOT_ALLOWED']],
    [{ name: 'desk', scopes: ['MAIL_READ'] }, ['scopes[0] NOT_IN_DEMO']],
  ])('%j has these problems: %j', (wish, problems) => {
    expect(codes(wish)).toEqual(problems)
  })

  it('may be for mail in the demo', () => {
    expect(codes({ name: 'desk', scopes: ['MAIL_READ'] }, true)).toEqual([])
  })

  it('has the words of the schema', () => {
    // Each list must hold the other's words, or this file does not compile.
    const fromSchema = (scope: Scope): KeyScope => scope
    const toSchema = (scope: KeyScope): Scope => scope
    expect(SCOPES.map(toSchema).map(fromSchema)).toEqual(SCOPES)
  })
})

describe('a written key', () => {
  const secret = 'a-_'.padEnd(43, 'Z')

  it('reads back, underscores in its secret included', () => {
    expect(readKey(writeKey('0123456789AB', secret))).toEqual({ id: '0123456789AB', secret })
  })

  it.each([
    '',
    'assent_',
    `assent_0123456789AB_${secret}x`,
    `assent_0123456789a_${secret}`,
    `Assent_0123456789AB_${secret}`,
    secret,
  ])('is not %j', (wrong) => {
    expect(readKey(wrong)).toBeNull()
  })
})

describe('the last use of a key', () => {
  it('is written again after a minute', () => {
    expect([lastUseIsStale(null, 0), lastUseIsStale(0, 59_999), lastUseIsStale(0, 60_000)]).toEqual([true, false, true])
  })
})
