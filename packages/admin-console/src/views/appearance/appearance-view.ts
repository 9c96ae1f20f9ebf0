import type { Appearance } from '@assent/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { publicSite } from '../../api/operations.ts'
import { DeskView } from '../../app/desk-view.ts'
import { href } from '../../app/router.ts'
import { ask } from '../../parts/question.ts'
import { sitePicker } from '../../parts/site-picker.ts'
import { empty, needs, problem } from '../../parts/states.ts'
import {
  NO_EDITS,
  PREVIEW_STATES,
  type Measured,
  type PreviewOrder,
  type PreviewState,
  type TextEdits,
} from '../../preview/protocol.ts'
import { PLAIN_LOOK, type Look } from './look.ts'
import type { PolicyEdits } from './policy-texts.ts'
import type { MeasuredEvent, PreviewFailedEvent } from './preview-frame.ts'

const STATE_WORDS: Readonly<Record<PreviewState, string>> = {
  banner: 'Banner',
  preferences: 'Preferences dialog',
  control: 'Floating control, after an answer',
  placeholder: 'Placeholder of blocked content',
  form: 'Rights-request form',
}

const WIDTHS = [
  [360, 'Phone, 360 pixels'],
  [768, 'Tablet, 768 pixels'],
  [1280, 'Desktop, 1280 pixels'],
] as const

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

/** Shows every state of the widget as visitors get it, lets colours and texts be tried, and writes what to paste. */
export class AppearanceView extends DeskView {
  static override properties = {
    ...DeskView.properties,
    previewAddress: { attribute: false },
    look: { state: true },
    texts: { state: true },
    appearance: { state: true },
    measured: { state: true },
    failure: { state: true },
  }
  /** Where the page of the frame is; tests have their own. */
  declare previewAddress: string
  declare private look: Look
  declare private texts: TextEdits
  declare private appearance: Appearance
  declare private measured: Measured | null
  declare private failure: string

  constructor() {
    super()
    this.previewAddress = 'preview.html'
    this.look = PLAIN_LOOK
    this.texts = NO_EDITS
    this.appearance = {}
    this.measured = null
    this.failure = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // They bring a reader of policy files along, which no other page needs.
    void import('./editors.ts')
  }

  readonly #site = ask(this, publicSite, () => (this.#siteKey() === '' ? undefined : { key: this.#siteKey() }))
  /** Kept between renders, so that the frame is told only of what changed. */
  #order: PreviewOrder | undefined
  #edits: PolicyEdits | undefined

