import { afterEach, describe, expect, test } from 'vitest'
import { id } from '../testing/fixtures.ts'
import { href, parseRoute, Router, samePlace } from './router.ts'

const [visitor, event] = [id(1), id(2)]

describe('addresses', () => {
  test.each([
    ['', 'overview'],
    ['#/', 'overview'],
    ['#/consents', 'consents'],
    ['#/consents?site=acme/www', 'consents'],
    [`#/consents/${visitor}/${event}`, 'consent'],
    [`#/requests/${event}`, 'request'],
    ['#/retention', 'retention'],
    ['#/analytics', 'analytics'],
    ['#/requests', 'requests'],
  ])('%j leads to %s', (fragment, view) => {
    expect(parseRoute(fragment).view).toBe(view)
  })

  test.each([
    '#/nowhere',
    '#/consents/1/2',
    `#/consents/${visitor}`,
    '#/requests/<script>',
    '#/retention/now',
    '#main',
  ])('%j is not a place, and says so instead of failing', (fragment) => {
    expect(parseRoute(fragment).view).toBe('unknown')
  })

  test('what is written is read back, slashes and spaces included', () => {
    const address = href('consents', { site: 'acme/www', visitor: null, from: '', to: '2026-03-15', note: 'a b&c' })
    expect(address).toBe('#/consents?site=acme/www&to=2026-03-15&note=a+b%26c')
    const { query } = parseRoute(address)
    expect([query.get('site'), query.get('note'), query.has('from')]).toEqual(['acme/www', 'a b&c', false])
  })

  test('another filter is the same place, another record is not', () => {
    expect(samePlace(parseRoute('#/consents?page=2'), parseRoute('#/consents'))).toBe(true)
    expect(samePlace(parseRoute(`#/requests/${visitor}`), parseRoute(`#/requests/${event}`))).toBe(false)
  })
})

describe('router', () => {
  let stop = (): void => undefined
  afterEach(() => {
    stop()
    history.replaceState(null, '', location.pathname + location.search)
  })

  test('follows links and the back button', async () => {
    history.replaceState(null, '', '#/consents')
    const router = new Router(window)
    stop = router.start()
    const seen: string[] = []
    router.onChange(({ view }) => seen.push(view))
    router.go(href('retention'))
    await expect.poll(() => seen).toEqual(['retention'])
    history.back()
    await expect.poll(() => seen).toEqual(['retention', 'consents'])
    expect(router.current.view).toBe('consents')
  })
})
