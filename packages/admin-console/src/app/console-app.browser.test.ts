import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { viewer } from '../api/operations.ts'
import { answer, failing, FixtureApi, ok } from '../testing/fixture-api.ts'
import * as fixtures from '../testing/fixtures.ts'
import { findings, inScheme, press, says, text } from '../testing/page.ts'
import type { ConsoleApp } from './console-app.ts'
import { Session } from './session.ts'

let app: ConsoleApp
let now = fixtures.NOW

/** The whole console at an address, over fixture answers; only the key `assent_k1_good` is known. */
function open(address: string): ConsoleApp {
  history.replaceState(null, '', address)
  app = document.createElement('console-app')
  app.options = {
    now: () => now,
    session: new Session({
      storage: sessionStorage,
      location: window.location,
      history: window.history,
      createApi: (key) =>
        new FixtureApi(
          answer(viewer, () => (key === 'assent_k1_good' ? ok(fixtures.viewer) : failing('UNAUTHENTICATED', 'no'))),
        ),
    }),
  }
  document.body.append(app)
  return app
}

const heading = (): string => text(document.activeElement ?? document.body)

beforeEach(async () => {
  sessionStorage.clear()
  now = fixtures.NOW
  await page.viewport(1280, 800)
  await inScheme('light')
})

afterEach(() => {
  app.remove()
  history.replaceState(null, '', location.pathname + location.search)
})

describe('console', () => {
  test('a wrong key is explained, a right one opens the overview with the focus on its heading', async () => {
    open('#/')
    await says(app, 'Sign in')
    expect(document.title).toBe('Sign in · Assent')
    await userEvent.fill(page.getByLabelText('API key'), 'assent_k1_bad')
    await userEvent.keyboard('{Enter}')
    await says(app, 'The server does not know this key.')
    await userEvent.fill(page.getByLabelText('API key'), 'assent_k1_good')
    await userEvent.keyboard('{Enter}')
    await says(app, 'Northwind Telecom')
    await expect.poll(heading).toBe('Overview')
    expect(document.title).toBe('Overview · Assent')
  })

  test('today is the day of the server, whatever this device takes it for', async () => {
    now = fixtures.NOW + 400 * 86_400_000
    open('#key=assent_k1_good')
    await says(app, '26 Oct 2026 to 24 Nov 2026 (UTC)')
    now += 86_400_000
    location.hash = '#/analytics'
    await says(app, '27 Oct 2026 to 25 Nov 2026')
  })

  test('a key in the address signs in, is gone from it, and leads to the overview', async () => {
    open('#key=assent_k1_good')
    expect(location.hash).toBe('#/')
    await says(app, 'Requests due soonest')
  })

  test('a key put into the address of an open console signs in and does not stay there', async () => {
    open('#/')
    await says(app, 'Sign in')
    location.hash = '#key=assent_k1_good'
    await says(app, 'Requests due soonest')
    expect(location.hash).toBe('#/')
  })

  test('each view has its title, its heading takes the focus, and back leads back', async () => {
    open('#key=assent_k1_good')
    await says(app, 'Requests due soonest')
    for (const name of ['Consents', 'Analytics', 'Requests', 'Retention']) {
      press(app.querySelector('.desk-nav')!, name)
      await expect.poll(heading).toBe(name)
      expect(document.title).toBe(`${name} · Assent`)
      expect(text(app.querySelector('.desk-nav [aria-current=page]')!)).toBe(name)
      expect(app.querySelectorAll('h1')).toHaveLength(1)
    }
    history.back()
    await expect.poll(heading).toBe('Requests')
  })

  test('on a phone the navigation shows the place it is at, and the part of it', async () => {
    await page.viewport(360, 760)
    sessionStorage.setItem('assent.key', 'assent_k1_good')
    open('#/appearance')
    const current = (list: string): DOMRect | undefined =>
      app.querySelector(`${list} [aria-current]`)?.getBoundingClientRect()
    await expect.poll(() => current('.desk-nav')?.right).toBeLessThanOrEqual(360)
    expect(current('.desk-nav')?.left).toBeGreaterThanOrEqual(0)
    location.hash = '#/retention/tenants'
    await expect.poll(() => current('.parts')?.right).toBeLessThanOrEqual(360)
    expect(current('.parts')?.left).toBeGreaterThanOrEqual(0)
  })

  test('turning a page keeps the focus at the pager and tells what came', async () => {
    open('#key=assent_k1_good')
    await says(app, 'Requests due soonest')
    location.hash = '#/consents'
    await says(app, 'Page 1')
    const next = app.querySelector<HTMLElement>('.pager wa-button:last-child')!
    next.focus()
    next.click()
    await says(app.querySelector('[role=status]')!, '25 consents, page 2.')
    expect(text(document.activeElement!)).toBe('Page 2')
    expect(app.querySelector('.pager')!.contains(document.activeElement)).toBe(true)
  })

  test('signing out leaves nothing of the desk on the page', async () => {
    open('#key=assent_k1_good')
    await says(app, 'Requests due soonest')
    press(app, 'Sign out')
    await says(app, 'Make a key with')
    expect(text(app)).not.toContain('Northwind')
    expect(sessionStorage.length).toBe(0)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing on the frame in %s', async (scheme) => {
    await inScheme(scheme)
    open('#key=assent_k1_good')
    await says(app, 'Requests due soonest')
    await says(app, 'Overdue by 3 days')
    expect(await findings()).toEqual([])
  })

  test.each(['light', 'dark'] as const)(
    'in a %s contrast theme the page, the part and the field that one is at are told from the others',
    async (scheme) => {
      sessionStorage.setItem('assent.key', 'assent_k1_good')
      open('#/retention')
      await inScheme(scheme, true)
      await says(app, 'On one day')
      const drawn = (of: string, property: string): string[] =>
        [...app.querySelectorAll(of)].map((one) => getComputedStyle(one).getPropertyValue(property))
      const [ground] = drawn('.desk-header', 'background-color')
      expect(drawn('.desk-nav a[aria-current]', 'background-color')).not.toContain(ground)
      expect(drawn('.parts a:not([aria-current])', 'border-bottom-color')).not.toContain(
        drawn('.parts a[aria-current]', 'border-bottom-color')[0],
      )
      await expect.poll(() => new Set(drawn('.swatch', 'background-color')).size).toBe(4)
      const field = app.querySelector('wa-input')!
      const ring = (): string =>
        getComputedStyle(field.shadowRoot!.querySelector('[part~=input-wrapper]')!).outlineStyle
      expect(ring()).toBe('none')
      field.focus()
      expect(ring()).toBe('solid')
    },
  )
})
