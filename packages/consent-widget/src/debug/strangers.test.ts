import { expect, test } from 'vitest'
import { strangersIn } from './strangers.ts'

const request = (
  name: string,
  initiatorType = 'script',
  startTime = 10.4,
): Parameters<typeof strangersIn>[0][number] => ({
  name,
  initiatorType,
  startTime,
})
const find = (...names: Parameters<typeof strangersIn>[0]): ReturnType<typeof strangersIn> =>
  strangersIn(names, {
    own: ['www.acme.example', 'consent.example'],
    tagged: ['https://tagged.example/tag.js', '/relative.js'],
    hosts: { maps: ['maps.example'], ads: ['ads.example'] },
    has: (words) => words === 'maps',
  })

test('the site’s own hosts, Assent’s and those of tagged addresses are no strangers, nor is what has no host', () => {
  expect(
    find(
      request('https://www.acme.example/a.js'),
      request('https://consent.example/s/acme/www.js'),
      request('https://tagged.example/more.js'),
      request('data:text/css,'),
      request('blob:https://x.example/1'),
      request('navigation'),
    ),
  ).toEqual([])
})

test('a host is told once, with who asked, how often and since when, and the services that list it', () => {
  expect(
    find(
      request('https://eu.maps.example/1.png', 'img'),
      request('https://ads.example/pixel', 'img', 20),
      request('https://ads.example/tag.js', 'script', 30),
      request('https://cdn.example/font', 'css', 40),
    ),
  ).toEqual([
    { host: 'eu.maps.example', services: ['maps'], isAllowed: true, kinds: ['img'], requests: 1, at: 10 },
    { host: 'ads.example', services: ['ads'], isAllowed: false, kinds: ['img', 'script'], requests: 2, at: 20 },
    { host: 'cdn.example', services: [], isAllowed: undefined, kinds: ['css'], requests: 1, at: 40 },
  ])
})
