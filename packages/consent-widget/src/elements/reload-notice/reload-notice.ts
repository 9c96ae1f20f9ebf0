import type { ConsentView, DialogView } from '../../core/view.ts'
import { edgeCardStyles } from '../_shared/edge-card.styles.ts'
import { button, node, PlainElement } from '../_shared/plain-element.ts'
import { reloadNoticeStyles } from './reload-notice.styles.ts'

/**
 * Says after a withdrawal that a script which has run cannot be stopped in this page, and offers to load it again. It
 * takes no focus and asks for nothing: whoever leaves it alone has withdrawn all the same.
 *
 * @element reload-notice
 * @attr data-theme - `light` or `dark`; without it the visitor's system decides
 * @attr data-position - `top` puts it at the upper edge, where the banner of the site is, too
 * @csspart box - the whole
 * @csspart choice - both buttons
 * @cssprop --assent-surface - background
 * @cssprop --assent-text - text
 * @cssprop --assent-line - border of the card
 * @cssprop --assent-control - border of “Close”, 3:1 against the surface
 * @cssprop --assent-accent - background of the button that reloads
 * @cssprop --assent-on-accent - text of the button that reloads; without it white or black, whichever can be read on the accent
 * @cssprop --assent-focus - focus ring, 3:1 against the surface
 * @cssprop --assent-font - font family; inherited without it
 * @cssprop --assent-radius - roundness of the card, 12px
 * @cssprop --assent-space - padding of the card, 16px
 * @cssprop --assent-shadow - shadow of the card
 * @cssprop --assent-z-index - layer, 2147483000
 */
export class ReloadNotice extends PlainElement {
  constructor() {
    super(edgeCardStyles + reloadNoticeStyles)
  }

  override connectedCallback(): void {
    // Announced without taking the focus: a live region tells what changes in it, so it is there first and filled then.
    this.role = 'status'
    queueMicrotask(() => super.connectedCallback())
  }

  protected override draw(view: ConsentView): Node {
    const { language, direction, ui } = (view as DialogView).texts
    const leave = (): void => this.remove()
    return node(
      'section',
      { part: 'box', lang: language, dir: direction },
      node('p', {}, ui.stillRunning!),
      node(
        'div',
        { class: 'choices' },
        button({ class: 'choice', part: 'choice' }, ui.reload!, () => location.reload()),
        button({ class: 'choice quiet', part: 'choice' }, ui.close!, leave),
      ),
    )
  }

  /** Another choice was made; if something still runs that must not, the offer is made again. */
  protected override choiceChanged(): void {
    this.remove()
  }
}
