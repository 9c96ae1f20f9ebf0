import { describe, expect, test } from 'vitest'
import { answerSourceOf, heldSourceOf, RIGHTS_LAWS, rightsArticleOf, rightsSourceOf } from './rights-law.ts'
import { GENERAL_KINDS, holdsAtOnce, RIGHTS_REQUEST_KINDS } from './rights-request.ts'

describe('the law that has a right', () => {
  test('VP20 SV25 VA24 has the eight kinds of Arts. 7(3) and 15 to 22, each with its own article', () => {
    expect(GENERAL_KINDS.map(rightsArticleOf)).toEqual([
      'Art. 15 GDPR',
      'Art. 16 GDPR',
      'Art. 17 GDPR',
      'Art. 18 GDPR',
      'Art. 20 GDPR',
      'Art. 21 GDPR',
      'Art. 7(3) GDPR',
      'Art. 22 GDPR',
    ])
  })

  test('is cited by the sections of California there, and none is made up for what that law does not have', () => {
    const cited = RIGHTS_REQUEST_KINDS.map((kind) => [kind, rightsSourceOf(kind, 'us-ca')?.replaceAll('\u00a0', ' ')])
    expect(Object.fromEntries(cited)).toEqual({
      access: 'Cal. Civ. Code § 1798.110',
      rectification: 'Cal. Civ. Code § 1798.106',
      erasure: 'Cal. Civ. Code § 1798.105',
      portability: 'Cal. Civ. Code § 1798.130',
      objection: 'Cal. Civ. Code § 1798.120',
      'limit-sensitive': 'Cal. Civ. Code § 1798.121',
    })
  })

  test('is the same article in the United Kingdom, by its own name, and nothing where no law is known', () => {
    for (const kind of GENERAL_KINDS) {
      const article = rightsSourceOf(kind, 'uk-gdpr')?.replaceAll('\u00a0', ' ')
      expect(article).toBe(rightsSourceOf(kind, 'gdpr')?.replace(/GDPR$/, 'UK GDPR'))
      expect(rightsSourceOf(kind, 'other')).toBeNull()
    }
    expect(rightsSourceOf('limit-sensitive', 'other')).toContain('1798.121')
    expect(answerSourceOf('other')).toBeNull()
    expect(answerSourceOf('us-ca')).toContain('1798.130')
  })
})

describe('what holds at once', () => {
  test('is a limit everywhere, and an objection where it is an opt-out', () => {
    const held = RIGHTS_LAWS.map((law) => RIGHTS_REQUEST_KINDS.filter((kind) => holdsAtOnce(kind, law)))
    const limit = ['limit-sensitive']
    expect(RIGHTS_LAWS.map((law, at) => [law, held[at]])).toEqual([
      ['gdpr', limit],
      ['uk-gdpr', limit],
      ['us-ca', ['objection', ...limit]],
      ['other', limit],
    ])
  })

  test('is to be acted upon by a rule of its own', () => {
    expect(heldSourceOf('objection')).toContain('7026(f)')
    expect(heldSourceOf('limit-sensitive')).toContain('7027(g)')
  })
})
