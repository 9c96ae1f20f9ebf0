import { css } from '../_shared/css.ts'

const dark = css`
  --_danger: var(--assent-danger, #ffb4ab);
`

/** Requests as cards to pick from, fields below, the review as a list of what will be sent. */
export const rightsRequestFormStyles = css`
  :host {
    --_danger: var(--assent-danger, #b3261e);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([data-theme='light'])) {
      ${dark}
    }
  }
  :host([data-theme='dark']) {
    ${dark}
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .field label,
  dt {
    padding: 0;
    font-weight: 600;
  }
  .kinds {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .kind {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border: 1.5px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
    cursor: pointer;
  }
  .kind:hover {
    border-color: var(--_control);
  }
  .kind:has(:checked) {
    border-color: var(--_accent);
    background: var(--_raised);
  }
  .kind:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .kind b {
    display: block;
    font-weight: 550;
  }
  .kind .small {
    display: block;
    line-height: 1.35;
  }
  input[type='radio'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 2px 0 0;
    outline: 0;
    accent-color: var(--_accent);
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field input,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1.5px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    /* Below 16px some phones zoom into the field and out of the dialog. */
    font-size: max(16px, 1em);
  }
  textarea {
    min-block-size: 7em;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .error {
    color: var(--_danger);
    font-weight: 550;
  }
  dl {
    display: grid;
    gap: 14px;
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 12px;
  }
  dl > div > :first-child {
    grid-column: 1;
  }
  dl > div > :nth-child(2) {
    grid-area: 2 / 1;
  }
  dl > div > :nth-child(3) {
    grid-area: 1 / 2 / span 2;
  }
  .edit {
    min-inline-size: 44px;
    min-block-size: 32px;
    padding: 4px 10px;
    border: 0;
    border-radius: calc(var(--_radius) * 0.5);
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .edit:hover {
    background: var(--_raised);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  dd bdi {
    white-space: pre-wrap;
  }
  .kinds + p {
    margin-block-start: 10px;
  }
  /* Takes no place, but is there to be listened to. */
  [role='alert']:empty {
    position: absolute;
  }
  .foot [role='alert']:not(:empty) {
    margin-block-end: 12px;
  }
  [role='alert']:not(:empty) {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--_danger);
    border-radius: 4px;
    background: var(--_raised);
  }
  [role='alert'] a {
    color: inherit;
  }
  [role='alert'] li {
    padding-block: 2px;
  }
  [role='alert'] ul {
    margin: 4px 0 0;
    padding-inline-start: 1.2em;
  }
  [role='status'] {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  .reference {
    font-size: 1.3em;
    font-weight: 650;
    letter-spacing: 0.02em;
  }
  a.choice {
    display: grid;
    place-items: center;
    text-align: center;
    text-decoration: none;
  }
  .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  }
  @media (min-width: 44rem) {
    .kinds {
      grid-template-columns: 1fr 1fr;
    }
  }
`
