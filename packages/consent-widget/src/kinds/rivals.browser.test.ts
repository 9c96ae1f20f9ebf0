import { beforeEach, expect, test } from 'vitest'
import type { Manifest } from '@assent/shared'
import { makeGatePage, query, settled, write, type GatePage } from '../../test/gate-page.ts'
import { manifest } from '../../test/sample-manifest.ts'
import { translate } from './translate.ts'

/** What pages tagged for other tools say, unchanged. */
let page: GatePage
beforeEach(() => {
  page = makeGatePage()
})

const translated = (html: string, policy: Manifest = manifest): HTMLElement => {
  const box = document.createElement('div')
  box.innerHTML = html
  const element = box.firstElementChild as HTMLElement
  translate(policy, element)
  return element
}

test.each([
  ['CookieConsent 3', `<script type="text/plain" data-category="analytics"></script>`, 'analytics'],
  ['CookieConsent 3, not', `<script type="text/plain" data-category="!analytics"></script>`, '!analytics'],
  ['Klaro, a service of the policy', `<script type="text/plain" data-name="ga4"></script>`, 'ga4'],
  ['Klaro, a service it does not have', `<iframe data-name="other" data-src="about:blank"></iframe>`, 'other'],
  ['Cookiebot', `<script type="text/plain" data-cookieconsent="statistics"></script>`, 'analytics'],
  [
    'Cookiebot, two',
    `<script type="text/plain" data-cookieconsent="preferences, marketing"></script>`,
    'preferences marketing',
  ],
  ['Cookiebot, necessary', `<script type="text/plain" data-cookieconsent="necessary"></script>`, 'necessary'],
  ['OneTrust', `<script type="text/plain" class="optanon-category-C0002"></script>`, 'analytics'],
  [
    'OneTrust, two',
    `<script type="text/plain" class="x optanon-category-C0002-C0004 y"></script>`,
    'analytics marketing',
  ],
  ['OneTrust, necessary', `<script type="text/plain" class="optanon-category-C0001"></script>`, 'necessary'],
  ['a word of the language itself', `<script type="text/plain" data-category="constructor"></script>`, 'constructor'],
  ['nothing', `<script type="text/plain" data-cookieconsent=""></script>`, ''],
])('%s: %s waits for "%s"', (_tool, html, words) => {
  expect(translated(html).dataset.consent).toBe(words)
})

test('the policy says what another word means, before any default and before its own words', () => {
  const aliases = { statistics: 'ga4', C0007: 'video', analytics: 'ads', 'Google-Analytics': 'ga4' }
  const policy = { ...manifest, aliases }
  const tag = (word: string): string => `<script type="text/plain" data-cookieconsent="${word}"></script>`
  expect(translated(tag('statistics'), policy).dataset.consent).toBe('ga4')
  expect(translated(tag('!analytics'), policy).dataset.consent).toBe('!ads')
  expect(translated(`<script type="text/plain" class="optanon-category-C0007"></script>`, policy).dataset.consent).toBe(
    'video',
  )
  const named = translated(
    `<script type="text/plain" data-category="marketing" data-service="Google Analytics"></script>`,
    policy,
  )
  expect([named.dataset.consent, named.dataset.service]).toEqual(['marketing', 'ga4'])
})

test('a service that only the other tool knows adds nothing to its category; one of the policy does', () => {
  const known = translated(`<script type="text/plain" data-category="marketing" data-service="tube"></script>`)
  const unknown = translated(`<script type="text/plain" data-category="marketing" data-service="Some Ads"></script>`)
  expect([known.dataset.service, unknown.dataset.service]).toEqual(['tube', undefined])
})

test.each([
  ['CookieConsent 3', `type="text/plain" data-category="WORD" data-src="FILE"`],
  ['CookieConsent 3', `type="text/plain" data-category="WORD" src="FILE"`],
  ['Klaro', `type="text/plain" data-type="application/javascript" data-name="WORD" data-src="FILE"`],
  ['Cookiebot', `type="text/plain" data-cookieconsent="WORD" src="FILE"`],
  ['OneTrust', `type="text/plain" class="optanon-category-WORD" data-src="FILE"`],
])('%s: a script with %s waits, runs once allowed, and runs once', async (_tool, attributes) => {
  const file = `data:text/javascript,ran.push('${page.word}')`
  write(`<script ${attributes.replace('WORD', page.word).replace('FILE', file)}></script>`)
  const gate = page.open()
  gate.apply()
  await settled()
  expect(window.ran).toEqual([])
  page.allowed.add(page.word)
  gate.apply()
  await expect.poll(() => window.ran).toEqual([page.word])
  gate.apply()
  await settled()
  expect(window.ran).toEqual([page.word])
})

test.each([
  ['Klaro', `<iframe data-name="WORD" data-src="about:blank?k" title="k"></iframe>`],
  ['Cookiebot', `<iframe data-cookieconsent="WORD" data-cookieblock-src="about:blank?c" title="c"></iframe>`],
  ['OneTrust', `<iframe class="optanon-category-WORD" data-src="about:blank?o" title="o"></iframe>`],
])(
  '%s: a frame is withheld, announced, and gets its address once allowed, also when it is added later',
  async (_tool, html) => {
    const gate = page.open()
    gate.apply()
    write(html.replace('WORD', page.word))
    const frame = query('iframe')
    await expect.poll(() => page.covered).toEqual([frame])
    expect(frame.hasAttribute('src')).toBe(false)
    page.allowed.add(page.word)
    gate.apply()
    expect(frame.getAttribute('src')).toMatch(/^about:blank\?/)
  },
)

test('what only looks like it is left alone: a filter of a gallery, text kept in a script', async () => {
  write(
    `<button data-category="${page.word}">Trees</button><script type="text/plain" id="shader">void main() {}</script>`,
  )
  page.open().apply()
  await settled()
  expect([query('button').dataset.consent, query('#shader').dataset.consent]).toEqual([undefined, undefined])
})
