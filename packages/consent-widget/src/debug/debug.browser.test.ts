import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SiteKey } from '@assent/shared'
import {
  accessibilityFindings,
  button,
  focused,
  inside,
  look,
  LOOKS,
  makePage,
  until,
} from '../elements/_shared/sample-page.ts'
import { sampleManifest, sampleTexts } from '../elements/_shared/sample-view.ts'
import { createAssent, type Assent } from '../index.ts'
import type { DebugReport } from './report.ts'

let count = 0
/** A site whose words lie in its address, so that no server is needed; or one that nobody answers for. */
const makeSite = (endpoint = `data:application/json,${encodeURIComponent(JSON.stringify(sampleTexts.en))}#`): Assent =>
  createAssent({
    manifest: {
      ...sampleManifest,
      siteKey: `alcor/${++count}` as SiteKey,
      endpoint,
      purposes: sampleManifest.purposes.map((purpose, index) => ({ ...purpose, tag: `00000${index}` })),
    },
  })

const panel = (): HTMLElementTagNameMap['assent-debug'] | null => document.querySelector('assent-debug')
/** The report of this moment: what is released comes in its own time. */
function report(): DebugReport {
  panel()!.dispatchEvent(new Event('assent-debug-refresh'))
  return panel()!.report!
}
const gated = (what: string): DebugReport['gated'][number] | undefined =>
  report().gated.find((each) => each.what.includes(what))
/** What the panel advises where it says this. */
const problem = (what: string): string | undefined => report().problems.find((each) => each.what.includes(what))?.todo
const row = (name: string): string =>
  [...inside(panel()!).querySelectorAll('dt')].find((term) => term.textContent === name)!.parentElement!.textContent

async function open(assent: Assent): Promise<void> {
  assent.debug()
  await until(() => panel() !== null)
}

beforeEach(() => {
  makePage()
  document.querySelector('main')!.insertAdjacentHTML(
    'beforeend',
    `<script type="text/plain" data-consent="statistics">window.counted = true</script>
     <script type="text/plain" data-consent="statistiks" src="/typo.js"></script>
     <iframe data-consent="media" data-service="lumen" data-src="about:blank?film" title="Film" width="320" height="180"></iframe>
     <template data-consent="advertising"><p>An advertisement</p></template>`,
  )
})

afterEach(() => {
  panel()?.close()
  for (const element of document.querySelectorAll('consent-banner, assent-control, reload-notice')) element.remove()
  for (const name of ['__Host-assent', 'assent', '_adr_session', 'stray']) {
    document.cookie = `${name}=;Path=/;Max-Age=0`
    document.cookie = `${name}=;Path=/;Max-Age=0;Secure`
  }
  localStorage.clear()
  sessionStorage.clear()
})

// First, because an Assent of another test that refused would clear what this one stores.
test('marks what is stored and stands in no service, and tells no value and no visitor id', async () => {
  document.cookie = '_adr_session=hush1;Path=/'
  document.cookie = 'stray=hush2;Path=/'
  localStorage.setItem('lumen_id', 'hush3')
  sessionStorage.setItem('basket', 'hush4')
  const assent = makeSite()
  // Before a choice, because a refusal clears what refused services left.
  await open(assent)
  expect(report().stored).toEqual(
    expect.arrayContaining([
      { name: '_adr_session', kind: 'cookie', services: ['adriver'], isAllowed: false },
      { name: 'stray', kind: 'cookie', services: [], isAllowed: undefined },
      { name: 'lumen_id', kind: 'localStorage', services: ['lumen'], isAllowed: false },
      { name: 'basket', kind: 'sessionStorage', services: [], isAllowed: undefined },
    ]),
  )
  expect(row('stray')).toContain('in no service of the policy')
  expect(row('_adr_session')).toContain('not allowed now')
  assent.consent.accept()
  await until(() => report().choice.hasVisitorId)
  await until(() =>
    report().stored!.some(({ services, isAllowed }) => services.includes('lumen') && isAllowed === true),
  )
  expect(report().stored!.filter(({ services }) => services.includes('assent'))).toContainEqual({
    name: expect.stringContaining('assent') as string,
    kind: 'cookie',
    services: ['assent'],
    isAllowed: true,
  })
  const visitor = /[0-9a-f]{32}/.exec(document.cookie)![0]
  const json = JSON.stringify(report()).replaceAll('-', '')
  expect(json).not.toContain('hush')
  expect(json).not.toContain(visitor)
  // What this one allowed would be released in the pages of the tests to come.
  assent.consent.withdraw()
  await until(() => !assent.consent.has('video'))
})

test('says of everything that is tagged whether it waits and why, before a choice and after it', async () => {
  const assent = makeSite()
  await open(assent)
  expect(report().choice).toEqual({
    decided: false,
    madeOn: null,
    asksAgainOn: null,
    hasVisitorId: false,
    keptIn: null,
    cookies: 0,
  })
  expect(problem('“statistiks”')).toBe('Did you mean statistics?')
  expect(gated('window.counted')).toMatchObject({ state: 'waiting', why: 'analytics: not answered yet' })
  expect(gated('/typo.js')?.why).toContain('no purpose, category or service of the policy')
  expect(gated('about:blank?film')).toMatchObject({ words: 'media lumen', state: 'waiting' })

  const today = new Date().toISOString().slice(0, 10)
  assent.consent.set({ analytics: true, video: true })
  // By itself, without being asked to look again.
  await until(() => panel()!.report!.choice.madeOn === today)
  await until(() => gated('window.counted')?.state === 'released')
  expect(gated('window.counted')?.why).toBe(`analytics: allowed on ${today}`)
  await until(() => gated('about:blank?film')?.state === 'released')
  expect(gated('An advertisement')?.state).toBe('waiting')
  expect(report().choice).toMatchObject({ madeOn: today, hasVisitorId: true, keptIn: 'cookie', cookies: 1 })

  assent.consent.withdraw()
  await until(() => gated('window.counted')?.state === 'still running')
  await until(() => gated('about:blank?film')?.state === 'waiting')
  expect(row('advertising')).toContain(`refused on ${today}`)
})

