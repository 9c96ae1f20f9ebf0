import axe from 'axe-core'
import type {} from '@vitest/browser-playwright'
import { cdp, page, userEvent } from 'vitest/browser'
import { expect } from 'vitest'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A page as a site would have it: language, title, one heading, a link to come from and one to go to. */
export function makePage(): void {
  const { documentElement: root, body } = document
  root.lang = 'en'
  document.title = 'Alcor Travel'
  root.style.background = '#fff'
  body.style.font = '16px/1.5 sans-serif'
  const main = document.createElement('main')
  const heading = document.createElement('h1')
  heading.textContent = 'Slow journeys'
  const link = (id: string): HTMLAnchorElement => {
    const anchor = document.createElement('a')
    anchor.id = id
    anchor.href = '#' + id
    anchor.textContent = id
    return anchor
  }
  const text = document.createElement('p')
  text.style.height = '1200px'
  text.textContent = 'Walk the coast from village to village.'
  main.append(heading, link('first'), text, link('last'))
  body.replaceChildren(main)
}

/** Takes out the controls of tests before: they come along with a new body, and stay away once they alone are taken out. */
export async function removeControls(): Promise<void> {
  await Promise.resolve()
  for (const control of document.querySelectorAll('assent-control')) control.remove()
}

/** Puts an element with these properties into the page and waits until it is rendered. */
export async function show<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  where: 'prepend' | 'append' = 'append',
): Promise<HTMLElementTagNameMap[Tag]> {
  const element = Object.assign(document.createElement(tag), properties)
  document.body[where](element)
  // Those of Lit render a moment later, the plain ones at once.
  await (element as unknown as { updateComplete?: Promise<boolean> }).updateComplete
  return element
}

/** The shadow root of an element. */
export function inside(element: HTMLElement): ShadowRoot {
  return element.shadowRoot!
}

/** The button with exactly this text. */
export function button(element: HTMLElement, text: string): HTMLButtonElement {
  const all = [...inside(element).querySelectorAll('button')]
  const found = all.find((one) => (one.ariaLabel ?? one.textContent).trim() === text)
  if (!found) throw new Error(`No button “${text}” among ${all.map((one) => one.textContent.trim()).join(', ')}.`)
  return found
}

/** What has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
}

/** Makes Tab begin at the start of the page, as after loading. */
export function startAtTop(): void {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
}

/** Media type and features as the browser would have them from the system; an empty list or word undoes it. */
export async function emulate(media: { media?: string; features?: { name: string; value: string }[] }): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', media)
}

/** Waits until a condition holds; the runner's own time limit is the bound. */
export async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition).toBe(true)
}

/** The looks each element has to be accessible in. */
export const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['ltr', 'rtl'] as const).flatMap((direction) => [320, 1280].map((width) => ({ theme, direction, width }))),
)

/** Sets the width, and the page's own colours as a site with this theme would have them. */
export async function look({ theme, width }: { theme: 'light' | 'dark'; width: number }): Promise<void> {
  await page.viewport(width, 740)
  document.documentElement.style.background = theme === 'dark' ? '#101216' : '#fff'
  document.body.style.color = theme === 'dark' ? '#eee' : '#111'
  for (const link of document.querySelectorAll('a')) link.style.color = 'inherit'
}

/** What axe finds on the whole page, as readable lines. */
export async function accessibilityFindings(): Promise<string[]> {
  // A fade would be measured half-way. Animations in a shadow are not among those of the document.
  const roots = [document, ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot)]
  for (const animation of roots.flatMap((root) => root?.getAnimations() ?? [])) animation.finish()
  const { violations, passes } = await axe.run(document, {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: TAGS },
  })
  // A run that checked nothing must not count as clean.
  expect(passes.length).toBeGreaterThan(10)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
}
