import { beforeEach, expect, test } from 'vitest'
import { file, loaded, makeGatePage, query, settled, write, type GatePage } from '../../test/gate-page.ts'

let page: GatePage
beforeEach(() => {
  page = makeGatePage()
})

test('without permission nothing runs, whatever is written and however often it looks', async () => {
  write(page.inline('a') + page.external('b') + `<template data-consent="${page.word}"><p id="inside"></p></template>`)
  const gate = page.open()
  gate.apply()
  gate.apply()
  await settled()
  expect(window.ran).toEqual([])
  expect(document.querySelector('#inside')).toBeNull()
})

test('files and inline scripts run in the order written, deferred ones and modules after them', async () => {
  write(
    page.external('deferred', 'defer') +
      page.inline('module', 'data-type="module"') +
      page.external('file 1') +
      page.inline('inline 1') +
      page.external('file 2') +
      page.inline('inline 2'),
  )
  page.allowed.add(page.word)
  page.open().apply()
  await expect.poll(() => window.ran.length).toBe(6)
  expect(window.ran).toEqual(['file 1', 'inline 1', 'file 2', 'inline 2', 'deferred', 'module'])
})

test('an async file is not waited for, and a file that fails holds up nobody', async () => {
  write(
    `<script type="text/plain" data-consent="${page.word}" async src="http://127.0.0.1:9/never.js"></script>` +
      `<script type="text/plain" data-consent="${page.word}" src="http://127.0.0.1:9/gone.js"></script>` +
      page.inline('after'),
  )
  page.allowed.add(page.word)
  page.open().apply()
  await expect.poll(() => window.ran).toEqual(['after'])
})

test('each runs once: not again when looked at again, nor after it was forbidden and allowed again', async () => {
  write(
    page.inline('a') +
      page.external('b') +
      `<template data-consent="${page.word}"><script>ran.push('c')</script></template>`,
  )
  page.allowed.add(page.word)
  const gate = page.open()
  gate.apply()
  gate.apply()
  await expect.poll(() => window.ran.length).toBe(3)
  page.allowed.delete(page.word)
  gate.apply()
  page.allowed.add(page.word)
  gate.apply()
  await settled()
  expect([...window.ran].sort()).toEqual(['a', 'b', 'c'])
})

test('a script that withdraws stops those behind it in the queue', async () => {
  Object.assign(window, { forbid: () => page.allowed.delete(page.word) })
  write(
    `<script type="text/plain" data-consent="${page.word}">ran.push('first'); forbid()</script>` +
      page.inline('second'),
  )
  page.allowed.add(page.word)
  page.open().apply()
  await settled()
  expect(window.ran).toEqual(['first'])
})

test('several words must all be granted, the service among them', async () => {
  write(`<script type="text/plain" data-consent="${page.word} other" data-service="tube">ran.push('a')</script>`)
  const gate = page.open()
  for (const each of [page.word, 'other']) {
    page.allowed.add(each)
    gate.apply()
    await settled()
    expect(window.ran).toEqual([])
  }
  page.allowed.add('tube')
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['a'])
})

test('what is added later is held back, and released like the rest, also deep inside what is added', async () => {
  const gate = page.open()
  gate.apply()
  write(`<div><section>${page.inline('later')}</section></div>`)
  await settled()
  expect(window.ran).toEqual([])
  page.allowed.add(page.word)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['later'])
  write(`<div>${page.external('later still')}</div>`)
  await expect.poll(() => window.ran).toEqual(['later', 'later still'])
})

test('a released script has every attribute of the one that waited', async () => {
  write(page.inline('a', 'id="tag" crossorigin="anonymous" data-extra="1" nonce="abc"'))
  page.allowed.add(page.word)
  page.open().apply()
  await expect.poll(() => window.ran).toEqual(['a'])
  const script = query('#tag') as HTMLScriptElement
  expect([script.crossOrigin, script.dataset.extra, script.nonce, script.type]).toEqual(['anonymous', '1', 'abc', ''])
})

