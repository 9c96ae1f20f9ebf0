import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { integrityOf } from './integrity.ts'

const file = (text: string) => ({ body: Buffer.from(text), type: 'text/javascript' })
const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

it('names the script and each part with the hash of its bytes, and nothing whose name may come to mean other bytes', () => {
  const files = new Map([
    ['assent.abcDEF_1.js', file('core()')],
    ['banner.xyzXYZ-2.js', file('banner()')],
    ['consent-mode.js', file('told()')],
  ])
  expect(integrityOf(files, 'https://consent.example')).toEqual({
    script: { src: 'https://consent.example/s/_/assent.abcDEF_1.js', integrity: hash('core()') },
    importmap: { integrity: { 'https://consent.example/s/_/banner.xyzXYZ-2.js': hash('banner()') } },
  })
  expect(integrityOf(new Map([['banner.xyzXYZ-2.js', file('banner()')]]), '')).toBeUndefined()
})
