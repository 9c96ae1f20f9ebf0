import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { allChoices } from '../_shared/choices.ts'
import { contrast } from '../_shared/sample-contrast.ts'
import { SampleView } from '../_shared/sample-view.ts'
import {
  button,
  emulate,
  focused,
  inside,
  look,
  LOOKS,
  makePage,
  press,
  show,
  startAtTop,
  until,
} from '../_shared/sample-page.ts'
import './define.ts'

beforeEach(async () => {
  makePage()
  document.documentElement.style.fontSize = ''
  await page.viewport(1280, 740)
})

const banner = (view = new SampleView()) => show('consent-banner', { view }, 'prepend')

describe('what it says', () => {
  test('names the controller, every purpose that is asked, and the privacy notice', async () => {
    const element = await banner()
    const text = inside(element).textContent
    for (const word of ['Alcor Travel', 'visitor statistics', 'videos', 'personalised advertising'])
      expect(text).toContain(word)
    expect(text).not.toContain('your booking')
    expect(inside(element).querySelector('a')?.href).toBe('https://www.alcor.example/privacy')
  })

  test('speaks the language of its view and says which it is', async () => {
    const element = await banner(new SampleView({ language: 'es' }))
    expect(inside(element).querySelector('[lang=es][dir=ltr]')).not.toBeNull()
    expect(button(element, 'Rechazar todo')).toBeDefined()
  })

  test('renders nothing without a view', async () => {
    const element = await show('consent-banner', {})
    expect(inside(element).querySelector('*:not(style)')).toBeNull()
  })
})

/** A computed value; layout splits a row into 64ths of a pixel, which nobody sees, so lengths are read to a tenth. */
const rounded = (style: CSSStyleDeclaration, name: string): string =>
  style.getPropertyValue(name).replace(/[\d.]+(?=px)/g, (length) => Number(length).toFixed(1))

describe('yes and no are equally easy', () => {
  test.for(LOOKS)(
    'are the same in every computed style: $theme, $direction, $width px',
    async ({ theme, direction, width }) => {
      await look({ theme, width })
      for (const language of ['en', 'es'] as const) {
        const element = await banner(new SampleView({ language, direction }))
        element.dataset.theme = theme
        const [reject, accept] = language === 'en' ? ['Reject all', 'Accept all'] : ['Rechazar todo', 'Aceptar todo']
        const [no, yes] = [button(element, reject), button(element, accept)]
        expect(no.localName).toBe(yes.localName)
        expect(no.className).toBe(yes.className)
        expect(no.part.value).toBe(yes.part.value)
        expect(no.parentElement).toBe(yes.parentElement)
        const [styleOfNo, styleOfYes] = [getComputedStyle(no), getComputedStyle(yes)]
        expect(styleOfNo.length).toBeGreaterThan(300)
        for (const name of styleOfNo)
          expect([name, rounded(styleOfNo, name)]).toEqual([name, rounded(styleOfYes, name)])
        expect(no.offsetHeight).toBeGreaterThanOrEqual(44)
        element.remove()
      }
    },
  )

  test('are one click each, and each answers every purpose that is asked', async () => {
    for (const [text, method, granted] of [
      ['Reject all', 'reject-all', false],
      ['Accept all', 'accept-all', true],
    ] as const) {
      const view = new SampleView()
      const element = await banner(view)
      await userEvent.click(button(element, text))
      expect(view.decisions).toEqual([{ method, element: 'banner', choices: allChoices(new SampleView(), granted) }])
      expect(view.decisions[0]!.choices.map(({ purpose }) => purpose)).toEqual(['analytics', 'video', 'advertising'])
      expect(element.isConnected).toBe(false)
    }
  })

  test('answer the first click, in the same turn in which they are painted', () => {
    const view = new SampleView()
    const element = Object.assign(document.createElement('consent-banner'), { view })
    // Nothing here may wait: what works a moment later would work by then.
    document.body.prepend(element)
    expect([...document.getAnimations(), ...inside(element).getAnimations()]).toEqual([])
    expect(getComputedStyle(inside(element).querySelector('section')!).opacity).toBe('1')
    button(element, 'Accept all').click()
    expect(view.decisions).toHaveLength(1)
  })
})

