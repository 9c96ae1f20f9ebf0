import { Task, TaskStatus } from '@lit/task'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import type { ConsentProofQuery } from '../../api/generated.ts'
import type { Outcome } from '../../api/client.ts'
import { consentProof } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { copyable, facts } from '../../parts/facts.ts'
import { count } from '../../parts/format.ts'
import { icon } from '../../parts/icon.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered } from '../../parts/question.ts'
import { empty } from '../../parts/states.ts'

type Proof = NonNullable<ConsentProofQuery['consentProof']>

/** Lets the server verify one record now, and hands out the parts with which anyone can verify it without the server. */
export class ProofPanel extends LightElement {
  static override properties = {
    desk: { attribute: false },
    eventId: { attribute: false },
    visitorId: { attribute: false },
  }
  declare desk: Desk
  declare eventId: string
  declare visitorId: string

  #proof = this.#newTask()

  #newTask(): Task<readonly [string, string], Outcome<ConsentProofQuery>> {
    return new Task(this, {
      autoRun: false,
      args: () => [this.eventId, this.visitorId] as const,
      task: ([eventId, visitorId], { signal }) => this.desk.api.run(consentProof, { eventId, visitorId }, { signal }),
      onComplete: (outcome) => {
        if (!outcome.ok) return
        this.desk.announce(
          outcome.data.consentProof?.verified === true ? 'The proof holds.' : 'The proof does not hold.',
        )
      },
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A proof belongs to one record: with another one the panel starts anew.
    if (changed.get('eventId') !== undefined) {
      this.removeController(this.#proof)
      this.#proof = this.#newTask()
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="proof">
      <wa-button
        size="s"
        appearance="outlined"
        ?loading=${this.#proof.status === TaskStatus.PENDING}
        @click=${() => void this.#proof.run()}
      >
        <span slot="start">${icon('shield')}</span>Verify proof
      </wa-button>
      ${answered(
        this.#proof,
        ({ consentProof }) =>
          consentProof === null
            ? empty('No proof found', 'The server has no sealed batch with this record.')
            : verdict(consentProof),
        { idle: html`<p class="note">Recomputes the leaf, the path to the signed root and the signature.</p>` },
      )}
    </div>`
  }
}

function verdict(proof: Proof): TemplateResult {
  return html`<wa-callout variant=${proof.verified ? 'success' : 'danger'} size="s">
      <span slot="icon">${icon(proof.verified ? 'check' : 'alert')}</span>
      <p>
        ${
          proof.verified
            ? html`<strong>The proof holds.</strong> The record is the one that was sealed, and the signature is valid.`
            : html`<strong>The proof does not hold.</strong> The record, its path or the signature differ from what was
                sealed. Run <code>assent audit verify</code> and keep the database as it is.`
        }
      </p>
    </wa-callout>
    <details class="disclosure">
      <summary>Parts of the proof</summary>
      ${facts([
        ['Root', copyable(proof.root, 'root')],
        ['Path', copyable(proof.path.join('\n'), 'path'), count(proof.path.length, 'sibling')],
        ['Signature', copyable(proof.signature, 'signature')],
        ['Public key', copyable(proof.publicKey, 'public key')],
        ['Leaf', copyable(proof.leaf, 'leaf'), 'Canonical JSON (RFC 8785)'],
      ])}
    </details>`
}
