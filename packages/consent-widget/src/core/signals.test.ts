import { expect, test } from 'vitest'
import { readGlobalPrivacyControl } from './signals.ts'

test.each([
  [{ globalPrivacyControl: true }, true],
  [{ globalPrivacyControl: false }, false],
  [{ globalPrivacyControl: '1' }, false],
  [{}, false],
])('%j is the signal: %s', (from, present) => {
  expect(readGlobalPrivacyControl(from)).toBe(present)
})

test('a browser that throws when asked counts as one that signals', () => {
  const hostile = Object.defineProperty({}, 'globalPrivacyControl', {
    get() {
      throw new Error('no')
    },
  })
  expect(readGlobalPrivacyControl(hostile)).toBe(true)
})
