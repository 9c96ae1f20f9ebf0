import { expect, it } from 'vitest'
import type { RightsRequestKind } from '@assent/shared'
import { decideInWords } from './answers-in-words.domain.ts'
import { decideAnswer, type AnswerWish } from './answers.domain.ts'

const NOTHING: AnswerWish = { kept: [], refusal: null, note: null, remains: null, told: false, toldRecipients: [] }
const KEPT = [{ purpose: 'fraud', grounds: 'Stolen lines.' }]

it.each<readonly [RightsRequestKind, Partial<AnswerWish>, string]>([
  ['withdrawal', { refusal: 'No.' }, 'WITHDRAWAL_IS_ABSOLUTE'],
  ['withdrawal', { remains: 'Some.' }, 'WITHDRAWAL_IS_ABSOLUTE'],
  ['automated-decision', {}, 'BAD_REASON'],
  ['erasure', { refusal: ' ' }, 'BAD_REASON'],
  ['erasure', { note: 'x'.repeat(1001) }, 'BAD_REASON'],
  ['erasure', { refusal: 'No.', remains: 'Some.' }, 'BAD_REASON'],
  ['erasure', { toldRecipients: ['nobody'] }, 'RECIPIENT_UNKNOWN'],
  ['erasure', { refusal: 'No.', toldRecipients: ['printer'] }, 'RECIPIENT_UNKNOWN'],
  ['withdrawal', { toldRecipients: ['printer'] }, 'RECIPIENT_UNKNOWN'],
  ['erasure', { kept: KEPT }, 'WRONG_KIND'],
  ['access', {}, 'WRONG_KIND'],
  ['portability', { remains: 'Some.' }, 'WRONG_KIND'],
])('a request of kind %s takes no %j', (kind, wish, code) => {
  expect(decideInWords(kind, { ...NOTHING, ...wish }, ['printer'])).toMatchObject({ kind: 'refused', code })
})

it('an answer by uses takes no words about what was done to data, but a note', () => {
  const answer = (wish: Partial<AnswerWish>) =>
    decideAnswer({ kind: 'objection', law: 'gdpr' }, [], { ...NOTHING, ...wish })
  expect(answer({ remains: 'Some.' })).toMatchObject({ code: 'WRONG_KIND' })
  expect(answer({ toldRecipients: ['printer'] })).toMatchObject({ code: 'WRONG_KIND' })
  expect(answer({ note: ' Nothing was found. ' })).toMatchObject({ outcome: 'granted', note: 'Nothing was found.' })
})
