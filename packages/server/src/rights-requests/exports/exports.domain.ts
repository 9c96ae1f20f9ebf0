import {
  holdsAtOnce,
  parseVisitorId,
  show,
  type Problem,
  type RightsLaw,
  type RightsRequestKind,
  type RightsRequestStatus,
} from '@assent/shared'
import type { ExportKind } from '../../subjects/export/export-plan.domain.ts'
import type { SectionCount } from '../../subjects/export/export-section.ts'
import type { RecordChoice } from '../../subjects/export/redact.domain.ts'
import type { ExportSearch, StoredExport } from './exports.store.ts'
import type { StoredChoice } from './record-choices.store.ts'

/** How long a released file can be fetched, days. */
export const DOWNLOAD_DAYS = 7

/** Bytes of one stored piece before it is sealed. */
export const PIECE_BYTES = 256 * 1024

const MAX_IDENTIFIERS = 50
const MAX_LENGTH = 320
const MAX_REASON = 1000

export function downloadEnd(releasedAt: number): number {
  return releasedAt + DOWNLOAD_DAYS * 86_400_000
}

export type ExportRefusal =
  | 'NOT_FOUND'
  | 'WRONG_KIND'
  | 'NOT_VERIFIED'
  | 'CLOSED'
  | 'ERASED'
  | 'NO_EXPORT'
  | 'NOT_READY'
  | 'NEEDS_REDACTION'
  | 'BAD_SEARCH'
  | 'BAD_CHOICE'
  | 'BAD_CONTACT'
  | 'DATASET_AWAY'

export interface Refused {
  readonly kind: 'refused'
  readonly code: ExportRefusal
  readonly message: string
}

export function refused(code: ExportRefusal, message: string): Refused {
  return { kind: 'refused', code, message }
}

/** What an answer with data is prepared for; null for requests that are answered in another way. */
export function exportKind(kind: RightsRequestKind): ExportKind | null {
  return kind === 'access' || kind === 'portability' ? kind : null
}

/** Why nothing is prepared for a request; null when it may be. */
export function judgeRequest(kind: RightsRequestKind, status: RightsRequestStatus, law: RightsLaw): Refused | null {
  if (exportKind(kind) === null)
    return refused('WRONG_KIND', `Expected a request for access or portability, got ${kind}.`)
  return judgeStanding(kind, status, law)
}

/** Why nothing of a request is told to anybody yet, or any more; null when it may be. */
export function judgeStanding(kind: RightsRequestKind, status: RightsRequestStatus, law: RightsLaw): Refused | null {
  if (status === 'awaiting-verification' || holdsAtOnce(kind, law))
    return refused('NOT_VERIFIED', 'Nothing is disclosed before the person has confirmed the address.')
  if (status === 'refused' || status === 'expired') return refused('CLOSED', `The request is ${status}.`)
  return null
}

/** The search as it is carried out: without blanks and repeats; a list of all that is wrong with it. */
export function readExportSearch(wish: {
  readonly identifiers: readonly string[]
  readonly visitors: readonly string[]
  readonly states: readonly string[]
}): { readonly search: ExportSearch; readonly problems: readonly Omit<Problem, 'code'>[] } {
  const clean = (list: readonly string[]): string[] => [...new Set(list.map((each) => each.trim()))]
  const search = { identifiers: clean(wish.identifiers), visitors: clean(wish.visitors), states: clean(wish.states) }
  const problems = [
    ...search.identifiers.flatMap((value, index) =>
      value.length > 0 && value.length <= MAX_LENGTH
        ? []
        : [
            {
              path: `identifiers[${index}]`,
              message: `Expected 1 to ${MAX_LENGTH} characters, got ${value.length}.`,
            },
          ],
    ),
    ...search.visitors.flatMap((value, index) =>
      parseVisitorId(value).ok
        ? []
        : [{ path: `visitors[${index}]`, message: `Expected a visitor id (UUIDv7), got ${show(value)}.` }],
    ),
    ...(search.identifiers.length + search.visitors.length > MAX_IDENTIFIERS
      ? [{ path: 'identifiers', message: `Expected at most ${MAX_IDENTIFIERS} identifiers and visitors together.` }]
      : []),
  ]
  return { search, problems }
}

/** Why an export cannot be handed over yet; null when it can. */
export function judgeRelease(found: Pick<StoredExport, 'state' | 'failure' | 'counts'>): Refused | null {
  if (found.state === 'writing') return refused('NOT_READY', 'The export is still being written.')
  if (found.state === 'failed') return refused('NOT_READY', found.failure ?? 'The export failed; prepare it again.')
  const open = openStores(found.counts)
  if (open.length === 0) return null
  const list = open.map(({ store, open: records }) => `${store} (${records})`).join(', ')
  return refused(
    'NEEDS_REDACTION',
    `Somebody must look at records that may hold another person's words or voice (GDPR Art. 15(4)): ${list}.`,
  )
}

function openStores(counts: readonly SectionCount[]): readonly SectionCount[] {
  return counts.filter(({ open }) => open > 0)
}

/** The choice about a record: the latest that names it, else the latest about its whole dataset. */
export function choicesByRecord(
  choices: readonly StoredChoice[],
): (dataset: string, record: string) => RecordChoice | undefined {
  const key = (dataset: string, record: string | null): string => JSON.stringify([dataset, record])
  const latest = new Map(choices.map(({ dataset, record, choice }) => [key(dataset, record), choice]))
  return (dataset, record) => latest.get(key(dataset, record)) ?? latest.get(key(dataset, null))
}

/** A choice as it was asked for; refused with all that is missing. */
export function readChoice(wish: {
  readonly choice: RecordChoice['choice']
  readonly article?: string | undefined
  readonly reason: string
}): { readonly choice: RecordChoice; readonly reason: string } | Refused {
  const reason = wish.reason.trim()
  const article = (wish.article ?? '').trim()
  if (reason === '' || reason.length > MAX_REASON) {
    return refused('BAD_CHOICE', `reason: expected 1 to ${MAX_REASON} characters, got ${reason.length}.`)
  }
  if (wish.choice === 'release') return { choice: { choice: 'release' }, reason }
  // Art. 12(4): who does not get everything is told why.
  if (article === '')
    return refused('BAD_CHOICE', 'article: expected the provision it rests on, such as Art. 15(4) GDPR.')
  return { choice: { choice: wish.choice, article, reason }, reason }
}
