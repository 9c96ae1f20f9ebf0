import { armourStyles } from './armour.styles.ts'
import { css } from './css.ts'

/** A centred card on a wide screen, a sheet at the lower edge on a phone. */
export const modalStyles = css`
  ${armourStyles}
  dialog {
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: calc(100vh - 24px);
    max-block-size: calc(100dvh - 24px);
    margin: auto 0 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-width: 1px 0 0;
    border-radius: calc(var(--_radius) * 1.25) calc(var(--_radius) * 1.25) 0 0;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 16px 64px rgb(0 0 0 / 0.3);
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 4.5em 1em;
  }
  dialog::backdrop {
    background: var(--assent-backdrop, rgb(12 16 22 / 0.5));
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px var(--_space);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  h2:focus-visible {
    outline: 0;
  }
  .close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    margin-inline-end: -8px;
    border: 0;
    border-radius: 99px;
    background: none;
  }
  .close:hover {
    background: var(--_raised);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.25);
    padding: var(--_space);
  }
  .foot {
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.9em;
  }
  @media (min-width: 44rem) {
    dialog {
      max-inline-size: 44.8em;
      max-block-size: min(53em, calc(100vh - 48px));
      margin: auto;
      border-width: 1px;
      border-radius: calc(var(--_radius) * 1.25);
    }
    .head,
    .body,
    .foot {
      padding-inline: calc(var(--_space) * 1.5);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 0.12s;
    }
    @keyframes appear {
      from {
        opacity: 0.4;
      }
    }
  }
  @media (max-height: 30rem) {
    .head {
      position: static;
    }
  }
`
