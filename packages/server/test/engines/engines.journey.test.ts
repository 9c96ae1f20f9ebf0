import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Json } from '../_server.ts'
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
import { startPages, TEMPLATES, type Pages } from './_pages.ts'
import type { Tab, Target } from './_tab.ts'

/** The same visits in each engine. Only what an engine could do in its own way is here; the rest is tested in one. */
let pages: Pages
beforeAll(async () => {
  pages = await startPages()
}, 120_000)
afterAll(() => pages.close())

const FRAME = ['iframe']

/** Runs in the page: where each of its own elements lies; what stands in for a frame counts as the frame. */
const boxesOf = (): string[] =>
  [...document.body.querySelectorAll(':not(consent-banner, script, template)')].map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect()
    return `${one.localName.replace('consent-placeholder', 'iframe')} ${left} ${top + scrollY} ${width} ${height}`
  })

/** What works on each page of others by its own means, without what it fetches from the web. */
const OWN_NAVIGATION: Readonly<Record<(typeof TEMPLATES)[number], { press: Target; hasWorked(): boolean }>> = {
  resume: {
    press: { path: ['a[href="#skills"]'] },
    hasWorked: () =>
      location.hash === '#skills' && Math.abs(document.querySelector('#skills')!.getBoundingClientRect().top) < 200,
  },
  'sb-admin': {
    press: { path: ['#sidebarToggle'] },
    hasWorked: () => document.body.classList.contains('sb-sidenav-toggled'),
  },
}

