import { show, utcDate } from '@assent/shared'
import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../audit/audit.events.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { dataIn, readGoverned } from '../retention/governed.ts'
import { holdsOn, holdsOver } from '../retention/holds/legal-hold.domain.ts'
import { listHolds } from '../retention/holds/legal-holds.store.ts'
import { findSealed, type SealedRecord } from './sealed-records.store.ts'

export interface OpeningWish {
  readonly dataset: string
  /** The company's id of the record. */
  readonly record: string
  /** The case it is opened for, as its legal hold names it. */
  readonly caseReference: string
  /** Why, in the words of who asks; it stands in the audit log, so it names nobody. */
  readonly reason: string
}

export type OpenSealedOutcome =
  | { readonly kind: 'opened'; readonly sealed: SealedRecord }
  | {
      readonly kind: 'refused'
      readonly code: 'MALFORMED' | 'UNKNOWN_DATASET' | 'NO_CASE' | 'NOT_FOUND'
      readonly message: string
    }

const LONGEST = 500

/**
 * Shows what was sealed away of one blocked record, to a case and to nobody else (Ley Orgánica 3/2018 art. 32.2): a
 * legal hold in force must name the case and cover the record. Each opening is audited before anything is shown.
 */
export async function openSealedRecord(
  { db, clock, keyring }: Pick<Deps, 'db' | 'clock' | 'keyring'>,
  organizationId: string,
  actor: Actor,
  { dataset, record, caseReference, reason }: OpeningWish,
): Promise<OpenSealedOutcome> {
  const refused = (code: Extract<OpenSealedOutcome, { kind: 'refused' }>['code'], message: string) =>
    ({ kind: 'refused', code, message }) as const
  const [reference, why] = [caseReference.trim(), reason.trim()]
  for (const [name, text] of Object.entries({ caseReference: reference, reason: why })) {
    if (text === '' || text.length > LONGEST) {
      return refused('MALFORMED', `${name}: expected 1 to ${LONGEST} characters, got ${text.length}.`)
    }
  }
  const at = clock.now()
  return inOrganization(db, organizationId, async (trx) => {
    const governed = await readGoverned(trx, organizationId, utcDate(at))
    if (!governed.datasets.includes(dataset)) {
      return refused(
        'UNKNOWN_DATASET',
        `Expected one of ${governed.datasets.join(', ') || 'none'}, got ${show(dataset)}.`,
      )
    }
    const holds = holdsOn(await listHolds(trx, keyring, organizationId, 'in-force'), {
      data: dataIn(governed, dataset),
      dataset,
    }).filter((hold) => hold.reference === reference)
    const noCase = (): OpenSealedOutcome =>
      refused(
        'NO_CASE',
        `No legal hold in force of case ${show(reference)} covers the record ${show(record)} of ${dataset}.`,
      )
    // Before anything is looked for, so that nobody learns without a case whether a record is there.
    if (holds.length === 0) return noCase()
    const sealed = await findSealed(trx, keyring, organizationId, { dataset, record })
    if (sealed === undefined)
      return refused('NOT_FOUND', `Nothing is sealed of the record ${show(record)} of ${dataset}.`)
    const covering = holdsOver(holds, { id: record, tenant: sealed.tenant ?? undefined, events: {} })
    if (covering.length === 0) return noCase()
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor, at },
      { type: 'sealed-record.opened', details: { dataset, record, caseReference: reference, reason: why } },
    )
    return { kind: 'opened', sealed }
  })
}
