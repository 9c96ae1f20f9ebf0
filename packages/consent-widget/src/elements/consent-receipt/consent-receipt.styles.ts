import { css } from '../_shared/css.ts'

export const receiptStyles = css`
  dl {
    margin: 0;
  }
  /* A value that has no room beside its name goes below it; neither is broken for the other's sake. */
  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  dt,
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  /* Names are written as they stand in a sentence; here each begins one. */
  dt::first-letter {
    text-transform: uppercase;
  }
  dd {
    font-weight: 600;
  }
  .long dd {
    flex-basis: 100%;
    font-weight: 400;
  }
  .once {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--_accent);
    border-radius: 4px;
    background: var(--_raised);
  }
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 6em;
    padding: 8px 12px;
    border: 1.5px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_surface);
    color: inherit;
    font:
      0.85em / 1.4 ui-monospace,
      monospace;
    resize: vertical;
  }
  [role='status']:not(:empty) {
    margin-block-end: 8px;
  }
  /* A receipt is what people may want on paper, unlike everything else that lies over the page. */
  @media print {
    :host {
      display: block !important;
    }
    dialog {
      --_surface: #fff;
      --_line: #999;
      --_control: #999;
      position: absolute;
      inset-block: 0 auto;
      inset-inline: 0 auto;
      max-inline-size: none;
      max-block-size: none;
      color: #000;
      border: 0;
      box-shadow: none;
      overflow: visible;
    }
    dialog::backdrop,
    .close,
    .once,
    .foot {
      display: none;
    }
    .head {
      position: static;
    }
    dl > div {
      break-inside: avoid;
    }
    /* As long as the signed text, where the browser can. */
    textarea {
      block-size: auto;
      field-sizing: content;
      resize: none;
    }
  }
`

/** For the page: while the receipt is open, paper shows it and not the page behind it. */
export const paperStyles = css`
  @media print {
    body > :not(consent-receipt, :has(consent-receipt)) {
      display: none !important;
    }
  }
`
