import { answerTag, type VisitorId } from '@assent/shared'
import { expect, test } from 'vitest'
import { encodeChoice } from '../late/write-choice.ts'
import type { StoredChoice } from './decision.ts'
import { decodeChoice } from './storage.ts'

const visitorId = '0192a3b4-c5d6-7e8f-9012-3456789abcde' as VisitorId
const tag = (id: string): string => answerTag(id, 'r1')

test('what is written is read back', () => {
  const some: StoredChoice = { day: 20_600, visitorId, granted: [tag('a')], refused: [tag('b'), tag('c')] }
  expect(decodeChoice(encodeChoice(some))).toEqual(some)
  const over: StoredChoice = { ...some, overSignal: '.s' }
  expect(decodeChoice(encodeChoice(over))).toEqual(over)
  const account: StoredChoice = { ...over, account: '.aq7' }
  expect(decodeChoice(encodeChoice(account))).toEqual(account)
  const none: StoredChoice = { day: 20_600, visitorId: undefined, granted: [], refused: [tag('a')] }
  expect(decodeChoice(encodeChoice(none))).toEqual(none)
})

test('the largest policy fits into 512 bytes, name and prefix included', () => {
  const granted = Array.from({ length: 64 }, (_, index) => tag('a-rather-long-purpose-id-' + index))
  const cookie = '__Host-assent=' + encodeChoice({ day: 99_999, visitorId, granted, refused: [], overSignal: '.s' })
  expect(cookie.length).toBeLessThanOrEqual(512)
  expect(new Set(granted).size).toBe(64)
})

test('a refusal carries nothing unique', () => {
  const refusal = encodeChoice({ day: 20_600, visitorId: undefined, granted: [], refused: [tag('a')] })
  expect(refusal).toBe(`1.fw8..` + `.${tag('a')}`)
})

test.each([
  ['', 'nothing'],
  ['2.fw8...aaaaaa', 'another format'],
  ['1.fw8...aaaaa', 'half an answer'],
  ['1.fw8..aaaaaa.', 'a grant without a visitor'],
  ['1.fw8.0192a3b4c5d67e8f90123456789abcde..aaaaaa', 'a visitor without a grant'],
  ['1.fw8.<script>..', 'rubbish'],
  ['1.fw8...aaaaaa.x', 'another mark'],
  ['1..0192a3b4c5d67e8f90123456789abcde.aaaaaa.', 'no day'],
])('%j counts as not decided: %s', (text) => {
  expect(decodeChoice(text)).toBeUndefined()
})

test('tags of one revision and the next differ', () => {
  const tags = Array.from({ length: 5000 }, (_, index) => answerTag('ads', String(index)))
  expect(new Set(tags).size).toBe(5000)
  expect(tags.every((each) => each.length === 6)).toBe(true)
})
