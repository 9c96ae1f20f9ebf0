import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { showControl } from '../../settle/control.ts'
import { button, inside, makePage, show } from './sample-page.ts'
import { noActs, sampleManifest, SampleView } from './sample-view.ts'
import '../consent-banner/define.ts'
import '../consent-preferences/define.ts'
import '../rights-request-form/define.ts'

/** Rules of pages that have broken other banners, the way page builders, resets and ad code write them. */
const HOSTILE = {
  'a reset that reverts everything': `* { all: revert !important }`,
  'everything inline, seen through and moved': `body * { display: inline !important; opacity: 0.2 !important; transform: rotate(3deg) !important; filter: blur(4px) !important; margin: 9px !important; position: static !important }`,
  'children of the body set aside': `body > * { display: none !important; visibility: hidden; position: relative; z-index: 0 !important; max-width: 200px !important; float: left; text-transform: uppercase }`,
  'a dark reset': `html, body, * { background: #000 !important; color: #333 !important; color-scheme: dark !important; border: 0 !important; font-weight: 100 !important; letter-spacing: 4px !important; line-height: 3 !important }`,
  'our own names': `consent-banner, consent-preferences, rights-request-form, assent-control { width: 40px !important; height: 40px !important; overflow: hidden !important; pointer-events: none !important; zoom: 0.3 !important; clip-path: inset(50%) !important }`,
}

let sheet: CSSStyleSheet
beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
  sheet = new CSSStyleSheet()
})
afterEach(() => {
  document.adoptedStyleSheets = []
})

const put = {
  banner: () => show('consent-banner', { view: new SampleView() }, 'prepend'),
  preferences: () => show('consent-preferences', { view: new SampleView({ granted: ['video'] }) }),
  form: () => show('rights-request-form', { view: new SampleView() }),
  control: () => {
    showControl(document, new SampleView().texts, { manifest: sampleManifest, signal: false }, noActs)
    return Promise.resolve(document.querySelector<HTMLElement>('assent-control')!)
  },
}

/** Where everything of an element lies and what it looks like, to a tenth of a pixel. */
function looks(element: HTMLElement): unknown[] {
  const all = [element, ...inside(element).querySelectorAll<HTMLElement>('*:not(path,option)')]
  return all.map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    const style = getComputedStyle(one)
    const { display, opacity, visibility, color, backgroundColor, fontSize, letterSpacing, textTransform } = style
    // The element of a dialog has no box of its own to speak of: the dialog lies in the browser's top layer.
    const box =
      one === element && style.position === 'static'
        ? []
        : [x, y, width, height].map((value) => Math.round(value * 10) / 10)
    return [one.localName, ...box, display, opacity, visibility, color, backgroundColor, fontSize, letterSpacing, textTransform] // prettier-ignore
  })
}

describe.each(Object.entries(put))('%s', (_name, make) => {
  test.each(Object.entries(HOSTILE))('looks the same on a page with %s', async (_rule, css) => {
    const plain = await make()
    // Its font alone comes from the page, so both pages have the same.
    const family = getComputedStyle(plain).fontFamily
    const before = looks(plain)
    plain.remove()
    sheet.replaceSync(`${css} :root { --assent-font: ${family} }`)
    document.adoptedStyleSheets = [sheet]
    const element = await make()
    expect(looks(element)).toEqual(before)
    element.remove()
  })
})

test.each(['62.5%', '8px', '100px'])('is as large where the page makes a rem of %s', async (size) => {
  for (const make of Object.values(put)) {
    const plain = await make()
    const before = looks(plain)
    plain.remove()
    sheet.replaceSync(`html { font-size: ${size} } body { font-size: 16px }`)
    document.adoptedStyleSheets = [sheet]
    const element = await make()
    expect(looks(element)).toEqual(before)
    element.remove()
    document.adoptedStyleSheets = []
  }
})

test('with text twice as large in the browser, the banner is whole on a phone and every button can be reached', async () => {
  await page.viewport(360, 640)
  await cdp().send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  const element = await put.banner()
  const card = inside(element).querySelector('section')!.getBoundingClientRect()
  expect([card.left >= 0, card.right <= 360, card.top >= 0, card.bottom <= 640]).toEqual([true, true, true, true])
  for (const one of inside(element).querySelectorAll('button')) {
    one.scrollIntoView()
    const { left, top, width, height } = one.getBoundingClientRect()
    expect(inside(element).elementFromPoint(left + width / 2, top + height / 2)).toBe(one)
  }
  expect(getComputedStyle(button(element, 'Choose')).fontSize).toBe('25.98px')
  element.remove()
  await cdp().send('Page.setFontSizes', { fontSizes: { standard: 16 } })
})
