import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { file, loaded, makeGatePage, query, settled, write, type GatePage } from '../../test/gate-page.ts'

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const SHEET = 'data:text/css,main{outline:3px solid red}'

/** The browser's own queue, as far as the test needs it. */
declare const scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void> }

let page: GatePage
beforeEach(() => {
  page = makeGatePage()
})

afterEach(() => void vi.useRealTimers())

const grant = (): void => void page.allowed.add(page.word)

test.each([
  ['img', 'src', `<img data-src="${PIXEL}" alt="">`],
  ['img', 'srcset', `<img data-srcset="${PIXEL} 1x" alt="">`],
  ['link', 'href', `<link rel="stylesheet" data-href="${SHEET}">`],
  ['object', 'data', `<object data-data="about:blank?o"></object>`],
  ['embed', 'src', `<embed data-src="about:blank?e">`],
  ['video', 'src', `<video data-src="data:video/mp4,a" data-poster="${PIXEL}"></video>`],
  ['audio', 'src', `<audio data-src="data:audio/mp3,a"></audio>`],
  ['iframe', 'src', `<iframe data-src="about:blank?f" title="f"></iframe>`],
])('%s gets its %s when it is allowed and loses it when it no longer is', async (tag, name, html) => {
  write(html.replace(/^<\w+/, (start) => `${start} data-consent="${page.word}"`))
  const gate = page.open()
  gate.apply()
  await loaded()
  const element = query(`main ${tag}`)
  expect(element.hasAttribute(name)).toBe(false)
  grant()
  gate.apply()
  expect(element.getAttribute(name)).toBe(element.getAttribute(`data-${name}`))
  page.allowed.clear()
  gate.apply()
  expect([element.isConnected, element.hasAttribute(name)]).toEqual([true, false])
})

test('a style sheet and a style apply when they are allowed, and no longer afterwards', async () => {
  write(
    `<link rel="stylesheet" data-consent="${page.word}" data-href="${SHEET}">` +
      `<style type="text/plain" data-consent="${page.word}">main { padding-top: 7px }</style>`,
  )
  const looks = (): string[] => {
    const { outlineWidth, paddingTop } = getComputedStyle(query('main'))
    return [outlineWidth, paddingTop]
  }
  const gate = page.open()
  const before = looks()
  gate.apply()
  expect(looks()).toEqual(before)
  grant()
  gate.apply()
  await expect.poll(looks).toEqual(['3px', '7px'])
  page.allowed.clear()
  gate.apply()
  await expect.poll(looks).toEqual(before)
})

test('a player is told of its source, and of its end', async () => {
  write(`<video><source data-consent="${page.word}" data-src="data:video/mp4,a" type="video/mp4"></video>`)
  const video = query('video') as HTMLVideoElement
  const gate = page.open()
  gate.apply()
  const heard: string[] = []
  for (const kind of ['loadstart', 'emptied']) video.addEventListener(kind, () => heard.push(kind))
  grant()
  gate.apply()
  await expect.poll(() => heard).toContain('loadstart')
  page.allowed.clear()
  gate.apply()
  await settled()
  expect(heard).toContain('emptied')
  expect([HTMLMediaElement.NETWORK_EMPTY, HTMLMediaElement.NETWORK_NO_SOURCE]).toContain(video.networkState)
})

test('a service alone is enough to name what is withheld', async () => {
  write(
    `<script type="text/plain" data-service="tube-${page.word}">ran.push('a')</script>` +
      `<iframe data-service="tube-${page.word}" data-src="about:blank?1" title="Tour"></iframe>` +
      `<template data-service="tube-${page.word}"><p id="inside"></p></template>`,
  )
  const gate = page.open()
  gate.apply()
  await settled()
  expect([window.ran, query('iframe').hasAttribute('src'), query('#inside')]).toEqual([[], false, null])
  page.allowed.add(`tube-${page.word}`)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['a'])
  expect([query('iframe').hasAttribute('src'), query('#inside') === null]).toEqual([true, false])
})

test('every attribute of a file is kept, so that its integrity, priority and referrer policy count', async () => {
  const attributes = {
    id: 'tag',
    integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    crossorigin: 'anonymous',
    referrerpolicy: 'no-referrer',
    fetchpriority: 'low',
    'data-account': '42',
    charset: 'utf-8',
  }
  write(
    page.external(
      'a',
      Object.entries(attributes)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' '),
    ),
  )
  grant()
  page.open().apply()
  await expect.poll(() => (query('#tag') as HTMLScriptElement).type).toBe('')
  for (const [name, value] of Object.entries(attributes)) expect(query('#tag').getAttribute(name)).toBe(value)
  await settled()
  // The hash is that of an empty file, so this one must not have run.
  expect(window.ran).toEqual([])
})

