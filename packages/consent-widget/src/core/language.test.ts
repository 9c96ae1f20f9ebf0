import { expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'

test.each([
  [['es', 'en'], 'es'],
  [['es-MX'], 'es'],
  [['ES'], 'es'],
  [['fr', 'es'], 'es'],
  [['fr', 'de'], 'en'],
  [['', 'es'], 'es'],
  [['pt'], 'pt-BR'],
  [['pt-PT', 'es'], 'pt-BR'],
  [[], 'en'],
])('of en, es and pt-BR a page that wants %j gets %s', (wanted, shown) => {
  expect(chooseLanguage(['en', 'es', 'pt-BR'], wanted)).toBe(shown)
})
