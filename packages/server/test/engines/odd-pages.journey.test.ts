import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EXAMPLE_POLICY } from '../_server.ts'
import { gated, html, startWrittenSite, type WrittenSite } from '../_written-site.ts'
import {
  BANNER,
  gone,
  inBanner,
  inDialog,
  inEachEngine,
  inForm,
  LIMIT,
  onPage,
  press,
  wait,
} from './_in-each-engine.ts'
import type { Tab } from './_tab.ts'

/** Pages that few think of and browsers that few set so, where the engine has a say in what comes of them. */
let site: WrittenSite

const LINK = '<p><a href="#" data-assent-open="">Choices</a></p>'
const IMPORTS = `<script type="importmap">{ "imports": { "counter": "/counter.mjs" } }</script>`
const MODULE = `<script type="text/plain" data-type="module" data-consent="analytics">import { name } from 'counter'; window.ran = [...(window.ran ?? []), name]</script>`

/** As browsers and pages were: no sheets to adopt, no list of languages, a jar of cookies that is full. */
const OLD = `<script>
delete Document.prototype.adoptedStyleSheets
delete ShadowRoot.prototype.adoptedStyleSheets
Object.defineProperty(Navigator.prototype, 'languages', { get() {} })
for (let i = 0; i < 185; i++) document.cookie = 'c' + i + '=' + 'v'.repeat(20) + '; path=/; max-age=9999'
</script>`

/** A dialog of the page whose focus is held by what most libraries for dialogs hold it with. */
const HELD = `<h1>Page</h1><div id="theirs" role="dialog" aria-label="Theirs" style="position: fixed; top: 0; padding: 9px; background: white">
<button>One</button> <a href="#" data-assent-open>Choices</a> <button id="close">Close</button></div>
<script src="/tabbable.umd.js"></script><script src="/focus-trap.umd.js"></script><script>
const theirs = document.querySelector('#theirs')
const trap = focusTrap.createFocusTrap(theirs, { onDeactivate: () => theirs.remove() }).activate()
document.querySelector('#close').onclick = () => trap.deactivate()
for (const type of ['wheel', 'touchmove']) document.addEventListener(type, (event) => theirs.contains(event.target) || event.preventDefault(), { passive: false })
</script>`

/** A modal dialog of the page with the choices over it, before anybody has touched the page. */
const MODAL = `<dialog id="theirs"><a href="#" data-assent-open>Choices</a></dialog><script>
theirs.showModal()
addEventListener('load', () => assent.consent.show())
</script>`

/** What a page notices of slips of ours. */
const SLIPS = `<script>slips = []; for (const type of ['error', 'unhandledrejection']) addEventListener(type, (event) => slips.push(event.message ?? String(event.reason)))</script>`
/** A browser that has no signal has it from an extension, in every document. */
const EXTENSION = `<script>if (!navigator.globalPrivacyControl && navigator.doNotTrack !== '1') Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true })</script>`
/** As if the page could read no signal. */
const UNREAD = `<script>for (const name of ['globalPrivacyControl', 'doNotTrack']) Object.defineProperty(Navigator.prototype, name, { value: undefined })</script>`
const FILM =
  '<iframe data-consent="marketing" data-src="/seen/shared-film" title="Film" width="320" height="180"></iframe>'
const framed = (page: string): string => `<iframe title="Inside" srcdoc="${page.replaceAll('"', '&quot;')}"></iframe>`
const libraryOf = (file: string) => ({
  body: readFileSync(createRequire(import.meta.url).resolve(file), 'utf8'),
  headers: { 'content-type': 'text/javascript' },
})

/** The example policy, where advertising is shared and Do Not Track counts. */
const SHARING = EXAMPLE_POLICY.replace(
  'data: [ad_interaction], category: marketing }',
  'data: [ad_interaction], category: marketing, share: true }',
).concat('\nsignals: { dnt: true }\n')

