import type { Appearance } from '@assent/shared'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { WidgetPreviewQueryVariables } from '../../api/generated.ts'
import { policySource, widgetPreview } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { ask } from '../../parts/question.ts'
import { empty, loading, needs, problem } from '../../parts/states.ts'
import type { Measured, PreviewOrder } from '../../preview/protocol.ts'
import { PLAIN_LOOK, type Look } from './look.ts'
import type { Finding } from './policy-part.ts'
import { mergedSource, NO_TEXTS, partOf, type PolicyEdits, type TextEdits } from './policy-texts.ts'
import {
  choicesForm,
  pick,
  placeName,
  PREVIEW_STATE_WORDS,
  readChoices,
  REGIME_WORDS,
  type PreviewChoices,
  type WidgetPreview,
} from './preview-choices.ts'
import type { MeasuredEvent, PreviewFailedEvent } from './preview-frame.ts'

/** What the policy may say of the banner, with the words for each; nothing chosen leaves what it says now. */
const APPEARANCE: readonly {
  readonly name: keyof Appearance
  readonly label: string
  readonly values: Readonly<Record<string, string>>
}[] = [
  {
    name: 'layout',
    label: 'Layout on a wide screen',
    values: { bar: 'Bar, buttons beside the text', box: 'Box in the middle', corner: 'Corner' },
  },
  {
    name: 'position',
    label: 'Position',
    values: { end: 'Lower edge, corner at the end', start: 'Lower edge, corner at the start', top: 'Upper edge' },
  },
  {
    name: 'theme',
    label: 'Theme',
    values: { auto: 'As the visitor’s system', light: 'Always light', dark: 'Always dark' },
  },
]

/**
 * Shows every state of the widget as visitors of a place get it, under the version in force or a draft of it, lets colours,
 * layout and texts be tried, and writes what to paste.
 */
export class AppearanceView extends DeskView {
  static override properties = {
    ...DeskView.properties,
    previewAddress: { attribute: false },
    base: { state: true },
    look: { state: true },
    texts: { state: true },
    appearance: { state: true },
    measured: { state: true },
    failure: { state: true },
  }
  /** Where the page of the frame is; tests have their own. */
  declare previewAddress: string
  /** A policy file of the person's that is begun with; null: the version in force. */
  declare private base: string | null
  declare private look: Look
  declare private texts: TextEdits
  declare private appearance: Appearance
  declare private measured: Measured | null
  declare private failure: string

  constructor() {
    super()
    this.previewAddress = 'preview.html'
    this.base = null
    this.look = PLAIN_LOOK
    this.texts = NO_TEXTS
    this.appearance = {}
    this.measured = null
    this.failure = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // They bring a reader of policy files along, which no other page needs.
    void import('./editors.ts')
  }

  readonly #running = ask(this, policySource, () => ({}))
  readonly #preview = ask(this, widgetPreview, () => this.#question())
  /** What was shown last: a draft with an error in it leaves the preview as it was. */
  #shown: WidgetPreview | undefined
  /** Kept between renders, so that the frame is told only of what changed. */
  #order: PreviewOrder | undefined
  #draft: { readonly of: string; readonly source: string } | undefined

