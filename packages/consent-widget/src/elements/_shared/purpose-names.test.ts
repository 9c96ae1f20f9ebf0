import { expect, test } from 'vitest'
import { inSentence, purposeNames } from './purpose-names.ts'

test.for([
  ['en', 'Measure visits', 'measure visits'],
  ['es', 'Éxito de campañas', 'éxito de campañas'],
  ['tr', 'İstatistik', 'istatistik'],
  ['tr', 'Ilgi', 'ılgi'],
  ['el', 'Στατιστικά', 'στατιστικά'],
  ['ar', 'إحصاءات', 'إحصاءات'],
  ['de', 'Statistik', 'Statistik'],
  ['en', 'DNA tests', 'DNA tests'],
  ['en', 'Videos of YouTube', 'Videos of YouTube'],
  ['en', 'visits', 'visits'],
  ['en', 'A', 'A'],
  ['en', '', ''],
])('in %s, “%s” stands inside a sentence as “%s”', ([language, name, expected]) => {
  expect(inSentence(language!, name!)).toBe(expected)
})

test('a list of purposes is one sentence, whatever the policy wrote; one without a name is called by its id', () => {
  const purposes = { visits: { name: 'Measure visits', description: '' }, news: { name: 'news', description: '' } }
  const texts = { language: 'en', purposes } as unknown as Parameters<typeof purposeNames>[0]
  expect(purposeNames(texts, ['visits', 'news', 'x1'])).toBe('measure visits, news, and x1')
})
