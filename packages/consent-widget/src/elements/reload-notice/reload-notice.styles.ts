import { css } from '../_shared/css.ts'

/** A small card at the lower edge, which leaves the page usable. */
export const reloadNoticeStyles = css`
  :host {
    position: fixed;
    inset: auto 0 0;
    z-index: var(--assent-z-index, 2147483000);
    padding: 0 8px 8px;
    pointer-events: none;
  }
  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px var(--_space);
    max-inline-size: 44rem;
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    margin: auto;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 32px rgb(0 0 0 / 0.18);
    pointer-events: auto;
  }
  p {
    flex: 1 1 16em;
  }
  .choices {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
  }
  .choice {
    padding-inline: 16px;
  }
`
