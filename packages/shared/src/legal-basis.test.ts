import { expect, test } from 'vitest'
import { articleOf, LEGAL_BASES, parseLegalBasis } from './legal-basis.ts'

test('there are the six legal bases of Art. 6(1) and no other', () => {
  expect(LEGAL_BASES.map(articleOf)).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `Art. 6(1)(${letter}) GDPR`),
  )
  for (const other of ['legitimate-interest', 'Consent', 'implied', '', 'toString', null, 6]) {
    expect(parseLegalBasis(other)).toMatchObject({ ok: false, problems: [{ code: 'NOT_ALLOWED' }] })
  }
})

test('a refused basis names what came and what is allowed', () => {
  const result = parseLegalBasis('browsing')
  expect(result.ok ? '' : result.problems[0]?.message).toBe(
    `Expected one of ${LEGAL_BASES.join(', ')}, got "browsing".`,
  )
})
