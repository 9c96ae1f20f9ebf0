import { beforeEach, expect, test } from 'vitest'
import { makeGatePage, query, write, type GatePage } from '../../test/gate-page.ts'

/** Markup as it is found: what browsers leave alone, what removes itself, what is half there. */
let page: GatePage
beforeEach(() => {
  page = makeGatePage()
})
const open = (): void => {
  page.allowed.add(page.word)
  page.open().apply()
}

test('a script for old browsers, which tells no end, holds up nobody', async () => {
  write(page.external('left alone', 'nomodule') + page.inline('after'))
  open()
  await expect.poll(() => window.ran).toEqual(['after'])
})

test('a script that is taken out before its turn holds up nobody, and runs when it comes back', async () => {
  write(
    `<script type="text/plain" data-consent="${page.word}">ran.push('first'); document.querySelector('#gone').remove()</script>` +
      page.external('gone', 'id="gone"') +
      page.inline('after'),
  )
  const gone = query('#gone')
  open()
  await expect.poll(() => window.ran).toEqual(['first', 'after'])
  query('main').append(gone)
  await expect.poll(() => window.ran).toEqual(['first', 'after', 'gone'])
})

test('what a script’s own attributes wait for happens: its load, and its failure', async () => {
  write(
    page.external('file', `onload="ran.push('loaded')"`) +
      `<script type="text/plain" data-consent="${page.word}" src="http://127.0.0.1:9/x.js" onerror="ran.push('failed')"></script>` +
      page.inline('after'),
  )
  open()
  await expect.poll(() => [...window.ran].sort()).toEqual(['after', 'failed', 'file', 'loaded'])
})

test('a slip in the markup of a script, which a parser forgives, is forgiven', async () => {
  write(page.inline('a', `id="a"" @click="1" [x]="2"`) + page.inline('b'))
  open()
  await expect.poll(() => window.ran).toEqual(['a', 'b'])
  expect(query('#a').getAttributeNames()).toEqual(expect.arrayContaining(['"', '@click', '[x]']))
})

test('an image inside a drawing is released, also in one that is added later', async () => {
  const drawing = `<svg><image data-consent="${page.word}" data-href="about:blank"></image></svg>`
  write(drawing)
  open()
  await expect.poll(() => document.querySelectorAll('image[href]').length).toBe(1)
  write(drawing)
  await expect.poll(() => document.querySelectorAll('image[href]').length).toBe(2)
})
