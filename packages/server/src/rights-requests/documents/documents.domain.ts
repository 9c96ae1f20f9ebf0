import {
  addPeriod,
  holdsAtOnce,
  utcDate,
  type CalendarDate,
  type Period,
  type RightsLaw,
  type RightsRequestKind,
  type RightsRequestStatus,
} from '@assent/shared'
import { refused as refusedExport, type Refused as RefusedCase } from '../exports/exports.domain.ts'
import type { DocumentState } from './documents.table.ts'

/** How long a document is kept after it was judged or its request answered, whichever came first. */
export const DOCUMENT_KEPT: Period = { months: 0, days: 7 }

/** Files that one document may consist of: a front, a back and one more. */
export const MAX_FILES = 3

/** What a document may be, judged by its content. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const

const MAX_REASON = 1000
const MAX_ARTICLE = 100
const MAX_NAME = 200

export interface Refused {
  readonly kind: 'refused'
  readonly code: RefusedCase['code'] | 'BAD_REASON' | 'BAD_ARTICLE' | 'ALREADY_ASKED' | 'NOTHING_RECEIVED' | 'JUDGED'
  readonly message: string
}

export function refused(code: Refused['code'], message: string): Refused {
  return { kind: 'refused', code, message }
}

/** Why nobody is asked for a document; null when somebody may be. */
export function judgeAsking(kind: RightsRequestKind, status: RightsRequestStatus, law: RightsLaw): RefusedCase | null {
  if (holdsAtOnce(kind, law))
    return refusedExport(
      'WRONG_KIND',
      `Nobody has to prove who they are for ${kind} in California (Cal. Code Regs. tit. 11, §§ 7026(d), 7060(b)).`,
    )
  if (status === 'awaiting-verification')
    return refusedExport('NOT_VERIFIED', 'The person has to confirm the address before they are asked for anything.')
  if (status === 'verified' || status === 'in-progress') return null
  return refusedExport('CLOSED', `The request is ${status}.`)
}

/** What the person will read; refused with what came and what is allowed. Art. 12(6) asks for reasonable doubts. */
export function readAsking(wish: {
  readonly reason: string
  readonly article: string
}): { readonly reason: string; readonly article: string } | Refused {
  const reason = wish.reason.trim()
  const article = wish.article.trim()
  if (reason === '' || reason.length > MAX_REASON)
    return refused('BAD_REASON', `reason: expected 1 to ${MAX_REASON} characters, got ${reason.length}.`)
  if (article === '' || article.length > MAX_ARTICLE)
    return refused('BAD_ARTICLE', `article: expected 1 to ${MAX_ARTICLE} characters, got ${article.length}.`)
  return { reason, article }
}

/** Why a document is not judged; null when it may be. */
export function judgeJudging({
  state,
  endedAt,
}: {
  readonly state: DocumentState
  readonly endedAt: number | null
}): Refused | null {
  if (state === 'asked') return refused('NOTHING_RECEIVED', 'The person has sent nothing yet.')
  if (state !== 'received') return refused('JUDGED', `The document was ${state} before.`)
  if (endedAt !== null) return refused('CLOSED', 'The request was answered in the meantime.')
  return null
}

/** A file as it came, with what its content says it is; null for what we do not know. */
export interface SentFile {
  readonly name: string
  readonly mediaType: string | null
  readonly bytes: number
}

export type UploadRefusal =
  | { readonly code: 'NO_FILE' }
  | { readonly code: 'WRONG_TYPE'; readonly name: string }
  | { readonly code: 'TOO_MUCH'; readonly count: number; readonly bytes: number }

/** Why an upload is refused as a whole; null when all of it may be kept beside what is there. */
export function judgeUpload(
  sent: readonly SentFile[],
  there: readonly { readonly bytes: number }[],
  maxBytes: number,
): UploadRefusal | null {
  if (sent.length === 0) return { code: 'NO_FILE' }
  const all = [...there, ...sent]
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0)
  if (all.length > MAX_FILES || total > maxBytes) return { code: 'TOO_MUCH', count: all.length, bytes: total }
  const wrong = sent.find(({ mediaType }) => !MEDIA_TYPES.some((allowed) => allowed === mediaType))
  return wrong === undefined ? null : { code: 'WRONG_TYPE', name: wrong.name }
}

/** A name as it is shown and stored: no path and no sign that steers anything. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return plain === '' ? 'document' : plain.slice(-MAX_NAME)
}

/** The day a document is gone; null while nothing has ended it. */
export function documentDeletedOn(endedAt: number | null): CalendarDate | null {
  return endedAt === null ? null : addPeriod(utcDate(endedAt), DOCUMENT_KEPT)
}
