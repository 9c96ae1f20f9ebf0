import { css } from '../_shared/css.ts'

/** Categories as quiet cards, a switch at the end of each line, the three buttons always in sight. */
export const preferencesStyles = css`
  dialog {
    scroll-padding-block-end: 6em;
  }
  .signal {
    padding: 10px 14px;
    /* Seen where colours are forced and backgrounds are not. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .granted {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 10px 14px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .granted .choice {
    padding-inline: 16px;
  }
  .granted p {
    flex: 1 1 14em;
  }
  .category {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 14px;
  }
  h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
  }
  .purpose {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 16px;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .purpose p,
  .purpose details {
    grid-column: 1 / -1;
  }
  .purpose details {
    margin-block-start: 4px;
  }
  dl {
    display: grid;
    gap: 2px 16px;
    margin: 6px 0 0;
  }
  dt {
    margin-block-start: 4px;
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  label,
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  /* Names are written as they stand in a sentence; here each begins one. */
  label::first-letter,
  .name::first-letter {
    text-transform: uppercase;
  }
  .object {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    cursor: pointer;
  }
  /* A tick, and beside it the sentence that it makes true. */
  [part='objection'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .always {
    font-size: 0.9em;
    font-weight: 600;
    color: var(--_muted);
  }
  [role='switch'] {
    appearance: none;
    position: relative;
    inline-size: 46px;
    block-size: 28px;
    margin: 0;
    border: 2px solid var(--_control);
    border-radius: 99px;
    cursor: pointer;
  }
  [role='switch']::before {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: 4px;
    aspect-ratio: 1;
    border-radius: 99px;
    background: var(--_control);
  }
  [role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [role='switch']:checked::before {
    inset-block: 2px;
    inset-inline: auto 2px;
    background: var(--_on-accent);
  }
  details {
    margin-block-start: 12px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  ul {
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: 6px;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
  }
  .links > * {
    min-block-size: 24px;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
  }
  @media (max-height: 30rem) {
    .foot {
      position: static;
    }
  }
  /* Three buttons side by side hold the longest words of every language whole. */
  @media (max-width: 24rem) {
    .foot .choice {
      padding-inline: 2px;
      font-size: max(13px, 0.866em);
    }
  }
  @media (forced-colors: active) {
    [role='switch'] {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }
    [role='switch']::before {
      background: ButtonText;
    }
    [role='switch']:checked {
      border-color: Highlight;
      background: Highlight;
    }
    [role='switch']:checked::before {
      background: HighlightText;
    }
  }
`
