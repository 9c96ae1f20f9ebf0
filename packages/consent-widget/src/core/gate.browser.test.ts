import { beforeEach, expect, test } from 'vitest'
import { createGate, type Gate } from './gate.ts'

declare global {
  interface Window {
    ran: string[]
  }
}

let allowed: Set<string>
let covered: HTMLElement[]
let uncovered: HTMLElement[]
let word: string
let count = 0

/** Every gate has its own permissions, so that one of another test, which still listens, lets nothing through. */
beforeEach(() => {
  document.body.innerHTML = '<main></main>'
  window.ran = []
  allowed = new Set()
  covered = []
  uncovered = []
  word = `purpose${++count}`
})

const open = (): Gate => {
  const [mine, held, freed] = [allowed, covered, uncovered]
  return createGate({
    page: document,
    isAllowed: (words) =>
      words
        .trim()
        .split(/\s+/)
        .every((each) => mine.has(each)),
    onWithheld: (frame) => held.push(frame),
    onReleased: (frame) => freed.push(frame),
  })
}

const file = (name: string): string => `data:text/javascript,${encodeURIComponent(`ran.push('${name}')`)}`
const inline = (name: string, attributes = ''): string =>
  `<script type="text/plain" data-consent="${word}" ${attributes}>ran.push('${name}')</script>`
const external = (name: string, attributes = ''): string =>
  `<script type="text/plain" data-consent="${word}" ${attributes} src="${file(name)}"></script>`
const write = (html: string): void => document.querySelector('main')!.insertAdjacentHTML('beforeend', html)
const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 150))
const query = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!

test('without permission nothing runs, whatever is written and however often it looks', async () => {
  write(inline('a') + external('b') + `<template data-consent="${word}"><p id="inside"></p></template>`)
  const gate = open()
  gate.apply()
  gate.apply()
  await settled()
  expect(window.ran).toEqual([])
  expect(document.querySelector('#inside')).toBeNull()
})

test('files and inline scripts run in the order written, deferred ones and modules after them', async () => {
  write(
    external('deferred', 'defer') +
      inline('module', 'data-type="module"') +
      external('file 1') +
      inline('inline 1') +
      external('file 2') +
      inline('inline 2'),
  )
  allowed.add(word)
  open().apply()
  await expect.poll(() => window.ran.length).toBe(6)
  expect(window.ran).toEqual(['file 1', 'inline 1', 'file 2', 'inline 2', 'deferred', 'module'])
})

test('an async file is not waited for, and a file that fails holds up nobody', async () => {
  write(
    `<script type="text/plain" data-consent="${word}" async src="http://127.0.0.1:9/never.js"></script>` +
      `<script type="text/plain" data-consent="${word}" src="http://127.0.0.1:9/gone.js"></script>` +
      inline('after'),
  )
  allowed.add(word)
  open().apply()
  await expect.poll(() => window.ran).toEqual(['after'])
})

test('each runs once: not again when looked at again, nor after it was forbidden and allowed again', async () => {
  write(inline('a') + external('b') + `<template data-consent="${word}"><script>ran.push('c')</script></template>`)
  allowed.add(word)
  const gate = open()
  gate.apply()
  gate.apply()
  await expect.poll(() => window.ran.length).toBe(3)
  allowed.delete(word)
  gate.apply()
  allowed.add(word)
  gate.apply()
  await settled()
  expect([...window.ran].sort()).toEqual(['a', 'b', 'c'])
})

test('a script that withdraws stops those behind it in the queue', async () => {
  Object.assign(window, { forbid: () => allowed.delete(word) })
  write(`<script type="text/plain" data-consent="${word}">ran.push('first'); forbid()</script>` + inline('second'))
  allowed.add(word)
  open().apply()
  await settled()
  expect(window.ran).toEqual(['first'])
})

test('several words must all be granted, the service among them', async () => {
  write(`<script type="text/plain" data-consent="${word} other" data-service="tube">ran.push('a')</script>`)
  const gate = open()
  for (const each of [word, 'other']) {
    allowed.add(each)
    gate.apply()
    await settled()
    expect(window.ran).toEqual([])
  }
  allowed.add('tube')
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['a'])
})

test('what is added later is held back, and released like the rest, also deep inside what is added', async () => {
  const gate = open()
  gate.apply()
  write(`<div><section>${inline('later')}</section></div>`)
  await settled()
  expect(window.ran).toEqual([])
  allowed.add(word)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['later'])
  write(`<div>${external('later still')}</div>`)
  await expect.poll(() => window.ran).toEqual(['later', 'later still'])
})

test('a released script has every attribute of the one that waited', async () => {
  write(inline('a', 'id="tag" crossorigin="anonymous" data-extra="1" nonce="abc"'))
  allowed.add(word)
  open().apply()
  await expect.poll(() => window.ran).toEqual(['a'])
  const script = query<HTMLScriptElement>('#tag')
  expect([script.crossOrigin, script.dataset.extra, script.nonce, script.type]).toEqual(['anonymous', '1', 'abc', ''])
})

test('a template is put in as written, its scripts in order and after their files, and taken out again', async () => {
  write(
    `<template data-consent="${word}"><p id="inside">Hello</p><script src="${file('file')}"></script>` +
      `<script>ran.push('inline')</script><script type="application/json">{"a":1}</script></template>`,
  )
  allowed.add(word)
  const gate = open()
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['file', 'inline'])
  expect(query('#inside').textContent).toBe('Hello')
  allowed.delete(word)
  gate.apply()
  expect(document.querySelector('#inside')).toBeNull()
})

test('a frame has no address until it is allowed, loses it when it no longer is, and is announced each time', async () => {
  write(`<iframe data-consent="${word}" data-src="about:blank?1" title="Tour"></iframe>`)
  const frame = query<HTMLIFrameElement>('iframe')
  const gate = open()
  gate.apply()
  gate.apply()
  expect([frame.hasAttribute('src'), covered]).toEqual([false, [frame]])
  allowed.add(word)
  gate.apply()
  expect([frame.getAttribute('src'), uncovered]).toEqual(['about:blank?1', [frame]])
  allowed.delete(word)
  gate.apply()
  expect([frame.isConnected, frame.hasAttribute('src'), covered]).toEqual([true, false, [frame, frame]])
  frame.remove()
  await expect.poll(() => uncovered).toEqual([frame, frame])
})

test('an address that is code is never set', () => {
  write(`<iframe data-consent="${word}" data-src="javascript:parent.ran.push('x')"></iframe>`)
  allowed.add(word)
  open().apply()
  expect(query('iframe').hasAttribute('src')).toBe(false)
})

test('loading once opens that one frame only, and a withdrawal takes it back', () => {
  write(
    `<iframe id="one" data-consent="${word}" data-src="about:blank?1"></iframe><iframe id="two" data-consent="${word}" data-src="about:blank?2"></iframe>`,
  )
  const gate = open()
  gate.apply()
  gate.loadOnce(query('#one'))
  expect([query('#one').hasAttribute('src'), query('#two').hasAttribute('src')]).toEqual([true, false])
  gate.apply()
  expect(query('#one').hasAttribute('src')).toBe(true)
  gate.apply(true)
  expect(query('#one').hasAttribute('src')).toBe(false)
})