  #choices(): PreviewChoices {
    const site = this.param('site') || (this.desk.sites?.[0] ?? '')
    return readChoices((name) => this.param(name), site, window.innerWidth < 900)
  }

  /** The version in force as its file; empty until it is there. */
  #yaml(): string {
    const outcome = this.#running.value
    return outcome?.ok === true ? (outcome.data.policyVersion?.yaml ?? '') : ''
  }

  #edits(): PolicyEdits {
    const { site, language } = this.#choices()
    return {
      language: language || (this.#shown?.texts.language ?? ''),
      texts: this.texts,
      site: site.split('/')[1] ?? '',
      appearance: this.appearance,
    }
  }

  /** The file with all changes. */
  #source(): string {
    const base = this.base ?? this.#yaml()
    const edits = this.#edits()
    const of = JSON.stringify([base, edits])
    if (this.#draft?.of !== of) this.#draft = { of, source: mergedSource(base, edits) }
    return this.#draft.source
  }

  #question(): WidgetPreviewQueryVariables | undefined {
    const { site, language, place, regime, gpc } = this.#choices()
    if (site === '' || !this.desk.viewer.apiKey.scopes.includes('POLICY_READ')) return undefined
    const isDraft = this.base !== null || partOf(this.#edits()) !== ''
    // Texts are known only with the file, and what is changed by hand waits for it.
    if (isDraft && this.base === null && this.#yaml() === '') return undefined
    return { site, language: language || null, place, regime, gpc, source: isDraft ? this.#source() : null }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const result = this.#result()
    if (result?.__typename === 'WidgetPreview') this.#shown = result
  }

  #result() {
    const outcome = this.#preview.value
    return outcome?.ok === true ? outcome.data.widgetPreview : undefined
  }

  protected override render(): TemplateResult {
    return html`<div class="view">
      <div class="view-head">
        <div>
          <h1 tabindex="-1">Appearance</h1>
          <p class="quiet">The widget as your visitors get it. What you try here stays here until you paste it.</p>
        </div>
      </div>
      ${needs(this.desk, ['POLICY_READ'], () => this.#content())}
    </div>`
  }

  #content(): TemplateResult {
    const choices = this.#choices()
    if (choices.site === '') return empty('No site yet', 'The policy names no site whose widget could be shown.')
    const outcome = this.#preview.value
    return html`${choicesForm(choices, { sites: this.desk.sites, shown: this.#shown }, (fields) => this.#choose(fields))}
    ${outcome?.ok === false ? problem(outcome.problem, () => void this.#preview.run()) : nothing}
    ${this.#shown === undefined ? (outcome === undefined ? loading('Loading the preview…') : nothing) : this.#studio(this.#shown, choices)}`
  }

  #studio(shown: WidgetPreview, choices: PreviewChoices): TemplateResult {
    return html`<div class="studio">
        <section class="panel studio-preview" aria-labelledby="preview">
          <div>
            <h2 id="preview">${PREVIEW_STATE_WORDS[choices.state]}</h2>
            <p class="quiet">${whose(shown, choices)}</p>
          </div>
          ${this.failure === '' ? nothing : problem({ code: 'PREVIEW_FAILED', message: this.failure })}
          <preview-frame
            .order=${this.#orderOf(shown, choices)}
            .width=${choices.width}
            .address=${this.previewAddress}
            @measured=${this.#wasMeasured}
            @reached=${() => this.desk.announce(`The preview shows: ${PREVIEW_STATE_WORDS[choices.state]}.`)}
            @preview-failed=${this.#hasFailed}
          ></preview-frame>
        </section>
        <div class="stack">
          ${this.#banner()}
          <look-editor
            class="stack"
            .look=${this.look}
            .measured=${this.measured}
            @look-change=${this.#lookChanged}
          ></look-editor>
        </div>
      </div>
      <text-editor
        class="view"
        .source=${this.base ?? this.#yaml()}
        .language=${shown.texts.language}
        .edits=${this.texts}
        @texts-change=${this.#textsChanged}
      ></text-editor>
      <policy-part
        class="view"
        .excerpt=${partOf(this.#edits())}
        .source=${this.#source()}
        .running=${this.#yaml()}
        .yaml=${shown.yaml}
        .findings=${this.#findings()}
        .changes=${shown.changes}
        .isOwn=${this.base !== null}
        @source-change=${this.#sourceChanged}
      ></policy-part>`
  }

  #findings(): readonly Finding[] {
    return this.#result()?.findings ?? this.#shown?.findings ?? []
  }

  #banner(): TemplateResult {
    return html`<form
      class="panel"
      aria-labelledby="banner"
      @change=${this.#appearanceChosen}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <h2 id="banner">Banner</h2>
      <div class="field-row">
        ${APPEARANCE.map(({ name, label, values }) =>
          pick(name, label, this.appearance[name] ?? 'policy', [
            ['policy', 'As the policy says'],
            ...Object.entries(values),
          ]),
        )}
      </div>
    </form>`
  }

  #orderOf(shown: WidgetPreview, { site, state, direction, theme }: PreviewChoices): PreviewOrder {
    const { theme: ordered = 'auto' } = (JSON.parse(shown.manifest) as { appearance?: Appearance }).appearance ?? {}
    const order: PreviewOrder = {
      site,
      language: shown.texts.language,
      state,
      direction,
      theme: (ordered === 'auto' ? theme : ordered) === 'dark' ? 'dark' : 'light',
      isForced: theme === 'forced',
      look: this.look,
      manifest: shown.manifest,
      texts: { whole: shown.texts.whole, brief: shown.texts.brief },
    }
    if (JSON.stringify(order) !== JSON.stringify(this.#order)) this.#order = order
    return this.#order ?? order
  }

  #choose(fields: Readonly<Record<string, string>>): void {
    // Texts are of one language; what was written for another must not be shown in its place.
    if (fields.language !== this.#edits().language) this.texts = NO_TEXTS
    this.failure = ''
    this.desk.go(href('appearance', fields))
  }

  #appearanceChosen(event: Event): void {
    const chosen = [...new FormData(event.currentTarget as HTMLFormElement)].filter(([, value]) => value !== 'policy')
    this.failure = ''
    this.appearance = Object.fromEntries(chosen)
  }

  #wasMeasured({ measured }: MeasuredEvent): void {
    if (JSON.stringify(measured) !== JSON.stringify(this.measured)) {
      this.measured = { ...measured, buttons: measured.buttons ?? this.measured?.buttons ?? null }
    }
  }

  #hasFailed({ reason }: PreviewFailedEvent): void {
    this.failure = reason
  }

  #lookChanged(event: CustomEvent<Look>): void {
    this.look = event.detail
  }

  #textsChanged(event: CustomEvent<TextEdits>): void {
    this.failure = ''
    this.texts = event.detail
  }

  /** The changes of this page are in the text that was typed, so that they are not made a second time. */
  #sourceChanged({ detail }: CustomEvent<string | null>): void {
    this.failure = ''
    this.base = detail
    this.texts = NO_TEXTS
    this.appearance = {}
  }
}

/** Whom the preview is of, in a sentence. */
function whose({ places }: WidgetPreview, { place, regime, gpc }: PreviewChoices): string {
  const rules = places.find((each) => each.place === place)
  const held = regime ?? rules?.regime
  const where = `A visitor ${place === null ? 'from an unknown place' : `in ${placeName(place)}`}`
  return [
    held === undefined
      ? where
      : `${where}: ${REGIME_WORDS[held]}${regime === null ? '' : ' (tried; not by the policy)'}`,
    gpc ? '; the browser opts out by Global Privacy Control' : '',
    '.',
  ].join('')
}
