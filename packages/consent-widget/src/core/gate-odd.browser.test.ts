import { beforeEach, expect, test } from 'vitest'
import { startKinds } from '../kinds/start.ts'
import { file, makeGatePage, query, settled, write, type GatePage } from '../../test/gate-page.ts'
import { manifest } from '../../test/sample-manifest.ts'
import { createGate } from './gate.ts'
import { liveScript } from './scripts.ts'

/** Markup as it is found: what browsers leave alone, what removes itself, what is half there. */
let page: GatePage
beforeEach(() => {
  page = makeGatePage()
})
const open = (): void => {
  page.allowed.add(page.word)
  page.open().apply()
}

test.each([
  ['a script for old browsers', 'nomodule'],
  ['a file that is no script', 'data-type="text/template"'],
])('%s, which tells no end, holds up nobody', async (_, attributes) => {
  write(page.external('left alone', attributes) + page.inline('after'))
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

test('a player whose sources wait apart gets its picture, too', async () => {
  write(`<video data-consent="${page.word}" data-poster="data:image/png,1"><source src="data:video/mp4,1"></video>`)
  open()
  await expect.poll(() => query('video').getAttribute('poster')).toBe('data:image/png,1')
})

test('a script does not overtake those before it while the part for all else is on its way', async () => {
  page.allowed.add(page.word)
  let come = (): void => undefined
  const way = new Promise<void>((resolve) => (come = resolve))
  write(page.external('first') + `<iframe data-consent="${page.word}" data-src="about:blank?1"></iframe>`)
  const gate = page.open(async (access) => {
    await way
    return startKinds({
      ...access,
      page: document,
      manifest,
      loaders: { translate: () => import('../kinds/translate.ts') },
      late: () => undefined,
    })
  })
  gate.apply()
  write(page.inline('second'))
  await settled()
  expect(window.ran).toEqual([])
  come()
  await expect.poll(() => window.ran).toEqual(['first', 'second'])
})

test('a page that stands still while it is sent does not hold up what is complete', async () => {
  const frame = document.createElement('iframe')
  query('main').append(frame)
  const inside = frame.contentDocument!
  inside.open()
  // Only this keeps a page at the end of what it has been sent so far.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const send = (html: string): void => inside.write(html)
  // Nothing stands behind the script yet, so that it may be half there.
  send(`<script>ran = []</script><div><script type="text/plain" data-consent="x">ran.push('a')</script>`)
  createGate({
    page: inside,
    isAllowed: () => true,
    onOutlived: () => undefined,
    kinds: () => Promise.reject(new Error('not asked for')),
  }).apply()
  const ran = (): string[] => frame.contentWindow!.ran
  await settled()
  expect(ran()).toEqual([])
  send('<p>more to come')
  await expect.poll(ran).toEqual(['a'])
  expect(inside.readyState).toBe('loading')
  inside.close()
})

test('a module file with its own word for old browsers runs like any other', async () => {
  write(
    `<script type="text/plain" data-type="module" nomodule data-consent="${page.word}" src="${file('m')}"></script>`,
  )
  write(page.inline('after'))
  open()
  await expect.poll(() => [...window.ran].sort()).toEqual(['after', 'm'])
})

test('where only what is vouched for may be code, a tag that says what happens on its load is released with it', async () => {
  write(page.external('file', `onload="ran.push('loaded')" onerror="ran.push('failed')" data-own="1" "`))
  const frame = document.createElement('iframe')
  frame.srcdoc = `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'">`
  await new Promise((resolve) => {
    frame.onload = resolve
    query('main').append(frame)
  })
  const strict = frame.contentDocument!
  expect(() => strict.createElement('script').setAttribute('onload', '1')).toThrow('TrustedScript')
  const script = liveScript(strict, query('main script') as HTMLScriptElement)
  expect(script.getAttribute('onload')).toBe("ran.push('loaded')")
  expect(script.getAttributeNames()).toEqual(expect.arrayContaining(['onerror', 'data-own', '"']))
})

test('an inline script inside a drawing runs', async () => {
  write(`<svg>${page.inline('drawn')}</svg>` + page.inline('after'))
  open()
  await expect.poll(() => window.ran).toEqual(['drawn', 'after'])
})

/** A page of its own under a content security policy, in which everything is allowed; returns its window. */
async function openUnder(policy: string, before = ''): Promise<Window & { said: string[] }> {
  const frame = document.createElement('iframe')
  const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
  frame.srcdoc = `<meta http-equiv="content-security-policy" content="${policy}">
    <script>ran = []; said = []; console.warn = (words) => said.push(words); ${before}</script>
    <embed data-consent="x" data-src="about:blank">
    <script type="text/plain" data-consent="x">ran.push('inline')</script>
    <img data-consent="x" data-src="data:image/gif,1" alt="">
    <script type="module">
      import { createGate } from ${from('./gate.ts')}
      import { startKinds } from ${from('../kinds/start.ts')}
      const page = document
      createGate({
        page,
        isAllowed: () => true,
        onOutlived: () => {},
        kinds: async (access) => startKinds({ ...access, page, manifest: {}, late: () => {} }),
      }).apply()
    </script>`
  query('main').append(frame)
  const inside = frame.contentWindow as Window & { said: string[] }
  await expect.poll(() => frame.contentDocument!.querySelector('img[src]')).not.toBeNull()
  return inside
}

test('where Trusted Types do not know ours, each element that they refuse says so once, and the rest is released', async () => {
  const inside = await openUnder("require-trusted-types-for 'script'; trusted-types others")
  expect(inside.ran).toEqual([])
  expect(inside.said).toHaveLength(2)
  expect(inside.said[0]).toContain('trusted-types')
})

test.each([
  ['that are wanted for nothing', 'trusted-types others', ''],
  [
    'with a policy of the page for everything',
    "require-trusted-types-for 'script'; trusted-types default",
    `trustedTypes.createPolicy('default', { createScript: (text) => text, createScriptURL: (url) => url })`,
  ],
])('Trusted Types %s release everything', async (_, policy, before) => {
  const inside = await openUnder(policy, before)
  await expect.poll(() => inside.ran).toEqual(['inline'])
  expect(inside.said).toEqual([])
})
