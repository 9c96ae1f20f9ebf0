import { css } from './css.ts'

/**
 * For what lies over the page: no rule of the page reaches the element, however it is written. In the styles of a shadow
 * root `!important` wins over that of the page. What stands inside the page keeps to the page's layout and has none of it.
 */
export const armourStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    font: 400 medium / 1.45 system-ui !important;
    font-family: var(--assent-font, inherit) !important;
    color: var(--_text) !important;
    color-scheme: var(--_scheme) !important;
  }
  section,
  dialog {
    font-size: max(14px, 0.9375em);
  }
  :host([hidden]) {
    display: none !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`
