import { css } from '../_shared/css.ts'

/** A line with two small buttons. */
export const reloadNoticeStyles = css`
  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px var(--_space);
    max-inline-size: 47em;
    max-block-size: calc(100vh - 16px);
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
