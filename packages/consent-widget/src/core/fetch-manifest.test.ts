import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchManifest } from './fetch-manifest.ts'

/** What a server, or whatever stands in its place, answers at each address. */
const ANSWERS: Readonly<Record<string, readonly [status: number, body: string]>> = {
  '/s/acme/www.json': [200, JSON.stringify({ siteKey: 'acme/www' })],
  '/s/acme/shop.json': [404, JSON.stringify({ status: 404, code: 'NOT_FOUND', title: 'No site "acme/shop".' })],
  '/s/acme/page.json': [200, '<!doctype html>'],
  '/s/acme/other.json': [200, JSON.stringify({ siteKey: 'acme/www' })],
}
const server = createServer((request, response) => {
  const [status, body] = ANSWERS[request.url!] ?? [500, '']
  response.writeHead(status).end(body)
})
let endpoint: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('the manifest is found at an endpoint with or without a slash at its end', async () => {
  expect(await fetchManifest(endpoint, 'acme/www')).toEqual({ siteKey: 'acme/www' })
  expect(await fetchManifest(`${endpoint}/`, 'acme/www')).toEqual({ siteKey: 'acme/www' })
})

test('a refusal is told in the server’s own words, and what is no manifest by its address and status', async () => {
  await expect(fetchManifest(endpoint, 'acme/shop')).rejects.toThrow('No site "acme/shop".')
  for (const [key, status] of [
    ['acme/page', 200],
    ['acme/other', 200],
    ['acme/gone', 500],
  ] as const)
    await expect(fetchManifest(endpoint, key)).rejects.toThrow(
      `Expected the manifest of ${key} at ${endpoint}/s/${key}.json, got status ${status}.`,
    )
})

test.each(['', 'acme', 'Acme/www', 'acme/www/', '../admin/x'])('“%s” is no site key and asks nobody', async (key) => {
  await expect(fetchManifest('http://127.0.0.1:1', key)).rejects.toThrow(
    `Expected a site key such as acme/www, got ${JSON.stringify(key)}.`,
  )
})
