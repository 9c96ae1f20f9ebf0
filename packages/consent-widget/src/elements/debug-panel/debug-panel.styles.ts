import { css } from '../_shared/css.ts'

/** A column at the upper end of the page, a sheet at its top on a phone. */
export const debugPanelStyles = css`
  @media print {
    :host {
      display: none;
    }
  }
  section {
    position: fixed;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 2147483647;
    display: flex;
    flex-direction: column;
    max-block-size: 60vh;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    /* A tool, which looks the same on every page. */
    font:
      13px/1.45 system-ui,
      sans-serif;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .head p:empty {
    display: none;
  }
  .head p {
    flex: 1 0 100%;
  }
  textarea {
    display: block;
    inline-size: 100%;
    block-size: 8em;
    font:
      12px/1.4 ui-monospace,
      monospace;
    background: var(--_raised);
    color: inherit;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  button {
    min-block-size: 32px;
    min-inline-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--_control);
    border-radius: 6px;
    background: none;
  }
  button:hover {
    background: var(--_raised);
  }
  .body {
    padding: 4px 12px 12px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  summary {
    padding-block: 8px 4px;
    font-weight: 650;
    cursor: pointer;
  }
  dl {
    margin: 0;
  }
  dl div {
    display: grid;
    gap: 0 10px;
    padding-block: 5px;
    padding-inline: 10px;
    border-inline-start: 3px solid transparent;
  }
  dl div + div {
    border-block-start: 1px solid var(--_line);
  }
  dl .yes {
    border-inline-start-color: #1a7f4b;
  }
  dl .no {
    border-inline-start-color: var(--_control);
  }
  dl .odd {
    border-inline-start-color: #c77700;
    background: var(--_raised);
  }
  dt {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .odd dd {
    color: inherit;
  }
  .advice dt {
    font: inherit;
    font-weight: 600;
  }
  .advice div + div {
    margin-block-start: 4px;
  }
  .muted {
    color: var(--_muted);
  }
  @media (min-width: 44rem) {
    section {
      inset-block: 12px auto;
      inset-inline: auto 12px;
      inline-size: min(42em, 50vw);
      /* The banner below stays in reach. */
      max-block-size: max(25em, 100vh - 16em);
      border: 1px solid var(--_line);
      border-radius: 10px;
    }
    dl:not(.advice) div {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
`
