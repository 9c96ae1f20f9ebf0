import { expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'

test.each([
  [['es', 'en'], 'es'],
  [['es-MX'], 'es'],
  [['ES'], 'es'],
  [['es_MX'], 'es'],
  [['pt_BR'], 'pt-BR'],
  [['zh-Hant', 'sr-Latn'], 'en'],
  [['fr', 'es'], 'es'],
  [['fr', 'de'], 'en'],
  [['', 'es'], 'es'],
  [['pt'], 'pt-BR'],
  [['pt-PT', 'es'], 'pt-BR'],
  [[], 'en'],
])('of en, es and pt-BR a page that wants %j gets %s', (wanted, shown) => {
  expect(chooseLanguage(['en', 'es', 'pt-BR'], wanted)).toBe(shown)
})

test.each(['no', 'nn', 'nb-NO', 'nn-NO', 'NO'])('Norwegian is found as %s', (wanted) => {
  expect(chooseLanguage(['en', 'nb'], [wanted])).toBe('nb')
})

test('Norwegian is found where the policy calls it no', () => {
  expect(chooseLanguage(['en', 'no'], ['nb-NO'])).toBe('no')
})

test.each(['zh-Hans-CN', 'nds', 'nl-BE'])('what is not Norwegian stays what it is: %s', (wanted) => {
  expect(chooseLanguage(['en', 'nb'], [wanted])).toBe('en')
})
