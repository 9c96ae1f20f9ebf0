import type { RightsLaw } from '@assent/shared'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { withDatabase } from '../../test/_database.ts'
import { fromPage, makeForm, withDesk, type Desk } from '../../test/_desk.ts'
import { DAY, makePolicy } from '../../test/_make.ts'
import { inOrganization } from '../db/scope.ts'
import { confirmRightsRequest } from './confirm-rights-request.ts'
import { linkToken } from './link-token.ts'
import { readRequestStatus } from './read-request-status.ts'
import { rightsPages } from './rights-pages.ts'
import { submitRightsRequest } from './submit-rights-request.ts'
import en from './words/en.ts'

const database = withDatabase()
const desks = withDesk(database)
const apps: FastifyInstance[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

async function open(form: object = {}, site: Parameters<typeof desks.make>[0] = {}, place: string | null = null) {
  const desk = await desks.make(site)
  const filled = makeForm(desk, form)
  const requestId = filled.requestId as string
  const outcome = await submitRightsRequest(desk, filled, { ...fromPage, place })
  const app = fastify()
  apps.push(app)
  await app.register(rightsPages(desk, 10_000_000))
  const token = (use: 'confirm' | 'status'): string => linkToken(desk.keyring, desk.organizationId, requestId, use)
  return {
    desk,
    app,
    requestId,
    outcome,
    confirm: `/rights/confirm/${token('confirm')}`,
    status: `/rights/${token('status')}`,
    confirmToken: token('confirm'),
    statusToken: token('status'),
  }
}

async function verifications(desk: Desk): Promise<number> {
  const rows = await inOrganization(desk.db, desk.organizationId, (trx) =>
    trx.selectFrom('audit_entry').select('sequence').where('type', '=', 'rights-request.verified').execute(),
  )
  return rows.length
}

/** As a browser sends a form without fields. */
const press = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: '' } as const

describe('the law of the place', () => {
  const LAWS: Readonly<Record<string, RightsLaw>> = { 'US-CA': 'us-ca', GB: 'uk-gdpr', BR: 'other' }
  const site = { site: { policy: makePolicy({ rightsLawAt: (place) => LAWS[place ?? ''] ?? 'gdpr' }) } }

  it.each([
    ['US-CA', 'Cal. Civ. Code § 1798.105', 'California Privacy Protection Agency'],
    ['GB', 'Art. 17 UK GDPR', 'https://ico.org.uk'],
    ['BR', null, null],
    [null, 'Art. 17 GDPR', 'Art. 77 GDPR'],
  ])('is cited to people in %s on both pages: %s, and %s to complain to', async (place, source, authority) => {
    const { app, confirm, status } = await open({}, site, place)
    const read = async (url: string) => (await app.inject(url)).payload.replaceAll('\u00a0', ' ')
    const [asking, standing] = [await read(confirm), await read(status)]
    for (const text of [asking, standing]) {
      const cited = text.match(/\((?:Cal\.|Art\. 17)[^)]*\)/g)
      expect(cited).toEqual(source === null ? null : [`(${source})`])
    }
    if (authority !== null) expect(standing).toContain(authority)
    expect(standing.includes('Art. 77 GDPR')).toBe(place === null)
    expect(standing.includes(en.complaintTitle)).toBe(authority !== null)
  })
})

describe('confirming a request', () => {
  it('works once and is audited once', async () => {
    const { desk, confirmToken, outcome } = await open()
    const confirmed = await confirmRightsRequest(desk, confirmToken)
    expect(confirmed).toMatchObject({
      kind: 'confirmed',
      request: {
        status: 'verified',
        verifiedAt: desk.clock.now(),
        reference: outcome.kind === 'submitted' ? outcome.reference : '',
      },
    })
    expect(await confirmRightsRequest(desk, confirmToken)).toMatchObject({ kind: 'refused', code: 'USED' })
    expect(await verifications(desk)).toBe(1)
  })

  it('is done by one of ten presses at once', async () => {
    const { desk, confirmToken } = await open()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirmRightsRequest(desk, confirmToken)))
    expect(outcomes.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1)
    expect(await verifications(desk)).toBe(1)
  })

  it('ends after seven days, and the request stands', async () => {
    const { desk, confirmToken, statusToken } = await open()
    desk.clock.advance(7 * DAY)
    expect(await confirmRightsRequest(desk, confirmToken)).toMatchObject({ kind: 'refused', code: 'EXPIRED' })
    expect((await readRequestStatus(desk, statusToken))?.status).toBe('awaiting-verification')
    expect(await verifications(desk)).toBe(0)
  })

  it('does not take the token of the status page, nor a token of another organization, nor nonsense', async () => {
    const { desk, statusToken, confirmToken, requestId } = await open()
    const stranger = await desks.make()
    const foreign = linkToken(desk.keyring, stranger.organizationId, requestId, 'confirm')
    for (const token of [statusToken, foreign, confirmToken.slice(1), '', '../admin']) {
      expect(await confirmRightsRequest(desk, token)).toEqual({ kind: 'refused', code: 'UNKNOWN', linked: null })
    }
    expect(await readRequestStatus(desk, confirmToken)).toBeNull()
  })
})

