/** How a request was answered: what it asks holds, all of it, some of it or nothing of it. */
export type AnswerOutcome = 'granted' | 'partly' | 'refused'

export interface RightsAnswerTable {
  organization_id: string
  request_id: string
  subject_id: string
  outcome: AnswerOutcome
  /** Envelope of `AnswerWords` under the subject's key. */
  words: string
  answered_at: Date
  answered_by: string
}

export interface AnswersTables {
  rights_answer: RightsAnswerTable
}
