import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { SiteKey } from '@assent/shared'
import { makePage, until } from '../elements/_shared/sample-page.ts'
import { sampleManifest, sampleTexts } from '../elements/_shared/sample-view.ts'
import { createAssent, type Assent } from '../index.ts'
import { startScript } from './start-script.ts'

let count = 0
/** A site whose words lie in its address, so that no server is needed. */
const site = () => ({
  ...sampleManifest,
  siteKey: `alcor/${++count}` as SiteKey,
  endpoint: `data:application/json,${encodeURIComponent(JSON.stringify(sampleTexts.en))}#`,
  purposes: sampleManifest.purposes.map((purpose, index) => ({ ...purpose, tag: `00000${index}` })),
})
const makeAssent = (): Assent => createAssent({ manifest: site() })
const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)
/** What comes only if it should not. */
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 200))

beforeEach(makePage)
afterEach(() => {
  document.body.replaceChildren()
  for (const name of ['__Host-assent', 'assent']) document.cookie = `${name}=;Path=/;Max-Age=0;Secure`
  localStorage.clear()
  delete (window as Partial<Window>).assent
})

// First, because the page of these tests keeps what another has loaded.
test('who allowed everything and has nothing to send loads neither what asks nor what sends', async () => {
  const granted = '000002000003000004'
  document.cookie = `__Host-assent=1.${Math.floor(Date.now() / 864e5).toString(36)}.${'0'.repeat(32)}.${granted}.;Path=/;Secure`
  localStorage.setItem('assent', JSON.stringify({ queue: [], token: 'token', visitorId: 'visitor' }))
  const assent = makeAssent()
  await until(() => find('assent-control') !== null)
  dispatchEvent(new Event('pageshow'))
  dispatchEvent(new Event('visibilitychange'))
  await settled()
  expect(assent.consent.has('video')).toBe(true)
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('/late/start'))).toEqual([])
})

// Before a banner of another test is in the page.
test('nobody looks into the storage before the question is on screen, which opening it would hold up', async () => {
  const { localStorage } = window
  const wasAsked: boolean[] = []
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    wasAsked.push(find('consent-banner') !== null)
    return localStorage
  })
  makeAssent()
  await until(() => wasAsked.length > 0)
  expect(wasAsked).not.toContain(false)
  vi.restoreAllMocks()
})

test('the banner comes along when the page replaces its body, and stays away when it alone is taken out', async () => {
  await makeAssent().ready
  await until(() => find('consent-banner') !== null)
  // As Turbo and htmx do it, with another body and with another content of it.
  const body = document.createElement('body')
  body.innerHTML = '<main><h1>The next page</h1></main>'
  document.body.replaceWith(body)
  await until(() => find('consent-banner') === document.body.firstElementChild)
  document.body.innerHTML = '<main><h1>The page after it</h1></main>'
  await until(() => find('consent-banner') === document.body.firstElementChild)
  find('consent-banner')!.remove()
  await settled()
  expect(find('consent-banner')).toBeNull()
})

test('what stands for a frame says whose it is now, whenever the page changes its service in place', async () => {
  document.querySelector('main')!.innerHTML = '<iframe data-service="lumen" data-src="about:blank"></iframe>'
  await makeAssent().ready
  const said = (): string | null | undefined => find('consent-placeholder')?.shadowRoot?.textContent
  // Before anything stands there, and after.
  for (const [service, recipient] of [
    ['adriver', 'Adriver SL'],
    ['mailwell', 'Mailwell GmbH'],
  ] as const) {
    find('iframe')!.dataset.service = service
    await expect.poll(said).toContain(recipient)
    expect(document.querySelectorAll('consent-placeholder')).toHaveLength(1)
  }
})

test.each(['inside a shadow root', 'behind a page that stops every click'])(
  'a control %s opens the preferences',
  async (where) => {
    await makeAssent().ready
    const host = document.createElement('div')
    document.querySelector('main')!.append(host)
    const place = where.startsWith('inside') ? host.attachShadow({ mode: 'open' }) : host
    place.innerHTML = '<button data-assent-open>Cookie settings</button>'
    const button = place.querySelector('button')!
    if (place === host) button.addEventListener('click', (event) => event.stopPropagation())
    await userEvent.click(button)
    await until(() => find('consent-preferences') !== null)
  },
)

test('a link of the page opens the form with the kind that it names chosen', async () => {
  await makeAssent().ready
  document.querySelector('main')!.innerHTML = '<a href="#" data-assent-open="rights erasure">Delete my data</a>'
  await userEvent.click(document.querySelector('main a')!)
  await until(() => find('rights-request-form')?.shadowRoot?.querySelector('input[name=kind]:checked') != null)
  expect(find('rights-request-form')!.shadowRoot!.querySelector('input[name=kind]:checked')).toHaveProperty(
    'value',
    'erasure',
  )
})

test('a click that hits no element throws nothing', async () => {
  await makeAssent().ready
  const thrown: string[] = []
  const note = (event: ErrorEvent): void => {
    thrown.push(event.message)
    event.preventDefault()
  }
  addEventListener('error', note)
  document.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  document.body.firstChild!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  removeEventListener('error', note)
  expect(thrown).toEqual([])
})

// Last, because what it starts listens to the clicks of later tests.
test('an element that is called like Assent does not keep it from starting, and two tags are one Assent', async () => {
  Object.assign(globalThis, { ASSENT_BUILD: 'build' })
  document.body.insertAdjacentHTML('beforeend', '<p id="assent">Assent of the managers</p>')
  expect(window.assent).toBeInstanceOf(HTMLElement)
  startScript(site(), 'http://127.0.0.1:9', false)
  const first = window.assent
  startScript(site(), 'http://127.0.0.1:9', false)
  await window.assent.ready
  expect([window.assent === first, window.assent.consent.has('booking')]).toEqual([true, true])
})

test('a page has one Assent for a site, however often it is made', () => {
  const options = { siteKey: 'alcor/again', endpoint: 'https://consent.alcor.test' }
  const make = (siteKey = options.siteKey): Assent =>
    createAssent({ ...options, siteKey, manifest: () => new Promise(() => {}) })
  const first = make()
  expect(make()).toBe(first)
  expect(make('alcor/other')).not.toBe(first)
})
