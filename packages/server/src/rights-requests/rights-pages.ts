import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Deps } from '../deps.ts'
import { confirmRightsRequest, previewConfirmation, type ConfirmOutcome } from './confirm-rights-request.ts'
import { MAX_FILES, type UploadRefusal } from './documents/documents.domain.ts'
import { documentNote } from './documents/document-note.html.ts'
import { readUploads, UPLOAD_FACTOR } from './documents/read-uploads.ts'
import { readAskedDocument, receiveDocument, type AskedDocument } from './documents/receive-document.ts'
import { downloadExport, previewDownload, type DownloadRefusal } from './exports/download-export.ts'
import { readRequestStatus } from './read-request-status.ts'
import { nearestRightsLanguage, rightsLanguage, type RightsLanguage } from './rights-languages.ts'
import {
  confirmPage,
  downloadPage,
  messagePage,
  nothingPage,
  statusPage,
  type Controller,
} from './rights-pages.html.ts'
import { STYLE, STYLE_PATH } from './rights-pages.style.ts'
import { RIGHTS_WORDS } from './words/words.ts'

/** Nothing runs on these pages, nothing frames them, and their address, which is a secret, goes nowhere. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const

/** Requests of these routes are not logged one by one: their addresses carry the tokens. */
const QUIET = { logLevel: 'warn' } as const

interface Route {
  Params: { token: string }
  Querystring: { confirmed?: string }
}

/**
 * The pages a person opens from the form and the mail. Made on the server and without script, so that they work in any
 * browser and on paper. `GET` changes nothing: mail scanners open every link.
 */
export function rightsPages(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'keyring' | 'sites' | 'jobs' | 'settings'>,
  /** Bytes of the files that a person may send for one document. */
  documentBytes: number,
): FastifyPluginAsync {
  const controllerOf = (siteId: string): Controller | null => {
    const site = deps.sites.byId(siteId)
    return site === undefined ? null : { name: site.controllerName, country: site.policy.country }
  }
  return async (app) => {
    // The form has no fields: whatever a browser writes into the body is not read.
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, null),
    )
    app.setErrorHandler((error, request, reply) => {
      const status = (error as { statusCode?: number }).statusCode ?? 500
      if (status >= 500)
        request.log.error(
          { error: (error as Error).name, code: (error as { code?: unknown }).code },
          'a rights page failed',
        )
      const language = languageOf(request)
      const { failedTitle, failedText } = RIGHTS_WORDS[language]
      return send(reply, status >= 500 ? 503 : status, messagePage(language, failedTitle, failedText))
    })

    app.get(STYLE_PATH, QUIET, (_request, reply) =>
      reply
        .header('content-type', 'text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .send(STYLE),
    )

    app.get<Route>('/rights/confirm/:token', QUIET, async (request, reply) => {
      const preview = await previewConfirmation(deps, request.params.token)
      if (preview.kind === 'refused') return refuse(request, reply, preview)
      const language = rightsLanguage(preview.request.language)
      return send(
        reply,
        200,
        confirmPage(language, request.params.token, preview.request, controllerOf(preview.request.siteId)),
      )
    })

    app.post<Route>('/rights/confirm/:token', QUIET, async (request, reply) => {
      const outcome = await confirmRightsRequest(deps, request.params.token)
      if (outcome.kind === 'refused') return refuse(request, reply, outcome)
      // Answered by a page of its own, so that reloading it does not confirm again.
      return reply.headers(HEADERS).redirect(`/rights/${outcome.statusToken}?confirmed`, 303)
    })

    app.get<Route>('/rights/export/:token', QUIET, async (request, reply) => {
      const preview = await previewDownload(deps, request.params.token)
      if (preview.kind === 'refused') return refuseDownload(request, reply, preview)
      const language = rightsLanguage(preview.language)
      return send(reply, 200, downloadPage(language, request.params.token, preview, controllerOf(preview.siteId)))
    })

    app.post<Route>('/rights/export/:token', QUIET, async (request, reply) => {
      const outcome = await downloadExport(deps, request.params.token)
      if (outcome.kind === 'refused') return refuseDownload(request, reply, outcome)
      return reply
        .headers(HEADERS)
        .header('content-type', 'application/zip')
        .header('content-length', outcome.bytes)
        .header('content-disposition', `attachment; filename="${outcome.name}"`)
        .send(Readable.from(outcome.pieces))
    })

    // Nothing is written to disk; how much is kept in memory, the reader of the upload says.
    await app.register(multipart, { limits: { fields: 0, files: 2 * MAX_FILES, fileSize: Infinity } })
    app.post<Route>(
      '/rights/:token/document',
      { ...QUIET, bodyLimit: UPLOAD_FACTOR * documentBytes },
      async (request, reply) => {
        const { token } = request.params
        const found = await readRequestStatus(deps, token)
        if (found === null) return refuse(request, reply, { kind: 'refused', code: 'UNKNOWN', linked: null })
        const asked = await readAskedDocument(deps, token)
        const language = rightsLanguage(found.language)
        const show = (status: number, error: UploadRefusal | null): FastifyReply => {
          const note = documentNote(language, token, asked, controllerOf(found.siteId), documentBytes, error)
          return send(
            reply,
            status,
            statusPage(language, found, controllerOf(found.siteId), false, note, isAwaited(asked)),
          )
        }
        if (asked?.isOpen !== true) {
          // The rest of an upload that nobody wants is not waited for.
          void reply.header('connection', 'close')
          return show(409, null)
        }
        const uploads = await readUploads(request, documentBytes)
        if (uploads.kind === 'too-much') return show(413, { code: 'TOO_MUCH', ...uploads })
        const outcome = await receiveDocument(deps, token, uploads.files, documentBytes)
        switch (outcome.kind) {
          case 'received':
            // Answered by a page of its own, so that reloading it does not send again.
            return reply.headers(HEADERS).redirect(`/rights/${token}`, 303)
          case 'unknown':
            return refuse(request, reply, { kind: 'refused', code: 'UNKNOWN', linked: null })
          case 'not-asked':
            return show(409, null)
          case 'refused': {
            const { refusal } = outcome
            return show(UPLOAD_STATUS[refusal.code], refusal)
          }
        }
      },
    )

    app.get<Route>('/rights/:token', QUIET, async (request, reply) => {
      const found = await readRequestStatus(deps, request.params.token)
      if (found === null) return refuse(request, reply, { kind: 'refused', code: 'UNKNOWN', linked: null })
      const language = rightsLanguage(found.language)
      const asked = await readAskedDocument(deps, request.params.token)
      const note = documentNote(language, request.params.token, asked, controllerOf(found.siteId), documentBytes)
      const justConfirmed = request.query.confirmed !== undefined && found.verifiedAt !== null
      return send(
        reply,
        200,
        statusPage(language, found, controllerOf(found.siteId), justConfirmed, note, isAwaited(asked)),
      )
    })
  }
}

