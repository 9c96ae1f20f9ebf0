import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { showControl } from '../../settle/control.ts'
import { inside, makePage, show } from './sample-page.ts'
import { noActs, sampleManifest, SampleView } from './sample-view.ts'
import '../consent-banner/define.ts'

/** Chromium as a browser that cannot adopt style sheets: the properties are taken away for the time of a test. */
const PROTOTYPES = [Document.prototype, ShadowRoot.prototype]
const taken = PROTOTYPES.map((prototype) => Object.getOwnPropertyDescriptor(prototype, 'adoptedStyleSheets')!)
const marked = document.createElement('script')
marked.type = 'text/plain'
marked.nonce = 'nUq0cB1s'
marked.setAttribute('nonce', 'nUq0cB1s')

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
  document.body.append(marked)
  for (const prototype of PROTOTYPES) Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
})
afterEach(() => {
  PROTOTYPES.forEach((prototype, index) => Object.defineProperty(prototype, 'adoptedStyleSheets', taken[index]!))
})

const styleIn = (root: ShadowRoot): HTMLStyleElement => root.querySelector('style')!

test('without adopted style sheets an element wears the same styles by a style element with the page’s nonce', async () => {
  const element = await show('consent-banner', {}, 'prepend')
  // Set twice, as a page may: what is drawn anew keeps its styles.
  element.view = new SampleView()
  element.view = new SampleView()
  const styles = [...inside(element).querySelectorAll('style')]
  // Those of every element, and its own.
  expect(styles.map(({ nonce }) => nonce)).toEqual(['nUq0cB1s', 'nUq0cB1s'])
  expect(getComputedStyle(element).position).toBe('fixed')
  expect(getComputedStyle(inside(element).querySelector('button')!).minBlockSize).toBe('44px')
  element.remove()
})

test('and so do the control and what the page leaves room by', async () => {
  const { texts } = new SampleView()
  showControl(document, texts, { manifest: sampleManifest, signal: false }, noActs)
  const control = document.querySelector('assent-control')!
  expect(getComputedStyle(control).position).toBe('fixed')
  expect(styleIn(control.shadowRoot!).nonce).toBe('nUq0cB1s')
  control.remove()
  const banner = await show('consent-banner', { view: new SampleView() }, 'prepend')
  await expect.poll(() => getComputedStyle(document.documentElement).scrollPaddingBlockEnd).not.toBe('auto')
  banner.remove()
  expect(getComputedStyle(document.documentElement).scrollPaddingBlockEnd).toBe('auto')
})
