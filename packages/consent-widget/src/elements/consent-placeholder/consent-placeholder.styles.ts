import { css } from '../_shared/css.ts'

/** Fills the box it is given and keeps its words in the middle; a box too small for them scrolls, its buttons in sight. */
export const placeholderStyles = css`
  :host {
    /* From the attributes of a frame, which any rule of the page comes before, as before these. */
    width: var(--_width, 100%);
    height: var(--_height, 100%);
    max-inline-size: 100%;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  section {
    display: flex;
    block-size: 100%;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: inherit;
    padding: 8px 12px;
    font-size: max(14px, 0.9375em);
    text-align: center;
    container-type: inline-size;
  }
  div:first-child {
    display: grid;
    gap: 8px;
    max-inline-size: 27.7em;
    margin: auto;
    overflow-wrap: anywhere;
  }
  strong {
    font-size: 1.15em;
  }
  p {
    color: var(--_muted);
  }
  /*
    In a small box the words scroll under the buttons, which stay in sight. One that is lower than a line and the buttons
    shows as much of both as it can; at the end of the words the buttons are whole.
  */
  .choices {
    flex-wrap: wrap;
    inset-block-end: min(0px, 100% - 6em);
    display: flex;
    padding: 0 0 8px;
    background: var(--_raised);
    margin: 8px 0 -8px;
  }
  .choice {
    flex: 5em;
  }
  /* Side by side where their longest words have room; in a narrower box they are part of what scrolls. */
  @container (min-width: 11em) {
    .choices {
      position: sticky;
    }
    .choice {
      overflow-wrap: break-word;
    }
  }
  /* On paper the words say what is missing; whoever put the element there decides whether it is a block. */
  @media print {
    section {
      overflow: hidden;
    }
    section,
    p {
      color: #000;
    }
    .choices {
      display: none;
    }
  }
  /* A film on a phone, 280 by 158: all of it still fits. */
  @container (max-width: 21.3em) {
    div:first-child {
      gap: 3px;
      font-size: max(13px, 0.866em);
      line-height: 1.3;
    }
    .choice {
      min-block-size: 36px;
    }
  }
`
