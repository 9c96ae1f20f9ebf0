import type { ConsentView } from '../../core/view.ts'
import { button, node, PlainElement } from '../_shared/plain-element.ts'
import { PLACEHOLDER_ACCEPT, type PlaceholderAcceptDetail } from './accept-event.ts'
import { purposeNames } from '../_shared/purpose-names.ts'
import { placeholderStyles } from './consent-placeholder.styles.ts'

/**
 * Stands where a blocked frame would be, as large as the frame: says who is behind it and what it needs, and lets the
 * person load it. It decides nothing itself; who put it there listens for its event.
 *
 * @element consent-placeholder
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @fires assent-placeholder-accept - `detail.always` tells “Always allow” from “Load once”; bubbles and leaves the shadow
 * @csspart box - the whole
 * @csspart title - what is blocked
 * @csspart text - who is behind it and what it needs
 * @csspart choice - both buttons
 * @cssprop --assent-raised - background
 * @cssprop --assent-text - title
 * @cssprop --assent-muted - text, 4.5:1 against the background
 * @cssprop --assent-line - border
 * @cssprop --assent-accent - background of the buttons
 * @cssprop --assent-on-accent - text of the buttons, 5:1 against the accent
 * @cssprop --assent-focus - focus ring
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness, 12px
 */
export class ConsentPlaceholder extends PlainElement {
  /** Ids of the purposes that all have to be granted. */
  purposes: readonly string[] = []
  /** Id of the service behind the frame, as the policy names it. */
  service: string | undefined
  /** Whether it can be loaded once alone, because nothing that the policy has would allow it for good. */
  onceOnly = false
  /** What the page calls the content, e.g. the title of the frame. */
  label: string | undefined

  constructor() {
    super(placeholderStyles)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // A copy that the page kept of itself and puts back has the measures, but no view: what it hides is covered anew.
    if (!this.view && this.style.display) this.remove()
  }

  protected override draw(view: ConsentView): Node {
    const { language, direction, services } = view.texts
    const service = this.service === undefined ? undefined : services[this.service]
    const words = this.text('blocked', {
      recipient: service?.recipient ?? this.text('anotherProvider'),
      purposes: purposeNames(view.texts, this.purposes),
    })
    const title = this.label ?? service?.name ?? this.text('externalContent')
    return node(
      'section',
      // A landmark, because a frame may lie outside the page's own. Its name is the frame's title, which WCAG asks for.
      { part: 'box', 'aria-labelledby': 'title', lang: language, dir: direction },
      node(
        'div',
        {},
        node('strong', { id: 'title', part: 'title' }, title),
        node('p', { part: 'text' }, words),
        node('div', { class: 'choices' }, this.#button(false), ...(this.onceOnly ? [] : [this.#button(true)])),
      ),
    )
  }

  #button(always: boolean): HTMLButtonElement {
    const detail: PlaceholderAcceptDetail = { always }
    return button({ class: 'choice', part: 'choice' }, this.text(always ? 'alwaysAllow' : 'loadOnce'), () =>
      this.dispatchEvent(new CustomEvent(PLACEHOLDER_ACCEPT, { detail, bubbles: true, composed: true })),
    )
  }
}
