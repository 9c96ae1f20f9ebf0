import type { CalendarDate } from '@assent/shared'
import type { Db } from '../src/db/database.ts'
import type { Settings } from '../src/deps.ts'
import { NO_DATASETS, type DatasetAdapters } from '../src/retention/dataset-adapter.ts'
import type { RuleSource } from '../src/retention/rule.domain.ts'
import type { Policy } from '../src/policy/policy.types.ts'
import { makeWorld, type World } from './_make.ts'
import { applyVersion, examplePolicy, FOURTEEN_AND_26 } from './_retention.ts'

/** A company whose policy governs data in systems of its own. */
export interface GovernedWorld extends World {
  readonly settings: Settings
  readonly datasets: DatasetAdapters
  /** Puts another version of the policy in force from a day on. */
  applyRules(version: string, rules: readonly RuleSource[], on: string): Promise<void>
}

/** A telephone company as its policy would describe it: the rules whose promises the tests keep. */
export const TELEPHONE_RULES: readonly RuleSource[] = [
  {
    id: 'calls',
    data: 'call_record',
    stages: [{ after: 'occurred', period: 'P2Y', action: 'delete' }],
    floor: { after: 'occurred', period: 'P18M', statute: { name: 'Ley 25/2007', country: 'ES' } },
    maximum: { after: 'occurred', period: 'P3Y' },
  },
  {
    id: 'recordings',
    data: 'recording',
    stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }],
    tenant: { min: 'P30D', max: 'P7Y' },
  },
  {
    id: 'transcripts',
    data: 'transcript',
    pin: true,
    stages: [{ after: 'occurred', period: 'P1Y', action: 'delete' }],
    tenant: { min: 'P30D', max: 'P7Y' },
  },
  { id: 'tickets', data: 'ticket', stages: [{ after: 'resolved', period: 'P3Y', action: 'delete' }] },
  {
    id: 'leads',
    data: 'lead',
    stages: [
      { after: 'consent-withdrawn', period: 'P0D', action: 'delete' },
      { after: 'last-activity', period: 'P3Y', action: 'delete' },
    ],
  },
  {
    id: 'accounts',
    data: 'account',
    stages: [{ after: 'cancelled', period: 'P30D', action: 'delete', restorable: true }],
  },
  {
    id: 'customers',
    data: 'customer',
    stages: [{ after: 'relationship-ended', period: 'P7Y', action: 'delete' }],
  },
  {
    id: 'messages',
    data: 'message',
    stages: [{ after: 'delivered', period: 'P0D', action: 'delete' }],
    maximum: { after: 'created', period: 'P7D' },
  },
]

const DATA: Readonly<Record<string, { dataset: string; collected_when?: string; forbidden?: true }>> = {
  call_record: { dataset: 'calls' },
  recording: { dataset: 'recordings', collected_when: 'record-calls' },
  transcript: { dataset: 'transcripts', collected_when: 'record-calls' },
  ticket: { dataset: 'tickets' },
  lead: { dataset: 'leads' },
  account: { dataset: 'accounts' },
  customer: { dataset: 'customers' },
  message: { dataset: 'messages' },
  card_number: { dataset: 'cards', forbidden: true },
}

/** The policy of that company; `datasets` says where its data lies. */
export async function telephonePolicy(
  version: string,
  rules: readonly RuleSource[] = TELEPHONE_RULES,
  datasets: Readonly<Record<string, object>> = {},
): Promise<Policy> {
  const policy = await examplePolicy(FOURTEEN_AND_26, version)
  const data = Object.fromEntries(Object.entries(DATA).map(([name, place]) => [name, { source: 'provided', ...place }]))
  const places = Object.fromEntries(
    Object.values(DATA).map(({ dataset }) => [dataset, datasets[dataset] ?? { kind: 'none' }]),
  )
  return {
    ...policy,
    policy: { ...policy.policy, version, effective: '2020-01-01' as CalendarDate },
    data: { ...policy.data, ...data },
    retention: [...policy.retention.filter(({ data: name }) => name === 'web_analytics'), ...rules],
    datasets: places,
  } as unknown as Policy
}

export async function makeGovernedWorld(
  db: Db,
  { slug, datasets = NO_DATASETS }: { readonly slug: string; readonly datasets?: DatasetAdapters },
): Promise<GovernedWorld> {
  const world = await makeWorld(db, { slug })
  await applyVersion(world, await telephonePolicy('1'), '2020-01-01')
  return {
    ...world,
    datasets,
    settings: { mode: 'test', publicUrl: 'https://privacy.acme.example' },
    applyRules: async (version, rules, on) => applyVersion(world, await telephonePolicy(version, rules), on),
  }
}
