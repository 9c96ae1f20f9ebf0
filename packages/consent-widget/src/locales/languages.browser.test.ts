import { page } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TextBundle } from '@assent/shared'
import { putState } from '../../test/states/put-state.ts'
import { SampleView } from '../elements/_shared/sample-view.ts'
import {
  accessibilityFindings,
  button,
  inside,
  look,
  LOOKS,
  makePage,
  removeControls,
  show,
} from '../elements/_shared/sample-page.ts'
import { samplesOfAll } from './sample-locales.ts'
import '../elements/consent-banner/define.ts'
import '../elements/consent-placeholder/define.ts'
import '../elements/consent-preferences/define.ts'
import '../elements/rights-request-form/define.ts'

const all = samplesOfAll.map((texts) => [texts.language, texts] as const)
const textsOf = (language: string): TextBundle => samplesOfAll.find((texts) => texts.language === language)!

const PHONES = [
  [320, 568],
  [360, 640],
  [375, 812],
] as const
/** Opt-in, opt-out and notice; on a phone all layouts are one. */
const MODES = ['bar', 'opt-out', 'notice'] as const

beforeEach(async () => {
  makePage()
  // It stands beside the body, which a new page leaves alone.
  await removeControls()
})

/** Elements whose text is cut off, or stands out of its box. */
function clipped(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('button, h2, h3, p, a, label, summary, legend, strong')].flatMap(
    (one) =>
      one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
        ? [one.textContent.trim()]
        : [],
  )
}