test('an import map inside a template comes before the module that needs it, and data stays data', async () => {
  write(
    `<template data-consent="${page.word}"><script type="application/ld+json">{"a":1}</script>` +
      `<script type="module">ran.push('module')</script><script type="text/x-template"><b></b></script></template>`,
  )
  grant()
  page.open().apply()
  await expect.poll(() => window.ran).toEqual(['module'])
  expect([...document.querySelectorAll('main > script')].map((script) => (script as HTMLScriptElement).type)).toEqual([
    'application/ld+json',
    'module',
    'text/x-template',
  ])
})

test('a template without scripts goes in behind the scripts that are released with it, and keeps its placeholder until then', async () => {
  const html = (name: string): string =>
    `<template data-placeholder data-consent="${page.word}"><p class="${name}"></p></template>`
  write(html('held') + page.inline('first', `id="script"`))
  query('#script').textContent += `; ran.push(document.querySelector('.held') ? 'behind it' : 'before it')`
  const gate = page.open()
  gate.apply()
  await expect.poll(() => page.covered).toHaveLength(1)
  grant()
  gate.apply()
  expect(page.uncovered).toEqual([])
  await expect.poll(() => query('.held')).not.toBeNull()
  await expect.poll(() => window.ran).toEqual(['first', 'before it'])
  expect(page.uncovered).toEqual(page.covered)
})

/** Frames go on while the clock stands, so what waits for the next one has happened by then. */
const frames = async (count = 5): Promise<void> => {
  while (count-- > 0) await new Promise(requestAnimationFrame)
}

test.each([
  ['has loaded', file('file'), 0],
  ['has kept it 100 ms, as one that fails does', 'blob:none', 100],
])('a template goes in when the first file that is released with it %s', async (_when, src, milliseconds) => {
  write(
    `<template data-placeholder data-consent="${page.word}"><p class="held"></p></template>` +
      `<script type="text/plain" data-consent="${page.word}" src="${src}"></script>`,
  )
  const gate = page.open()
  gate.apply()
  await expect.poll(() => page.covered).toHaveLength(1)
  const done = new Promise((resolve) => {
    for (const type of ['load', 'error']) document.addEventListener(type, resolve, { capture: true, once: true })
  })
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  grant()
  gate.apply()
  await done
  await frames()
  if (milliseconds > 0) {
    vi.advanceTimersByTime(milliseconds - 1)
    await frames()
    expect(query('.held')).toBeNull()
    vi.advanceTimersByTime(1)
    await frames()
  }
  expect(query('.held')).not.toBeNull()
})

test('a template that is taken back before it went in stays out and covered, and comes in once when it is allowed again', async () => {
  write(`<template data-placeholder data-consent="${page.word}"><p class="held"></p></template>`)
  const gate = page.open()
  gate.apply()
  await expect.poll(() => page.covered).toHaveLength(1)
  grant()
  gate.apply()
  page.allowed.clear()
  gate.apply()
  await settled()
  expect([query('.held'), page.uncovered]).toEqual([null, []])
  grant()
  gate.apply()
  page.allowed.clear()
  gate.apply()
  grant()
  gate.apply()
  await settled()
  expect(document.querySelectorAll('.held')).toHaveLength(1)
})

test('templates nest: the inner one waits for its own word', async () => {
  write(
    `<template data-consent="${page.word}"><p id="outer"></p>` +
      `<template data-consent="inner-${page.word}"><p id="inner"></p><script>ran.push('inner')</script></template></template>`,
  )
  grant()
  const gate = page.open()
  gate.apply()
  await settled()
  expect([query('#outer') === null, query('#inner')]).toEqual([false, null])
  page.allowed.add(`inner-${page.word}`)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['inner'])
  expect(query('#inner')).not.toBeNull()
})

test('a template brings custom elements to life, and declarative shadow roots that may be copied', async () => {
  const name = `gated-${page.word}`
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        window.ran.push('connected')
      }
      disconnectedCallback(): void {
        window.ran.push('disconnected')
      }
    },
  )
  query('main').setHTMLUnsafe(
    `<template data-consent="${page.word}"><${name}></${name}><div id="host">` +
      `<template shadowrootmode="open" shadowrootclonable><b>inside</b></template></div></template>`,
  )
  const gate = page.open()
  gate.apply()
  await loaded()
  expect(window.ran).toEqual([])
  grant()
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['connected'])
  expect(query('#host').shadowRoot?.textContent).toBe('inside')
  page.allowed.clear()
  gate.apply()
  expect([window.ran, query('#host')]).toEqual([['connected', 'disconnected'], null])
})

test('wound 6: an inline script runs although it came by innerHTML, and saving the same choice again runs nothing twice', async () => {
  query('main').innerHTML = page.inline('once') + page.external('file')
  grant()
  const gate = page.open()
  for (let saved = 0; saved < 3; saved++) gate.apply()
  await expect.poll(() => window.ran.length).toBe(2)
  gate.apply()
  await settled()
  expect([...window.ran].sort()).toEqual(['file', 'once'])
})

