import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { withDatabase } from '../../../test/_database.ts'
import { fromPage, makeForm, withDesk } from '../../../test/_desk.ts'
import { DAY } from '../../../test/_make.ts'
import { inOrganization } from '../../db/scope.ts'
import { documentFileRoute } from '../../http/document-file-route.ts'
import { authenticateApiKey } from '../../identity/authenticate-api-key.ts'
import { createApiKey } from '../../identity/create-api-key.ts'
import { openMailOf } from '../../notifications/mail-content.ts'
import { utcDate } from '@assent/shared'
import { OWN_RULES } from '../../retention/own-rules/own-rules.ts'
import { ownPlace } from '../../retention/own-rules/own-rule.ts'
import { destroySubjectKey, unwrapSubjectKey } from '../../subjects/subject-vault.ts'
import { ownSections } from '../../subjects/export/own-sections.ts'
import { confirmRightsRequest } from '../confirm-rights-request.ts'
import { linkToken } from '../link-token.ts'
import { rightsPages } from '../rights-pages.ts'
import { findListedRequest } from '../rights-requests.store.ts'
import { submitRightsRequest } from '../submit-rights-request.ts'
import { askForDocument } from './ask-for-document.ts'
import { judgeDocument } from './judge-document.ts'
import { downloadDocumentFile, readDocuments } from './read-documents.ts'

