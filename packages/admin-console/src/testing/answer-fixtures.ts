/** An objection that waits for its answer, as the server would show it. Only tests read this. */
import type * as Api from '../api/generated.ts'
import { addDays } from '@assent/shared'
import { at, TODAY } from './fixtures.ts'

export const rightsAnswering: { readonly rightsAnswering: NonNullable<Api.RightsAnsweringQuery['rightsAnswering']> } = {
  rightsAnswering: {
    recipients: [],
    uses: [
      { purpose: 'fraud', name: 'Finding fraud', absolute: false, recipients: [] },
      { purpose: 'letters', name: 'Letters with offers', absolute: true, recipients: ['Printer Ltd'] },
    ],
    spared: [],
    answer: null,
  },
}

/** What the policy lets go on under a restriction. */
export const spared: NonNullable<Api.RightsAnsweringQuery['rightsAnswering']>['spared'] = [
  { purpose: 'archive', name: 'Keeping the archive', reason: 'STORAGE' },
  { purpose: 'claims', name: 'Enforcing claims', reason: 'LEGAL_CLAIMS' },
]

export const given: NonNullable<NonNullable<Api.RightsAnsweringQuery['rightsAnswering']>['answer']> = {
  outcome: 'PARTLY',
  reason: null,
  note: null,
  kept: [{ purpose: 'fraud', name: 'Finding fraud', grounds: 'Calls made with a stolen line have to be found.' }],
  told: ['Printer Ltd'],
  answeredAt: at(1440),
  answeredBy: 'key:k1',
}

export const answered: Api.AnswerRightsRequestMutation = {
  answerRightsRequest: { __typename: 'RightsRequestAnswered', answering: { answer: { outcome: 'PARTLY' } } },
}

export const lifted: Api.LiftRestrictionMutation = {
  liftRestriction: { __typename: 'RestrictionLifted', endsOn: addDays(TODAY, 7) },
}