test('wound 7: a frame that is rendered after consent is not blocked, and one before it is announced', async () => {
  const gate = page.open()
  gate.apply()
  write(`<iframe id="before" data-consent="${page.word}" data-src="about:blank?1" title="a"></iframe>`)
  await expect.poll(() => page.covered.length).toBe(1)
  grant()
  gate.apply()
  write(`<div><iframe id="after" data-consent="${page.word}" data-src="about:blank?2" title="b"></iframe></div>`)
  await expect.poll(() => query('#after').getAttribute('src')).toBe('about:blank?2')
  expect(page.covered.map(({ id }) => id)).toEqual(['before'])
})

test('wound 7: a route that replaces the page, in a view transition too, is held back and released like the first', async () => {
  const gate = page.open()
  gate.apply()
  const replace = (): void =>
    query('main').replaceChildren(
      document.createRange().createContextualFragment(`<section>${page.inline('route')}</section>`),
    )
  await document.startViewTransition(replace).updateCallbackDone
  await settled()
  expect(window.ran).toEqual([])
  grant()
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['route'])
  await document.startViewTransition(replace).updateCallbackDone
  await expect.poll(() => window.ran).toEqual(['route', 'route'])
})

test('a frame whose tag or address changes in place follows the change', async () => {
  write(`<iframe data-consent="${page.word}" data-src="about:blank?1" title="a"></iframe>`)
  grant()
  page.open().apply()
  await loaded()
  const frame = query('iframe')
  expect(frame.getAttribute('src')).toBe('about:blank?1')
  frame.dataset.src = 'about:blank?2'
  await expect.poll(() => frame.getAttribute('src')).toBe('about:blank?2')
  frame.dataset.consent = `${page.word} other-${page.word}`
  await expect.poll(() => frame.hasAttribute('src')).toBe(false)
})

test('a frame whose service changes in place, as frameworks that keep the element do, waits for the new one', async () => {
  const [before, after] = [`before-${page.word}`, `after-${page.word}`]
  write(`<iframe data-service="${before}" data-src="about:blank?1" title="a"></iframe>`)
  const gate = page.open()
  gate.apply()
  await loaded()
  const frame = query('iframe')
  // Covered anew: what stood in its place names the service before.
  frame.dataset.service = after
  await expect.poll(() => page.covered).toEqual([frame, frame])
  expect(page.uncovered).toEqual([frame])
  page.allowed.add(before)
  gate.apply()
  expect(frame.hasAttribute('src')).toBe(false)
  frame.dataset.service = before
  await expect.poll(() => frame.getAttribute('src')).toBe('about:blank?1')
  frame.dataset.service = after
  await expect.poll(() => frame.hasAttribute('src')).toBe(false)
  expect(page.covered).toHaveLength(3)
})

test('wound 9: released scripts leave room between them, so that a click is answered while they run', async () => {
  // What a person does is handled at this priority; it must get in between the scripts, not wait for the last.
  Object.assign(window, {
    work: (serial: number) => {
      const end = performance.now() + 20
      while (performance.now() < end);
      window.ran.push(`work ${serial}`)
      if (serial === 1) void scheduler.postTask(() => window.ran.push('click'), { priority: 'user-blocking' })
    },
  })
  write(
    [1, 2, 3]
      .map((serial) => `<script type="text/plain" data-consent="${page.word}">work(${serial})</script>`)
      .join(''),
  )
  grant()
  page.open().apply()
  await expect.poll(() => window.ran).toEqual(['work 1', 'click', 'work 2', 'work 3'])
})

test('a file behind an address that cannot be read is passed over', async () => {
  write(
    `<img data-consent="${page.word}" data-src="http://[" alt=""><iframe data-consent="${page.word}" data-src=" JavaScript:parent.ran.push('x')" title="x"></iframe>` +
      `<a data-consent="${page.word}" data-href="javascript:ran.push('y')">y</a><script type="text/plain" data-consent="${page.word}" src="${file('ok')}"></script>`,
  )
  grant()
  page.open().apply()
  await expect.poll(() => window.ran).toEqual(['ok'])
  expect([query('iframe').hasAttribute('src'), query('main a').hasAttribute('href')]).toEqual([false, false])
})

test('wound 4: it says when a script has run that is no longer allowed, and only then', async () => {
  write(
    page.inline('a') +
      `<iframe data-consent="frame-${page.word}" data-src="about:blank?1" title="a"></iframe>` +
      `<template data-consent="frame-${page.word}"><p>No script</p></template>`,
  )
  const gate = page.open()
  page.allowed.add(`frame-${page.word}`)
  gate.apply()
  page.allowed.clear()
  gate.apply()
  expect(page.stale).toBe(0)
  grant()
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['a'])
  gate.apply()
  expect(page.stale).toBe(0)
  page.allowed.clear()
  gate.apply()
  expect(page.stale).toBe(1)
})