describe('the confirmation page', () => {
  it('explains and has a button; opening it changes nothing, pressing it confirms and shows the request', async () => {
    const { app, desk, confirm, status } = await open()
    for (let opened = 0; opened < 3; opened++) {
      const page = await app.inject(confirm)
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain(
        `<form method="post" action="${confirm}"><button type="submit">Confirm the request</button>`,
      )
    }
    expect(await verifications(desk)).toBe(0)
    const pressed = await app.inject({ ...press, url: confirm })
    expect([pressed.statusCode, pressed.headers.location]).toEqual([303, `${status}?confirmed`])
    expect(await verifications(desk)).toBe(1)
    expect((await app.inject(`${status}?confirmed`)).body).toContain('Your address is confirmed.')
    const again = await app.inject({ ...press, url: confirm })
    expect([again.statusCode, again.body.includes('Already confirmed')]).toEqual([409, true])
    expect((await app.inject(confirm)).body).toContain(`href="${status}"`)
  })

  it('does not claim a confirmation that did not happen', async () => {
    const { app, status } = await open()
    expect((await app.inject(`${status}?confirmed`)).body).not.toContain('Your address is confirmed.')
  })

  it('takes a press with any body and no content type', async () => {
    const { app, confirm } = await open()
    expect((await app.inject({ method: 'POST', url: confirm })).statusCode).toBe(303)
  })

  it('says that it has ended, after seven days', async () => {
    const { app, desk, confirm } = await open()
    desk.clock.advance(7 * DAY)
    const page = await app.inject(confirm)
    expect([page.statusCode, page.body.includes('This link has ended')]).toEqual([410, true])
  })
})

describe('the status page', () => {
  it('shows reference, kind, status, dates, what comes next and where to complain, in the language of the form', async () => {
    const { app, status, outcome } = await open({ language: 'es' })
    const { body, statusCode } = await app.inject(status)
    expect(statusCode).toBe(200)
    for (const words of [
      '<html lang="es" dir="ltr">',
      outcome.kind === 'submitted' ? outcome.reference : '',
      'de supresión de sus datos personales',
      'A la espera de su confirmación',
      '<time datetime="2026-11-24">24 de noviembre de 2026</time>',
      '<time datetime="2026-12-24">24 de diciembre de 2026</time>',
      'Qué ocurre ahora',
      'art.\u00A077 RGPD',
      'España',
    ]) {
      expect(body).toContain(words)
    }
  })

  it('shows nothing personal: neither the address nor the words', async () => {
    const { app, status } = await open()
    const { body } = await app.inject(status)
    for (const personal of ['ana@example.org', 'Ana', 'call records']) expect(body).not.toContain(personal)
  })

  it('reads from right to left in Arabic, with the name of the company and its reference set apart', async () => {
    const { app, status, outcome } = await open({ language: 'ar-EG' })
    if (outcome.kind !== 'submitted') throw new Error(outcome.kind)
    const { body } = await app.inject(status)
    expect(body).toContain('<html lang="ar" dir="rtl">')
    expect(body).toContain(`<h1>طلبك \u2068${outcome.reference}\u2069</h1>`)
    expect(body).toContain('بانتظار تأكيدك')
    expect(body).not.toMatch(/undefined|\{\w+\}/)
  })

  it('writes a controller that looks like markup as text', async () => {
    const { app, status, confirm } = await open(
      {},
      { site: { controllerName: `<img src=x onerror=alert(1)> & "Sons'` } },
    )
    for (const url of [status, confirm]) {
      const { body } = await app.inject(url)
      expect(body).not.toContain('<img')
      expect(body).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&#39;')
    }
  })

  it('is a page that says nothing is here, for an unknown token, in the language of the browser', async () => {
    const { app } = await open()
    const unknown = await app.inject({
      url: `/rights/${'A'.repeat(54)}`,
      headers: { 'accept-language': 'es-ES,es;q=0.9,en;q=0.8' },
    })
    expect([unknown.statusCode, unknown.body.includes('Aquí no hay nada')]).toEqual([404, true])
    const second = await app.inject({
      url: `/rights/${'A'.repeat(54)}`,
      headers: { 'accept-language': 'zh-CN, no;q=0.9, en;q=0.8' },
    })
    expect(second.body).toContain('<html lang="nb" dir="ltr">')
    const english = await app.inject(`/rights/confirm/nonsense`)
    expect([english.statusCode, english.body.includes('Nothing found here')]).toEqual([404, true])
  })

  it('comes with headers that let nothing run, frame, store, index or leak it', async () => {
    const { app, status, confirm } = await open()
    for (const url of [status, confirm, '/rights/nobody']) {
      expect((await app.inject(url)).headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'cache-control': 'no-store',
      })
    }
  })

  it('loads one stylesheet of ours, kept for good', async () => {
    const { app, status } = await open()
    const { body } = await app.inject(status)
    expect(body).not.toMatch(/<script|style=|<style/)
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? ''
    const style = await app.inject(href)
    expect([style.statusCode, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
    expect(style.headers['cache-control']).toContain('immutable')
    expect(Buffer.byteLength(style.body)).toBeLessThan(4096)
  })
})
