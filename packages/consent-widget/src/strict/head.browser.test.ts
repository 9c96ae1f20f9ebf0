import { afterEach, expect, test } from 'vitest'
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
