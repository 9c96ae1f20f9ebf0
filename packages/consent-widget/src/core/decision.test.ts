import type { Manifest, ManifestPurpose, PurposeId, VisitorId } from '@assent/shared'
import { describe, expect, test } from 'vitest'
import { manifest } from '../../test/sample-manifest.ts'
import { grantedPurposes, isAllowed, purposesBehind, standingOf, type StoredChoice } from './decision.ts'

const purpose = (id: string): ManifestPurpose => manifest.purposes.find((found) => found.id === id)!
const tags = (...ids: string[]): string[] => ids.map((id) => purpose(id).tag)
const allYes: StoredChoice = {
  day: 1000,
  visitorId: '0192a000-0000-7000-8000-000000000000' as VisitorId,
  granted: tags('analytics', 'ads', 'video'),
  refused: [],
}
const allNo: StoredChoice = { day: 1000, visitorId: undefined, granted: [], refused: tags('analytics', 'ads', 'video') }
const granted = (...ids: string[]): ReadonlySet<string> => new Set(ids)

test('a choice stands until the last of its days and is asked again on the next', () => {
  expect(standingOf(manifest, allYes, 1000 + 179).decided).toBe(true)
  const after = standingOf(manifest, allYes, 1000 + 180)
  expect(after.decided).toBe(false)
  expect([...grantedPurposes(manifest, after)]).toEqual(['operation'])
})

test('a refusal runs out like a grant, and grants nothing before or after', () => {
  for (const day of [1000, 1179, 1180]) {
    expect([...grantedPurposes(manifest, standingOf(manifest, allNo, day))]).toEqual(['operation'])
  }
  expect(standingOf(manifest, allNo, 1179).decided).toBe(true)
  expect(standingOf(manifest, allNo, 1180).decided).toBe(false)
})

test('a purpose with another revision is asked again and closed, while the other answers stand', () => {
  const changed: Manifest = {
    ...manifest,
    purposes: manifest.purposes.map((each) => (each.id === 'ads' ? { ...each, tag: 'ads002' } : each)),
  }
  const standing = standingOf(changed, allYes, 1001)
  expect(standing.decided).toBe(false)
  expect([...grantedPurposes(changed, standing)]).toEqual(['operation', 'analytics', 'video'])
})

test('a purpose that came later is asked, and one that went away is not missed', () => {
  const more = {
    ...manifest,
    purposes: [...manifest.purposes, { ...purpose('ads'), id: 'survey' as PurposeId, tag: 'survey' }],
  }
  expect(standingOf(more, allYes, 1001).decided).toBe(false)
  const fewer = { ...manifest, purposes: manifest.purposes.filter(({ id }) => id !== 'ads') }
  expect(standingOf(fewer, allYes, 1001).decided).toBe(true)
})

test('a day of tomorrow is a time zone, a day of next week is a wrong clock and does not count', () => {
  expect(standingOf(manifest, allYes, 999).decided).toBe(true)
  expect(standingOf(manifest, allYes, 998).decided).toBe(false)
})

test('an answer that is both yes and no is no', () => {
  const damaged = { ...allYes, refused: tags('ads') }
  expect(standingOf(manifest, damaged, 1000).answers.get('ads' as PurposeId)).toBe(false)
})

test('nothing asked means nothing to decide', () => {
  const locked = { ...manifest, purposes: [purpose('operation')] }
  expect(standingOf(locked, undefined, 1000).decided).toBe(true)
})

test('a consent purpose in a locked category is never granted, because nobody is asked', () => {
  const wrong = { ...manifest, purposes: [{ ...purpose('operation'), basis: 'consent' as const }] }
  expect(grantedPurposes(wrong, standingOf(wrong, undefined, 1000)).size).toBe(0)
})

test.each([
  ['analytics', ['analytics'], true],
  ['analytics', [], false],
  ['marketing', ['ads'], false],
  ['marketing', ['ads', 'video'], true],
  ['ga4', ['analytics'], true],
  ['tube', ['ads'], false],
  ['tube', ['ads', 'video'], true],
  ['analytics ads', ['analytics'], false],
  ['  analytics \n ads ', ['analytics', 'ads'], true],
  ['anal', ['analytics', 'ads', 'video'], false],
  ['analytics unknown', ['analytics', 'ads', 'video'], false],
  ['', ['analytics', 'ads', 'video'], false],
  ['necessary', ['operation'], true],
  ['constructor', ['analytics'], false],
])('"%s" with %j granted is allowed: %s', (words, ids, allowed) => {
  expect(isAllowed(manifest, granted(...ids), words)).toBe(allowed)
})

test('a service that is for some purposes of its category waits for those alone, and for no other of their category', () => {
  const tube = { id: 'tube', category: 'marketing', purposes: ['video' as PurposeId] }
  const told: Manifest = { ...manifest, services: [...manifest.services.slice(0, 1), tube] }
  expect(purposesBehind(told, 'tube')).toEqual(['video'])
  expect(purposesBehind(told, 'tube marketing')).toEqual(['video', 'ads'])
  expect([['video'], ['ads'], []].map((ids) => isAllowed(told, granted(...ids), 'tube'))).toEqual([true, false, false])
  expect(isAllowed(told, granted('video'), 'marketing tube')).toBe(false)
})

