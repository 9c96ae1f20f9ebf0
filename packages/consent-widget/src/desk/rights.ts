import { submitRightsRequestDocument, type Manifest } from '@assent/shared'
import { enumName, runOperation, type Unreachable } from './client.ts'
import type { RightsRequestDraft, RightsRequestOutcome } from '../core/view.ts'

type Answer =
  | {
      readonly __typename: 'RightsRequestSubmitted'
      readonly reference: string
      readonly statusUrl: string
      readonly dueOn: string
    }
  | {
      readonly __typename: 'RightsRequestRejected'
      readonly problems: readonly { readonly path: string; readonly message: string }[]
    }
  | { readonly __typename: 'RightsRequestConflict'; readonly message: string }

/** Sends a rights request. Resolves in every case; pressing again sends the same request id. */
export async function submitRightsRequest(
  { endpoint, siteKey }: Manifest,
  language: string,
  draft: RightsRequestDraft,
): Promise<RightsRequestOutcome> {
  try {
    const answer = await runOperation<Answer>(endpoint, submitRightsRequestDocument, {
      input: { ...draft, kind: enumName(draft.kind), siteKey, language },
    })
    switch (answer.__typename) {
      case 'RightsRequestSubmitted':
        return { kind: 'submitted', reference: answer.reference, statusUrl: answer.statusUrl, dueOn: answer.dueOn }
      case 'RightsRequestRejected':
        return { kind: 'rejected', problems: answer.problems }
      case 'RightsRequestConflict':
        return { kind: 'rejected', problems: [{ path: '', message: answer.message }] }
    }
  } catch (error) {
    const why = navigator.onLine ? (error as Partial<Unreachable>).why : 'offline'
    return { kind: 'unreachable', why }
  }
  return { kind: 'unreachable' }
}
