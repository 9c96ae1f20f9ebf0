import { addDays, startOfUtcDate, type CalendarDate } from '@assent/shared'
import type { Keyring } from '../crypto/keyring.ts'
import type { Trx } from '../db/database.ts'
import type { StoredPolicy } from '../policy/policy.store.ts'
import { listNewest, listSuppressions } from './processing.store.ts'
import { changedSince, NOTHING_KNOWN, type Span, type SubjectFacts } from './subject-facts.domain.ts'

/** What decides about each of these people on a day, under the version in force; people of whom nothing is known too. */
export async function readSubjectFacts(
  trx: Trx,
  keyring: Keyring,
  versions: readonly StoredPolicy[],
  inForce: StoredPolicy,
  { subjectHashes, on }: { readonly subjectHashes: readonly string[]; readonly on: CalendarDate },
): Promise<(subjectHash: string) => SubjectFacts> {
  const { organizationId } = inForce
  const events = Map.groupBy(
    await listNewest(trx, organizationId, subjectHashes, new Date(startOfUtcDate(addDays(on, 1)))),
    ({ subjectHash }) => subjectHash,
  )
  const suppressions = Map.groupBy(
    await listSuppressions(trx, keyring, organizationId, subjectHashes),
    ({ subjectHash }) => subjectHash,
  )
  // Many people consented under few versions.
  const changes = new Map<string, readonly string[]>()
  const changed = (policyHash: string, purpose: string): readonly string[] => {
    const key = `${policyHash} ${purpose}`
    const known = changes.get(key)
    if (known !== undefined) return known
    const before = versions.find(({ hash }) => hash === policyHash)?.content
    const found = changedSince(before, inForce.content, purpose)
    changes.set(key, found)
    return found
  }
  return (subjectHash) => {
    const [own, said] = [events.get(subjectHash) ?? [], suppressions.get(subjectHash) ?? []]
    if (own.length === 0 && said.length === 0) return NOTHING_KNOWN
    const spans = (kind: 'state' | 'contract'): readonly Span[] =>
      own.flatMap((event) =>
        event.kind === kind && event.name !== null && event.from !== null
          ? [{ name: event.name, from: event.from, to: event.to }]
          : [],
      )
    return {
      consents: own.flatMap(({ kind, purpose, at, policyHash }) =>
        kind === 'consent' && purpose !== null
          ? [{ purpose, givenAt: at, changed: changed(policyHash ?? '', purpose) }]
          : [],
      ),
      withdrawals: said.filter(({ kind }) => kind === 'withdrawal'),
      objections: said.filter(({ kind }) => kind === 'objection'),
      restrictedSince: said.find(({ kind, endsOn }) => kind === 'restriction' && (endsOn === null || on < endsOn))
        ?.since,
      limitedSince: said.find(({ kind }) => kind === 'limitation')?.since,
      states: spans('state'),
      contracts: spans('contract'),
    }
  }
}
