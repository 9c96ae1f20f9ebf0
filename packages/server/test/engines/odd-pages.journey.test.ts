import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWrittenSite, type WrittenSite } from '../_written-site.ts'
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

/** Pages that few think of, where the engine has a say in what comes of them. */
let site: WrittenSite
beforeAll(async () => {
  site = await startWrittenSite((tag) => ({
    '/xhtml': {
      headers: { 'content-type': 'application/xhtml+xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head><title>Page</title>${tag}
<script type="text/plain" data-consent="analytics">window.ran = ['strict'];</script></head>
<body><h1>Page</h1><iframe data-consent="marketing" data-service="video" data-src="/seen/film" title="Film" width="320" height="180"></iframe>
<p><a href="#" data-assent-open="">Choices</a></p></body></html>`,
    },
  }))
}, 120_000)
afterAll(() => site.close())

const ran = (tab: Tab): Promise<unknown> => tab.run(() => (globalThis as unknown as { ran?: string[] }).ran ?? [])

inEachEngine((visit) => {
  it('a page of XML asks, covers, explains, takes a request and releases', async () => {
    const tab = await visit(`${site.origin}/xhtml`)
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
    await press(tab, onPage('Choices'))
    await press(tab, inDialog('Receipt of your choice'))
    await wait(tab, { path: ['consent-receipt', 'dialog[open]'] })
    await tab.press('Escape')
    site.asked.length = 0
    await tab.click(inDialog('Accept all'))
    await expect.poll(() => site.asked, LIMIT).toContain('/seen/film')
  })
})
