import type { PurposeId } from '@assent/shared'
import type { ConsentView, ViewElement } from '../core/view.ts'

/** How a frame lies in its page, which is how its placeholder has to lie for nothing to move. */
const BOX = ['position', 'inset', 'float', 'margin', 'width', 'height', 'flex', 'grid-area']

export interface Placeholders {
  /** Puts a placeholder over a blocked frame; `accept` is called with whether it is for always. */
  cover(
    blocked: HTMLElement,
    purposes: readonly PurposeId[],
    view: ConsentView,
    accept: (always: boolean) => void,
  ): void
  /** Takes the placeholder away, if there is one. */
  uncover(blocked: HTMLElement): void
}

/** Stands something in for each blocked frame, and puts the frame back as it was. */
export function createPlaceholders(page: Document): Placeholders {
  const shown = new WeakMap<HTMLElement, { readonly holder: HTMLElement; readonly display: string }>()
  return {
    cover(blocked, purposes, view, accept) {
      if (shown.has(blocked)) return
      const holder = page.createElement('consent-placeholder') as ViewElement
      const { service, label } = blocked.dataset
      Object.assign(holder, { purposes, service, label: blocked.title || label, view })
      const box = getComputedStyle(blocked)
      for (const name of BOX) holder.style.setProperty(name, box.getPropertyValue(name))
      holder.style.display = box.display === 'inline' ? 'inline-block' : box.display
      holder.style.maxWidth = '100%'
      holder.addEventListener('assent-placeholder-accept', (event) =>
        accept((event as CustomEvent).detail.always === true),
      )
      shown.set(blocked, { holder, display: blocked.style.display })
      blocked.before(holder)
      blocked.style.display = 'none'
    },
    uncover(blocked) {
      const found = shown.get(blocked)
      if (!found) return
      shown.delete(blocked)
      found.holder.remove()
      blocked.style.display = found.display
    },
  }
}
