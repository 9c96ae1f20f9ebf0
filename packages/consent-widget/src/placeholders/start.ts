import { purposesBehind, WORD } from '../core/decision.ts'
import { wordsOf } from '../core/gate.ts'
import type { ConsentView, ViewElement } from '../core/view.ts'
import { putStyles } from '../elements/_shared/css.ts'
import '../elements/consent-placeholder/define.ts'

/** How a frame lies in its page, which is how its placeholder has to lie for nothing to move. */
const BOX = ['display', 'position', 'inset', 'float', 'margin', 'width', 'height', 'flex', 'grid-area']
/** The same among what is written in a `style`. None of it loads anything. */
const WRITTEN =
  /^(display|position|inset|top|right|bottom|left|float|margin|aspect|flex|grid|align|justify|(m\w\w-)?(width|height|inline-size|block-size))/

/** What a placeholder stands for. */
const COVERED = 'consent-placeholder+*'

export interface PlaceholderPorts {
  readonly page: Document
  has(words: string): boolean
  /** Loads one blocked frame although nothing is stored. */
  loadOnce(blocked: HTMLElement): void
}

export interface Placeholders {
  /** Puts a placeholder in the place of a blocked frame. */
  cover(blocked: HTMLElement, view: ConsentView): void
  /** Takes the placeholder away, if there is one. */
  uncover(blocked: HTMLElement): void
}

function layAsComputed({ style }: HTMLElement, blocked: HTMLElement): void {
  const box = getComputedStyle(blocked)
  for (const name of BOX) {
    const value = box.getPropertyValue(name)
    // What has no size of its own leaves the placeholder the one it has: all there is.
    if (value !== 'auto') style.setProperty(name, value)
  }
}

/**
 * What waits in a template has no computed style: what is written on it counts, and before that what is written on the
 * template. It goes on meaning what it means: a width of 100 % follows the page, and attributes give way to rules of the page.
 */
function layAsWritten(holder: HTMLElement, { content, style }: HTMLTemplateElement): void {
  const inside = content.firstElementChild as HTMLElement | null
  for (const name of ['width', 'height']) {
    holder.style.setProperty('--_' + name, (inside?.getAttribute(name) ?? '').replace(/^\d+$/, '$&px'))
  }
  for (const box of [inside?.style ?? [], style]) {
    for (const name of box) {
      if (WRITTEN.test(name)) holder.style.setProperty(name, (box as CSSStyleDeclaration).getPropertyValue(name))
    }
  }
  if (inside) holder.className = inside.className
}

/** Stands something in for each blocked frame, and puts the frame back as it was. */
export function startPlaceholders({ page, has, loadOnce }: PlaceholderPorts): Placeholders {
  const shown = new WeakMap<HTMLElement, HTMLElement>()
  // By a rule, not by the element's own style, of which a page that keeps a copy of itself would keep a copy, too.
  putStyles(page, COVERED + '{display:none!important}')

  return {
    cover(blocked, view) {
      // What it waits for now: a page may have changed that while this part was loaded.
      const words = wordsOf(blocked)
      // What runs instead of something, `!word`, asks for nothing.
      if (!blocked.isConnected || has(words) || shown.has(blocked) || words.includes('!')) return
      const wanted = words.match(WORD) ?? []
      const unknown = wanted.filter((word) => !has(word) && !purposesBehind(view.manifest, word)[0])
      if (unknown[0]) {
        console.warn(`Assent: UNKNOWN_WORD ${unknown.join(', ')}.`, blocked)
      }
      const purposes = purposesBehind(view.manifest, words)
      const template = blocked instanceof HTMLTemplateElement ? blocked : undefined
      const holder = Object.assign(page.createElement('consent-placeholder') as ViewElement, {
        // Nobody can allow a word that the policy lacks; who reads it knows at least what is amiss.
        purposes: [...purposes, ...unknown],
        onceOnly: !!unknown[0],
        // A page may name it beside purposes or, by `data-consent`, in their place.
        service: wanted.find((word) => view.texts.services[word]),
        label: blocked.title || blocked.dataset.label || template?.content.querySelector<HTMLElement>('[title]')?.title,
        view,
      })
      if (template) layAsWritten(holder, template)
      else layAsComputed(holder, blocked)
      // A frame is part of a line unless something else is said.
      if (/^(inline)?$/.test(holder.style.display)) holder.style.display = 'inline-block'
      holder.addEventListener('assent-placeholder-accept', ({ detail }) => {
        if (!detail.always) loadOnce(blocked)
        else
          view.decide(
            'choose',
            'placeholder',
            purposes.map((purpose) => ({ purpose, granted: true })),
          )
      })
      shown.set(blocked, holder)
      // In a task of its own: what a parser or a script adds together is measured before any of it changes the page, or
      // each would be measured in a page that the one before has made stale. Another Assent may have been there before.
      setTimeout(() => {
        if (shown.get(blocked) === holder && !blocked.matches(COVERED)) blocked.before(holder)
      })
    },
    uncover(blocked) {
      const holder = shown.get(blocked)
      if (!holder) return
      const content = holder.nextElementSibling as HTMLElement
      const hadFocus = page.activeElement === holder
      holder.remove()
      shown.delete(blocked)
      if (!hadFocus) return
      // Who asked for it goes on there; without that the focus would be lost with the button. What is a stop of Tab by
      // itself stays one, what is none can have the focus all the same.
      content.tabIndex += 0
      content.focus()
    },
  }
}
