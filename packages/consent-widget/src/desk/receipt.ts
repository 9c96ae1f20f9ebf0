import { consentReceiptDocument } from '@assent/shared'
import type { ReceiptOutcome } from '../core/view.ts'
import { runOperation } from './client.ts'

type Answer =
  | { readonly __typename: 'ConsentReceipt'; readonly receipt: string }
  | { readonly __typename: 'ConsentReceiptRefused'; readonly message: string }

/** Asks the server to sign the receipt of the decision that a token was issued for, if any. Resolves in every case. */
export async function loadReceipt(endpoint: string, token: string | undefined): Promise<ReceiptOutcome> {
  if (!token) return { kind: 'unreachable' }
  try {
    const answer = await runOperation<Answer>(endpoint, consentReceiptDocument, { token })
    if (answer.__typename === 'ConsentReceipt') return { kind: 'signed', receipt: answer.receipt }
    console.warn('Assent:', answer.message)
  } catch {
    // Said to the person by the dialog.
  }
  return { kind: 'unreachable' }
}
