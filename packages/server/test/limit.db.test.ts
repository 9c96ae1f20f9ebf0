import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from './_database.ts'
import { EXAMPLE_ORIGIN, EXAMPLE_POLICY, startServer, type RunningServer } from './_server.ts'

/** Limiting the use of sensitive data where no script runs: the page, its form and the request that it makes. */
const database = withDatabase()
let server: RunningServer

const PATH = '/legal/acme/www/en/limit'
/** Advertising by consent uses where people are; partners have the data and are to be told. */
const POLICY = EXAMPLE_POLICY.replace(/\n {2}ad_interaction:\s+\{/, '$& sensitive: precise-location,').replace(
  '  www:\n    origins:',
  '  www:\n    first_party: /assent\n    origins:',
)
/** What a proxy on the site's own host adds. */
const PROXIED = { 'x-forwarded-prefix': '/assent' }

beforeAll(async () => {
  server = await startServer(database, {}, POLICY)
}, 120_000)
afterAll(() => server.app.close())

const page = async (path = PATH, headers: Record<string, string> = {}) => {
  const response = await fetch(server.url + path, { headers })
  return { status: response.status, text: await response.text() }
}
const press = (fields: Record<string, string>, headers: Record<string, string> = { origin: server.url }) =>
  fetch(server.url + PATH, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
const newId = async (): Promise<string> => /name="requestId" value="([^"]+)"/.exec((await page()).text)?.[1] ?? ''
const stored = async (): Promise<readonly { kind: string; law: string; status: string; email: string }[]> => {
  const { rightsRequests } = await server.query('{ rightsRequests { edges { node { kind law status email } } } }')
  return rightsRequests.edges.map(({ node }: { node: object }) => node)
}

describe('the page for limiting', () => {
  it('is linked from the notice by the title that the law gives it, on the site’s own host, and speaks the languages of the policy', async () => {
    const notice = await page('/legal/acme/www/en/privacy')
    expect(notice.text).toContain(`href="https://www.cloudcontactpro.example/assent${PATH}"`)
    expect(notice.text).toContain('Limit the Use of My Sensitive Personal Information</a>')
    expect((await page('/legal/acme/www/limit', { 'accept-language': 'es' })).text).toContain(
      'Limitar el uso de mi información personal sensible',
    )
  })

  it('names what it reaches, and says of Global Privacy Control that it limits nothing', async () => {
    const plain = (await page()).text
    expect(plain).toContain('<p>Sensitive data that is used here: precise location.</p>')
    expect((await page('/legal/acme/www/es/limit')).text).toContain('<p>Datos sensibles que se usan aquí: ')
    const words = 'but does not limit the use of sensitive data'
    expect((await page(PATH, { 'sec-gpc': '1' })).text).toContain(words)
    expect(plain).not.toContain(words)
    const script = `${server.url}/s/acme/www`
    const { texts } = await (await fetch(`${script}.json`)).json()
    const { limited } = await (await fetch(`${script}/en.${texts.en}.json`)).json()
    expect(limited).toBe('Sensitive data that is used here: precise location.')
  })

  it('of a wrong site is a page for people, and a problem for programs', async () => {
    const wrong = '/legal/acme/shop/limit'
    const people = await page(wrong, { accept: 'text/html', 'sec-fetch-dest': 'document' })
    expect([people.status, people.text.startsWith('<!doctype html>')]).toEqual([404, true])
    const program = await page(wrong, { accept: 'application/json' })
    expect([program.status, JSON.parse(program.text)]).toMatchObject([404, { status: 404 }])
  })

  it('makes the request of the form, once however often it is sent, and leads to the page that says it holds', async () => {
    const may = async (): Promise<string> => {
      const question = 'query ($who: SubjectName!) { mayProcess(purpose: "advertising", subject: $who) { code } }'
      return (await server.query(question, { who: { email: 'ANA@example.org' } })).mayProcess.code
    }
    expect(await may()).toBe('NO_CONSENT')
    const fields = { requestId: await newId(), email: 'ana@example.org' }
    const sent = await press(fields)
    expect(sent.status).toBe(303)
    const to = sent.headers.get('location') ?? ''
    expect(to).toContain('/rights/')
    expect((await press(fields)).headers.get('location')).toBe(to)
    expect(await stored()).toEqual([
      { kind: 'LIMIT_SENSITIVE', law: 'US_CA', status: 'IN_PROGRESS', email: 'ana@example.org' },
    ])
    expect(await (await fetch(to)).text()).toContain('It holds from now on; you need not confirm anything.')
    expect(await may()).toBe('LIMITED')
  })

  it('stands on the site’s own host, takes the form from there and leads to this one', async () => {
    const shown = await fetch(server.url + PATH, { headers: PROXIED })
    expect(shown.headers.get('content-security-policy')).toContain(`form-action 'self' ${server.url};`)
    const text = await shown.text()
    expect(text).toContain('href="/assent/legal/style.')
    expect(text).toContain('href="/assent/legal/acme/www/en/privacy"')
    const fields = { requestId: await newId(), email: 'cleo@example.org' }
    expect((await press(fields, { ...PROXIED, origin: server.url })).status).toBe(403)
    // A header of somebody else's moves nothing.
    expect((await press(fields, { 'x-forwarded-prefix': '/other', origin: EXAMPLE_ORIGIN })).status).toBe(403)
    const sent = await press(fields, { ...PROXIED, origin: EXAMPLE_ORIGIN })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toContain(`${server.url}/rights/`)
    expect(await stored()).toContainEqual(expect.objectContaining({ email: 'cleo@example.org' }))
  })

  it('takes no form of another page, no address that is none and no other request under the same id', async () => {
    const before = (await stored()).length
    const email = 'ben@example.org'
    for (const headers of [{ origin: 'https://evil.example' }, {}] as Record<string, string>[])
      expect((await press({ requestId: await newId(), email }, headers)).status).toBe(403)
    const wrong = await press({ requestId: await newId(), email: '"><b>' })
    expect(wrong.status).toBe(422)
    const body = await wrong.text()
    expect(body).toMatch(/aria-invalid="true" aria-describedby="problem"/)
    expect(body).toContain('<strong id="problem">Enter a full address, such as ana@example.org.</strong>')
    expect(body).not.toContain('"><b>')
    expect((await stored()).length).toBe(before)
    const requestId = await newId()
    await press({ requestId, email })
    const other = await press({ requestId, email: 'other@example.org' })
    expect(other.status).toBe(409)
    // The address is right, so that pressing once more is enough.
    const again = await other.text()
    expect(again).toContain('value="other@example.org"')
    expect(again).not.toContain('aria-invalid')
  })
})
