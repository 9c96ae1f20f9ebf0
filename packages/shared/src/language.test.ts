import { expect, it } from 'vitest'
import { baseLanguage } from './language.ts'

it.each([
  ['pt-BR', 'pt'],
  ['ES', 'es'],
  ['zh-Hant-TW', 'zh'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['nb', 'nb'],
  ['nds', 'nds'],
  ['', ''],
])('the language of %j is %j', (tag, language) => {
  expect(baseLanguage(tag)).toBe(language)
})
