import type { ConsentView } from '../../core/view.ts'
import { allChoices } from '../_shared/choices.ts'
import { edgeCardStyles } from '../_shared/edge-card.styles.ts'
import { noticeUrl } from '../_shared/notice-url.ts'
import { isOptOut } from '../_shared/opt-out.ts'
import { button, node, PlainElement } from '../_shared/plain-element.ts'
import { purposeNames } from '../_shared/purpose-names.ts'
import { bannerStyles } from './consent-banner.styles.ts'
import { makeRoom } from './make-room.ts'

/**
 * The first question: who asks, for what, and three buttons. Not modal: it takes no focus, traps none and locks no
 * scrolling; Esc does nothing, because closing is neither a yes nor a no. It removes itself once the person has decided.
 * Put it at the start of the body, so that Tab reaches it first.
 *
 * “Accept all” and “Reject all” are the same element of the same class and carry the same part, so a site can restyle
 * both but never one of them (EDPB 03/2022).
 *
 * @element consent-banner
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @attr data-layout - `bar` (the default), `box` or `corner`; on a phone all are one
 * @attr data-position - where the corner is: `end` (the default) or `start`, in the direction of the language; `top` puts
 *   any layout at the upper edge
 * @csspart card - the box
 * @csspart title - the heading
 * @csspart text - the sentence that names controller and purposes
 * @csspart choice - both “Reject all” and “Accept all”
 * @csspart more - “Choose”; where sale and sharing run until refused, “Do Not Sell or Share My Personal Information”
 * @cssprop --assent-surface - background
 * @cssprop --assent-text - text
 * @cssprop --assent-line - border of the card
 * @cssprop --assent-control - border of “Choose”, 3:1 against the surface
 * @cssprop --assent-accent - background of both choices
 * @cssprop --assent-on-accent - text of both choices; without it white or black, whichever can be read on the accent
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness of the card, 12px
 * @cssprop --assent-space - padding of the card, 16px
 * @cssprop --assent-shadow - shadow of the card
 * @cssprop --assent-z-index - layer, 2147483000
 */
export class ConsentBanner extends PlainElement {
  /** What had the focus before it: a dialog that was opened from here gives the focus back there once the banner is gone. */
  back: HTMLElement | null | undefined

  #giveRoomBack: (() => void) | undefined

  constructor() {
    super(edgeCardStyles + bannerStyles)
    // The first time: later the focus may come back from a dialog of ours, which goes.
    this.addEventListener('focusin', ({ relatedTarget }) => (this.back ??= relatedTarget as HTMLElement | null))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#giveRoomBack = makeRoom(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#giveRoomBack?.()
  }

  protected override choiceChanged(): void {
    if (!this.view?.decided()) return
    // The focus goes back to where the person was reading; without that it would be lost with the button.
    const back = this.matches(':focus-within') ? this.back : undefined
    this.remove()
    back?.focus({ preventScroll: true })
  }

  protected override draw(view: ConsentView): Node {
    const { asked, texts } = view
    const { name } = texts.controller
    const ask = this.text(view.manifest.regime ? 'askOpen' : 'ask', {
      controller: name,
      purposes: purposeNames(
        texts,
        // What an exemption lets run is explained in the preferences; permission is asked for the rest.
        asked.filter(({ open }) => view.manifest.regime || !open).map(({ id }) => id),
      ),
    })
    const isOut = isOptOut(view.manifest)
    const link = node('a', { href: noticeUrl(view) }, this.text('notice'))
    const answer = (granted: boolean): HTMLButtonElement =>
      button({ class: 'choice', part: 'choice' }, this.text(granted ? 'acceptAll' : 'rejectAll'), () =>
        view.decide(granted ? 'accept-all' : 'reject-all', 'banner', allChoices(view, granted)),
      )
    return node(
      'section',
      { part: 'card', 'aria-labelledby': 'title', lang: texts.language, dir: texts.direction },
      node(
        'div',
        {},
        node('h2', { id: 'title', part: 'title' }, this.text('title')),
        node('p', { part: 'text' }, ask, ' ', link),
      ),
      node(
        'div',
        // The words that Californian law asks for are as long as the other two together and more.
        { class: isOut ? 'choices long' : 'choices' },
        answer(false),
        answer(true),
        button({ class: 'choice quiet', part: 'more' }, this.text(isOut ? 'optOut' : 'choose'), (opener) =>
          view.openPreferences(opener),
        ),
      ),
    )
  }
}
