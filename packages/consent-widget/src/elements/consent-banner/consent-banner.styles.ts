import { css } from '../_shared/css.ts'

/**
 * Three layouts. A bar has its buttons beside the text where there is room; a box is a narrower card in the middle of the
 * lower edge, and a corner a small one at its end or start. On a phone all three are the same card. Each may be at the
 * upper edge instead.
 */
export const bannerStyles = css`
  section {
    display: grid;
    gap: 10px calc(var(--_space) * 2);
    max-inline-size: 72rem;
  }
  p {
    margin-block-start: 2px;
    font-size: max(14px, 0.95em);
    line-height: 1.4;
  }
  a {
    white-space: nowrap;
  }
  .long {
    grid-template-columns: 1fr 1fr;
  }
  .long .quiet {
    grid-column: 1 / -1;
  }
  /* Three buttons side by side hold the longest words of every language whole, on at most 42 % of a phone's height. */
  @media (max-width: 24rem) {
    section {
      row-gap: 6px;
      padding: 8px 12px;
    }
    p {
      font-size: 13px;
      line-height: 1.3;
    }
    .choice {
      padding-inline: 2px;
      font-size: max(13px, 0.87em);
    }
    .long .choice {
      min-block-size: 30px;
    }
  }
  @media (min-width: 52rem) {
    :host {
      padding: 0 20px 20px !important;
    }
    :host([data-position='top']) {
      padding-block: 20px 0 !important;
    }
    section {
      gap: var(--_space) calc(var(--_space) * 2.5);
      grid-template-columns: 1fr auto;
      align-items: center;
      padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    }
    p {
      margin-block-start: 4px;
    }
    .choices:not(.long) {
      grid-template-columns: repeat(3, minmax(8.5em, 1fr));
    }
    :host([data-layout='box']) section,
    :host([data-layout='corner']) section {
      grid-template-columns: 1fr;
      max-inline-size: 38rem;
      padding: calc(var(--_space) * 1.5);
    }
    :host([data-layout='corner']) section {
      max-inline-size: 26rem;
      margin-inline: auto 0;
    }
    :host([data-layout='corner'][data-position='start']) section {
      margin-inline: 0 auto;
    }
    :host([data-layout='corner']) .choices {
      grid-template-columns: 1fr 1fr;
    }
    :host([data-layout='corner']) .quiet {
      grid-column: 1 / -1;
    }
  }
`
