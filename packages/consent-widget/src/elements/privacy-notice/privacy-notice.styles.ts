import { css } from '../_shared/css.ts'

/** Part of the page's text: its width and font size, no box of its own; tables become cards where the column is narrow. */
export const privacyNoticeStyles = css`
  :host {
    container-type: inline-size;
    font-size: inherit;
    line-height: 1.55;
    overflow-wrap: break-word;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    margin: 0 0 0.5em;
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }
  [part='title'] {
    font-size: 1.75em;
  }
  /* Names, numbers and periods keep their own order inside a sentence of the other direction. */
  :is(a, strong) {
    unicode-bidi: isolate;
  }
  a:is([href^='tel:'], [href^='mailto:']) {
    direction: ltr;
  }
  .section {
    margin-block-start: 2em;
    font-size: 1.3em;
  }
  section:first-child .section {
    margin-block-start: 0;
  }
  .inner {
    margin-block-start: 1.5em;
    font-size: 1em;
  }
  p,
  ul,
  dl,
  table {
    margin: 0 0 1em;
  }
  p,
  li {
    max-inline-size: 42em;
    text-wrap: pretty;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .columns {
    columns: 19em auto;
  }
  .columns li {
    break-inside: avoid;
  }
  .muted,
  dt,
  caption,
  th .line + .line {
    color: var(--_muted);
  }
  .remark,
  [role='alert'] {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_control);
    font-weight: 550;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(9em, 14em) 1fr;
    gap: 0 1.5em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    grid-row: 1 / span 12;
  }
  dd {
    grid-column: 2;
    margin: 0;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.95em;
    line-height: 1.45;
  }
  caption {
    padding-block-end: 0.5em;
    text-align: start;
  }
  th,
  td {
    padding: 0.65em 0.75em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    background: var(--_raised);
    font-weight: 650;
  }
  .line {
    display: block;
  }
  .line + .line {
    margin-block-start: 0.3em;
  }
  strong {
    font-weight: 650;
  }
  @container (max-width: 44em) {
    dl > div,
    table,
    caption,
    tbody,
    tr,
    th,
    td {
      display: block;
      overflow-wrap: anywhere;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    tr {
      padding: 0.8em 1em;
      margin-block-end: 0.75em;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 0.6);
    }
    th,
    td {
      padding: 0;
      border: 0;
    }
    td {
      margin-block-start: 0.7em;
    }
    td::before {
      content: attr(data-column);
      display: block;
      color: var(--_muted);
      font-size: 0.85em;
      font-weight: 650;
    }
    td:empty {
      display: none;
    }
  }
`