test('tells what loads without being asked for, and what was released and failed, with what mends it', async () => {
  document.querySelector('main')!.insertAdjacentHTML(
    'beforeend',
    `<iframe data-consent="media" src="about:blank?live" title="Film"></iframe>
     <iframe data-consent="media" data-src="about:blank?nameless" title="Film"></iframe>
     <link rel="stylesheet" data-consent="media" href="data:text/css,">
     <div data-consent="media">Watch</div>
     <script data-cookieconsent="ignore">window.ignored = true</script>
     <script type="text/plain" data-consent="advertising" src="http://127.0.0.1:9/gone.js"></script>
     <script type="opt-in" data-type="application/javascript" data-name="lumen">klaro()</script>
     <script type="text/plain" data-consent="advertising" src="data:text/javascript,0" integrity="sha256-AAAA"></script>`,
  )
  const assent = makeSite()
  await open(assent)
  expect(problem('about:blank?live loads')).toContain('data-src')
  expect(problem('link data:text/css, loads')).toContain('data-href')
  expect(problem('about:blank?nameless cannot say')).toContain('one of assent, lumen')
  expect(problem('div Watch is tagged')).toContain('<template')
  expect(problem('script klaro() is tagged')).toContain('write that')
  expect(gated('window.ignored')).toBeUndefined()
  expect(gated('about:blank?live')).toMatchObject({ state: 'not held back' })
  assent.consent.set({ advertising: true })
  await until(() => gated('gone.js')?.state === 'failed')
  expect(gated('gone.js')!.failure).toContain('no answer')
  await until(() => gated('data:text/javascript,0')?.state === 'failed')
  expect(problem('data:text/javascript,0 was released and failed')).toContain('integrity')
  assent.consent.withdraw()
  await until(() => !assent.consent.has('advertising'))
})

test('is there without the server too, and says what waits to be sent', async () => {
  const assent = makeSite('http://127.0.0.1:9')
  assent.consent.accept()
  await open(assent)
  await until(() => report().outbox.waiting.length === 1)
  expect(report().stored).toBeNull()
  expect(inside(panel()!).textContent).toContain('could not be loaded')
  expect(report().outbox.waiting[0]).toMatchObject({ method: 'accept-all' })
  await until(() => problem('127.0.0.1:9 did not answer') !== undefined)
})

test('tells strict mode’s finds, and a host that nobody tagged', async () => {
  window.assentStrict = [
    { what: 'held', service: 'lumen', url: 'https://lumen.example/a', kind: 'iframe' },
    { what: 'early', service: 'adriver', url: 'https://adriver.example/tag.js', kind: 'script' },
  ]
  await fetch('http://127.0.0.1:8/pixel', { mode: 'no-cors' }).catch(() => undefined)
  await open(makeSite())
  expect(report().strict).toMatchObject({ isOn: true, held: 1 })
  expect(problem('https://adriver.example/tag.js was asked for')).toContain(
    '<script type="text/plain" data-service="adriver" src="https://adriver.example/tag.js">',
  )
  expect(report().strangers).toContainEqual(
    expect.objectContaining({ host: '127.0.0.1:8', services: [], kinds: ['fetch'] }),
  )
  delete window.assentStrict
})

test('is not loaded unless it is asked for, and once only', async () => {
  const assent = makeSite()
  await assent.ready
  const before = document.querySelectorAll('assent-debug').length
  await open(assent)
  assent.debug()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect([before, document.querySelectorAll('assent-debug').length]).toEqual([0, 1])
})

test('is worked by keyboard: copies as JSON, keeps what was shut, closes by Esc', async () => {
  await open(makeSite())
  const copied: string[] = []
  const { clipboard } = navigator
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  })
  await userEvent.click(button(panel()!, 'Copy as text'))
  await userEvent.click(button(panel()!, 'Copy as JSON'))
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  expect(copied[0]).toContain('To do (')
  expect(copied[0]).toContain('“statistiks” is no purpose, category or service of the policy: Did you mean statistics?')
  expect(JSON.parse(copied[1]!)).toEqual(JSON.parse(JSON.stringify(panel()!.report)))
  await expect.poll(() => inside(panel()!).querySelector('[role=status]')!.textContent).toBe('Copied.')
  const signals = (): HTMLDetailsElement => inside(panel()!).querySelectorAll('details')[5]!
  await userEvent.click(signals().querySelector('summary')!)
  await userEvent.click(button(panel()!, 'Refresh'))
  await expect.poll(() => signals().open).toBe(false)
  expect(focused()).toBe(button(panel()!, 'Refresh'))
  await userEvent.keyboard('{Escape}')
  expect(panel()).toBeNull()
})

test.for(LOOKS.filter(({ direction }) => direction === 'ltr'))(
  'axe finds nothing: $theme, $width px',
  async ({ theme, width }) => {
    await open(makeSite())
    panel()!.dataset.theme = theme
    await look({ theme, width })
    expect(await accessibilityFindings()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await page.viewport(1280, 740)
  },
)