beforeAll(async () => {
  site = await startWrittenSite(
    (tag) => ({
      '/counter.mjs': { body: `export const name = 'mapped'`, headers: { 'content-type': 'text/javascript' } },
      '/xml': {
        headers: { 'content-type': 'application/xhtml+xml' },
        body: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head><title>Page</title>${tag}${gated('strict')}</head>
<body><h1>Page</h1><iframe data-consent="marketing" data-service="video" data-src="/seen/film" title="Film" width="320" height="180"></iframe>
${LINK}</body></html>`,
      },
      '/old': `<html><head><title>Page</title>${OLD}<script>document.write(${JSON.stringify(tag + gated('old')).replaceAll('</', '<\\/')})</script></head><body><h1>Page</h1>${LINK}</body></html>`,
      '/based': html(
        `<base href="/elsewhere/">${tag}${IMPORTS}${MODULE}<script type="text/plain" data-consent="analytics" src="counted.js"></script>`,
        LINK,
      ),
      '/left': html(
        `${tag}${gated('left')}<script>addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted))</script>`,
      ),
      '/next': html(tag),
      '/framed': html('', framed(html(tag + gated('inside')))),
      '/forgetful': html(SLIPS + tag + gated('forgetful'), LINK),
      '/signalling': html(EXTENSION + tag + gated('signalling'), FILM + framed(html(EXTENSION + tag, FILM))),
      '/unread': html(UNREAD + tag),
      '/held': html(tag + gated('held'), HELD),
      '/modal': html(tag + gated('modal'), MODAL),
      '/tabbable.umd.js': libraryOf('tabbable/dist/index.umd.js'),
      '/focus-trap.umd.js': libraryOf('focus-trap/dist/focus-trap.umd.js'),
    }),
    SHARING,
  )
}, 120_000)
afterAll(() => site.close())

const ran = (tab: Tab): Promise<unknown> => tab.run(() => (globalThis as unknown as { ran?: string[] }).ran ?? [])

inEachEngine((visit, engineName) => {
  it('a page of XML asks, covers, explains, takes a request and releases', async () => {
    const tab = await visit(`${site.origin}/xml`)
    await wait(tab, { path: ['consent-placeholder', 'button'], text: 'Load once' })
    await press(tab, inBanner('Choose'))
    await press(tab, inDialog('Your data rights'))
    await wait(tab, inForm('Review request'))
    await tab.press('Escape')
    await gone(tab, { path: ['rights-request-form'] })
    await tab.click({ path: ['consent-preferences', '#purpose-analytics'] })
    await tab.click(inDialog('Save choices'))
    await gone(tab, { path: [BANNER] })
    await expect.poll(() => ran(tab), LIMIT).toEqual(['strict'])
    // The receipt is had with what the server answers to the decision.
    await expect.poll(() => tab.run(() => localStorage.assent as string), LIMIT).toContain('token')
    await press(tab, onPage('Choices'))
    await press(tab, inDialog('Receipt of your choice'))
    await wait(tab, { path: ['consent-receipt', 'dialog[open]'] })
    await tab.press('Escape')
    site.asked.length = 0
    await tab.click(inDialog('Accept all'))
    await expect.poll(() => site.asked, LIMIT).toContain('/seen/film')
  })

  it('a page of the old kind in an old browser is asked like any other, and what is answered is kept', async () => {
    const tab = await visit(`${site.origin}/old`)
    await press(tab, inBanner('Choose'))
    await wait(tab, { path: ['consent-preferences', 'dialog[open]'] })
    await tab.press('Escape')
    await gone(tab, { path: ['consent-preferences'] })
    const look = await tab.run(() => {
      const card = document.querySelector('consent-banner')!.shadowRoot!.querySelector('section')!
      const { top, bottom } = card.getBoundingClientRect()
      return [document.compatMode, top >= 0 && bottom <= innerHeight, getComputedStyle(card).display]
    })
    expect(look).toEqual(['BackCompat', true, 'flex'])
    await tab.click(inBanner('Accept all'))
    await expect.poll(() => ran(tab), LIMIT).toEqual(['old'])
    await tab.reload()
    await expect.poll(() => ran(tab), LIMIT).toEqual(['old'])
    expect(await tab.has({ path: [BANNER] })).toBe(false)
  })

  it('import map and base of the page hold for what is released', async () => {
    const tab = await visit(`${site.origin}/based`)
    await press(tab, inBanner('Accept all'))
    await expect.poll(() => ran(tab), LIMIT).toEqual(expect.arrayContaining(['mapped', '/based file']))
    expect(site.asked).toContain('/elsewhere/counted.js')
  })

  it('a page that was left knows on the way back what was answered on the next, and releases once', async () => {
    const tab = await visit(`${site.origin}/left`)
    await wait(tab, inBanner('Accept all'))
    await tab.goto(`${site.origin}/next`)
    await press(tab, inBanner('Accept all'))
    await gone(tab, { path: [BANNER] })
    await tab.run(() => history.back())
    await expect.poll(() => tab.run(() => (globalThis as unknown as { wasKept?: boolean }).wasKept), LIMIT).toBe(true)
    await expect.poll(() => ran(tab), LIMIT).toEqual(['left'])
    await gone(tab, { path: [BANNER] })
    await expect.poll(() => tab.run(() => document.querySelectorAll('assent-control').length), LIMIT).toBe(1)
  })

  it('a frame that is written into the page asks, and keeps the choice of the site', async () => {
    const tab = await visit(`${site.origin}/framed`)
    const inFrame = (): Promise<unknown[]> =>
      tab.run(() => {
        const { contentDocument, contentWindow } = document.querySelector('iframe')!
        const buttons = contentDocument?.querySelector('consent-banner')?.shadowRoot?.querySelectorAll('button') ?? []
        const accept = [...buttons].find(({ textContent }) => textContent === 'Accept all')
        accept?.click()
        return [accept !== undefined, ...((contentWindow as unknown as { ran?: string[] }).ran ?? [])]
      })
    await expect.poll(inFrame, LIMIT).toEqual([true])
    await expect.poll(inFrame, LIMIT).toEqual([false, 'inside'])
    await tab.reload()
    await expect.poll(inFrame, LIMIT).toEqual([false, 'inside'])
  })

  it('works over a dialog of the page that holds the focus, which is there as before when ours is closed', async () => {
    const tab = await visit(`${site.origin}/held`)
    await wait(tab, inBanner('Accept all'))
    const isTheirs = (): Promise<boolean> => tab.has({ path: ['#theirs'] })
    await press(tab, onPage('Choices'))
    await wait(tab, { path: ['consent-preferences', 'dialog[open]'] })
    const focus = (): Promise<string | undefined> =>
      tab.run(() => {
        const inside = document.activeElement?.shadowRoot?.activeElement
        return inside?.id || inside?.localName
      })
    await expect.poll(focus, LIMIT).toBe('title')
    for (const stop of ['button', 'summary', 'summary']) {
      await tab.press('Tab')
      await expect.poll(focus, LIMIT).toBe(stop)
    }
    await tab.press('Escape')
    await gone(tab, { path: ['consent-preferences'] })
    expect(await isTheirs()).toBe(true)
    await tab.click(onPage('Choices'))
    await wait(tab, { path: ['consent-preferences', 'dialog[open]'] })
    await tab.click({ path: ['consent-preferences', 'summary'] })
    await wait(tab, { path: ['consent-preferences', 'details[open]'] })
    await tab.click({ path: ['consent-preferences', 'label[for=purpose-analytics]'] })
    await tab.click(inDialog('Save choices'))
    await expect.poll(() => ran(tab), LIMIT).toEqual(['held'])
    await gone(tab, { path: [BANNER] })
    expect(await isTheirs()).toBe(true)
    await tab.click({ path: ['#close'] })
    await gone(tab, { path: ['#theirs'] })
  })

  it('over a modal dialog of the page one Escape closes the choices alone, and the next one that dialog', async () => {
    const tab = await visit(`${site.origin}/modal`)
    const isTheirs = (): Promise<boolean> => tab.has({ path: ['#theirs[open]'] })
    await wait(tab, { path: ['consent-preferences', 'dialog[open]'] })
    await tab.press('Escape')
    await gone(tab, { path: ['consent-preferences'] })
    expect(await isTheirs()).toBe(true)
    expect(await tab.run(() => document.activeElement?.textContent)).toBe('Choices')
    await tab.press('Escape')
    await expect.poll(isTheirs, LIMIT).toBe(false)
  })

  // Last, because other settings take another start of the browser.
  it('where the browser keeps no cookies the answer holds for the view, and the next one asks again', async () => {
    const tab = await visit(`${site.origin}/forgetful`, 'guarded')
    await wait(tab, inBanner('Accept all'))
    const kept = await tab.run(() => {
      document.cookie = 'kept=1'
      return document.cookie
    })
    expect(kept).toBe('')
    await tab.click(inBanner('Accept all'))
    await expect.poll(() => ran(tab), LIMIT).toEqual(['forgetful'])
    await gone(tab, { path: [BANNER] })
    const methods = async (): Promise<unknown> =>
      (await site.server.query('{ consents(first: 1) { edges { node { method } } } }')).consents.edges[0].node.method
    await expect.poll(methods, LIMIT).toBe('ACCEPT_ALL')
    await press(tab, onPage('Choices'))
    await press(tab, inDialog('Withdraw all'))
    await expect.poll(methods, LIMIT).toBe('WITHDRAW')
    expect(await tab.run(() => (globalThis as unknown as { slips: string[] }).slips)).toEqual([])
    await tab.reload()
    await wait(tab, inBanner('Accept all'))
    expect(await tab.run(() => (globalThis as unknown as { slips: string[] }).slips)).toEqual([])
    expect(await ran(tab)).toEqual([])
  })

  it('what the browser signals keeps off what is shared, in the page, in a frame of it, and by the header alone', async () => {
    const tab = await visit(`${site.origin}/signalling`, 'guarded')
    await wait(tab, inBanner('Accept all'))
    const signals = await tab.run(() => {
      const { globalPrivacyControl, doNotTrack } = navigator as { globalPrivacyControl?: boolean; doNotTrack?: string }
      return [globalPrivacyControl ?? null, doNotTrack ?? null]
    })
    expect(signals).toEqual({ Chromium: [null, '1'], Firefox: [true, '1'], WebKitGTK: [true, null] }[engineName])
    site.asked.length = 0
    await tab.click(inBanner('Accept all'))
    await expect.poll(() => ran(tab), LIMIT).toEqual(['signalling'])
    const told = (): Promise<unknown> =>
      tab.run(() => {
        const inner = document.querySelector<HTMLIFrameElement>('iframe[srcdoc]')!
        return [window, inner.contentWindow!].map((one) => {
          const { assent } = one as unknown as { assent?: { consent: { get(): { gpc: boolean } } } }
          return assent?.consent.get().gpc
        })
      })
    await expect.poll(told, LIMIT).toEqual([true, true])
    expect(site.asked).not.toContain('/seen/shared-film')
    // Firefox alone sends a header that its pages may be kept from reading.
    await tab.goto(`${site.origin}/unread`)
    await wait(tab, inBanner('Accept all'))
    const isTold = await tab.run(() => {
      const { assent } = globalThis as unknown as { assent: { consent: { get(): { gpc: boolean } } } }
      return assent.consent.get().gpc
    })
    expect(isTold).toBe(engineName === 'Firefox')
  })
})