test('a template is put in as written, its scripts in order and after their files, and taken out again', async () => {
  write(
    `<template data-consent="${page.word}"><p id="inside">Hello</p><script src="${file('file')}"></script>` +
      `<script>ran.push('inline')</script><script type="application/json">{"a":1}</script></template>`,
  )
  page.allowed.add(page.word)
  const gate = page.open()
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['file', 'inline'])
  expect(query('#inside').textContent).toBe('Hello')
  page.allowed.delete(page.word)
  gate.apply()
  expect(document.querySelector('#inside')).toBeNull()
})

test('a frame has no address until it is allowed, loses it when it no longer is, and is announced each time', async () => {
  write(`<iframe data-consent="${page.word}" data-src="about:blank?1" title="Tour"></iframe>`)
  const frame = query('iframe')
  const gate = page.open()
  gate.apply()
  gate.apply()
  await loaded()
  expect([frame.hasAttribute('src'), page.covered]).toEqual([false, [frame]])
  page.allowed.add(page.word)
  gate.apply()
  expect([frame.getAttribute('src'), page.uncovered]).toEqual(['about:blank?1', [frame]])
  page.allowed.delete(page.word)
  gate.apply()
  expect([frame.isConnected, frame.hasAttribute('src'), page.covered]).toEqual([true, false, [frame, frame]])
  frame.remove()
  await expect.poll(() => page.uncovered).toEqual([frame, frame])
})

test('an address that is code is never set', async () => {
  write(`<iframe data-consent="${page.word}" data-src="javascript:parent.ran.push('x')"></iframe>`)
  page.allowed.add(page.word)
  page.open().apply()
  await loaded()
  expect(query('iframe').hasAttribute('src')).toBe(false)
})

test('loading once opens that one frame only, and a withdrawal takes it back', async () => {
  write(
    `<iframe id="one" data-consent="${page.word}" data-src="about:blank?1"></iframe><iframe id="two" data-consent="${page.word}" data-src="about:blank?2"></iframe>`,
  )
  const gate = page.open()
  gate.apply()
  await loaded()
  gate.loadOnce(query('#one'))
  expect([query('#one').hasAttribute('src'), query('#two').hasAttribute('src')]).toEqual([true, false])
  gate.apply()
  expect(query('#one').hasAttribute('src')).toBe(true)
  gate.apply(true)
  expect(query('#one').hasAttribute('src')).toBe(false)
})

test('scripts of a template keep their place among the others', async () => {
  write(
    page.external('1') +
      `<template data-consent="${page.word}"><script src="${file('2')}"></script><script>ran.push('3')</script></template>` +
      page.inline('4'),
  )
  page.allowed.add(page.word)
  page.open().apply()
  await expect.poll(() => window.ran.length).toBe(4)
  expect(window.ran).toEqual(['1', '2', '3', '4'])
})

test('of a template whose scripts were stopped half way, only those run later that have not run yet', async () => {
  Object.assign(window, { forbid: () => page.allowed.delete(page.word) })
  write(
    `<template data-consent="${page.word}"><script>ran.push('first'); forbid()</script><script>ran.push('second')</script></template>`,
  )
  page.allowed.add(page.word)
  const gate = page.open()
  gate.apply()
  await settled()
  expect(window.ran).toEqual(['first'])
  gate.apply()
  page.allowed.add(page.word)
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['first', 'second'])
  await settled()
  expect(window.ran).toEqual(['first', 'second'])
})

test('where the part for all else cannot be loaded, scripts run all the same and the rest stays closed', async () => {
  write(page.inline('a') + `<iframe data-consent="${page.word}" data-src="about:blank?1"></iframe>` + page.inline('b'))
  page.allowed.add(page.word)
  let tries = 0
  const gate = page.open(() => Promise.reject(new Error(`no network, ${++tries}`)))
  gate.apply()
  await expect.poll(() => window.ran).toEqual(['a', 'b'])
  expect(query('iframe').hasAttribute('src')).toBe(false)
  gate.apply()
  await settled()
  expect([tries, window.ran]).toEqual([2, ['a', 'b']])
})
