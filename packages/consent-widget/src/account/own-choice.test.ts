import type { VisitorId } from '@assent/shared'
import { expect, test } from 'vitest'
import { withoutRefused, type OwnChoice } from './own-choice.ts'

const visitorId = '0192a3b4-c5d6-7e8f-9012-3456789abcde' as VisitorId
const own: OwnChoice = {
  choice: { day: 20_600, visitorId, granted: ['aaaaaa', 'bbbbbb'], refused: ['cccccc'], overSignal: '.s' },
  token: 'token',
  visitorId,
}

test('a no that is said on a device takes the device’s own yes with it, and nothing else', () => {
  expect(withoutRefused(own, ['cccccc'])).toBe(own)
  const some = withoutRefused(own, ['aaaaaa'])
  expect(some).toMatchObject({ token: 'token', choice: { visitorId, granted: ['bbbbbb'], refused: ['cccccc'] } })
})

test('without a yes that is left there is nobody to recognise', () => {
  const none = withoutRefused(own, ['aaaaaa', 'bbbbbb'])
  expect(JSON.stringify(none)).not.toContain(visitorId)
  expect(none).toMatchObject({ token: undefined, choice: { granted: [], refused: ['cccccc'] } })
})
