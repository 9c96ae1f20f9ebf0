import type { PurposeId } from '@assent/shared'
import { purposesBehind, WORD } from '../core/decision.ts'
import type { ConsentView, ViewElement } from '../core/view.ts'
import '../elements/consent-placeholder/define.ts'

/** How a frame lies in its page, which is how its placeholder has to lie for nothing to move. */
const BOX = ['position', 'inset', 'float', 'margin', 'width', 'height', 'flex', 'grid-area']

export interface PlaceholderPorts {
  readonly page: Document
  has(words: string): boolean
  /** Loads one blocked frame although nothing is stored. */
  loadOnce(blocked: HTMLElement): void
}

export interface Placeholders {
  /** Puts a placeholder in the place of a blocked frame. */
  cover(blocked: HTMLElement, words: string, view: ConsentView): void
  /** Takes the placeholder away, if there is one. */
  uncover(blocked: HTMLElement): void
}

/** Stands something in for each blocked frame, and puts the frame back as it was. */
export function startPlaceholders({ page, has, loadOnce }: PlaceholderPorts): Placeholders {
  const shown = new WeakMap<HTMLElement, { readonly holder: HTMLElement; readonly display: string }>()

  const accept = (blocked: HTMLElement, purposes: readonly PurposeId[], view: ConsentView, always: boolean): void => {
    if (!always) loadOnce(blocked)
    else {
      view.decide(
        'choose',
        'placeholder',
        purposes.map((purpose) => ({ purpose, granted: true })),
      )
    }
  }

  return {
    cover(blocked, words, view) {
      // What runs instead of something, `!word`, asks for nothing.
      if (!blocked.isConnected || has(words) || shown.has(blocked) || words.includes('!')) return
      const unknown = (words.match(WORD) ?? []).filter((word) => !has(word) && !purposesBehind(view.manifest, word)[0])
      if (unknown[0]) {
        console.warn(`Assent: UNKNOWN_WORD ${unknown.join(', ')}: not in the policy.`, blocked)
      }
      const purposes = purposesBehind(view.manifest, words)
      const { service, label } = blocked.dataset
      const holder = Object.assign(page.createElement('consent-placeholder') as ViewElement, {
        // Nobody can allow a word that the policy lacks; who reads it knows at least what is amiss.
        purposes: [...purposes, ...unknown],
        onceOnly: !!unknown[0],
        service,
        label: blocked.title || label,
        view,
      })
      const box = getComputedStyle(blocked)
      for (const name of BOX) {
        const value = box.getPropertyValue(name)
        // What has no size of its own leaves the placeholder the one it has: all there is.
        if (value !== 'auto') holder.style.setProperty(name, value)
      }
      holder.style.display = box.display === 'inline' ? 'inline-block' : box.display
      holder.style.maxWidth = '100%'
      holder.addEventListener('assent-placeholder-accept', ({ detail }) =>
        accept(blocked, purposes, view, detail.always),
      )
      shown.set(blocked, { holder, display: blocked.style.display })
      // All that are covered together are measured before the first of them changes the page. What is hidden by then,
      // maybe by another Assent on the page, needs no second placeholder.
      queueMicrotask(() => {
        if (!shown.has(blocked) || blocked.style.display === 'none') return
        blocked.before(holder)
        blocked.style.display = 'none'
      })
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
