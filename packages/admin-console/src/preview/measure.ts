import { COLOURS, THEMES, type ColourName, type Theme } from '../views/appearance/look.ts'
import type { Measured, PreviewLook } from './protocol.ts'

/** Elements of the widget that follow `data-theme`. */
export const ELEMENTS =
  'consent-banner, consent-preferences, consent-placeholder, consent-receipt, reload-notice, rights-request-form'

/** Shows a look on the page and on every element there is. */
export function wear(page: Document, { theme, isForced, look }: PreviewLook): void {
  const root = page.documentElement
  root.dataset.theme = theme
  for (const { name, forced } of COLOURS) {
    setOrRemove(root, `--assent-${name}`, isForced ? forced : look[theme][name])
  }
  setOrRemove(root, '--assent-radius', look.radius)
  setOrRemove(root, '--assent-font', look.font)
  for (const element of page.querySelectorAll<HTMLElement>(ELEMENTS)) element.dataset.theme = theme
}

/** Reads off the elements what they really have under each theme. Nothing is painted in between. */
export function measure(page: Document, shown: PreviewLook): Measured | null {
  const elements = [...page.querySelectorAll<HTMLElement>(ELEMENTS)]
  const [element] = elements
  if (element === undefined) return null
  const colours = Object.fromEntries(
    THEMES.map((theme) => {
      wear(page, { ...shown, isForced: false, theme })
      const styles = elements.map((each) => getComputedStyle(each))
      const read = COLOURS.map(({ name }) => [name, valueOf(styles, `--_${name}`)])
      const colours = Object.fromEntries(read) as Record<ColourName, string>
      const onAccent = chosenOnAccent(element, getComputedStyle(element))
      return [theme, { ...colours, 'on-accent': onAccent ?? colours['on-accent'] }]
    }),
  ) as Record<Theme, Record<ColourName, string>>
  wear(page, shown)
  return { colours, buttons: compareButtons(page.querySelector('consent-banner')) }
}

/** The value of a property on the first element that has one: not every element has a use for every colour. */
function valueOf(styles: readonly CSSStyleDeclaration[], property: string): string {
  return styles.map((each) => each.getPropertyValue(property).trim()).find((value) => value !== '') ?? ''
}

/**
 * What stands on buttons where the site sets no colour for it: the widget takes white or black, whichever can be read.
 * Undefined where the site sets one, or no button is on screen.
 */
function chosenOnAccent(element: HTMLElement, styles: CSSStyleDeclaration): string | undefined {
  const button = element.shadowRoot?.querySelector('.choice:not(.quiet)')
  if (styles.getPropertyValue('--assent-on-accent').trim() !== '' || !button) return undefined
  const [, luminance] = /^color\(xyz\S* \S+ (\S+)/.exec(getComputedStyle(button).color) ?? []
  return luminance === undefined ? undefined : Number(luminance) > 0.5 ? '#ffffff' : '#000000'
}

/** Compares no and yes of the banner in every computed style; lengths to a tenth of a pixel. */
function compareButtons(banner: Element | null): Measured['buttons'] {
  const [no, yes] = banner?.shadowRoot?.querySelectorAll('.choices .choice:not(.quiet)') ?? []
  if (no === undefined || yes === undefined) return null
  const [left, right] = [getComputedStyle(no), getComputedStyle(yes)]
  const rounded = (styles: CSSStyleDeclaration, name: string): string =>
    styles.getPropertyValue(name).replaceAll(/[\d.]+(?=px)/g, (length) => Number(length).toFixed(1))
  const names = [...left]
  return { compared: names.length, different: names.filter((name) => rounded(left, name) !== rounded(right, name)) }
}

function setOrRemove(root: HTMLElement, property: string, value: string | undefined): void {
  if (value === undefined) root.style.removeProperty(property)
  else root.style.setProperty(property, value)
}
