import { html, type TemplateResult } from 'lit'
import type { RetentionPreviewQuery } from '../../api/generated.ts'
import { retentionPreview } from '../../api/operations.ts'
import type { Desk } from '../../app/desk.ts'
import { href } from '../../app/router.ts'
import { formatDay } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import { answered, ask } from '../../parts/question.ts'
import { fieldsOf } from '../../parts/site-picker.ts'
import { countsTable, heldWords, totalWords, troubles } from './run-summary.ts'

/** What a run would do on one day, rule by rule. */
export class PreviewPanel extends LightElement {
  static override properties = { desk: { attribute: false }, day: { attribute: false } }
  declare desk: Desk
  /** The day looked at. */
  declare day: string
  readonly #preview = ask(
    this,
    retentionPreview,
    () => ({ asOf: this.day }),
    ({ retentionPreview }) => sentence(retentionPreview),
  )

  /** Asks again, after a run that this page started. */
  refresh(): void {
    void this.#preview.run()
  }

  protected override render(): TemplateResult {
    return html`<form class="filters" aria-label="Day of the preview" @submit=${this.#submit}>
        <wa-input name="day" label="On the day" type="date" size="s" .value=${this.day}></wa-input>
        <div class="filter-actions"><wa-button type="submit" size="s" appearance="outlined">Preview</wa-button></div>
      </form>
      ${answered(
        this.#preview,
        ({ retentionPreview }) =>
          html`<p><strong>${sentence(retentionPreview)}</strong></p>
            ${countsTable(retentionPreview.counts, 'What a run would do, by rule and stage', true)}
            ${troubles(retentionPreview.datasets, 'could not be asked')}`,
        { waiting: 'Looking for what would be due…' },
      )}`
  }

  #submit(event: SubmitEvent): void {
    this.desk.go(href('retention', { day: fieldsOf(event).day }))
  }
}

function sentence({ asOf, counts }: RetentionPreviewQuery['retentionPreview']): string {
  const due = totalWords(counts, 'due')
  const words = due === '' ? `On ${formatDay(asOf)} nothing would be due.` : `On ${formatDay(asOf)}: ${due}.`
  return [words, heldWords(counts)].filter((each) => each !== '').join(' ')
}