/** Words of a button that a line end breaks in the middle, though they have no hyphen. */
function brokenWords(one: HTMLElement): readonly string[] {
  const node = [...one.childNodes].find((child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim())!
  const words = [...node.textContent!.matchAll(/[^\s-]+/g)]
  return words.flatMap(({ 0: word, index }) => {
    const range = document.createRange()
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : []
  })
}

describe.for(all)('%s', ([language, texts]) => {
  test('banner: covers at most 42 % of a phone in every mode, with two equal answers and whole words', async () => {
    for (const [width, height] of PHONES) {
      await page.viewport(width, height)
      for (const mode of MODES) {
        makePage()
        document.querySelector('#last')!.id = 'content'
        await putState(mode, texts)
        const element = document.querySelector('consent-banner')!
        const root = inside(element)
        const card = root.querySelector<HTMLElement>('section')!
        const words = card.querySelector('div')!
        const where = `${mode}, ${width} × ${height}`
        expect([card.lang, card.dir]).toEqual([language, texts.direction])
        expect(element.offsetHeight / height, where).toBeLessThanOrEqual(0.42)
        expect(document.documentElement.scrollWidth, where).toBe(width)
        for (const box of [card, words]) expect(box.scrollHeight, where).toBeLessThanOrEqual(box.clientHeight)
        expect(clipped(root), where).toEqual([])

        const [no, yes] = [button(element, texts.ui.rejectAll!), button(element, texts.ui.acceptAll!)]
        const [first, second] = [no.getBoundingClientRect(), yes.getBoundingClientRect()]
        expect(Math.abs(first.width - second.width)).toBeLessThan(0.1)
        expect(Math.abs(first.height - second.height)).toBeLessThan(0.1)
        expect(first.top).toBe(second.top)
        // The first answer stands where reading begins.
        expect(first.left < second.left).toBe(texts.direction === 'ltr')
        for (const one of root.querySelectorAll('button')) expect(brokenWords(one), where).toEqual([])
      }
    }
  })

  test('banner: every control can be reached at 400 % zoom', async () => {
    for (const mode of MODES) {
      makePage()
      document.querySelector('#last')!.id = 'content'
      await page.viewport(320, 256)
      await putState(mode, texts)
      const element = document.querySelector('consent-banner')!
      const controls = [...inside(element).querySelectorAll<HTMLElement>('a, button')]
      for (const one of controls) {
        one.focus()
        const { top, bottom } = one.getBoundingClientRect()
        expect([mode, one.localName, top >= 0, bottom <= 256]).toEqual([mode, one.localName, true, true])
      }
    }
  })

  test('receipt: at 320 pixels nothing is cut off and no word of a name or a state is broken', async () => {
    await page.viewport(320, 568)
    document.querySelector('#last')!.id = 'content'
    await putState('receipt', texts)
    const root = inside(document.querySelector('consent-receipt')!)
    expect(clipped(root)).toEqual([])
    const told = [...root.querySelectorAll<HTMLElement>('dl > div:not(.long) :is(dt, dd)')]
    expect(told.length).toBeGreaterThan(4)
    expect(told.map((one) => one.querySelector('bdi') ?? one).flatMap(brokenWords)).toEqual([])
  })

  test('dialog, form and placeholder: nothing is cut off at 320 pixels, and all say their language', async () => {
    await page.viewport(320, 640)
    const view = new SampleView({ texts, granted: ['video'] })
    for (const tag of ['consent-preferences', 'rights-request-form'] as const) {
      const element = await show(tag, { view })
      const dialog = inside(element).querySelector('dialog')!
      expect([dialog.lang, dialog.dir]).toEqual([language, texts.direction])
      expect(dialog.scrollWidth).toBe(dialog.clientWidth)
      expect(clipped(dialog), tag).toEqual([])
      expect(dialog.textContent).not.toMatch(/[{}]|undefined/)
      element.remove()
    }
    const placeholder = await show('consent-placeholder', { purposes: ['video'], service: 'lumen', view })
    const box = inside(placeholder).querySelector<HTMLElement>('section')!
    expect([box.lang, box.dir]).toEqual([language, texts.direction])
    expect(clipped(box)).toEqual([])
  })
})

/** What stands in dialogs after their first page, and what Californian law adds. */
const LATER = ['opted out', 'objection', 'errors', 'review', 'sent', 'opt-out control'] as const

test.for(['fi', 'el', 'hu', 'mt', 'ga', 'uk', 'he'])(
  'every step of dialog and form: nothing is cut off at 320 pixels and no word of a button is broken, in %s',
  async (language) => {
    await page.viewport(320, 568)
    for (const state of LATER) {
      makePage()
      await removeControls()
      document.querySelector('#last')!.id = 'content'
      await putState(state, textsOf(language))
      const [element] = [...document.querySelectorAll<HTMLElement>('body *')].filter(({ shadowRoot }) => shadowRoot)
      const root = inside(element!)
      const box = root.querySelector<HTMLElement>('dialog, div')!
      expect([state, box.scrollWidth, clipped(root)]).toEqual([state, box.clientWidth, []])
      const named = [...root.querySelectorAll<HTMLElement>('button:not(.close), a.choice')]
      expect([state, named.length > 0, named.flatMap(brokenWords)]).toEqual([state, true, []])
      expect(document.documentElement.scrollWidth).toBe(320)
    }
  },
)

test('every language counts in its own way', async () => {
  const polish = await show('consent-preferences', { view: new SampleView({ texts: textsOf('pl') }) })
  const summaries = [...inside(polish).querySelectorAll('summary')].map((one) => one.textContent.trim())
  const counts = summaries.filter((words) => /\d/.test(words))
  expect(counts).toEqual(['1 używana usługa', '1 używana usługa', '2 używane usługi'])
})

describe.for(['de', 'ar'])('axe finds nothing in %s', (language) => {
  // The elements' own tests do the same in English.
  test.for(LOOKS.filter(({ direction }) => direction === 'ltr'))('$theme, $width px', async ({ theme, width }) => {
    await look({ theme, width })
    const view = new SampleView({ texts: textsOf(language), granted: ['video'] })
    const banner = await show('consent-banner', { view: new SampleView({ texts: textsOf(language) }) }, 'prepend')
    banner.dataset.theme = theme
    expect(await accessibilityFindings()).toEqual([])
    banner.remove()
    for (const tag of ['consent-preferences', 'rights-request-form'] as const) {
      const element = await show(tag, { view })
      element.dataset.theme = theme
      for (const details of inside(element).querySelectorAll('details')) details.open = true
      expect(await accessibilityFindings(), tag).toEqual([])
      element.remove()
    }
  })
})
