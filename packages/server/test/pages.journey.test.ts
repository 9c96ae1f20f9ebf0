import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAxe } from './_axe.ts'
import { launchBrowser } from './_demo-site.ts'
import { PAGE_STATES, whole } from './_page-states.ts'

/** Every page that a person may be shown, as it looks in Chromium: what must hold in each state and language. */
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  // Of a context of its own, as axe needs it.
  page = await (await browser.newContext()).newPage()
}, 60_000)
afterAll(() => browser.close())

async function show(name: string, language: string, options: Parameters<Page['emulateMedia']>[0]): Promise<void> {
  await page.setViewportSize({ width: 320, height: 568 })
  await page.emulateMedia(options)
  await page.setContent(whole(PAGE_STATES[name]?.(language) ?? ''))
}

/** How far the page is wider than a phone of 320 px. */
const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** What a sheet of A4 leaves between its margins, in CSS pixels. */
const PAPER = { width: 672, height: 986 }

/** What WCAG 2.2 lets a reader set (1.4.12). */
const SPACED =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}'

const states = Object.keys(PAGE_STATES)

describe.each(states)('the page “%s”', (name) => {
  it('has nothing that axe finds', async () => {
    await show(name, 'ar', { media: 'screen', colorScheme: 'dark' })
    expect((await runAxe(page)).faults).toEqual([])
  })

  it('fits 320 px in languages of long words, with the text spacing of WCAG 1.4.12 and letters of double size', async () => {
    for (const language of ['fi', 'el', 'ar']) {
      await show(name, language, { media: 'screen', colorScheme: 'light' })
      expect(await overflow(), language).toBe(0)
      await page.addStyleTag({ content: SPACED })
      expect(await overflow(), `${language}, spaced`).toBe(0)
      await page.setViewportSize({ width: 640, height: 568 })
      await page.addStyleTag({ content: 'html{font-size:200%}' })
      expect(await overflow(), `${language}, spaced and doubled`).toBe(0)
    }
  })

  it('is dark on white on paper, also where the screen is dark', async () => {
    await show(name, 'en', { media: 'print', colorScheme: 'dark' })
    const pale = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((each) => each.checkVisibility() && each.textContent.trim() !== '')
        .map((each) => getComputedStyle(each).color)
        .filter((color) =>
          color
            .match(/\d+/g)
            ?.slice(0, 3)
            .some((part) => Number(part) > 0x60),
        ),
    )
    expect(pale).toEqual([])
  })

  it('has nothing on paper that is cut off at the side, and tables are tables there', async () => {
    for (const language of ['ar', 'he', 'fi']) {
      await show(name, language, { media: 'print', colorScheme: 'light' })
      await page.setViewportSize(PAPER)
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('body *')].flatMap((each) => {
          const { left, right, width } = each.getBoundingClientRect()
          return each.checkVisibility() && width > 1 && (left < 0 || right > innerWidth)
            ? [each.outerHTML.slice(0, 80)]
            : []
        }),
      )
      expect(cut, language).toEqual([])
      const rows = await page
        .locator('table:not(.many) tr')
        .evaluateAll((all) => all.map((row) => getComputedStyle(row).display))
      expect(
        rows.filter((display) => display !== 'table-row'),
        language,
      ).toEqual([])
    }
  })
})

describe('the status page', () => {
  it.each(['status California', 'status forwarded'])(
    'has the marks of the steps on the steps alone: %s',
    async (name) => {
      await show(name, 'en', { media: 'screen', colorScheme: 'light' })
      const marks = (selector: string): Promise<string[]> =>
        page.locator(selector).evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').content))
      expect(new Set(await marks('ol > li'))).toEqual(new Set(['""']))
      expect(new Set(await marks('ul > li'))).toEqual(new Set(['none']))
    },
  )

  it.each(['status fulfilled', 'status refused'])('promises no day once the answer was given: %s', async (name) => {
    await show(name, 'en', { media: 'screen' })
    expect(await page.locator('dt').allTextContents()).toEqual(['Reference', 'Where it stands', 'Received on'])
  })

  it('asks for no document that has arrived', async () => {
    await show('status document received', 'en', { media: 'screen' })
    expect(await page.locator('.ask').getByRole('heading').allTextContents()).toEqual(['Your document has arrived.'])
  })
})
