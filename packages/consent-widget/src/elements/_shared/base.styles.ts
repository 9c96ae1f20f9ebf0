import { css } from './css.ts'

const dark = css`
  --_surface: var(--assent-surface, #1b1e24);
  --_raised: var(--assent-raised, #252932);
  --_text: var(--assent-text, #eceef2);
  --_muted: var(--assent-muted, #aeb5c1);
  --_line: var(--assent-line, #3a404b);
  --_control: var(--assent-control, #8b93a1);
  --_accent: var(--assent-accent, #e4e8ef);
  --_on-accent: var(--assent-on-accent, #15181d);
  --_focus: var(--assent-focus, #8ab4ff);
  --_shadow: var(--assent-shadow, 0 2px 6px #0008, 0 12px 40px #000a);
  --_scheme: dark;
`

/**
 * Colours, type and buttons of every element. A site sets the `--assent-*` properties; what it leaves out is chosen for a
 * contrast of 5:1 for text on buttons, 4.5:1 for text and 3:1 for the edges of controls, light and dark.
 */
export const baseStyles = css`
  :host {
    /*
      The page's text-transform, line-height and the like stay outside; only its font comes in. Sizes follow what the person
      set in the browser, never the page's rem, which is 10 pixels on one and 100 on another.
    */
    all: initial;
    display: block;
    font: 400 medium / 1.45 system-ui;
    font-family: var(--assent-font, inherit);
    --_surface: var(--assent-surface, #fff);
    --_raised: var(--assent-raised, #f4f5f7);
    --_text: var(--assent-text, #16191d);
    --_muted: var(--assent-muted, #535a65);
    --_line: var(--assent-line, #dcdfe5);
    --_control: var(--assent-control, #767d89);
    --_accent: var(--assent-accent, #1f2a37);
    --_on-accent: var(--assent-on-accent, #fff);
    --_focus: var(--assent-focus, #1d5fd1);
    --_shadow: var(--assent-shadow, 0 2px 6px #0c101614, 0 12px 40px #0c10162e);
    --_radius: var(--assent-radius, 12px);
    --_space: var(--assent-space, 16px);
    color: var(--_text);
    --_scheme: light;
    color-scheme: var(--_scheme);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([data-theme='light'])) {
      ${dark}
    }
  }
  :host([data-theme='dark']) {
    ${dark}
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.15em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 5em), 1fr));
    gap: 8px;
  }
  .choice {
    min-block-size: 44px;
    padding: 4px 6px;
    border: 1.5px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: bold;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  /* White or black, whichever can be read on a colour that the site chose: they are equal at a luminance of 0.179. */
  @supports (color: color(from red xyz x y z)) {
    .choice:not(.quiet) {
      --_white: clamp(0, (0.179 - y) * 9999, 1);
      color: var(
        --assent-on-accent,
        color(from var(--_accent) xyz calc(0.95 * var(--_white)) var(--_white) calc(1.089 * var(--_white)))
      );
    }
  }
  /* A ring, because a paler button would lose contrast. */
  .choice:hover {
    box-shadow: 0 0 0 2px var(--_line);
  }
  .quiet {
    background: none;
    border-color: var(--_control);
    color: inherit;
  }
`
