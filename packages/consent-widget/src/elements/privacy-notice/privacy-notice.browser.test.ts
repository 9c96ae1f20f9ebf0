import type { Notice } from '@assent/shared'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  accessibilityFindings,
  emulate,
  focused,
  inside,
  look,
  LOOKS,
  makePage,
  show,
  until,
} from '../_shared/sample-page.ts'
import { sampleNotice } from './sample-notice.ts'
import './define.ts'

const ENDPOINT = 'https://consent.alcor.example'
let asked: Request[]
/** What the server answers next. */
let answer: () => Response | Promise<Response>

beforeEach(async () => {
  makePage()
  await page.viewport(1280, 740)
  asked = []
  answer = () => Response.json(sampleNotice)
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const request = new Request(url, init)
    asked.push(request)
    return Promise.resolve(answer())
  })
})
afterEach(() => vi.unstubAllGlobals())

/** The element as a page would write it. */
async function place(attributes: Readonly<Record<string, string>> = {}, content = ''): Promise<HTMLElement> {
  const element = document.createElement('privacy-notice')
  for (const [name, value] of Object.entries({ endpoint: ENDPOINT, 'site-key': 'alcor/www', ...attributes })) {
    element.setAttribute(name, value)
  }
  element.innerHTML = content
  const told = new Promise((resolve) => element.addEventListener('assent-notice', resolve, { once: true }))
  document.querySelector('main')!.append(element)
  await told
  return element
}

test('loads the notice in the language of the page and shows every word of it', async () => {
  document.documentElement.lang = 'en-GB'
  const element = await place()
  expect(asked.map(({ url }) => url)).toEqual([`${ENDPOINT}/legal/alcor/www/privacy.json`])
  expect(asked[0]!.headers.get('accept-language')).toBe('en-GB')
  expect(asked[0]!.credentials).toBe('omit')
  const text = inside(element).textContent
  for (const word of [
    'Privacy notice',
    'Last updated: 15 March 2026',
    'Who is responsible',
    'Measure visits',
    '14 months',
  ]) {
    expect(text).toContain(word)
  }
  expect(inside(element).querySelector('article')!.lang).toBe('en')
})

test('takes document, day and language from its attributes, with one request for all of them', async () => {
  await place({ document: 'cookies', on: '2026-02-01', lang: 'es' })
  expect(asked.map(({ url }) => url)).toEqual([`${ENDPOINT}/legal/alcor/www/cookies.json?on=2026-02-01`])
  expect(asked[0]!.headers.get('accept-language')).toBe('es')
})

test('asks again when an attribute changes, and shows the last answer only', async () => {
  const element = await place()
  let release = (): void => undefined
  const slow = new Promise<void>((resolve) => (release = resolve))
  answer = () => slow.then(() => Response.json({ ...sampleNotice, title: 'Slow' }))
  element.setAttribute('document', 'cookies')
  await until(() => asked.length === 2)
  answer = () => Response.json({ ...sampleNotice, title: 'Fast' })
  element.setAttribute('document', 'sub-processors')
  await until(() => inside(element).querySelector('h2')!.textContent === 'Fast')
  release()
  await slow
  await new Promise(requestAnimationFrame)
  expect(inside(element).querySelector('h2')!.textContent).toBe('Fast')
})

test('shows the sections that are named, without title, and loads nothing for that', async () => {
  const element = await place({ section: 'purposes' })
  const headings = () => [...inside(element).querySelectorAll('h2,h3')].map(({ textContent }) => textContent)
  expect(headings()).toEqual(['What we use data for'])
  element.setAttribute('section', 'retention controller')
  expect(headings()).toEqual(['Who is responsible', 'How long we keep it'])
  element.removeAttribute('section')
  expect(headings()[0]).toBe('Privacy notice')
  expect(asked).toHaveLength(1)
})

test('fits its headings into those of the page', async () => {
  const element = await place({ 'heading-level': '3' })
  const levels = [...inside(element).querySelectorAll('h1,h2,h3,h4')].map(({ localName }) => localName)
  expect(levels[0]).toBe('h3')
  expect(new Set(levels.slice(1))).toEqual(new Set(['h4']))
})

test('shows a notice that the page has already, and loads nothing', async () => {
  const element = await show('privacy-notice', { notice: sampleNotice })
  expect(inside(element).textContent).toContain('Who is responsible')
  expect(asked).toEqual([])
})

test('takes nothing of the answer for markup, and no link that could run', async () => {
  const evil = '<img src=x onerror="window.hit=true"><script>window.hit=true</script>'
  const hostile: Notice = {
    ...sampleNotice,
    title: evil,
    sections: [
      {
        id: 'controller',
        title: evil,
        blocks: [
          { kind: 'text', text: [evil, { text: 'run', href: 'javascript:window.hit=true' }] },
          { kind: 'table', caption: evil, columns: [{ id: 'a', name: evil }], rows: [{ id: '"x', cells: [[[evil]]] }] },
        ],
      },
    ],
  }
  answer = () => Response.json(hostile)
  const element = await place()
  expect(inside(element).querySelectorAll('img, script, a[href^="javascript:"]')).toHaveLength(0)
  expect(inside(element).textContent).toContain(evil)
  expect((window as { hit?: boolean }).hit).toBeUndefined()
})

test.for([
  ['the server is away', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['there is no such notice', () => Response.json({ code: 'SITE_UNKNOWN' }, { status: 404 })],
  ['the answer is rubbish', () => new Response('<html>')],
  ['the answer is no notice', () => Response.json({ sections: 'none' })],
] as const)('where %s, it says so and leads to the page, beside what the site wrote', async ([, failing]) => {
  answer = failing
  const element = await place({ on: '2026-02-01' }, '<a href="/privacy">Our notice</a>')
  const alert = inside(element).querySelector('[role=alert]')!
  expect(alert.textContent).toContain('The notice could not be loaded here.')
  expect(alert.querySelector('a')!.href).toBe(`${ENDPOINT}/legal/alcor/www/privacy?on=2026-02-01`)
  expect(
    inside(element)
      .querySelector('slot')!
      .assignedElements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Our notice'])
  expect(await accessibilityFindings()).toEqual([])
})

test('speaks of a failure in the language of the page', async () => {
  answer = () => new Response('', { status: 503 })
  const element = await place({ lang: 'es-MX' })
  expect(inside(element).textContent).toContain('No se ha podido cargar')
})

test('a link from a purpose to its period leads there inside the element, with the focus', async () => {
  const element = await place()
  const link = inside(element).querySelector<HTMLAnchorElement>('a[href="#retention-analytics"]')!
  await userEvent.click(link)
  expect(focused()?.id).toBe('retention-analytics')
})

test('is printed, unlike the banner', async () => {
  const element = await place()
  await emulate({ media: 'print' })
  expect(getComputedStyle(element).display).toBe('block')
  await emulate({ media: '' })
})

test.for(LOOKS)(
  'axe finds nothing: $theme, $direction, $width px; nothing overflows',
  async ({ theme, direction, width }) => {
    await look({ theme, width })
    answer = () => Response.json({ ...sampleNotice, direction })
    const element = await place({ 'data-theme': theme })
    expect(await accessibilityFindings()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    expect(inside(element).querySelectorAll('[role=row]').length).toBeGreaterThan(3)
  },
)