test('a locked category without purposes is on, an unlocked one is off', () => {
  const empty = { ...manifest, purposes: [] }
  expect(isAllowed(empty, granted(), 'necessary')).toBe(true)
  expect(isAllowed(empty, granted(), 'marketing')).toBe(false)
})

test.each([
  ['!analytics', [], true, true],
  ['!analytics', [], false, false],
  ['!analytics', ['analytics'], true, false],
  ['!unknown', [], true, false],
  ['!', [], true, false],
  ['a!nalytics', ['analytics'], true, false],
  ['!analytics ads', ['ads'], true, true],
  ['!necessary', [], true, false],
])('"%s" with %j granted and decided %s is allowed: %s', (words, ids, decided, allowed) => {
  expect(isAllowed({ ...manifest, purposes: manifest.purposes.slice(1) }, granted(...ids), words, decided)).toBe(
    allowed,
  )
})

describe('where purposes are open before a choice', () => {
  const open: Manifest = {
    ...manifest,
    regime: 'opt-out',
    purposes: manifest.purposes.map((each) =>
      each.basis === 'consent' ? { ...each, open: true, ...(each.id === 'ads' ? { sale: true } : {}) } : each,
    ),
  }
  const allowed = (stored?: StoredChoice, signal?: boolean): readonly string[] => [
    ...grantedPurposes(open, standingOf(open, stored, 1000, signal)),
  ]

  test('they are pursued, and nobody has decided', () => {
    expect(allowed()).toEqual(['operation', 'analytics', 'ads', 'video'])
    expect(standingOf(open, undefined, 1000).decided).toBe(false)
  })

  test('a signal against sale closes what is sold, and leaves no trace as if somebody had answered', () => {
    expect(allowed(undefined, true)).toEqual(['operation', 'analytics', 'video'])
    expect(standingOf(open, undefined, 1000, true)).toMatchObject({ decided: false, overruled: false })
  })

  test('an answer counts like anywhere else: no closes, and a purpose without one stays open', () => {
    expect(allowed(allNo)).toEqual(['operation'])
    expect(allowed({ ...allNo, refused: tags('ads') })).toEqual(['operation', 'analytics', 'video'])
  })
})

describe('a purpose that rests on no consent and may be objected to', () => {
  const weighed = (more: Partial<ManifestPurpose> = {}): Manifest => ({
    ...manifest,
    purposes: manifest.purposes.map((each) =>
      each.id === 'video' ? { ...each, basis: 'legitimate-interests', ...more } : each,
    ),
  })
  const allowedUnder = (stored: StoredChoice | undefined, more?: Partial<ManifestPurpose>, signal?: boolean) => {
    const made = weighed(more)
    return grantedPurposes(made, standingOf(made, stored, 1001, signal)).has('video' as PurposeId)
  }

  test('runs without being asked for, until an objection', () => {
    const standing = standingOf(weighed(), undefined, 1000)
    expect(standing.asked.map(({ id }) => id)).toEqual(['analytics', 'ads'])
    expect(standing.choosable.map(({ id }) => id)).toEqual(['analytics', 'ads', 'video'])
    expect([allowedUnder(undefined), allowedUnder({ ...allYes, granted: [] })]).toEqual([true, true])
    expect(allowedUnder(allNo)).toBe(false)
  })

  test('stands in the way of no decision, and a signal against sale keeps it off', () => {
    const answered = { ...allNo, refused: tags('analytics', 'ads') }
    expect(standingOf(weighed(), answered, 1000).decided).toBe(true)
    expect([allowedUnder(answered, { sale: true }), allowedUnder(answered, { sale: true }, true)]).toEqual([
      true,
      false,
    ])
  })

  test('runs again under another revision, which nobody has objected to', () => {
    expect(allowedUnder(allNo, { tag: 'video2' })).toBe(true)
  })
})

describe('a purpose that an exemption opens where consent is asked for', () => {
  const exempt: Manifest = {
    ...manifest,
    purposes: manifest.purposes.map((each) => (each.id === 'analytics' ? { ...each, open: true } : each)),
  }

  test('runs before a choice, which is still asked about the others', () => {
    const standing = standingOf(exempt, undefined, 1000)
    expect([...grantedPurposes(exempt, standing)]).toEqual(['operation', 'analytics'])
    expect(standing.decided).toBe(false)
    expect(grantedPurposes(exempt, standingOf(exempt, allNo, 1000)).has('analytics' as PurposeId)).toBe(false)
  })

  test('asks nobody by itself', () => {
    const alone: Manifest = { ...exempt, purposes: exempt.purposes.filter(({ id }) => id !== 'ads' && id !== 'video') }
    expect(standingOf(alone, undefined, 1000).decided).toBe(true)
  })
})