inEachEngine((open, engineName) => {
  const visit = (url: string): Promise<Tab> => {
    pages.takeFetched()
    return open(url)
  }
  const cookies = (tab: Tab): Promise<string> => tab.run(() => document.cookie)
  const source = (tab: Tab): Promise<string | null> =>
    tab.run(() => document.querySelector('iframe')?.getAttribute('src') ?? null)
  const runs = (tab: Tab): Promise<string | null> => tab.run(() => document.documentElement.dataset.tag ?? null)
  const methods = async (): Promise<string[]> =>
    (await pages.server.query('{ consents(first: 3) { edges { node { method } } } }')).consents.edges.map(
      ({ node }: Json) => node.method,
    )

  /** Rules that axe finds broken, with where; in one engine, because it judges the same nodes and colours in each. */
  async function axe(tab: Tab): Promise<string[]> {
    if (engineName !== 'Chromium') return []
    await tab.run(() => {
      const script = document.createElement('script')
      script.src = '/axe.js'
      document.head.append(script)
    })
    await expect.poll(() => tab.run(() => 'axe' in globalThis), LIMIT).toBe(true)
    return tab.run(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<Json> } }
      const { violations } = await axe.run()
      return violations.flatMap(({ id, nodes }: Json) => nodes.map(({ target }: Json) => `${id} ${target.join(' ')}`))
    })
  }

  it('asks first, releases what is accepted, keeps it over a reload, and takes all back', async () => {
    const tab = await visit(pages.url.guide)
    await wait(tab, inBanner('Accept all'))
    await wait(tab, { path: ['consent-placeholder', 'button'], text: 'Load once' })
    expect([await cookies(tab), pages.takeFetched(), await source(tab)]).toEqual(['', [], null])

    await tab.click(inBanner('Accept all'))
    await gone(tab, { path: [BANNER] })
    await expect.poll(() => runs(tab), LIMIT).toBe('1')
    await expect.poll(() => pages.takeFetched().sort().join(' '), LIMIT).toMatch(/\/embed\/1/)
    await wait(tab, { path: ['p'], text: 'Any HTML, scripts included.' })
    expect(await cookies(tab)).toMatch(/(^|; )_ga=1/)
    await expect.poll(async () => (await methods())[0], LIMIT).toBe('ACCEPT_ALL')

    await tab.reload()
    await expect.poll(() => runs(tab), LIMIT).toBe('1')
    expect(await tab.has({ path: [BANNER] })).toBe(false)

    await press(tab, onPage('Cookie settings'))
    await press(tab, inDialog('Withdraw all'))
    await expect.poll(() => source(tab), LIMIT).toBeNull()
    await expect.poll(() => cookies(tab), LIMIT).not.toMatch(/_ga/)
    await expect.poll(async () => (await methods())[0], LIMIT).toBe('WITHDRAW')
    await wait(tab, { path: ['reload-notice', 'button'], text: 'Reload page' })
    pages.takeFetched()
    await tab.click({ path: ['reload-notice', 'button'], text: 'Reload page' })
    await expect.poll(() => runs(tab), LIMIT).toBeNull()
    await wait(tab, { path: ['consent-placeholder', 'button'], text: 'Load once' })
    expect(pages.takeFetched()).toEqual([])
  })

  it('refuses: nothing is fetched, no id is kept, and the question does not come back', async () => {
    const tab = await visit(pages.url.guide)
    await press(tab, inBanner('Reject all'))
    await gone(tab, { path: [BANNER] })
    await expect.poll(async () => (await methods())[0], LIMIT).toBe('REJECT_ALL')
    await tab.reload()
    await wait(tab, { path: ['consent-placeholder', 'button'], text: 'Load once' })
    expect([await tab.has({ path: [BANNER] }), pages.takeFetched()]).toEqual([false, []])
    expect(await cookies(tab)).not.toMatch(/[0-9a-f]{32}/)
  })

  it('where no script runs the link in noscript stands in for the frame, and nothing is fetched', async () => {
    const tab = await visit(pages.url.guide)
    await wait(tab, inBanner('Reject all'))
    // In a frame without scripts, which the page around it can look into.
    await tab.run(() => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-same-origin')
      frame.src = '?unscripted'
      document.body.append(frame)
    })
    const look = (): Promise<unknown> =>
      tab.run(() => {
        const { contentDocument, contentWindow } = document.querySelector<HTMLIFrameElement>('iframe[sandbox]')!
        const boxes = (selector: string): number =>
          contentDocument!.querySelector(selector)?.getClientRects().length ?? -1
        const isUnscripted = contentWindow!.matchMedia('(scripting: none)').matches
        return { link: boxes('noscript a'), template: boxes('template'), isUnscripted }
      })
    await expect.poll(look, LIMIT).toEqual({ link: 1, template: 0, isUnscripted: true })
    expect(pages.takeFetched()).toEqual([])
    expect(await tab.run(() => document.querySelectorAll('noscript a').length)).toBe(0)
  })

  it('CP11 chooses one purpose by keyboard; focus enters the dialog, stays there and comes back', async () => {
    const tab = await visit(pages.url.guide)
    await wait(tab, inBanner('Choose'))
    const focus = (): Promise<string> =>
      tab.run(() => {
        const path: string[] = []
        for (let at = document.activeElement; at !== null; at = at.shadowRoot?.activeElement ?? null)
          path.push(at.id || at.textContent.trim() || at.localName)
        return path.at(-1)!
      })
    // The first stop is the notice, then the three buttons.
    for (let i = 0; i < 4; i++) await tab.press('Tab')
    await expect.poll(focus, LIMIT).toBe('Choose')
    await tab.press('Enter')
    await expect.poll(focus, LIMIT).toBe('title')
    await tab.press('Escape')
    await gone(tab, { path: ['consent-preferences'] })
    await expect.poll(focus, LIMIT).toBe('Choose')
    await tab.press('Enter')
    await expect.poll(focus, LIMIT).toBe('title')
    const inside = (): Promise<boolean> => tab.run(() => document.activeElement?.localName === 'consent-preferences')
    for (let i = 0; i < 16; i++) {
      await tab.press('Tab')
      expect(await inside()).toBe(true)
    }
    while ((await focus()) !== 'purpose-analytics') {
      await tab.press('Shift+Tab')
      expect(await inside()).toBe(true)
    }
    await tab.press('Space')
    await tab.click(inDialog('Save choices'))
    await expect.poll(() => runs(tab), LIMIT).toBe('1')
    await gone(tab, { path: [BANNER] })
    expect(pages.takeFetched()).toEqual(['/tag.js'])
    expect(await source(tab)).toBeNull()
  })

  it('sends a request about data, by the link in the footer', async () => {
    const tab = await visit(pages.url.guide)
    await press(tab, inBanner('Reject all'))
    await gone(tab, { path: [BANNER] })
    await press(tab, onPage('Your data rights'))
    await press(tab, { path: ['rights-request-form', 'input[value=erasure]'] })
    await tab.click({ path: ['rights-request-form', '#email'] })
    await tab.type('ana@example.org')
    await tab.click(inForm('Review request'))
    await press(tab, inForm('Send request'))
    await wait(tab, { path: ['rights-request-form', '.reference'] })
    const { rightsRequests } = await pages.server.query(
      '{ rightsRequests(first: 1) { edges { node { kind email } } } }',
    )
    expect(rightsRequests.edges[0].node).toEqual({ kind: 'ERASURE', email: 'ana@example.org' })
  })

  it('works under a nonce and Trusted Types without one violation', async () => {
    const tab = await visit(pages.url.strict)
    await wait(tab, inBanner('Choose'))
    await wait(tab, { path: ['consent-placeholder', 'button'], text: 'Load once' })
    await tab.click(inBanner('Choose'))
    await press(tab, inDialog('Your data rights'))
    await wait(tab, inForm('Review request'))
    await tab.press('Escape')
    await gone(tab, { path: ['rights-request-form'] })
    await tab.click(inDialog('Accept all'))
    await expect.poll(() => runs(tab), LIMIT).toBe('1')
    await expect.poll(() => source(tab), LIMIT).toMatch(/\/embed\/1$/)
    expect(await tab.run(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([])
  })

  it.each(TEMPLATES)(
    'the guide followed word for word works on a page we did not write, and nothing of it breaks: %s',
    async (name) => {
      const tab = await visit(pages.url[name] + '?bare')
      const [boxes, findings] = [await tab.run(boxesOf), await axe(tab)]
      await tab.goto(pages.url[name])
      await wait(tab, inBanner('Reject all'))
      await wait(tab, { path: ['consent-placeholder', 'button'], text: 'Load once' })
      expect(await tab.run(boxesOf)).toEqual(boxes)
      expect((await axe(tab)).filter((finding) => !findings.includes(finding))).toEqual([])
      const look = await tab.run(() => {
        const banner = document.querySelector('consent-banner')!
        const { left, top, width, height } = banner.shadowRoot!.querySelector('section')!.getBoundingClientRect()
        return {
          // What the page's own layers leave uncovered, which must be all of it.
          seen: [0.1, 0.5, 0.9].map(
            (part) => document.elementFromPoint(left + width * part, top + height / 2)?.localName,
          ),
          isWhole: left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight,
          overflow: getComputedStyle(document.body).overflowY,
        }
      })
      expect(look).toEqual({ seen: [BANNER, BANNER, BANNER], isWhole: true, overflow: look.overflow })
      expect(look.overflow).not.toBe('hidden')
      expect(pages.takeFetched()).toEqual([])
      // What the page's own scripts and links do still works beside the banner.
      await tab.click(OWN_NAVIGATION[name].press)
      await expect.poll(() => tab.run(OWN_NAVIGATION[name].hasWorked), LIMIT).toBe(true)
      await tab.click(inBanner('Accept all'))
      await expect.poll(() => runs(tab), LIMIT).toBe('1')
      await wait(tab, { path: FRAME })
      await expect.poll(() => source(tab), LIMIT).toMatch(/\/embed\/1$/)
      await wait(tab, { path: ['p'], text: 'Any HTML, scripts included.' })
      await press(tab, onPage('Cookie settings'))
      await press(tab, inDialog('Withdraw all'))
      await expect.poll(() => source(tab), LIMIT).toBeNull()
      await expect.poll(() => cookies(tab), LIMIT).not.toMatch(/_ga/)
    },
  )
})
