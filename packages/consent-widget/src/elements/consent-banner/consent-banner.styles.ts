import { css } from '../_shared/css.ts'

/** A card at the lower edge: buttons beside the text where there is room, below it on a phone. */
export const bannerStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0;
    z-index: var(--assent-z-index, 2147483000);
    padding: 0 8px 8px;
    pointer-events: none;
  }
  section {
    display: grid;
    gap: 10px calc(var(--_space) * 2);
    max-inline-size: 68rem;
    /* When text is very large the card scrolls, so that every button stays reachable. */
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    margin: auto;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.18);
    pointer-events: auto;
  }
  p {
    margin-block-start: 2px;
    font-size: max(14px, 0.95em);
    line-height: 1.4;
  }
  a {
    white-space: nowrap;
  }
  /* Three buttons side by side hold the longest words of every language whole. */
  @media (max-width: 22rem) {
    .choice {
      padding-inline: 2px;
      font-size: max(13px, 0.87em);
    }
  }
  @media (min-width: 52rem) {
    :host {
      padding: 0 16px 16px;
    }
    section {
      grid-template-columns: 1fr auto;
      align-items: center;
      padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    }
    .choices {
      grid-template-columns: repeat(3, minmax(8.5em, 1fr));
    }
  }
`