const database = withDatabase()
const desks = withDesk(database)
const apps: FastifyInstance[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

const ACTOR = 'key:desk' as const
const REASON = 'The name differs from the one of the contract. Please send a document with your name; cover the rest.'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
const LIMIT = 5000

async function open({ confirm = true, language = 'en' } = {}) {
  const desk = await desks.make()
  const form = makeForm(desk, { kind: 'access', language })
  const requestId = form.requestId as string
  await submitRightsRequest(desk, form, fromPage)
  const token = (use: 'confirm' | 'status'): string => linkToken(desk.keyring, desk.organizationId, requestId, use)
  if (confirm) await confirmRightsRequest(desk, token('confirm'))
  const app = fastify()
  apps.push(app)
  await app.register(rightsPages(desk, LIMIT))
  const page = `/rights/${token('status')}`
  const ask = (reason = REASON, article = 'Art. 12(6) GDPR') =>
    askForDocument(desk, desk.organizationId, ACTOR, { requestId, reason, article })
  const asked = async () => {
    const outcome = await ask()
    if (outcome.kind !== 'done') throw new Error(outcome.code)
    return outcome.document.id
  }
  const upload = async (files: readonly (readonly [name: string, content: Buffer])[], to = page) => {
    const body = new FormData()
    for (const [name, content] of files) body.append('files', new Blob([new Uint8Array(content)]), name)
    const whole = new Response(body)
    const payload = Buffer.from(await whole.arrayBuffer())
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    return app.inject({ method: 'POST', url: `${to}/document`, headers, payload })
  }
  const documents = () => readDocuments(desk, desk.organizationId, ACTOR, requestId)
  const inScope = <T>(work: Parameters<typeof inOrganization<T>>[2]) =>
    inOrganization(desk.db, desk.organizationId, work)
  const subject = () =>
    inScope(async (trx) => {
      const request = await findListedRequest(trx, desk.organizationId, requestId)
      if (request?.wrappedKey == null) throw new Error('The person has no key.')
      return unwrapSubjectKey(desk.keyring, desk.organizationId, request.subjectId, request.wrappedKey)
    })
  const audited = () =>
    inScope((trx) =>
      trx
        .selectFrom('audit_entry')
        .select('type')
        .where('type', 'like', 'rights-document.%')
        .orderBy('sequence')
        .execute(),
    ).then((rows) => rows.map(({ type }) => type))
  return { desk, app, page, requestId, ask, asked, upload, documents, inScope, subject, audited }
}

describe('asking for a document', () => {
  it('happens by a mail with reason, article and the page, and shows a form there that was not there before', async () => {
    const { app, page, asked, inScope, subject } = await open()
    const before = (await app.inject(page)).body
    expect(before).not.toContain('type="file"')
    expect(before).toContain('You need not do anything')
    await asked()
    const { body } = await app.inject(page)
    for (const words of ['type="file"', REASON, 'Art.\u00a012(6) GDPR', 'enctype="multipart/form-data"', '5 kB'])
      expect(body).toContain(words)
    expect(body).not.toContain('You need not do anything')
    const key = await subject()
    const rows = await inScope((trx) => trx.selectFrom('mail').select(['id', 'content']).execute())
    const mails = rows.map(({ id, content }) => openMailOf(key, { mailId: id, content }).text)
    expect(
      mails.filter((text) => text.includes(REASON) && text.includes('Art. 12(6) GDPR') && text.includes(page)),
    ).toHaveLength(1)
  })

  it('needs a confirmed request that is open, a reason and an article; one at a time', async () => {
    const early = await open({ confirm: false })
    expect(await early.ask()).toMatchObject({ code: 'NOT_VERIFIED' })
    const { desk, ask, asked, requestId, inScope } = await open()
    expect(await ask(' ')).toMatchObject({ code: 'BAD_REASON' })
    expect(await ask(REASON, '')).toMatchObject({ code: 'BAD_ARTICLE' })
    await asked()
    expect(await ask()).toMatchObject({ code: 'ALREADY_ASKED' })
    await inScope((trx) =>
      trx.updateTable('rights_request').set({ status: 'fulfilled' }).where('id', '=', requestId).execute(),
    )
    expect(await ask()).toMatchObject({ code: 'CLOSED' })
    const unknown = { requestId: desk.ids.uuid(), reason: REASON, article: 'Art. 12(6) GDPR' }
    expect(await askForDocument(desk, desk.organizationId, ACTOR, unknown)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('sending a document', () => {
  it('takes what the content says is allowed, sealed, and gives it to the desk alone, audited', async () => {
    const { desk, asked, upload, documents, inScope, audited } = await open()
    await asked()
    const sent = await upload([['../pass\u202egnp.png', PNG]])
    expect(sent.statusCode).toBe(303)
    const [document] = await documents()
    expect(document).toMatchObject({
      state: 'received',
      files: [{ name: 'passgnp.png', mediaType: 'image/png', bytes: PNG.length }],
    })
    const stored = await inScope((trx) => trx.selectFrom('rights_document_file').selectAll().executeTakeFirstOrThrow())
    expect(JSON.stringify(stored)).not.toContain('pass')
    expect(JSON.stringify(stored)).not.toContain(PNG.toString('base64').slice(0, 20))
    const file = await downloadDocumentFile(desk, desk.organizationId, ACTOR, stored.id)
    expect(file?.content.equals(PNG)).toBe(true)
    const stranger = await desks.make()
    expect(await downloadDocumentFile(stranger, stranger.organizationId, ACTOR, stored.id)).toBeNull()
    expect(await audited()).toEqual([
      'rights-document.asked',
      'rights-document.received',
      'rights-document.read',
      'rights-document.downloaded',
    ])
  })

  it('refuses a renamed program by name and keeps what came before, and nothing of an upload with one wrong file', async () => {
    const { asked, upload, documents } = await open()
    await asked()
    await upload([['front.png', PNG]])
    const refused = await upload([
      ['contract.pdf', PDF],
      ['back.pdf', PROGRAM],
    ])
    expect(refused.statusCode).toBe(415)
    for (const words of ['back.pdf is not a PDF, JPEG or PNG file.', 'at most 3 files', 'Nothing of this was stored'])
      expect(refused.body).toContain(words)
    expect((await documents())[0]?.files.map(({ name }) => name)).toEqual(['front.png'])
  })

  it('refuses more bytes or files than are allowed, in one upload or in several, and none at all', async () => {
    const { asked, upload, documents } = await open()
    await asked()
    const large = await upload([['large.pdf', Buffer.concat([PDF, Buffer.alloc(LIMIT)])]])
    expect([large.statusCode, large.body.includes('5.1 kB') || large.body.includes('5 kB')]).toEqual([413, true])
    expect((await upload([['endless.pdf', Buffer.alloc(4 * LIMIT)]])).statusCode).toBe(413)
    expect((await upload([])).statusCode).toBe(422)
    const parts = [1, 2, 3, 4].map((part) => [`${part}.pdf`, Buffer.concat([PDF, Buffer.from(String(part))])] as const)
    expect((await upload(parts)).statusCode).toBe(413)
    expect((await upload(parts.slice(0, 2))).statusCode).toBe(303)
    expect((await upload(parts.slice(2))).statusCode).toBe(413)
    // The same again, by a page that was loaded again.
    expect((await upload(parts.slice(0, 1))).statusCode).toBe(303)
    expect((await upload(parts.slice(2, 3))).statusCode).toBe(303)
    expect((await documents())[0]?.files).toHaveLength(3)
  })

  it('takes nothing where nobody asked, after it was judged, and under no page', async () => {
    const { desk, app, page, asked, upload, documents } = await open()
    expect((await upload([['front.png', PNG]])).statusCode).toBe(409)
    expect((await upload([['front.png', PNG]], `/rights/${'A'.repeat(54)}`)).statusCode).toBe(404)
    const documentId = await asked()
    const judge = (accepted: boolean) => judgeDocument(desk, desk.organizationId, ACTOR, { documentId, accepted })
    expect(await judge(true)).toMatchObject({ code: 'NOTHING_RECEIVED' })
    await upload([['front.png', PNG]])
    expect(await judge(false)).toMatchObject({
      document: { state: 'refused', deletedOn: utcDate(desk.clock.now() + 7 * DAY) },
    })
    expect(await judge(true)).toMatchObject({ code: 'JUDGED' })
    expect((await upload([['back.pdf', PDF]])).statusCode).toBe(409)
    expect((await app.inject(page)).body).toContain('Your document was not accepted.')
    await asked()
    expect((await documents()).map(({ state }) => state)).toEqual(['asked', 'refused'])
  })

  it('speaks the language of the person', async () => {
    const { asked, upload } = await open({ language: 'ar' })
    await asked()
    const { body } = await upload([['back.pdf', PROGRAM]])
    expect(body).toContain('dir="rtl"')
    expect(body).toContain('لم يُحفظ شيء من هذا')
    expect(body).not.toMatch(/undefined|\{\w+\}/)
  })
})

describe('fetching a file', () => {
  it('is for a key that reads requests, and always a download', async () => {
    const { desk, asked, upload, documents } = await open()
    await asked()
    await upload([["pass (é) 'x'.pdf", PDF]])
    const desktop = fastify()
    apps.push(desktop)
    documentFileRoute(desktop, desk, { authenticate: (secret) => authenticateApiKey(desk, secret) })
    const keyWith = async (scope: 'RIGHTS_READ' | 'RETENTION_READ') => {
      const made = await createApiKey(desk, desk.organizationId, 'system', { name: scope, scopes: [scope] })
      if (made.kind === 'rejected') throw new Error('The key was refused.')
      return { authorization: `Bearer ${made.secret}` }
    }
    const id = (await documents())[0]?.files[0]?.id ?? ''
    const get = (file: string, headers = {}) => desktop.inject({ url: `/v1/rights-documents/files/${file}`, headers })
    expect((await get(id)).statusCode).toBe(401)
    expect((await get(id, await keyWith('RETENTION_READ'))).statusCode).toBe(403)
    const reader = await keyWith('RIGHTS_READ')
    expect((await get(desk.ids.uuid(), reader)).statusCode).toBe(404)
    expect((await get('x', reader)).statusCode).toBe(404)
    const file = await get(id, reader)
    expect(file.rawPayload.equals(PDF)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''pass%20%28%C3%A9%29%20%27x%27.pdf",
      'x-content-type-options': 'nosniff',
    })
  })
})

describe('the end of a document', () => {
  it('comes seven days after it was judged, by the rule that the night keeps', async () => {
    const { desk, asked, upload, documents } = await open()
    const documentId = await asked()
    await upload([['front.png', PNG]])
    await judgeDocument(desk, desk.organizationId, ACTOR, { documentId, accepted: true })
    const rule = OWN_RULES.find(({ id }) => id === 'assent:rights-documents')!
    const end = async () => {
      const today = utcDate(desk.clock.now())
      const place = ownPlace(rule, { organizationId: desk.organizationId, policy: null, asOf: today, today })
      let ended = 0
      const deps = { ...desk, log: desks.log } as unknown as Parameters<typeof rule.end>[0]
      await rule.end(deps, place, (_trx, done) => Promise.resolve(void (ended += done)), new AbortController().signal)
      return ended
    }
    desk.clock.advance(6 * DAY)
    expect([await end(), (await documents()).length]).toEqual([0, 1])
    desk.clock.advance(DAY)
    expect([await end(), (await documents()).length]).toEqual([1, 0])
    const files = await desk.db
      .selectFrom('rights_document_file')
      .select('id')
      .where('document_id', '=', documentId)
      .execute()
    expect(files).toEqual([])
  })

  it('comes at once with an erasure, and what is known of it stands in the answer to an access request', async () => {
    const { desk, asked, upload, inScope, subject } = await open()
    await asked()
    await upload([['front.png', PNG]])
    const key = await subject()
    const section = ownSections(desk, key, []).find(({ store }) => store === 'assent:documents')!
    const records = []
    for await (const rows of section.read(new AbortController().signal)) records.push(...rows)
    expect(records).toMatchObject([
      { values: { reason: REASON, files: [{ name: 'front.png', media_type: 'image/png' }] } },
    ])
    expect(JSON.stringify(records)).not.toContain('content')
    await inScope((trx) => destroySubjectKey(trx, desk.organizationId, key.subjectId))
    expect(await inScope((trx) => trx.selectFrom('rights_document').select('id').execute())).toEqual([])
  })
})
