import { expect, test } from 'vitest'
import { serviceOf } from './hosts.ts'

const hosts = { maps: ['maps.example', 'tiles.example:8443'], ads: ['ads.example'], pixel: ['ads.example'] }
const of = (url: string): string | undefined => serviceOf(hosts, url, 'https://www.acme.example/a/', ['ads.example:1'])

test.each([
  ['https://maps.example/x.js', 'maps'],
  ['//maps.example/x.js', 'maps'],
  ['https://eu.maps.example/', 'maps'],
  ['https://tiles.example:8443/1.png', 'maps'],
  ['https://ads.example/', 'ads pixel'],
])('%s belongs to %s', (url, service) => {
  expect(of(url)).toBe(service)
})

test.each([
  'https://notmaps.example/',
  'https://maps.example.evil.test/',
  'https://tiles.example/',
  '/maps.example/x.js',
  'data:text/javascript,maps.example',
  'javascript:0',
  'https://ads.example:1/',
  'https://',
  '',
])('%s belongs to no service', (url) => {
  expect(of(url)).toBeUndefined()
})
