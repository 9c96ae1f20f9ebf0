import { css } from '../_shared/css.ts'

export const receiptStyles = css`
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
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
    text-align: end;
  }
  .long {
    grid-template-columns: minmax(0, 1fr);
  }
  .long dd {
    font-weight: 400;
    text-align: start;
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
`
