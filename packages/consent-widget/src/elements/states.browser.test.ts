import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { putState } from '../../test/states/put-state.ts'
import { STATE_NAMES, type State } from '../../test/states/names.ts'
import { samplesOfAll } from '../locales/sample-locales.ts'
import { appearsByPointing, controlsOf, focusFaults, misnamed } from './_shared/sample-controls.ts'
import { accessibilityFindings, focused, look, makePage, press, removeControls } from './_shared/sample-page.ts'

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

test.for(CASES)(
  '2.5.3, 2.4.7, 1.4.13: each control of $state in $language is called what it says, and the focus shows on it, whole, and changes nothing else',
  async ({ state, language }) => {
    await page.viewport(language === 'en' ? 1280 : 320, 740)
    await show(state, language)
    const roots = withShadows().map(({ shadowRoot }) => shadowRoot!)
    const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLInputElement>('*')])
    const seen = (): readonly unknown[] => all.filter((one) => one.checkVisibility()).map(({ checked }) => checked)
    const before = seen()
    const controls = controlsOf(roots)
    expect(controls.length).toBeGreaterThan(0)
    expect(misnamed(controls)).toEqual([])
    for (const theme of ['light', 'dark']) {
      for (const element of withShadows()) element.dataset.theme = theme
      expect([theme, ...controls.flatMap(focusFaults)]).toEqual([theme])
    }
    expect(seen()).toEqual(before)
    expect(appearsByPointing(roots)).toEqual([])
  },
)

describe.for(LANGUAGES)('the form in %s', (language) => {
  const open = async (): Promise<{ root: ShadowRoot; use: (button: HTMLElement) => Promise<unknown> }> => {
    await page.viewport(1280, 740)
    await show('form', language)
    const element = document.querySelector('rights-request-form')!
    return {
      root: element.shadowRoot!,
      use: (button) => {
        button.click()
        return element.updateComplete
      },
    }
  }

  test('2.1.1, 3.2.2: Tab goes by the requests and chooses none, arrow keys choose in the direction of the language', async () => {
    const { root } = await open()
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    const chosen = (): readonly unknown[] => radios.flatMap(({ checked }, at) => (checked ? [at, focused()] : []))
    root.querySelector<HTMLElement>('.close')!.focus()
    await press('{Tab}')
    expect([focused(), chosen()]).toEqual([radios[0], []])
    await press('{Tab}')
    expect([focused()?.id, chosen()]).toEqual(['email', []])
    radios[0]!.focus()
    const onwards = language === 'ar' ? '{ArrowLeft}' : '{ArrowRight}'
    const back = language === 'ar' ? '{ArrowRight}' : '{ArrowLeft}'
    const steps = [
      ['{ArrowDown}', 1],
      [onwards, 2],
      [back, 1],
      ['{ArrowUp}', 0],
      ['{ArrowUp}', radios.length - 1],
    ] as const
    for (const [key, at] of steps) {
      await press(key)
      expect([key, ...chosen()]).toEqual([key, at, radios[at]])
    }
    await press('{Tab}')
    await press('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe(radios.at(-1))
  })

  test('3.3.7: nothing has to be typed again on any way back from the review', async () => {
    const { root, use } = await open()
    const typed = { email: 'ana@example.org', name: 'Ana Ruiz', message: 'Booking 4711.\nTwo rooms.' }
    const goOn = (): Promise<unknown> => use(root.querySelector<HTMLElement>('.choice:not(.quiet)')!)
    const fields = Object.keys(typed)
    const field = (id: string): HTMLInputElement => root.querySelector(`#${id}`)!
    root.querySelector<HTMLElement>('input[value=erasure]')!.click()
    for (const [id, value] of Object.entries(typed)) await userEvent.fill(field(id), value)
    await goOn()
    for (const at of ['kind', ...fields]) {
      await use(root.querySelector<HTMLElement>(`#${at}-edit`)!)
      expect(fields.map((id) => field(id).value)).toEqual(Object.values(typed))
      expect(root.querySelector('input:checked')).toMatchObject({ value: 'erasure' })
      await goOn()
    }
  })
})

test('3.2.6: what helps stands in one order at the end of the dialog, whatever it shows', async () => {
  const { ui } = samplesOfAll.find(({ language }) => language === 'en')!
  const order = [ui.notice, ui.limit, ui.rights, ui.receipt]
  for (const state of ['preferences', 'changing', 'opted out', 'objection', 'objected'] as const) {
    makePage()
    document.querySelector('#last')!.id = 'content'
    await show(state, 'en')
    const body = document.querySelector('consent-preferences')!.shadowRoot!.querySelector('.body')!
    const ways = [...body.querySelectorAll('.links > *')].map(({ textContent }) => textContent.trim())
    expect([state, body.lastElementChild!.className, ways]).toEqual([
      state,
      'links',
      order.filter((way) => ways.includes(way!)),
    ])
    expect(ways.length).toBeGreaterThan(1)
  }
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
