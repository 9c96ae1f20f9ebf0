import { show, utcDate } from '@assent/shared'
import { inOrganization } from '../../db/scope.ts'
import type { Deps } from '../../deps.ts'
import { decide, type RetentionDecision } from '../decide.domain.ts'
import { finalDay } from '../due-days.domain.ts'
import type { RegisteredFacts } from '../dataset-adapter.ts'
import { dataIn, readGoverned, type Governed } from '../governed.ts'
import { combineRules, type Pin, type RecordFacts, type RetentionRule } from '../rule.domain.ts'
import { findTenantPeriod, isSwitchedOn } from '../tenants/tenants.store.ts'
import { insertOnce } from './register.store.ts'

export interface RecordAnnouncement {
  readonly dataset: string
  /** The company's id of the record. */
  readonly record: string
  readonly tenant?: string | undefined
  /** Category of data; needed when several lie in the dataset. */
  readonly data?: string | undefined
  readonly events: RecordFacts['events']
}

export type RegisterRecordOutcome =
  | {
      readonly kind: 'registered'
      /** False: it was announced before, and what was fixed then stands. */
      readonly isNew: boolean
      readonly pin: Pin | null
      readonly decision: RetentionDecision
    }
  | {
      readonly kind: 'refused'
      readonly code:
        'UNKNOWN_DATASET' | 'UNKNOWN_DATA' | 'NO_RULE' | 'TENANT_MISSING' | 'SWITCHED_OFF' | 'FORBIDDEN' | 'UNDATED'
      readonly message: string
    }

/**
 * Takes note of a record at its creation and says what will become of it. Refuses what must not be collected: the
 * company's system asks first and stores after. A pinned rule is frozen here; announcing again changes nothing.
 */
export async function registerRecord(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  announcement: RecordAnnouncement,
): Promise<RegisterRecordOutcome> {
  const at = clock.now()
  const today = utcDate(at)
  return inOrganization(db, organizationId, async (trx) => {
    const governed = await readGoverned(trx, organizationId, today)
    const place = placeOf(governed, announcement)
    if (place.kind === 'refused') return place
    const { rule, gate } = place
    const { dataset, record, tenant, events } = announcement
    if (gate !== undefined) {
      if (tenant === undefined) {
        return {
          kind: 'refused',
          code: 'TENANT_MISSING',
          message: `Expected a tenant: its switch ${gate} decides whether this is collected.`,
        }
      }
      if (!(await isSwitchedOn(trx, organizationId, tenant, gate))) {
        return {
          kind: 'refused',
          code: 'SWITCHED_OFF',
          message: `The switch ${gate} of ${show(tenant)} is off: this must not be collected.`,
        }
      }
    }
    const tenantPeriod =
      tenant === undefined ? undefined : await findTenantPeriod(trx, organizationId, { rule: rule.id, tenant })
    const facts: RecordFacts = { events, tenantPeriod, holds: [], done: [] }
    const pin = rule.pinned ? pinOf(rule, facts) : undefined
    if (rule.pinned && pin === undefined) {
      const words = rule.stages.map(({ after }) => after).join(', ')
      return {
        kind: 'refused',
        code: 'UNDATED',
        message: `Rule ${rule.id} fixes the day at creation, so one of its events must be given: ${words}.`,
      }
    }
    const { entry, isNew } = await insertOnce(trx, organizationId, { dataset, record }, { tenant, events, pin, at })
    return { kind: 'registered', isNew, pin: entry.pin ?? null, decision: decide(rule, withEntry(facts, entry), today) }
  })
}

/** The facts of a record with what the register knows on top. */
export function withEntry(
  facts: RecordFacts,
  { events, cleared, pin, erasureGrantedOn }: RegisteredFacts,
): RecordFacts {
  const known = Object.entries({ ...facts.events, ...events }).filter(([event]) => !cleared.includes(event))
  return { ...facts, events: Object.fromEntries(known), pin, erasureGrantedOn }
}

function pinOf(rule: RetentionRule, facts: RecordFacts): Pin | undefined {
  const { dueOn } = finalDay(rule, facts)
  return dueOn === null ? undefined : { rule: rule.id, policyVersion: rule.policyVersion, date: dueOn }
}

function placeOf(
  governed: Governed,
  { dataset, data }: RecordAnnouncement,
):
  | { readonly kind: 'found'; readonly rule: RetentionRule; readonly gate: string | undefined }
  | Extract<RegisterRecordOutcome, { kind: 'refused' }> {
  const refused = (code: Extract<RegisterRecordOutcome, { kind: 'refused' }>['code'], message: string) =>
    ({ kind: 'refused', code, message }) as const
  if (!governed.datasets.includes(dataset)) {
    const list = governed.datasets.join(', ') || 'none'
    return refused('UNKNOWN_DATASET', `Expected one of ${list}, got ${show(dataset)}.`)
  }
  const inside = dataIn(governed, dataset)
  const category = data ?? (inside.length === 1 ? inside[0] : undefined)
  if (category === undefined || !inside.includes(category)) {
    return refused('UNKNOWN_DATA', `Expected one of ${inside.join(', ') || 'none'}, got ${show(data)}.`)
  }
  if (governed.policy?.data[category]?.forbidden === true) {
    return refused('FORBIDDEN', `The policy forbids to collect ${category}.`)
  }
  const rules = governed.rules.filter((rule) => rule.data === category)
  if (rules.length === 0) return refused('NO_RULE', `No rule says how long ${category} is kept.`)
  return { kind: 'found', rule: combineRules(rules), gate: governed.policy?.data[category]?.collected_when }
}
