import {
  addPeriod,
  consentReceiptDocument,
  recordConsentDocument,
  submitRightsRequestDocument,
  utcDate,
  type TextBundle,
} from '@assent/shared'

/** What a widget sends: a published operation by its hash. */
export interface Sent {
  readonly documentId: string
  readonly variables: { readonly input?: Readonly<Record<string, unknown>> }
}

interface Decision {
  readonly decisionId: string
  readonly decidedAt: string
  readonly method: string
  readonly choices: readonly { readonly purpose: string; readonly granted: boolean }[]
}

/** A request is answered within one month (GDPR Art. 12(3)). */
const MONTH = { months: 1, days: 0 }

/**
 * Answers the widget in the place of the server, so that every state can be reached and nothing is recorded. Its receipts
 * carry the decision that was really made in the frame, and no signature: nobody can take one for proof.
 */
export class SampleServer {
  readonly #texts: Pick<TextBundle, 'purposes'>
  readonly #now: () => number
  #decision: Decision | undefined

  constructor(texts: Pick<TextBundle, 'purposes'>, now: () => number) {
    this.#texts = texts
    this.#now = now
  }

  /** Whether a decision has come. */
  get hasRecorded(): boolean {
    return this.#decision !== undefined
  }

  /** What the server would answer; undefined for an operation that a preview has no use for. */
  answer({ documentId, variables: { input } }: Sent): object | undefined {
    switch (documentId.replace('sha256:', '')) {
      case recordConsentDocument: {
        this.#decision = input as unknown as Decision
        const isGranted = this.#decision.choices.some(({ granted }) => granted)
        return data('ConsentRecorded', { writeToken: isGranted ? 'preview' : null, receiptToken: 'preview' })
      }
      case consentReceiptDocument:
        return this.#decision && data('ConsentReceipt', { receipt: this.#receipt(this.#decision) })
      case submitRightsRequestDocument:
        return data('RightsRequestSubmitted', {
          reference: 'R-0000-0000',
          statusUrl: 'about:blank',
          dueOn: addPeriod(utcDate(this.#now()), MONTH),
        })
      default:
        return undefined
    }
  }

  #receipt({ decisionId, decidedAt, method, choices }: Decision): string {
    const refused = method === 'WITHDRAW' ? 'withdrawn' : 'refused'
    const record = {
      record_id: decisionId,
      events: [{ event_time: decidedAt }],
      purposes: choices.map(({ purpose, granted }) => ({
        name: this.#texts.purposes[purpose]?.name ?? purpose,
        event_state: granted ? 'given' : refused,
      })),
    }
    return `${encode({ alg: 'none' })}.${encode({ record })}.`
  }
}

const data = (type: string, fields: object): object => ({ data: { answer: { __typename: type, ...fields } } })

/** Base64url of JSON, as the parts of a JWS are written. */
function encode(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
