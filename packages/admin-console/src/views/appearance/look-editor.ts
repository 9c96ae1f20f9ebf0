import { html, nothing, type TemplateResult } from 'lit'
import { dataTable } from '../../parts/data-table.ts'
import { formatNumber } from '../../parts/format.ts'
import { LightElement } from '../../parts/light-element.ts'
import type { Measured } from '../../preview/protocol.ts'
import {
  COLOURS,
  contrast,
  cssOf,
  hexOf,
  mended,
  PAIRS,
  PLAIN_LOOK,
  THEMES,
  type ColourName,
  type Look,
  type Pair,
  type Theme,
} from './look.ts'

const THEME_WORDS: Readonly<Record<Theme, string>> = { light: 'Light', dark: 'Dark' }

/**
 * Colours, corners and type of the widget, with the contrast of every pair that must be told apart, and the style rules
 * to paste.
 *
 * @fires look-change - a `CustomEvent` with the new `Look`.
 */
export class LookEditor extends LightElement {
  static override properties = { look: { attribute: false }, measured: { attribute: false } }
  declare look: Look
  /** What the elements have now; null until the frame stands. */
  declare measured: Measured | null

  protected override render(): TemplateResult {
    return html`<section class="panel" aria-labelledby="colours">
        <div class="view-head">
          <h2 id="colours">Colours, corners, type</h2>
          <wa-button size="s" appearance="plain" @click=${() => this.#change(PLAIN_LOOK)}>Start over</wa-button>
        </div>
        ${THEMES.map((theme) => this.#colours(theme))}
        <div class="field-pair">
          <wa-input
            label="Corners"
            hint="A CSS length, such as 12px"
            size="s"
            .value=${this.look.radius ?? ''}
            @change=${(event: Event) => this.#change({ ...this.look, radius: valueOf(event) })}
          ></wa-input>
          <wa-input
            label="Font"
            hint="Left empty, the page’s own"
            size="s"
            .value=${this.look.font ?? ''}
            @change=${(event: Event) => this.#change({ ...this.look, font: valueOf(event) })}
          ></wa-input>
        </div>
      </section>
      <section class="panel" aria-labelledby="contrast">
        <h2 id="contrast">Can everyone read it?</h2>
        ${this.measured === null ? html`<p class="quiet">Measured as soon as the preview stands.</p>` : this.#pairs()}
        ${equality(this.measured?.buttons ?? null)}
      </section>
      <section class="panel" aria-labelledby="style">
        <h2 id="style">For your site’s style sheet</h2>
        ${paste(cssOf(this.look), 'style rules', 'Nothing is changed yet; the widget looks as it comes.')}
      </section>`
  }

  /** What was measured, and what was set for an element that is not on screen; empty where neither is known. */
  #known(theme: Theme): Measured['colours'][Theme] {
    const measured = this.measured?.colours[theme]
    const known = COLOURS.map(({ name }) => [name, measured?.[name] || (this.look[theme][name] ?? '')])
    return Object.fromEntries(known) as Measured['colours'][Theme]
  }

  #colours(theme: Theme): TemplateResult {
    const known = this.#known(theme)
    return html`<fieldset class="colours">
      <legend>${THEME_WORDS[theme]}</legend>
      ${COLOURS.map(
        ({ name, label }) =>
          html`<label>
            <input
              type="color"
              ?disabled=${known[name] === ''}
              .value=${hexOf(this.look[theme][name] ?? known[name]) ?? '#000000'}
              @input=${(event: Event) => this.#setColour(theme, name, (event.target as HTMLInputElement).value)}
            />
            <span
              >${label}${
                this.measured !== null && known[name] === ''
                  ? html`<span class="note">Show the form first</span>`
                  : nothing
              }</span
            >
          </label>`,
      )}
    </fieldset>`
  }

  #pairs(): TemplateResult {
    const colours = { light: this.#known('light'), dark: this.#known('dark') }
    return dataTable({
      caption: 'Contrast of what must be told apart, light and dark',
      rows: PAIRS,
      columns: [
        { heading: 'What', kind: 'main', cell: ({ what }) => what },
        ...THEMES.map((theme) => ({
          heading: THEME_WORDS[theme],
          cell: (pair: Pair) => this.#verdict(pair, theme, colours[theme]),
        })),
        { heading: 'At least', cell: ({ least, source }) => html`${least}:1 <span class="note">WCAG ${source}</span>` },
      ],
    })
  }

  /** The ratio and whether it is enough; where it is not, the nearest colour that would be, for one press. */
  #verdict(pair: Pair, theme: Theme, colours: Measured['colours'][Theme]): TemplateResult {
    if (colours[pair.one] === '' || colours[pair.other] === '') return html`<span class="quiet">Not on screen</span>`
    const ratio = contrast(colours[pair.one], colours[pair.other])
    if (ratio === null) return html`<span class="quiet">Not a plain colour</span>`
    const isEnough = ratio >= pair.least
    const better = mended(colours, pair)
    return html`<span class="due-cell"
      >${formatNumber(Math.floor(ratio * 100) / 100)}:1
      <wa-badge variant=${isEnough ? 'success' : 'danger'} appearance="filled-outlined"
        >${isEnough ? 'Enough' : 'Too low'}</wa-badge
      >
      ${
        better === null
          ? nothing
          : html`<button
              type="button"
              class="finding-place"
              aria-label=${`${pair.what}, ${THEME_WORDS[theme]}: use ${better}`}
              @click=${() => this.#setColour(theme, pair.one, better)}
            >
              Use ${better}
            </button>`
      }
    </span>`
  }

  #setColour(theme: Theme, name: ColourName, value: string): void {
    this.#change({ ...this.look, [theme]: { ...this.look[theme], [name]: value } })
  }

  #change(look: Look): void {
    this.dispatchEvent(new CustomEvent('look-change', { detail: look }))
  }
}

/** Something to paste, with a button that copies it. */
export function paste(text: string, name: string, none: string): TemplateResult {
  return text === ''
    ? html`<p class="quiet">${none}</p>`
    : html`<div class="paste">
        <pre tabindex="0" role="region" aria-label=${`The ${name}`}><code>${text}</code></pre>
        <wa-copy-button .value=${text} copy-label=${`Copy the ${name}`} success-label="Copied"></wa-copy-button>
      </div>`
}

/** Yes and no share one rule in the widget, so no colour can make one easier than the other; measured all the same. */
function equality(buttons: Measured['buttons']): TemplateResult {
  return html`<p>
    Accept and reject are one style: every colour here is of both.
    ${
      buttons === null
        ? nothing
        : buttons.different.length === 0
          ? html`<strong>Measured: the same in all ${formatNumber(buttons.compared)} style properties.</strong>`
          : html`<strong>Measured: they differ in ${buttons.different.join(', ')}.</strong>`
    }
  </p>`
}

function valueOf(event: Event): string | undefined {
  const value = (event.target as HTMLElement & { readonly value: string }).value.trim()
  return value === '' ? undefined : value
}
