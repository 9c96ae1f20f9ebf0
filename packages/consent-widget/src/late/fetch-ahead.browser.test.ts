import { afterEach, expect, test, vi } from 'vitest'
import { makePage, until } from '../elements/_shared/sample-page.ts'
import { sampleManifest, sampleTexts } from '../elements/_shared/sample-view.ts'
import { createAssent } from '../index.ts'
import { fetchAhead } from './fetch-ahead.ts'

const links = (): HTMLLinkElement[] => [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload]')]

afterEach(() => {
  for (const each of [...links(), ...document.querySelectorAll('[data-consent],[data-service]')]) each.remove()
})

/** Puts an inert script with these attributes into the page. */
function wait(attributes: Readonly<Record<string, string>>): HTMLScriptElement {
  const script = document.createElement('script')
  for (const [name, value] of Object.entries({ type: 'text/plain', ...attributes })) script.setAttribute(name, value)
  document.head.append(script)
  return script
}

test('fetches the files of what was allowed, and of nothing else', () => {
  wait({ 'data-consent': 'analytics', src: '/a.js' })
  wait({ 'data-service': 'stats', 'data-src': '/b.js', 'data-type': 'text/javascript' })
  wait({ 'data-consent': 'marketing', src: '/refused.js' })
  wait({ 'data-consent': 'analytics', 'data-type': 'module', src: '/module.js' })
  wait({ 'data-consent': 'analytics', 'data-type': 'application/json', src: '/data.json' })
  wait({ 'data-consent': 'analytics' }).textContent = 'inline()'
  fetchAhead(document, (words) => !words.includes('marketing'))
  expect(links().map((link) => [link.getAttribute('href'), link.as])).toEqual([
    ['/a.js', 'script'],
    ['/b.js', 'script'],
  ])
})

test('the request is the one the script will make, so that the file is fetched once', async () => {
  const file = `${location.origin}/fetched-ahead-${Math.random()}.js`
  const integrity = 'sha384-' + 'A'.repeat(64)
  wait({ 'data-consent': 'analytics', src: file, integrity, crossorigin: 'anonymous', referrerpolicy: 'no-referrer' })
  fetchAhead(document, () => true)
  const [link] = links()
  expect([link!.integrity, link!.crossOrigin, link!.referrerPolicy]).toEqual([integrity, 'anonymous', 'no-referrer'])
})

test('two files are fetched once each, by preload and script together', async () => {
  const file = `${location.origin}/fetched-once-${Math.random()}.js`
  wait({ 'data-consent': 'analytics', src: file })
  fetchAhead(document, () => true)
  await new Promise((resolve) => (links()[0]!.onload = links()[0]!.onerror = resolve))
  const script = document.createElement('script')
  const ended = new Promise((resolve) => (script.onload = script.onerror = resolve))
  script.src = file
  document.head.append(script)
  await ended
  const fetched = performance.getEntriesByName(file) as PerformanceResourceTiming[]
  expect(fetched.map(({ initiatorType }) => initiatorType)).toEqual(['link'])
  script.remove()
})

test('what a click allows is asked for before the choice is kept, which may hold up the click', async () => {
  makePage()
  wait({ 'data-consent': 'analytics', src: '/allowed.js' })
  const endpoint = `data:application/json,${encodeURIComponent(JSON.stringify(sampleTexts.en))}#`
  const assent = createAssent({ manifest: { ...sampleManifest, endpoint } })
  await until(() => document.querySelector('consent-banner') !== null)
  const asked: string[][] = []
  vi.spyOn(document, 'cookie', 'set').mockImplementation(() => {
    asked.push(links().map((link) => link.getAttribute('href')!))
  })
  assent.consent.accept()
  await until(() => asked.length > 0)
  expect(asked[0]).toEqual(['/allowed.js'])
  vi.restoreAllMocks()
})
