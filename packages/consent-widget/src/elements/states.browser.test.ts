import { page } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { putState } from '../../test/states/put-state.ts'
import { STATE_NAMES, type State } from '../../test/states/names.ts'
import { samplesOfAll } from '../locales/sample-locales.ts'
import { accessibilityFindings, look, makePage, removeControls } from './_shared/sample-page.ts'

/** What holds of every state a person may see, in looks and languages as different as there are. */
const LANGUAGES = ['en', 'de', 'ar']
const WIDTHS = [320, 768, 1280]
const CASES = STATE_NAMES.flatMap((state) => LANGUAGES.map((language) => ({ state, language })))

beforeEach(async () => {
  makePage()
  await removeControls()
  document.querySelector('#last')!.id = 'content'
})

const show = (state: State, language: string): Promise<void> =>
  putState(
    state,
    samplesOfAll.find((texts) => texts.language === language)!,
  )
const withShadows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('*')].filter(({ shadowRoot }) => shadowRoot !== null)

test.for(CASES)(
  'axe finds nothing in $state, in $language, light and dark, on three widths',
  async ({ state, language }) => {
    await show(state, language)
    for (const theme of ['light', 'dark'] as const) {
      for (const element of withShadows()) element.dataset.theme = theme
      for (const width of WIDTHS) {
        await look({ theme, width })
        expect([theme, width, await accessibilityFindings()]).toEqual([theme, width, []])
      }
    }
  },
)

/** Of WCAG 2.2, 1.4.12: what a reader may set without losing anything. */
const SPACING = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}`

test.for(CASES)('1.4.12: $state in $language stays whole with wide spacing of text', async ({ state, language }) => {
  await page.viewport(320, 568)
  await show(state, language)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SPACING)
  for (const { shadowRoot } of withShadows())
    shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet]
  const cut = withShadows().flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll<HTMLElement>('h2, h3, p, label, button, a, dt, dd, section, dialog')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((one) => `${one.localName}: ${one.textContent.trim().slice(0, 40)}`),
  )
  expect(cut).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})

test('the words of Californian law leave 58 % of a phone of 320 by 568 pixels free, and yes and no their size', async () => {
  await page.viewport(320, 568)
  await show('opt-out', 'en')
  const banner = document.querySelector('consent-banner')!
  expect(banner.offsetHeight / 568).toBeLessThanOrEqual(0.42)
  const [no, yes] = [...banner.shadowRoot!.querySelectorAll('button')].map((one) => one.getBoundingClientRect())
  expect([yes!.width, yes!.height, yes!.top]).toEqual([no!.width, no!.height, no!.top])
})

describe('what a screen reader says', () => {
  test.for(STATE_NAMES)('%s', async (state) => {
    await page.viewport(1280, 740)
    await show(state, 'en')
    await expect.element(page.elementLocator(document.body)).toMatchAriaSnapshot()
  })
})
