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
`
