import { html, nothing, type TemplateResult } from 'lit'
import type { ApiProblem } from '../../../api/client.ts'
import type { RightsDocumentState, RightsRequestStatus } from '../../../api/generated.ts'
import { rightsDocuments } from '../../../api/operations.ts'
import type { Desk } from '../../../app/desk.ts'
import { facts } from '../../../parts/facts.ts'
import { day, time } from '../../../parts/format.ts'
import { icon } from '../../../parts/icon.ts'
import { LightElement } from '../../../parts/light-element.ts'
import { answered, ask } from '../../../parts/question.ts'
import { saveBlob } from '../../../parts/save.ts'
import { empty, problem } from '../../../parts/states.ts'
import { actorWords, DOCUMENT_STATE_WORDS, isOpen } from '../../../parts/words.ts'
import { fileWords, whyNotAsk, type DocumentFile, type RightsDocument } from './document-words.ts'

const VARIANTS: Readonly<Record<RightsDocumentState, string>> = {
  ASKED: 'neutral',
  RECEIVED: 'warning',
  ACCEPTED: 'success',
  REFUSED: 'neutral',
}

/** What the person behind a request was asked for and sent, to be fetched and judged. */
export class DocumentPanel extends LightElement {
  static override properties = {
    desk: { attribute: false },
    request: { attribute: false },
    fetching: { state: true },
    failed: { state: true },
  }
  declare desk: Desk
  declare request: { readonly id: string; readonly status: RightsRequestStatus }
  /** Id of the file that is on its way. */
  declare protected fetching: string | null
  /** The file that did not come, and why. */
  declare protected failed: { readonly file: DocumentFile; readonly problem: ApiProblem } | null
  readonly #documents = ask(this, rightsDocuments, () => ({ requestId: this.request.id }))

  constructor() {
    super()
    this.fetching = null
    this.failed = null
  }

  protected override render(): TemplateResult {
    const mayWrite = this.desk.viewer.apiKey.scopes.includes('RIGHTS_WRITE')
    return html`<section class="panel" aria-labelledby="documents">
        <h2 id="documents" tabindex="-1">Documents</h2>
        ${answered(this.#documents, ({ rightsDocuments: documents }) => this.#list(documents, mayWrite), {
          waiting: 'Loading documents…',
        })}
      </section>
      ${
        mayWrite
          ? html`<ask-document-dialog
                .desk=${this.desk}
                .requestId=${this.request.id}
                @act-done=${this.#acted}
              ></ask-document-dialog>
              <judge-document-dialog .desk=${this.desk} @act-done=${this.#acted}></judge-document-dialog>`
          : nothing
      }`
  }

  #list(documents: readonly RightsDocument[], mayWrite: boolean): TemplateResult {
    return html`${
      documents.length === 0
        ? empty('No document asked for', 'A confirmed address is enough, unless there are reasonable doubts.')
        : documents.map((one) => this.#document(one, mayWrite))
    }
    ${this.#asking(whyNotAsk(this.request.status, documents), mayWrite)}`
  }

  #asking(obstacle: string | null, mayWrite: boolean): TemplateResult {
    if (obstacle !== null) return html`<p class="note">${obstacle}</p>`
    if (!mayWrite) return html`<p class="note">Asking and judging need <code>RIGHTS_WRITE</code>.</p>`
    return html`<div class="actions">
      <wa-button size="s" appearance="outlined" @click=${() => this.querySelector('ask-document-dialog')?.show()}>
        <span slot="start">${icon('plus')}</span>Ask for a document…
      </wa-button>
    </div>`
  }

  #document(one: RightsDocument, mayWrite: boolean): TemplateResult {
    const { id, state, article, reason, askedAt, askedBy, judgedAt, judgedBy, deletedOn, files } = one
    return html`<article class="case" aria-labelledby="document-${id}">
      <div class="document-head">
        <h3 id="document-${id}">Asked on ${time(askedAt)}</h3>
        <wa-badge variant=${VARIANTS[state]} appearance="filled-outlined">${DOCUMENT_STATE_WORDS[state]}</wa-badge>
      </div>
      ${facts([
        ['Reason', html`<span class="message">${reason}</span>`],
        ['Rests on', article],
        ['Asked by', actorWords(askedBy)],
        ...(judgedAt === null
          ? []
          : [[DOCUMENT_STATE_WORDS[state], time(judgedAt), `by ${actorWords(judgedBy ?? '')}`] as const]),
        ...(deletedOn === null ? [] : [['Deleted on', day(deletedOn)] as const]),
      ])}
      ${
        files.length === 0
          ? nothing
          : html`<ul class="files" aria-label="Files">
              ${files.map((file) => this.#file(file))}
            </ul>`
      }
      ${
        mayWrite && state === 'RECEIVED' && isOpen(this.request.status)
          ? html`<div class="actions">${this.#judging(one, true)}${this.#judging(one, false)}</div>`
          : nothing
      }
    </article>`
  }

  #judging(one: RightsDocument, accepted: boolean): TemplateResult {
    return html`<wa-button
      size="s"
      appearance="outlined"
      @click=${() => this.querySelector('judge-document-dialog')?.showFor(one, accepted)}
    >
      <span slot="start">${icon(accepted ? 'check' : 'cross')}</span>${accepted ? 'Accept…' : 'Refuse…'}
    </wa-button>`
  }

  #file(file: DocumentFile): TemplateResult {
    const { id, name, receivedAt } = file
    return html`<li>
      <span><bdi>${name}</bdi><span class="note">${fileWords(file)}, came ${time(receivedAt)}</span></span>
      <wa-button
        size="s"
        appearance="outlined"
        ?loading=${this.fetching === id}
        @click=${() => void this.#download(file)}
      >
        <span slot="start">${icon('download')}</span>Download<span class="visually-hidden"> ${name}</span>
      </wa-button>
      ${this.failed?.file.id === id ? problem(this.failed.problem, () => void this.#download(file)) : nothing}
    </li>`
  }

  async #download(file: DocumentFile): Promise<void> {
    if (this.fetching !== null) return
    this.fetching = file.id
    this.failed = null
    const outcome = await this.desk.api.download(`/v1/rights-documents/files/${file.id}`)
    this.fetching = null
    if (!outcome.ok) {
      this.failed = { file, problem: outcome.problem }
      return
    }
    saveBlob(file.name, outcome.data)
    this.desk.announce(`${file.name} is downloaded.`)
  }

  /** Shows what became of it. The button that was pressed is gone then, so the focus goes to the heading. */
  async #acted({ target }: Event): Promise<void> {
    this.failed = null
    const hidden = new Promise((done) => target?.addEventListener('wa-after-hide', done, { once: true }))
    await Promise.all([hidden, this.#documents.run()])
    await this.updateComplete
    this.querySelector<HTMLElement>('#documents')?.focus()
  }
}
