import type WaButton from '@awesome.me/webawesome/dist/components/button/button.js'
import { html, type TemplateResult } from 'lit'
import { LightElement } from './light-element.ts'
import { icon } from './icon.ts'
import { FIRST_PLACE, type Place, type Trail } from './place.ts'

/** Asks for another page; `place` says which. */
export class PageEvent extends Event {
  static readonly type = 'page-change'
  readonly place: Place
  constructor(place: Place) {
    super(PageEvent.type)
    this.place = place
  }
}

/**
 * Previous and next over a Relay connection.
 *
 * @fires page-change - `PageEvent` with the place to show.
 */
export class ListPager extends LightElement {
  static override properties = {
    place: { attribute: false },
    trail: { attribute: false },
    endCursor: { attribute: false },
    hasNext: { type: Boolean },
    label: { type: String },
  }
  declare place: Place
  declare trail: Trail
  declare endCursor: string | null
  declare hasNext: boolean
  /** What is paged, e.g. `consents`. */
  declare label: string
  #pressed: WaButton | undefined

  protected override render(): TemplateResult {
    const back = this.trail.back(this.place)
    const next = this.hasNext ? this.endCursor : null
    return html`<nav class="pager" aria-label="Pages of ${this.label}">
      <wa-button
        size="s"
        appearance="outlined"
        ?disabled=${back === null}
        @click=${(event: Event) => this.#go(back ?? FIRST_PLACE, event)}
      >
        <span slot="start">${icon('previous')}</span>${back === undefined ? 'First page' : 'Previous'}
      </wa-button>
      <span class="pager-page" tabindex="-1">Page ${this.place.page}</span>
      <wa-button
        size="s"
        appearance="outlined"
        ?disabled=${next === null}
        @click=${(event: Event) => next !== null && this.#go(this.trail.follow(this.place, next), event)}
      >
        Next<span slot="end">${icon('next')}</span>
      </wa-button>
    </nav>`
  }

  protected override updated(): void {
    // The button just pressed may have no further page. Disabling it would drop the focus to the top of the document.
    const pressed = this.#pressed
    if (!pressed?.disabled) return
    this.#pressed = undefined
    const focused = document.activeElement
    if (focused === pressed || focused === document.body) this.querySelector<HTMLElement>('.pager-page')?.focus()
  }

  #go(place: Place, event: Event): void {
    this.#pressed = event.currentTarget as WaButton
    this.dispatchEvent(new PageEvent(place))
  }
}
