import { expect, test } from 'vitest'
import { periodText } from './period.ts'

test.each([
  ['en', 'P13M', '13 months'],
  ['en', 'P1Y6M', '1 year, 6 months'],
  ['es', 'P30D', '30 días'],
  ['pl', 'P2Y', '2 lata'],
  ['de', 'P2W', '2 Wochen'],
  ['ar', 'P6M', '6 أشهر'],
  ['en', 'session', 'session'],
  ['en', 'P', 'P'],
])('in %s %s is “%s”', (language, period, text) => {
  expect(periodText(language, period)).toBe(text)
})
