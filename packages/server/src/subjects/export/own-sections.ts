import type { Trx } from '../../db/database.ts'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { openMailOf } from '../../notifications/mail-content.ts'
import { WEB_ANALYTICS } from '../../policy/policy.types.ts'
import { openWords } from '../../rights-requests/answers/answers.store.ts'
import { openValue, type SubjectKey } from '../subject-vault.ts'
import type { ExportedRecord, ExportSection } from './export-section.ts'
import {
  consentsOf,
  documentsOf,
  hitsOf,
  mailsOf,
  requestsOf,
  type ConsentPlace,
  type HitPlace,
} from './own-stores.store.ts'

type OwnDeps = Pick<Deps, 'db'>

/**
 * What Assent itself keeps of a person: of each of their browsers what it decided and what was counted, and by their
 * address the requests and mails. For access alone: none of it was provided under consent or a contract.
 */
export function ownSections(deps: OwnDeps, subject: SubjectKey, visitors: readonly string[]): readonly ExportSection[] {
  const { organizationId, subjectId } = subject
  const section = (
    store: string,
    data: string,
    source: string,
    read: (signal: AbortSignal) => AsyncIterable<readonly ExportedRecord[]>,
  ): ExportSection => ({ store, data: [data], sources: [source], read })
  const inScope = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => inOrganization(deps.db, organizationId, work)
  return [
    section('assent:consents', 'assent:consents', 'provided', async function* (signal) {
      for (const visitor of visitors) {
        for await (const rows of paged(signal, (after: ConsentPlace | null) =>
          inScope((trx) => consentsOf(trx, organizationId, visitor, after)),
        )) {
          yield rows.map((row) => whole(row.decision_id, row))
        }
      }
    }),
    section('assent:analytics', WEB_ANALYTICS, 'observed', async function* (signal) {
      for (const visitor of visitors) {
        for await (const rows of paged(signal, (after: HitPlace | null) =>
          inScope((trx) => hitsOf(trx, organizationId, visitor, after)),
        )) {
          yield rows.map((row) => whole(`${row.batch_id}/${row.position}`, row))
        }
      }
    }),
    section('assent:requests', 'assent:requests', 'provided', async function* (signal) {
      for await (const rows of paged(signal, (after: { readonly id: string } | null) =>
        inScope((trx) => requestsOf(trx, organizationId, subjectId, after?.id ?? null)),
      )) {
        yield rows.map(({ email, name, message, outcome, words, answered_at, ...row }) => {
          const open = (column: string, envelope: string): string =>
            openValue(subject, { table: 'rights_request', row: row.id, column }, envelope)
          return whole(row.id, {
            ...row,
            email: open('email', email),
            name: name === null ? null : open('name', name),
            message: message === null ? null : open('message', message),
            answer:
              words === null ? null : { outcome, answered_at, ...openWords(subject, { requestId: row.id, words }) },
          })
        })
      }
    }),
    // What was sent is the person's own paper, gone within days: they are told that it was there.
    section('assent:documents', 'assent:documents', 'provided', async function* (signal) {
      for await (const rows of paged(signal, (after: { readonly id: string } | null) =>
        inScope((trx) => documentsOf(trx, organizationId, subjectId, after?.id ?? null)),
      )) {
        yield rows.map(({ reason, files, ...row }) =>
          whole(row.id, {
            ...row,
            reason: openValue(subject, { table: 'rights_document', row: row.id, column: 'reason' }, reason),
            files: files.map(({ document_id: _document, name, ...file }) => ({
              ...file,
              name: openValue(subject, { table: 'rights_document_file', row: file.id, column: 'name' }, name),
            })),
          }),
        )
      }
    }),
    section('assent:mails', 'assent:mails', 'provided', async function* (signal) {
      for await (const rows of paged(signal, (after: { readonly id: string } | null) =>
        inScope((trx) => mailsOf(trx, organizationId, subjectId, after?.id ?? null)),
      )) {
        yield rows.map(({ content, ...row }) =>
          whole(row.id, { ...row, ...openMailOf(subject, { mailId: row.id, content }) }),
        )
      }
    }),
  ]
}

async function* paged<Place, Row extends Place>(
  signal: AbortSignal,
  page: (after: Place | null) => Promise<readonly Row[]>,
): AsyncIterable<readonly Row[]> {
  let after: Row | null = null
  while (!signal.aborted) {
    const rows: readonly Row[] = await page(after)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
    yield rows
  }
}

/** A row of ours names nobody but the person. */
function whole(record: string, row: object): ExportedRecord {
  return {
    record,
    tenant: null,
    values: JSON.parse(JSON.stringify(row)) as ExportedRecord['values'],
    redacted: [],
    withheld: [],
    because: null,
    isOpen: false,
    kept: [],
  }
}
