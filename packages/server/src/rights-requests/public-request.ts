import type { CalendarDate, RightsLaw, RightsRequestKind, RightsRequestStatus } from '@assent/shared'
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
  /** Who answers the parts that are not ours (Art. 28(3)(e) GDPR). */
  readonly forwardedTo: readonly { readonly name: string; readonly email: string }[]
}

export function publicRequest(
  request: StoredRequest,
  { dataUntil, forwardedTo }: Pick<PublicRequest, 'dataUntil' | 'forwardedTo'> = { dataUntil: null, forwardedTo: [] },
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
    forwardedTo,
  }
}
