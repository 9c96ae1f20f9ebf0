import type { CalendarDate, RightsLaw, RightsRequestKind, RightsRequestStatus } from '@assent/shared'
import type { AnswerOutcome } from './answers/answers.table.ts'
import type { StoredRequest } from './rights-requests.store.ts'

/** What the person sees of their own request; nothing of it is personal beyond the fact itself. */
export interface PublicRequest {
  readonly reference: string
  readonly kind: RightsRequestKind
  readonly law: RightsLaw
  readonly status: RightsRequestStatus
  /** Milliseconds since 1970. */
  readonly receivedAt: number
  readonly verifiedAt: number | null
  readonly dueOn: CalendarDate
  readonly legalLimitOn: CalendarDate
  /** BCP 47 language the person wrote in. */
  readonly language: string
  readonly siteId: string
  /** Until when the data can be fetched by the link in the mail, milliseconds since 1970; null while it cannot be. */
  readonly dataUntil: number | null
  /** What it was answered with, and when, milliseconds since 1970; null where it was not, or by a file. */
  readonly answer: { readonly outcome: AnswerOutcome; readonly at: number } | null
  /** Who answers the parts that are not ours (Art. 28(3)(e) GDPR). */
  readonly forwardedTo: readonly { readonly name: string; readonly email: string }[]
}

export function publicRequest(
  request: StoredRequest,
  { dataUntil, answer, forwardedTo }: Pick<PublicRequest, 'dataUntil' | 'answer' | 'forwardedTo'> = {
    dataUntil: null,
    answer: null,
    forwardedTo: [],
  },
): PublicRequest {
  const { reference, kind, law, status, receivedAt, verifiedAt, dueOn, legalLimitOn, language, siteId } = request
  return {
    reference,
    kind,
    law,
    status,
    receivedAt,
    verifiedAt,
    dueOn,
    legalLimitOn,
    language,
    siteId,
    dataUntil,
    answer,
    forwardedTo,
  }
}
