import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import { samplesOfAll } from '../../locales/sample-locales.ts'
import { focusFaults } from '../_shared/sample-controls.ts'
import { SampleView } from '../_shared/sample-view.ts'
import { accessibilityFindings, button, emulate, inside, makePage, show } from '../_shared/sample-page.ts'
import './define.ts'

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
})

/** A placeholder in a box, as the page gave it to the frame. */
async function placeholder(
  properties: Partial<HTMLElementTagNameMap['consent-placeholder']> = {},
  box: { width: number; height: number } = { width: 480, height: 270 },
) {
  const element = await show('consent-placeholder', { view: new SampleView(), purposes: ['video'], ...properties })
  const frame = document.createElement('div')
  frame.style.width = `${box.width}px`
  frame.style.height = `${box.height}px`
  document.querySelector('main')!.prepend(frame)
  frame.append(element)
  return element
}

test('says what is blocked, who is behind it and what it needs', async () => {
  const element = await placeholder({ service: 'lumen', label: 'Four days on the cliffs' })
  const text = inside(element).textContent
  for (const word of ['Four days on the cliffs', 'Lumen Video Ltd', 'videos']) expect(text).toContain(word)
})

test('outside the main part it is a landmark of its own, as everything on a page has to be in one', async () => {
  document.body.append(await placeholder({ service: 'lumen' }))
  expect(await accessibilityFindings()).toEqual([])
})

test('is honest about a provider it does not know', async () => {
  const element = await placeholder({ service: 'unknown', purposes: ['video', 'advertising'] })
  const text = inside(element).textContent
  for (const word of ['External content', 'another provider', 'videos and personalised advertising']) {
    expect(text).toContain(word)
  }
})

test.for([
  ['Load once', false],
  ['Always allow', true],
] as const)('%s tells the page, out of its shadow, and records nothing itself', async ([text, always]) => {
  const view = new SampleView()
  const element = await placeholder({ view })
  const heard: unknown[] = []
  document.addEventListener('assent-placeholder-accept', (event) => heard.push((event as CustomEvent).detail), {
    once: true,
  })
  await userEvent.click(button(element, text))
  expect(heard).toEqual([{ always }])
  expect(view.decisions).toEqual([])
})

test.for([
  { width: 480, height: 270 },
  { width: 300, height: 150 },
  { width: 120, height: 60 },
])('is exactly as large as its box, $width by $height, and what does not fit can be scrolled to', async (box) => {
  const element = await placeholder({ service: 'lumen', label: 'Four days on the cliffs' }, box)
  const { width, height } = element.getBoundingClientRect()
  expect({ width, height }).toEqual(box)
  const last = button(element, 'Always allow')
  last.focus()
  const outer = element.getBoundingClientRect()
  const inner = last.getBoundingClientRect()
  expect(inner.bottom).toBeGreaterThan(outer.top)
  expect(inner.top).toBeLessThan(outer.bottom)
})

test.for(['en', 'de', 'ar'])('all of it fits into a film on a phone, 280 by 158, in %s', async (language) => {
  const texts = samplesOfAll.find((each) => each.language === language)!
  const element = await placeholder({ service: 'lumen', view: new SampleView({ texts }) }, { width: 280, height: 158 })
  const { scrollHeight, clientHeight } = inside(element).querySelector('section')!
  expect(scrollHeight).toBeLessThanOrEqual(clientHeight)
})

/** The lines of what is said, as they are drawn. */
function linesOf(root: ShadowRoot): readonly DOMRect[] {
  return [...root.querySelectorAll('strong, p')].flatMap((one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    return [...range.getClientRects()]
  })
}

test.for([
  { width: 200, height: 120 },
  { width: 160, height: 400 },
  { width: 120, height: 600 },
  { width: 120, height: 60 },
  { width: 320, height: 50 },
  { width: 468, height: 60 },
])('every line and every button can be read in a box of $width by $height, in every language', async (box) => {
  const element = await placeholder({ service: 'lumen' }, box)
  const root = inside(element)
  for (const texts of samplesOfAll) {
    element.view = new SampleView({ texts })
    const section = root.querySelector('section')!
    const [choices, ...buttons] = root.querySelectorAll<HTMLElement>('.choices, .choices > button')
    const { top, bottom } = section.getBoundingClientRect()
    expect([texts.language, section.scrollWidth]).toEqual([texts.language, section.clientWidth])
    for (const { scrollWidth, clientWidth } of buttons) expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    for (const at of linesOf(root).keys()) {
      section.scrollTop += linesOf(root)[at]!.top - top - 2
      const line = linesOf(root)[at]!
      expect([texts.language, at, line.top >= top, line.bottom <= bottom]).toEqual([texts.language, at, true, true])
      expect(line.bottom, `${texts.language}, line ${at}`).toBeLessThanOrEqual(choices!.getBoundingClientRect().top)
    }
    for (const one of buttons) {
      section.scrollTop = section.scrollHeight
      section.scrollTop -= Math.max(0, top + 1 - one.getBoundingClientRect().top)
      expect(one.getBoundingClientRect().top).toBeGreaterThanOrEqual(top)
      expect(one.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom)
    }
    section.scrollTop = 0
    if (box.height < 100) continue
    for (const one of buttons) expect(one.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom)
    expect([texts.language, ...buttons.flatMap(focusFaults)]).toEqual([texts.language])
  }
})

test('takes the size that is set on it directly', async () => {
  const element = await show('consent-placeholder', { view: new SampleView(), purposes: ['video'] })
  element.style.width = '333px'
  element.style.height = '222px'
  expect(element.getBoundingClientRect()).toMatchObject({ width: 333, height: 222 })
})

test('is printed with its words, dark ones on white, and without its buttons', async () => {
  const element = await placeholder({ service: 'lumen' })
  element.dataset.theme = 'dark'
  await emulate({ media: 'print' })
  const words = inside(element).querySelector('p')!
  expect(words.offsetHeight).toBeGreaterThan(0)
  expect(getComputedStyle(words).color).toBe('rgb(0, 0, 0)')
  expect(button(element, 'Load once').offsetHeight).toBe(0)
  await emulate({ media: '' })
  expect(button(element, 'Load once').offsetHeight).toBeGreaterThan(0)
})
