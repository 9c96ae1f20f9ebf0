import { expect, test } from 'vitest'

test('importing and calling on a server is safe, and everything stays closed', async () => {
  const { createAssent } = await import('./index.ts')
  const assent = createAssent({ siteKey: 'acme/www', endpoint: 'https://consent.acme.test' })
  await assent.ready
  assent.consent.accept()
  assent.track('x')
  assent.consent.onChange(() => expect.unreachable())()
  expect(assent.consent.has('analytics')).toBe(false)
  expect(assent.consent.get()).toEqual({ decided: false, purposes: {}, gpc: false })
})

test('registering the elements on a server is safe, too', async () => {
  expect(globalThis).not.toHaveProperty('document')
  await expect(import('./define.ts')).resolves.toBeDefined()
})
