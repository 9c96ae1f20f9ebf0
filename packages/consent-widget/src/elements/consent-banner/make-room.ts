import { putStyles } from '../_shared/css.ts'

/**
 * Leaves room at the end of the page while something lies over it, so that a focused control is never hidden behind it
 * (WCAG 2.2, 2.4.11) and the last line can be scrolled into sight. Nothing that is on screen moves, but at the upper edge,
 * where what is first on the page would lie under it for good. The page's own attributes stay untouched: the rule lives in
 * a stylesheet of ours that goes when the room is given back.
 *
 * The same sheet dims the banner while a dialog beside it makes it inert, which no selector inside its shadow root can see.
 * A dialog in a shadow root of the page is not seen from here either: then its backdrop alone dims the banner.
 *
 * @returns a function that gives the room back.
 */
export function makeRoom(cover: HTMLElement): () => void {
  let takeAway = (): void => undefined
  const observer = new ResizeObserver(() => {
    const height = cover.offsetHeight
    const [edge, place] = cover.dataset.position === 'top' ? ['start', 'before'] : ['end', 'after']
    takeAway()
    takeAway = putStyles(
      document,
      `@media screen{:root{scroll-padding-block-${edge}:${height}px}:root::${place}{content:"";display:block;block-size:${height}px}:has(dialog:modal)>consent-banner::part(card){opacity:.4}}`,
    )
  })
  observer.observe(cover)
  return () => {
    observer.disconnect()
    takeAway()
  }
}
