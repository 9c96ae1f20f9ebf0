import { css } from '../_shared/css.ts'

/**
 * Three layouts. A bar has its buttons beside the text where there is room; a box is a narrower card in the middle of the
 * lower edge, and a corner a small one at its end or start. On a phone all three are the same card. Each may be at the
 * upper edge instead.
 */
export const bannerStyles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: 8px;
    /* With its distance to the edge at most 42 % of the view; below 400 pixels of height, as much as can be read. */
    max-block-size: max(42svh - 9px, 160px);
  }
  /* However long and large the words are, it is they that scroll, not the buttons. The ring of the link has room. */
  div:first-child {
    flex: auto;
    overflow: auto;
    min-block-size: 3em;
    margin: -5px;
    padding: 5px;
    align-content: center;
  }
  p {
    margin-block-start: 0.2em;
  }
  a {
    white-space: nowrap;
    scroll-margin: 6px;
  }
  .choices {
    flex: none;
    margin-block: auto;
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
      gap: 6px;
      padding: 8px 12px;
    }
    p {
      font-size: max(13px, 0.866em);
      line-height: 1.3;
    }
    .choice {
      padding-inline: 2px;
      font-size: max(13px, 0.866em);
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
      gap: var(--_space);
      max-inline-size: 40.5em;
      max-block-size: calc(100vh - 40px);
      padding: calc(var(--_space) * 1.5);
    }
    :host(:not([data-layout='box'], [data-layout='corner'])) section {
      flex-direction: row;
      gap: calc(var(--_space) * 2.5);
      max-inline-size: 77em;
      max-block-size: calc(42svh - 20px);
      padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    }
    .choice {
      padding-inline: 14px;
    }
    .choices:not(.long) {
      grid-template-columns: repeat(3, minmax(8.5em, 1fr));
    }
    :host([data-layout='corner']) section {
      max-inline-size: 27.7em;
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
