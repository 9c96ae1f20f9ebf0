import { addDays, startOfUtcDate, type CalendarDate } from '@assent/shared'
import { listLinks } from '../accounts/accounts.store.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { leafHash } from '../crypto/merkle.ts'
import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { PageRequest } from '../graphql/pagination.ts'
import { countDecisions, listEvents, type DayCount, type ListFilter, type PurposeCount } from './consent-list.store.ts'
import { rowToRecord, type ConsentRow } from './consent.store.ts'
import { leafText } from './seal.domain.ts'

/** The decision of another visitor that an event follows from. */
export interface ConsentSource {
  readonly visitorId: string
  readonly eventId: string
}

/** A page of consent events with one row more than asked, if there is one. Reading pseudonymous data is audited. */
export async function readConsents(
  { db, keyring, clock }: Pick<Deps, 'db' | 'keyring' | 'clock'>,
  reader: { readonly organizationId: string; readonly keyId: string },
  filter: ListFilter,
  { limit, after }: PageRequest,
): Promise<{ readonly rows: readonly ConsentRow[]; readonly sources: ReadonlyMap<string, ConsentSource> }> {
  const { organizationId, keyId } = reader
  return inOrganization(db, organizationId, async (trx) => {
    const place = after === undefined ? undefined : { recordedAt: new Date(after[0] ?? 0), decisionId: after[1] ?? '' }
    const rows = await listEvents(trx, organizationId, filter, { limit: limit + 1, after: place })
    await appendAudit(
      trx,
      keyring,
      { organizationId, actor: `key:${keyId}`, at: clock.now(), subject: filter.visitorId },
      { type: 'consent.read', details: { count: Math.min(rows.length, limit) } },
    )
    const joined = rows.filter(({ method }) => method === 'account')
    return { rows, sources: await listLinks(trx, organizationId, joined) }
  })
}

/** The hash under which an event lies in the seal of its batch, in hexadecimal. */
export function leafOf(row: ConsentRow): string {
  return leafHash(leafText(rowToRecord(row))).toString('hex')
}

/** Counts by day and purpose; no person is read, so nothing is audited. */
export async function readStatistics(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
  siteId: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<{
  readonly byDay: readonly (DayCount & { readonly chosen: number })[]
  readonly byPurpose: readonly PurposeCount[]
}> {
  const span = { from: new Date(startOfUtcDate(from)), before: new Date(startOfUtcDate(addDays(to, 1))) }
  const { days, purposes } = await inOrganization(db, organizationId, (trx) =>
    countDecisions(trx, organizationId, siteId, span),
  )
  return {
    byDay: days.map((count) => ({ ...count, chosen: count.decisions - count.acceptedAll - count.rejectedAll })),
    byPurpose: purposes,
  }
}
