import type { Manifest, ManifestPurpose } from '@assent/shared'
import { expect, test } from 'vitest'
import { manifest as sample } from '../../test/sample-manifest.ts'
import { decide, type Act } from '../late/decide.ts'
import { grantedPurposes, standingOf, type StoredChoice } from './decision.ts'
import { readOptOut } from './signals.ts'

/** The sample policy, whose advertising sells. */
const manifest: Manifest = {
  ...sample,
  purposes: sample.purposes.map((purpose): ManifestPurpose =>
    purpose.id === 'ads' ? { ...purpose, sale: true } : purpose,
  ),
}
const DAY = 20_000
const standing = (stored: StoredChoice | undefined, signal: boolean) => standingOf(manifest, stored, DAY, signal)
const allowed = (stored: StoredChoice | undefined, signal: boolean): string[] =>
  [...grantedPurposes(manifest, standing(stored, signal))].filter((id) => id !== 'operation')
let serial = 0
const act = (stored: StoredChoice | undefined, signal: boolean, done: Omit<Act, 'element'>) =>
  decide(
    manifest,
    standing(stored, signal),
    stored?.visitorId,
    { element: 'preferences', ...done },
    {
      now: DAY * 86_400_000,
      gpc: signal,
      signal,
      language: 'en',
      newId: () => `0192a000-0000-7000-8000-${String(serial++).padStart(12, '0')}`,
    },
  )!
const answers = (yes: Record<string, boolean>): Act['choices'] =>
  Object.entries(yes).map(([purpose, granted]) => ({ purpose: purpose as ManifestPurpose['id'], granted }))
const everything = answers({ analytics: true, ads: true, video: true })

test.each([
  [{ globalPrivacyControl: true }, true],
  [{ globalPrivacyControl: false }, false],
  [{ globalPrivacyControl: '1' }, false],
  [{ globalPrivacyControl: 1 }, false],
  [{ globalPrivacyControl: 'true' }, false],
  [{ globalPrivacyControl: null }, false],
  [{}, false],
])('VA29 %j is Global Privacy Control: %s', (from, present) => {
  expect(readOptOut({}, from)).toBe(present)
})

test('a browser that throws when asked counts as one that signals', () => {
  const hostile = Object.defineProperty({}, 'globalPrivacyControl', {
    get() {
      throw new Error('no')
    },
  })
  expect(readOptOut({}, hostile)).toBe(true)
})

test.each([
  ['the header alone', { gpc: true as const }, {}, true],
  ['neither', {}, {}, false],
  ['Do Not Track where the policy does not count it', {}, { doNotTrack: '1' }, false],
  ['Do Not Track where the policy counts it', { dnt: true as const }, { doNotTrack: '1' }, true],
  ['Do Not Track switched off', { dnt: true as const }, { doNotTrack: '0' }, false],
  ['Do Not Track not set', { dnt: true as const }, { doNotTrack: null }, false],
])('%s is an opt-out: %s', (_what, from, navigator, present) => {
  expect(readOptOut(from, navigator)).toBe(present)
})

test('VP12 a yes to everything beside the signal leaves out what is sold, and says so to the server', () => {
  const { stored, decision } = act(undefined, true, { method: 'accept-all', choices: everything })
  expect(allowed(stored, true)).toEqual(['analytics', 'video'])
  expect(standing(stored, true).decided).toBe(true)
  expect(decision).toMatchObject({ method: 'accept-all', gpc: true })
  expect(decision.choices).toEqual(answers({ analytics: true, ads: false, video: true }))
})

test('an explicit yes to the purpose itself, given under the signal, wins over it and is kept', () => {
  const { stored, decision } = act(undefined, true, { method: 'choose', choices: answers({ ads: true }) })
  expect(decision.choices).toContainEqual({ purpose: 'ads', granted: true })
  expect(allowed(stored, true)).toEqual(['ads'])
  expect(standing(stored, true).overruled).toBe(false)
  const later = act(stored, true, { method: 'accept-all', choices: everything })
  expect(allowed(later.stored, true)).toEqual(['analytics', 'ads', 'video'])
})

test('VP12 the signal takes back a sale that was allowed before it came, and nothing else', () => {
  const before = act(undefined, false, { method: 'accept-all', choices: everything }).stored
  expect(allowed(before, false)).toEqual(['analytics', 'ads', 'video'])
  expect(allowed(before, true)).toEqual(['analytics', 'video'])
  expect(standing(before, true)).toMatchObject({ overruled: true, decided: true })
  const { stored, decision } = act(before, true, { method: 'signal', choices: answers({ ads: false }) })
  expect(decision).toMatchObject({ method: 'signal', gpc: true, visitorId: before.visitorId })
  expect(decision.choices).toEqual(answers({ analytics: true, ads: false, video: true }))
  expect(standing(stored, true)).toMatchObject({ overruled: false, decided: true })
  // Nobody is asked again, and the sale does not come back, when the signal goes: its absence is no consent.
  expect(allowed(stored, false)).toEqual(['analytics', 'video'])
})

test('the signal answers for what is sold alone: what nobody was asked stays open', () => {
  const before = act(undefined, false, { method: 'choose', choices: answers({ ads: true }) }).stored
  const { stored, decision } = act(before, true, { method: 'signal', choices: answers({ ads: false }) })
  expect(decision.choices).toEqual(answers({ ads: false }))
  expect([...standing(stored, true).answers.keys()]).toEqual(['ads'])
})

test('a yes under the signal to what is not sold is none to its sale, when a later policy sells it', () => {
  const { stored } = act(undefined, true, { method: 'choose', choices: answers({ analytics: true }) })
  const purposes = manifest.purposes.map((purpose): ManifestPurpose =>
    purpose.id === 'analytics' ? { ...purpose, sale: true } : purpose,
  )
  expect(
    standingOf({ ...manifest, purposes }, stored, DAY, true).answers.get('analytics' as ManifestPurpose['id']),
  ).toBe(false)
  expect(standing(stored, true).answers.get('analytics' as ManifestPurpose['id'])).toBe(true)
})

test('the signal alone, before any choice, grants nothing, answers nothing and writes no opt-out that nobody made', () => {
  expect(standing(undefined, true)).toMatchObject({ overruled: false, decided: false })
  expect(allowed(undefined, true)).toEqual([])
})

test('the signal touches nothing where nothing is sold', () => {
  const stored = act(undefined, false, { method: 'choose', choices: answers({ video: true }) }).stored
  expect(standing(stored, true).overruled).toBe(false)
  expect(allowed(stored, true)).toEqual(['video'])
})

test('a yes without the signal does not count against it later, also when it renews one that did', () => {
  const over = act(undefined, true, { method: 'choose', choices: answers({ ads: true }) }).stored
  const renewed = act(over, false, { method: 'choose', choices: answers({ analytics: true }) }).stored
  expect(allowed(renewed, false)).toEqual(['analytics', 'ads'])
  expect(allowed(renewed, true)).toEqual(['analytics'])
})