  #siteKey(): string {
    return this.param('site') || (this.desk.sites?.[0] ?? '')
  }

  #languages(): readonly string[] {
    const outcome = this.#site.value
    return outcome?.ok === true ? (outcome.data.site?.languages ?? []) : []
  }

  #language(): string {
    const languages = this.#languages()
    return languages.find((language) => language === this.param('language')) ?? languages[0] ?? ''
  }

  #state(): PreviewState {
    return PREVIEW_STATES.find((state) => state === this.param('state')) ?? 'banner'
  }

  #width(): number {
    return WIDTHS.find(([width]) => String(width) === this.param('width'))?.[0] ?? 1280
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
    if (this.#siteKey() === '') return empty('No site yet', 'The policy names no site whose widget could be shown.')
    const outcome = this.#site.value
    return html`${this.#choices()}
    ${outcome?.ok === false ? problem(outcome.problem, () => void this.#site.run()) : nothing}
    ${
      outcome?.ok === true && outcome.data.site === null
        ? empty('No such site', `The policy in force has no site ${this.#siteKey()}.`)
        : nothing
    }
    ${this.#language() === '' ? nothing : this.#tried()}`
  }

  #choices(): TemplateResult {
    const option = (value: string, words: string): TemplateResult =>
      html`<wa-option value=${value}>${words}</wa-option>`
    return html`<form
      class="filters panel"
      aria-label="What is shown"
      @change=${this.#choose}
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${sitePicker({ sites: this.desk.sites, value: this.#siteKey() })}
      <wa-select name="language" label="Language" size="s" .value=${this.#language()}>
        ${this.#languages().map((language) => option(language, language))}
      </wa-select>
      <wa-select name="state" label="State" size="s" .value=${this.#state()}>
        ${PREVIEW_STATES.map((state) => option(state, STATE_WORDS[state]))}
      </wa-select>
      <wa-select name="width" label="Screen" size="s" .value=${String(this.#width())}>
        ${WIDTHS.map(([width, words]) => option(String(width), words))}
      </wa-select>
      <wa-select name="theme" label="Visitor’s system" size="s" .value=${this.param('theme') || 'light'}>
        ${option('light', 'Light')} ${option('dark', 'Dark')} ${option('forced', 'Contrast theme (as near as can be)')}
      </wa-select>
      <wa-select name="direction" label="Direction" size="s" .value=${this.param('direction') || 'own'}>
        ${option('own', 'As the language')} ${option('ltr', 'Left to right')} ${option('rtl', 'Right to left')}
      </wa-select>
    </form>`
  }

  #tried(): TemplateResult {
    return html`<section class="panel" aria-labelledby="preview">
        <h2 id="preview">${STATE_WORDS[this.#state()]}</h2>
        ${this.failure === '' ? nothing : problem({ code: 'PREVIEW_FAILED', message: this.failure })}
        <preview-frame
          .order=${this.#orderNow()}
          .width=${this.#width()}
          .address=${this.previewAddress}
          @measured=${this.#wasMeasured}
          @preview-failed=${this.#hasFailed}
        ></preview-frame>
      </section>
      ${this.#banner()}
      <look-editor
        class="view"
        .look=${this.look}
        .measured=${this.measured}
        @look-change=${this.#lookChanged}
      ></look-editor>
      <text-editor
        class="view"
        .desk=${this.desk}
        .edits=${this.#editsNow()}
        @texts-change=${this.#textsChanged}
      ></text-editor>`
  }

  #banner(): TemplateResult {
    return html`<form
      class="panel"
      aria-labelledby="banner"
      @change=${this.#appearanceChosen}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <h2 id="banner">Banner</h2>
      <div class="filters">
        ${APPEARANCE.map(
          ({ name, label, values }) =>
            html`<wa-select name=${name} label=${label} size="s" .value=${this.appearance[name] ?? 'policy'}>
              <wa-option value="policy">As the policy says</wa-option>
              ${Object.entries(values).map(([value, words]) => html`<wa-option value=${value}>${words}</wa-option>`)}
            </wa-select>`,
        )}
      </div>
    </form>`
  }

  /** The same object as long as nothing changes, by which the editor knows what its check was about. */
  #editsNow(): PolicyEdits {
    const [, site = ''] = this.#siteKey().split('/')
    const edits = { language: this.#language(), texts: this.texts, site, appearance: this.appearance }
    if (JSON.stringify(edits) !== JSON.stringify(this.#edits)) this.#edits = edits
    return this.#edits ?? edits
  }

  #orderNow(): PreviewOrder {
    const { theme = 'auto' } = this.appearance
    const direction = this.param('direction')
    const order: PreviewOrder = {
      site: this.#siteKey(),
      language: this.#language(),
      state: this.#state(),
      direction: direction === 'ltr' || direction === 'rtl' ? direction : null,
      theme: (theme === 'auto' ? this.param('theme') : theme) === 'dark' ? 'dark' : 'light',
      isForced: this.param('theme') === 'forced',
      look: this.look,
      texts: this.texts,
      appearance: this.appearance,
    }
    if (JSON.stringify(order) !== JSON.stringify(this.#order)) this.#order = order
    return this.#order ?? order
  }

  #choose(event: Event): void {
    const form = event.currentTarget as HTMLFormElement
    const { site, language, state, width, theme, direction } = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    )
    // Texts are of one language; what was written for another must not be shown in its place.
    if (language !== this.#language()) this.texts = NO_EDITS
    this.failure = ''
    this.desk.go(href('appearance', { site, language, state, width, theme, direction }))
  }

  #appearanceChosen(event: Event): void {
    const chosen = [...new FormData(event.currentTarget as HTMLFormElement)].filter(([, value]) => value !== 'policy')
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
    this.texts = event.detail
  }
}