describe('what it leaves alone', () => {
  test('takes no focus, and is the first stop of Tab', async () => {
    document.querySelector<HTMLElement>('#first')!.focus()
    const element = await banner()
    expect(focused()?.id).toBe('first')
    startAtTop()
    await press('{Tab}')
    expect(focused()?.textContent).toBe('Privacy notice')
    const stops: (string | undefined)[] = []
    for (let i = 0; i < 4; i++) {
      await press('{Tab}')
      stops.push(focused()?.textContent.trim())
    }
    expect(stops).toEqual(['Reject all', 'Accept all', 'Choose', 'first'])
    expect(element.isConnected).toBe(true)
  })

  test('stays on Esc and records nothing', async () => {
    const view = new SampleView()
    const element = await banner(view)
    button(element, 'Accept all').focus()
    await press('{Escape}')
    expect(element.isConnected).toBe(true)
    expect(view.decisions).toEqual([])
  })

  test('locks no scrolling', async () => {
    await banner()
    // By the wheel: a script may scroll what a person cannot.
    await userEvent.wheel(document.querySelector('h1')!, { delta: { y: 300 } })
    await expect.poll(() => scrollY).toBeGreaterThan(0)
    for (const node of [document.documentElement, document.body])
      expect(getComputedStyle(node).overflow).toBe('visible')
  })

  test('hides no focused link of the page, not even the last one, and takes its room away when it goes', async () => {
    const view = new SampleView()
    const height = document.documentElement.scrollHeight
    const element = await banner(view)
    await expect
      .poll(() => getComputedStyle(document.documentElement).scrollPaddingBottom)
      .toBe(`${element.offsetHeight}px`)
    const last = document.querySelector<HTMLElement>('#last')!
    last.focus()
    await expect
      .poll(() => last.getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(element.getBoundingClientRect().top)
    view.decide('reject-all', 'api', allChoices(new SampleView(), false))
    expect(element.isConnected).toBe(false)
    expect(getComputedStyle(document.documentElement).scrollPaddingBottom).toBe('auto')
    expect(document.documentElement.scrollHeight).toBe(height)
    expect(document.adoptedStyleSheets).toEqual([])
  })

  test('gives the focus back to where the person was reading', async () => {
    const element = await banner()
    const first = document.querySelector<HTMLElement>('#first')!
    first.focus()
    button(element, 'Reject all').focus()
    await press('{Enter}')
    expect(focused()).toBe(first)
  })
})

describe('small and zoomed screens', () => {
  test.for(['en', 'es'] as const)('covers at most 42 % of a phone of 320 by 568 pixels, in %s', async (language) => {
    await page.viewport(320, 568)
    const element = await banner(new SampleView({ language }))
    expect(element.offsetHeight / 568).toBeLessThanOrEqual(0.42)
    expect(document.documentElement.scrollWidth).toBe(320)
  })

  test('keeps every button reachable at 400 % zoom', async () => {
    await page.viewport(320, 256)
    const element = await banner(new SampleView({ language: 'es' }))
    for (const one of inside(element).querySelectorAll('button')) {
      one.focus()
      const { top, bottom } = one.getBoundingClientRect()
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(256)
    }
  })

  /** Words and type beyond all measure: a name of 240 words, and a reader who has set 24 pixels. */
  const tooMuch = async (layout: string) => {
    document.documentElement.style.fontSize = '24px'
    const { texts } = new SampleView({ language: 'es' })
    const name = 'Confederación Transfronteriza de Agencias '.repeat(60)
    const element = await banner(new SampleView({ texts: { ...texts, controller: { ...texts.controller, name } } }))
    element.dataset.layout = layout
    return element
  }
  const SCREENS = [
    [320, 568],
    [360, 640],
    [320, 480],
    [1280, 600],
    [568, 320],
    [320, 256],
  ] as const

  test.for(SCREENS)(
    '%i by %i: whatever is too much scrolls under no button, and can be read',
    async ([width, height]) => {
      await page.viewport(width, height)
      for (const layout of ['bar', 'box', 'corner']) {
        const element = await tooMuch(layout)
        const words = inside(element).querySelector<HTMLElement>('section > div')!
        const link = inside(element).querySelector('a')!
        const isWhole = (one: HTMLElement): boolean => {
          const { left, right, top, bottom } = one.getBoundingClientRect()
          return left >= 0 && right <= width && top >= 0 && bottom <= height
        }
        // A card that leaves the page beside it free may be higher.
        if (layout === 'bar' || width < 800)
          expect(element.offsetHeight).toBeLessThanOrEqual(Math.max(height * 0.42, 169))
        if (height > 300)
          expect([...inside(element).querySelectorAll('button')].map(isWhole)).toEqual([true, true, true])
        expect(isWhole(inside(element).querySelector('h2')!)).toBe(true)
        expect(words.scrollTop).toBe(0)
        link.focus()
        expect(words.scrollTop).toBeGreaterThan(0)
        expect(isWhole(link)).toBe(true)
        for (const one of inside(element).querySelectorAll('button')) {
          one.focus()
          expect(isWhole(one)).toBe(true)
        }
        expect(document.documentElement.scrollWidth).toBe(width)
        element.remove()
      }
    },
  )
})

describe('layouts', () => {
  const LAYOUTS = [
    ['bar', undefined],
    ['box', undefined],
    ['corner', 'end'],
    ['corner', 'start'],
  ] as const
  const laidOut = async ([layout, position]: (typeof LAYOUTS)[number], direction: 'ltr' | 'rtl' = 'ltr') => {
    const view = new SampleView({ direction })
    Object.assign(view, { manifest: { ...view.manifest, appearance: { layout, position } } })
    const element = await banner(view)
    return { element, card: inside(element).querySelector('section')! }
  }

  test.for(LAYOUTS)('%s %s: yes and no are one size side by side, whole on the screen', async (given) => {
    for (const width of [320, 832, 1280]) {
      await page.viewport(width, 740)
      for (const direction of ['ltr', 'rtl'] as const) {
        const { element, card } = await laidOut(given, direction)
        const [no, yes] = ['Reject all', 'Accept all'].map((text) => button(element, text).getBoundingClientRect())
        expect([no!.top, no!.height]).toEqual([yes!.top, yes!.height])
        expect(no!.width).toBeCloseTo(yes!.width, 0)
        const { left, right, top } = card.getBoundingClientRect()
        expect([left >= 0, right <= width, top >= 0]).toEqual([true, true, true])
        expect(document.documentElement.scrollWidth).toBe(width)
        element.remove()
      }
    }
  })

  test('a corner is at the end, or at the start, in the direction of the language', async () => {
    const side = async (position: 'start' | 'end', direction: 'ltr' | 'rtl'): Promise<string> => {
      const { element, card } = await laidOut(['corner', position], direction)
      const { left, right } = card.getBoundingClientRect()
      element.remove()
      return left > 1280 - right ? 'right' : 'left'
    }
    expect([await side('end', 'ltr'), await side('start', 'ltr')]).toEqual(['right', 'left'])
    expect([await side('end', 'rtl'), await side('start', 'rtl')]).toEqual(['left', 'right'])
  })

  test('the script tag comes before the policy, and the element itself before both', async () => {
    const tag = document.createElement('script')
    tag.type = 'text/plain'
    tag.setAttribute('src', 'https://privacy.alcor.example/s/alcor/www.js')
    tag.dataset.layout = 'box'
    document.head.append(tag)
    const { element } = await laidOut(['corner', 'start'])
    expect([element.dataset.layout, element.dataset.position]).toEqual(['box', 'start'])
    element.remove()
    const own = document.createElement('consent-banner')
    own.dataset.layout = 'bar'
    own.view = new SampleView()
    document.body.prepend(own)
    expect(own.dataset.layout).toBe('bar')
    tag.remove()
  })
})

test('opens the preferences and says which button asked', async () => {
  const view = new SampleView()
  const element = await banner(view)
  await userEvent.click(button(element, 'Choose'))
  expect(view.opened).toEqual([{ what: 'preferences', opener: button(element, 'Choose') }])
  expect(view.decisions).toEqual([])
})

test('follows the system to dark, unless the site says light', async () => {
  const element = await banner()
  const surface = (): string => getComputedStyle(inside(element).querySelector('section')!).backgroundColor
  expect(surface()).toBe('rgb(255, 255, 255)')
  await emulate({ features: [{ name: 'prefers-color-scheme', value: 'dark' }] })
  expect(surface()).toBe('rgb(27, 30, 36)')
  element.dataset.theme = 'light'
  expect(surface()).toBe('rgb(255, 255, 255)')
  await emulate({ features: [] })
  element.dataset.theme = 'dark'
  expect(surface()).toBe('rgb(27, 30, 36)')
})

test.for(['light', 'dark'] as const)('text on buttons has 5:1 and edges of controls have 3:1, %s', async (theme) => {
  const element = await banner()
  element.dataset.theme = theme
  const surface = getComputedStyle(inside(element).querySelector('section')!).backgroundColor
  const accept = getComputedStyle(button(element, 'Accept all'))
  const choose = getComputedStyle(button(element, 'Choose'))
  expect(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).toBeCloseTo(21, 1)
  expect(contrast(accept.color, accept.backgroundColor)).toBeGreaterThanOrEqual(5)
  expect(contrast(choose.color, surface)).toBeGreaterThanOrEqual(5)
  expect(contrast(accept.backgroundColor, surface)).toBeGreaterThanOrEqual(3)
  expect(contrast(choose.borderColor, surface)).toBeGreaterThanOrEqual(3)
})

test.for(['#ffd400', '#0b57d0', '#00897b', '#e91e63', '#000', '#fff', '#777', '#8d6e63'])(
  'text on a brand colour of %s can be read, though the site set no colour for it',
  async (brand) => {
    const element = await banner()
    element.style.setProperty('--assent-accent', brand)
    const { color, backgroundColor } = getComputedStyle(button(element, 'Accept all'))
    expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5)
  },
)

test('is not printed', async () => {
  const element = await banner()
  await emulate({ media: 'print' })
  expect(getComputedStyle(element).display).toBe('none')
  await emulate({ media: '' })
  expect(getComputedStyle(element).display).toBe('block')
})

test('at the upper edge covers nothing for good: the page begins below it and has its place back afterwards', async () => {
  const view = new SampleView()
  const banner = document.createElement('consent-banner')
  banner.dataset.position = 'top'
  document.body.prepend(Object.assign(banner, { view }))
  const heading = document.querySelector('h1')!
  const card = () => inside(banner).querySelector('section')!.getBoundingClientRect()
  expect(card().top).toBeLessThan(40)
  await until(() => heading.getBoundingClientRect().top >= card().bottom)
  document.querySelector<HTMLElement>('#first')!.focus()
  expect(document.querySelector('#first')!.getBoundingClientRect().top).toBeGreaterThanOrEqual(card().bottom)
  button(banner, 'Reject all').click()
  await until(() => heading.getBoundingClientRect().top < 100)
})
