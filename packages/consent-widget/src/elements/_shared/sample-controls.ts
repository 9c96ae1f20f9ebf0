import axe from 'axe-core'
import { contrast } from './sample-contrast.ts'

/** What people use of these shadow roots, in the order of Tab. */
export function controlsOf(roots: readonly ShadowRoot[]): readonly HTMLElement[] {
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary')])
    .filter((one) => one.checkVisibility())
}

/** Controls whose accessible name lacks the words that are seen on them or beside them (WCAG 2.2, 2.5.3). */
export function misnamed(controls: readonly HTMLElement[]): readonly string[] {
  axe.setup(document)
  try {
    return controls.flatMap((one) => {
      const name = axe.commons.text.accessibleText(one)
      const isCalledSo = name !== '' && squeezed(name).includes(squeezed(wordsOf(one)))
      return isCalledSo ? [] : [`“${wordsOf(one)}” is called “${name}”`]
    })
  } finally {
    axe.teardown()
  }
}

/** The words on a control, or those of its labels. */
function wordsOf(control: HTMLElement): string {
  const labels = [...((control as HTMLInputElement).labels ?? [])]
  return (labels.length > 0 ? labels : [control]).map(({ innerText }) => innerText).join(' ')
}

const squeezed = (text: string): string => text.replace(/\s/g, '').toLocaleLowerCase()

/**
 * What is amiss with how a control shows that it has the focus, which it gets: a solid ring of 2 pixels or more, around it
 * or the label it lies in, 3:1 against what is behind it, and nothing of it cut off (WCAG 2.2, 2.4.7, 2.4.11, 1.4.11).
 */
export function focusFaults(control: HTMLElement): readonly string[] {
  control.focus({ focusVisible: true })
  const ringed = [control, control.closest('label')].find(
    (one) => one && getComputedStyle(one).outlineStyle === 'solid',
  )
  const called = `${control.localName} ${wordsOf(control).trim().slice(0, 30)}`
  if (!ringed) return [`${called}: no ring`]
  const { outlineColor, outlineWidth } = getComputedStyle(ringed)
  const ratio = contrast(outlineColor, behind(ringed))
  return [
    ...(parseFloat(outlineWidth) < 2 ? [`a ring of ${outlineWidth}`] : []),
    ...(ratio < 3 ? [`a ring of ${ratio.toFixed(1)}:1`] : []),
    ...cutSides(ringed, control).map((side) => `a ring cut off at the ${side}`),
  ].map((fault) => `${called}: ${fault}`)
}

const parentOf = (element: Element): Element | undefined =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host

function ancestorsOf(element: Element): readonly Element[] {
  const parent = parentOf(element)
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

function behind(element: Element): string {
  const colours = ancestorsOf(element).map((one) => getComputedStyle(one).backgroundColor)
  return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'rgb(255, 255, 255)'
}

/** Sides at which a ring ends under the edge of what scrolls it, under what sticks there, or outside the screen. */
function cutSides(ringed: HTMLElement, control: HTMLElement): readonly string[] {
  const { outlineWidth, outlineOffset } = getComputedStyle(ringed)
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset) - 0.5
  const ring = ringed.getBoundingClientRect()
  const { left, right, top, bottom } = windowOf(ringed)
  const sides = {
    left: ring.left - reach < left,
    right: ring.right + reach > right,
    // Of what may be higher than the window, the browser shows the place that is used.
    ...(ringed === control &&
      control.localName !== 'textarea' && {
        top: ring.top - reach < top,
        bottom: ring.bottom + reach > bottom,
      }),
  }
  return Object.entries(sides).flatMap(([side, isCut]) => (isCut ? [side] : []))
}

/** What is seen of the page where an element lies. */
function windowOf(element: Element): { left: number; right: number; top: number; bottom: number } {
  const seen = { left: 0, right: innerWidth, top: 0, bottom: innerHeight }
  for (const one of ancestorsOf(element)) {
    const { overflowX, position } = getComputedStyle(one)
    if (overflowX !== 'visible') {
      const box = one.getBoundingClientRect()
      const [left, top] = [box.left + one.clientLeft, box.top + one.clientTop]
      seen.left = Math.max(seen.left, left)
      seen.right = Math.min(seen.right, left + one.clientWidth)
      seen.top = Math.max(seen.top, top)
      seen.bottom = Math.min(seen.bottom, top + one.clientHeight)
      for (const stuck of one.querySelectorAll('.head, .foot')) {
        if (stuck.contains(element) || getComputedStyle(stuck).position !== 'sticky') continue
        if (stuck.classList.contains('head')) seen.top = Math.max(seen.top, stuck.getBoundingClientRect().bottom)
        else seen.bottom = Math.min(seen.bottom, stuck.getBoundingClientRect().top)
      }
    }
    // Nothing further up cuts off what lies over the page.
    if (position === 'fixed') break
  }
  return seen
}

/** What the focus or a pointer changes beyond colours and rings, by the styles: content that comes and goes (WCAG 2.2, 1.4.13). */
export function appearsByPointing(roots: readonly ShadowRoot[]): readonly string[] {
  const rules = roots.flatMap((root) => root.adoptedStyleSheets.flatMap(({ cssRules }) => styleRulesOf(cssRules)))
  return rules
    .filter(({ selectorText }) => /:(hover|focus|active)/.test(selectorText))
    .flatMap(({ selectorText, style }) =>
      [...style].filter((name) => !PAINT.test(name)).map((name) => `${selectorText}: ${name}`),
    )
}

const PAINT = /^(outline|box-shadow|background|color|(border|text).*-color|text-decoration)/

function styleRulesOf(rules: CSSRuleList): readonly CSSStyleRule[] {
  return [...rules].flatMap((rule) =>
    rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? styleRulesOf(rule.cssRules) : [],
  )
}
