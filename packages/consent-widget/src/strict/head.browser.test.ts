import { afterEach, expect, test, vi } from 'vitest'
import { manifest } from '../../test/sample-manifest.ts'

// As the server writes them before the code of the file.
Object.assign(globalThis, { __assentManifest: manifest, __assentHosts: { tube: ['tube.example'] } })

afterEach(() => document.body.replaceChildren())

test('an element whose id is “assent” lets nothing through and breaks nothing', async () => {
  document.body.innerHTML = '<main id="assent"></main>'
  expect(window.assent).toBe(document.querySelector('main'))
  await import('./head.ts')
  const frame = document.createElement('iframe')
  frame.src = 'https://tube.example/embed/1'
  document.body.append(frame)
  expect([frame.getAttribute('src'), frame.dataset.service]).toEqual([null, 'tube'])
  expect(window.assentStrict).toEqual([
    { what: 'held', service: 'tube', url: 'https://tube.example/embed/1', kind: 'iframe' },
  ])
})

test('of a frame in the markup it says that it waits, and not that it was asked for, which nobody can know', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await import('./head.ts')
  const url = 'https://tube.example/embed/2'
  document.body.innerHTML = `<iframe src="${url}"></iframe>`
  const reports = (): readonly unknown[] =>
    window.assentStrict!.filter((one) => one.url === url).map(({ what }) => what)
  await expect.poll(reports).toEqual(['held', 'begun'])
  expect(warn.mock.calls).toEqual([
    [`Assent: ${url} (tube) is held back, and may have been asked for before; mark it in the page.`],
  ])
  warn.mockRestore()
})
