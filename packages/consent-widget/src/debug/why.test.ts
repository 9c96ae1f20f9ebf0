import type { Manifest, ManifestPurpose, VisitorId } from '@assent/shared'
import { expect, test } from 'vitest'
import { manifest as sample } from '../../test/sample-manifest.ts'
import { standingOf, type StoredChoice } from '../core/decision.ts'
import { whyPurpose, whyWords } from './why.ts'

const DAY = 20_000 // 2024-10-04
const tag = (id: string): string => sample.purposes.find((purpose) => purpose.id === id)!.tag
const choice = (granted: string[], refused: string[], day = DAY): StoredChoice => ({
  day,
  visitorId: granted.length > 0 ? ('0192a000-0000-7000-8000-000000000000' as VisitorId) : undefined,
  granted: granted.map(tag),
  refused: refused.map(tag),
})

/** The reason for a purpose, or for words, under a choice. */
function why(
  words: string,
  stored?: StoredChoice,
  { signal = false, ...changes }: Partial<Manifest> & { signal?: boolean; sale?: string; open?: string } = {},
): string {
  const { sale, open, ...more } = changes
  const purposes = sample.purposes.map((purpose): ManifestPurpose => ({
    ...purpose,
    ...(purpose.id === sale ? { sale: true } : {}),
    ...(purpose.id === open ? { open: true } : {}),
  }))
  const manifest: Manifest = { ...sample, purposes, ...more }
  const circumstances = {
    manifest,
    stored,
    standing: standingOf(manifest, stored, DAY, signal),
    signal,
    now: DAY * 86_400_000,
  }
  const purpose = manifest.purposes.find(({ id }) => id === words)
  return purpose ? whyPurpose(purpose, circumstances) : whyWords(words, circumstances)
}

test.each([
  ['operation', undefined, {}, 'needs no consent: it rests on legitimate-interests'],
  ['ads', undefined, {}, 'not answered yet'],
  ['ads', choice(['ads'], []), {}, 'allowed on 2024-10-04'],
  ['ads', choice([], ['ads']), {}, 'refused on 2024-10-04'],
  ['ads', choice(['video'], []), {}, 'not answered: no part of the choice, or changed in the policy since'],
  ['ads', choice(['ads'], [], DAY - 180), {}, 'the choice of 2024-04-07 ran out after 180 days'],
  [
    'ads',
    choice(['ads'], [], DAY + 9),
    {},
    'the choice is of 2024-10-13, which is in the future: a clock is or was wrong',
  ],
  [
    'ads',
    undefined,
    { regime: 'opt-out', open: 'ads' },
    'not refused, and pursued before a choice where the regime is opt-out',
  ],
  [
    'ads',
    undefined,
    { regime: 'opt-out', open: 'ads', sale: 'ads', signal: true },
    'the browser’s opt-out signal refuses what is sold or shared',
  ],
  [
    'ads',
    choice(['ads'], []),
    { sale: 'ads', signal: true },
    'allowed on 2024-10-04, but the browser’s opt-out signal refuses what is sold or shared',
  ],
] as const)('%s: %#', (purpose, stored, circumstances, expected) => {
  expect(why(purpose, stored, circumstances)).toBe(expected)
})

test.each([
  ['', 'no word says what it waits for, so it is never released'],
  ['statistiks', '“statistiks” is no purpose, category or service of the policy, so it is never allowed'],
  ['necessary', 'operation: needs no consent: it rests on legitimate-interests'],
  ['tube ga4', 'ads: not answered yet; video: allowed on 2024-10-04; analytics: refused on 2024-10-04'],
  ['!ga4', 'instead of ga4, once there is a decision: analytics: refused on 2024-10-04'],
])('words “%s”', (words, expected) => {
  expect(
    why(words, choice(['video'], ['analytics'])).replace(/ads: not answered: [^;]*/, 'ads: not answered yet'),
  ).toBe(expected)
})
