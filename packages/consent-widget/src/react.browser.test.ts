import { createElement, StrictMode, version, type ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { manifest } from '../test/sample-manifest.ts'
import { createAssent, type Assent } from './index.ts'
import { AssentProvider, ConsentGate, useAssent, useConsent, type AssentProviderProps } from './react.ts'

/** Written by the configuration of each project. */
declare const REACT_MAJOR: string

let root: Root | undefined
let used: ReturnType<typeof useAssent>
let count = 0
/** An endpoint that no other test has, and that nobody answers: what is shown needs no server. */
const site = (): { siteKey: string; endpoint: string; manifest: typeof manifest } => ({
  siteKey: 'acme/www',
  endpoint: `http://127.0.0.1:9/${++count}`,
  manifest,
})

function Videos(): ReactNode {
  used = useAssent()
  return createElement(
    'section',
    null,
    createElement(
      ConsentGate,
      { purpose: 'video', fallback: createElement('p', { id: 'ask' }, 'May we?') },
      createElement('p', { id: 'video' }, 'A video'),
    ),
    createElement('output', null, useConsent('operation analytics') ? 'counts' : 'does not count'),
  )
}

const app = (props: AssentProviderProps): ReactNode =>
  createElement(StrictMode, null, createElement(AssentProvider, props, createElement(Videos)))

/** Puts what a server rendered into the page and hydrates it; returns what React complained about. */
function hydrate(props: AssentProviderProps): unknown[] {
  const complaints: unknown[] = []
  // What a server says: there no effect runs, and every snapshot is the closed one.
  document.body.innerHTML = `<div id="app">${renderToString(app(props))}</div>`
  vi.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words))
  root = hydrateRoot(document.querySelector('#app')!, app(props), {
    onRecoverableError: (error) => complaints.push(error),
  })
  return complaints
}

const text = (): string | undefined => document.querySelector('section')?.innerText.replaceAll('\n\n', ' | ')

afterEach(() => {
  root?.unmount()
  vi.restoreAllMocks()
  document.body.replaceChildren()
  for (const name of ['__Host-assent', 'assent']) document.cookie = `${name}=;Path=/;Max-Age=0;Secure`
  localStorage.clear()
  delete (window as Partial<Window>).assent
})

test('these tests run with the React that their project is named after', () => {
  expect(version.split('.')[0]).toBe(REACT_MAJOR)
})

test('hydrates as the server rendered it, then opens and shuts with each choice', async () => {
  let started = 0
  document.addEventListener('assent:ready', () => (started += 1))
  const complaints = hydrate(site())
  expect(text()).toBe('May we? | does not count')
  await expect.poll(() => used.ready).toBe(true)
  expect(used).toMatchObject({ decided: false, gpc: false, purposes: { operation: true, video: false } })
  used.assent.consent.set({ video: true })
  await expect.poll(text).toBe('A video | does not count')
  used.assent.consent.accept()
  await expect.poll(text).toBe('A video | counts')
  expect(used.decided).toBe(true)
  used.assent.consent.withdraw()
  await expect.poll(text).toBe('May we? | does not count')
  expect(complaints).toEqual([])
  // React ran every effect twice; Assent was made and started once.
  expect(started).toBe(1)
})

test('who comes back with a choice gets the closed page first and the open one right after, without a mismatch', async () => {
  const before = createAssent(site())
  before.consent.accept()
  await expect.poll(() => before.consent.has('video')).toBe(true)
  const complaints = hydrate(site())
  expect(text()).toBe('May we? | does not count')
  await expect.poll(text).toBe('A video | counts')
  expect(complaints).toEqual([])
})

test('a provider that is mounted again goes on with the Assent of the page', async () => {
  const props = site()
  let started = 0
  document.addEventListener('assent:ready', () => (started += 1))
  hydrate(props)
  await expect.poll(() => used.ready).toBe(true)
  const { assent } = used
  root!.unmount()
  root = createRoot(document.querySelector('#app')!)
  root.render(app(props))
  await expect.poll(text).toBe('May we? | does not count')
  expect(used.assent).toBe(assent)
  expect(started).toBe(1)
})

test('takes the Assent of the script tag, also when that comes after the application', async () => {
  hydrate({})
  used.assent.consent.set({ video: true })
  expect(used.assent.consent.has('operation')).toBe(false)
  expect(text()).toBe('May we? | does not count')
  window.assent = createAssent(site())
  await expect.poll(text).toBe('A video | does not count')
  expect(used.assent.consent.get()).toEqual(window.assent.consent.get())
  expect(used.ready).toBe(true)
})

test('an element whose id is “assent” is not taken for the script tag', () => {
  hydrate({})
  document.body.insertAdjacentHTML('beforeend', '<footer id="assent"></footer>')
  expect(window.assent).toBe(document.querySelector('footer'))
  expect([used.assent.consent.has('video'), used.assent.consent.get().decided]).toEqual([false, false])
})

test('takes an Assent that the application made', async () => {
  const assent: Assent = createAssent(site())
  const complaints = hydrate({ assent })
  assent.consent.reject()
  await expect.poll(() => used.decided).toBe(true)
  expect(text()).toBe('May we? | does not count')
  expect(used.assent).toBe(assent)
  expect(complaints).toEqual([])
})
