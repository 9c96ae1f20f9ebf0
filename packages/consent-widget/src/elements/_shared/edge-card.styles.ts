import { armourStyles } from './armour.styles.ts'
import { css } from './css.ts'

/** A card over the lower edge of the page, or the upper one, which leaves the page usable. */
export const edgeCardStyles = css`
  ${armourStyles}
  :host {
    position: fixed !important;
    inset: auto 0 0 !important;
    z-index: var(--assent-z-index, 2147483000) !important;
    padding: 0 8px 8px !important;
    pointer-events: none !important;
  }
  :host([data-position='top']) {
    inset: 0 0 auto !important;
    padding-block: 8px 0 !important;
  }
  section {
    /* When text is very large the card scrolls, so that every button stays reachable. */
    overflow: auto;
    margin: auto;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    pointer-events: auto;
  }
`