/** Whether a document was asked for of which nothing has come yet. */
function isAwaited(asked: AskedDocument | null): boolean {
  return asked !== null && asked.isOpen && asked.state === 'asked'
}

const UPLOAD_STATUS = { NO_FILE: 422, WRONG_TYPE: 415, TOO_MUCH: 413 } as const
const STATUS_CODES = { UNKNOWN: 404, USED: 409, EXPIRED: 410 } as const

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, linked }: Extract<ConfirmOutcome, { readonly kind: 'refused' }>,
): FastifyReply {
  const language = linked === null ? languageOf(request) : rightsLanguage(linked.request.language)
  const words = RIGHTS_WORDS[language]
  const [title, text] = {
    UNKNOWN: [words.unknownTitle, words.unknownText] as const,
    USED: [words.usedTitle, words.usedText] as const,
    EXPIRED: [words.expiredTitle, words.expiredText] as const,
  }[code]
  // Opening a used link again is no error of the person who reads the mail once more; pressing twice is.
  const status = code === 'USED' && request.method === 'GET' ? 200 : STATUS_CODES[code]
  return send(reply, status, messagePage(language, title, text, linked))
}

function refuseDownload(request: FastifyRequest, reply: FastifyReply, { code }: DownloadRefusal): FastifyReply {
  const language = languageOf(request)
  const { data, ...words } = RIGHTS_WORDS[language]
  const [title, text] = {
    UNKNOWN: [words.unknownTitle, words.unknownText] as const,
    USED: [data.usedTitle, data.used] as const,
    EXPIRED: [words.expiredTitle, data.expired] as const,
  }[code]
  return send(reply, STATUS_CODES[code], messagePage(language, title, text))
}

/** Answers a person whose address, of this path, leads nowhere on this server. */
export function showNothing(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  return send(reply, 404, nothingPage(languageOf(request), path))
}

/** For a page about no known request: the first language of the browser that we speak, in the browser's order. */
function languageOf(request: FastifyRequest): RightsLanguage {
  const wanted = new Negotiator({ headers: request.headers }).languages()
  return wanted.map(nearestRightsLanguage).find((language) => language !== undefined) ?? 'en'
}

function send(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).headers(HEADERS).send(text)
}
