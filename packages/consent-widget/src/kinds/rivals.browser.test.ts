import { beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '@assent/shared'
import { makeGatePage, query, settled, write, type GatePage } from '../../test/gate-page.ts'
import { RIVAL_ROWS } from '../../test/rival-tags.ts'
import { manifest } from '../../test/sample-manifest.ts'
import { translate } from './translate.ts'

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** What pages tagged for other tools say, unchanged. */
let page: GatePage
beforeEach(() => {
  page = makeGatePage()
})

const boxOf = (html: string): HTMLElement => {
  const box = document.createElement('div')
  box.innerHTML = html
  return box
}
const translated = (html: string, policy: Manifest = manifest): HTMLElement => {
  const element = boxOf(html).firstElementChild as HTMLElement
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

test('what runs instead of a service waits for that alone, or for its category where only the other tool knows it', () => {
  const known = translated(`<script type="text/plain" data-category="marketing" data-service="!tube"></script>`)
  const unknown = translated(`<script type="text/plain" data-category="marketing" data-service="!Some Ads"></script>`)
  expect([known, unknown].map(({ dataset }) => [dataset.consent, dataset.service])).toEqual([
    ['', '!tube'],
    ['!marketing', undefined],
  ])
})

describe.each(RIVAL_ROWS)('$tool: $written', ({ tags }) => {
  test.each(tags)('%s waits for every word, is released once, also when it is added later', async (tag) => {
    const [one, two] = [page.word, `${page.word}b`]
    const script = `data:text/javascript,ran.push('${one}')`
    const addresses = { SCRIPT: script, PIXEL, SHEET: 'data:text/css,p{}', PAGE: 'about:blank?x' }
    const html = Object.entries({ ONE: one, TWO: two, ...addresses }).reduce(
      (all, [from, to]) => all.replace(from, to),
      tag,
    )
    // What the gate is asked for: `!word` is a word of its own to it.
    const words = [tag.includes('!ONE') ? `!${one}` : one, ...(tag.includes('TWO') ? [two] : []), ...(tag.includes('tube') ? ['tube'] : [])] // prettier-ignore
    const isReleased = (): boolean =>
      tag.startsWith('<script') ? window.ran.length > 0 : query('[data-consent]').matches('[src], [href]')

    const gate = page.open()
    gate.apply()
    write(html)
    await expect.poll(() => query('[data-consent]')).not.toBeNull()
    if (tag.startsWith('<iframe')) await expect.poll(() => page.covered).toEqual([query('iframe')])
    for (const word of words) {
      expect([word, isReleased()]).toEqual([word, false])
      page.allowed.add(word)
      gate.apply()
      await settled()
    }
    await expect.poll(isReleased).toBe(true)
    gate.apply()
    await settled()
    if (tag.startsWith('<script')) expect(window.ran).toEqual([one])
  })
})

test('scripts tagged for all four tools wait on one page, and run once each in its order', async () => {
  const tags = RIVAL_ROWS.flatMap((row) => row.tags).filter((tag) => tag.startsWith('<script') && !tag.includes('!ONE'))
  const written = tags.map((tag, at) =>
    tag.replace('ONE', page.word).replace('TWO', page.word).replace('SCRIPT', `data:text/javascript,ran.push('${at}')`),
  )
  const gate = page.open()
  gate.apply()
  write(written.join(''))
  await settled()
  expect(window.ran).toEqual([])
  for (const word of [page.word, 'tube']) page.allowed.add(word)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(tags.map((_, at) => `${at}`))
  gate.apply()
  await settled()
  expect(window.ran).toHaveLength(tags.length)
})

test('a script of a drawing is read like any other', () => {
  const drawing = boxOf(
    `<svg><script type="text/plain" class="optanon-category-C0004">1</script></svg>`,
  ).querySelector<HTMLElement>('script')!
  translate(manifest, drawing)
  expect(drawing.dataset.consent).toBe('marketing')
})

test('`data-consent` on an element comes before all of these', async () => {
  write(
    `<script type="text/plain" data-consent="${page.word}" data-category="other" data-cookieconsent="other" class="optanon-category-other" src="data:text/javascript,ran.push('own')"></script>`,
  )
  page.allowed.add('other')
  const gate = page.open()
  gate.apply()
  await settled()
  expect(window.ran).toEqual([])
  page.allowed.add(page.word)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['own'])
})

test('what only looks like it is left alone: a filter of a gallery, text kept in a script', async () => {
  write(
    `<button data-category="${page.word}">Trees</button><script type="text/plain" id="shader">void main() {}</script>`,
  )
  page.open().apply()
  await settled()
  expect([query('button').dataset.consent, query('#shader').dataset.consent]).toEqual([undefined, undefined])
})
