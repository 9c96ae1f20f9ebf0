/** The retention side of the fixture organization. Only tests read this. */
import { addDays } from '@assent/shared'
import type * as Api from '../api/generated.ts'
import { at, id, TODAY } from './fixtures.ts'

type Rule = Api.RetentionRulesQuery['retentionRules'][number]
type Count = Api.RetentionPreviewQuery['retentionPreview']['counts'][number]
type Run = Api.RetentionRunsQuery['retentionRuns']['edges'][number]['node']
type Hold = Api.LegalHoldsQuery['legalHolds'][number]
type Case = Api.TerminationsQuery['terminations'][number]

const stage = { fromYearEnd: false, within: false, restorable: false } as const

const plain: Omit<Rule, 'id' | 'data' | 'stages'> = {
  dataset: null,
  own: false,
  pinned: false,
  policyVersion: '2026-03-15',
  floors: [],
  maxima: [],
  tenant: null,
}

export const retentionRules: Api.RetentionRulesQuery = {
  retentionRules: [
    {
      ...plain,
      id: 'analytics',
      data: 'web_analytics',
      stages: [
        { ...stage, action: 'ANONYMIZE', period: 'P14M', trigger: 'occurred' },
        { ...stage, action: 'DELETE', period: 'P26M', trigger: 'occurred' },
      ],
    },
    {
      ...plain,
      id: 'recordings',
      data: 'call_recordings',
      dataset: 'recordings',
      pinned: true,
      stages: [{ ...stage, action: 'DELETE', period: 'P6M', trigger: 'created' }],
      tenant: { min: 'P30D', max: 'P24M', notice: 'P30D' },
    },
    {
      ...plain,
      id: 'traffic',
      data: 'call_records',
      dataset: 'calls',
      stages: [
        { ...stage, action: 'BLOCK', period: 'P12M', trigger: 'occurred' },
        { ...stage, action: 'DELETE', period: 'P30D', trigger: 'cancelled', within: true, restorable: true },
      ],
      floors: [
        {
          fromYearEnd: false,
          period: 'P12M',
          trigger: 'occurred',
          statute: { name: 'Ley 25/2007 art. 5', country: 'ES' },
        },
      ],
      maxima: [{ fromYearEnd: false, period: 'P3Y', trigger: 'contract-ended', statute: null }],
    },
    {
      ...plain,
      id: 'vouchers',
      data: 'voucher',
      dataset: 'books',
      stages: [{ ...stage, action: 'DELETE', period: 'P8Y', trigger: 'created', fromYearEnd: true }],
      floors: [
        {
          fromYearEnd: true,
          period: 'P8Y',
          trigger: 'created',
          statute: { name: 'HGB § 257', country: 'DE' },
        },
      ],
    },
    {
      ...plain,
      id: 'assent:revoked-tokens',
      data: 'revoked_tokens',
      own: true,
      policyVersion: 'assent',
      stages: [{ ...stage, action: 'DELETE', period: 'P0D', trigger: 'consent-withdrawn' }],
    },
  ],
}

const counted: Pick<Count, 'done' | 'held' | 'holds' | 'policyVersion' | 'dataset'> = {
  dataset: null,
  done: 0,
  held: 0,
  holds: [],
  policyVersion: '2026-03-15',
}

export const counts: readonly Count[] = [
  {
    ...counted,
    rule: 'analytics',
    action: 'ANONYMIZE',
    cutoff: '2025-09-24',
    due: 1204,
    explanation:
      'Page views and interactions of 24 September 2025 and before are 14 months old, so their visitor and address go.',
  },
  {
    ...counted,
    rule: 'analytics',
    action: 'DELETE',
    cutoff: '2024-09-24',
    due: 987,
    explanation: 'Counts of 24 September 2024 and before are 26 months old, so the rows go.',
  },
  {
    ...counted,
    rule: 'traffic',
    dataset: 'calls',
    action: 'BLOCK',
    cutoff: '2026-11-24',
    due: 412,
    held: 7,
    holds: [{ reference: 'Case 2026/114', rows: 7 }],
    explanation: 'Call records of 24 November 2025 and before are 12 months old, so they are blocked.',
  },
]

const datasetRuns: Run['datasets'] = [
  { dataset: 'calls', status: 'done', code: null, message: null, durationMs: 2310 },
  { dataset: 'recordings', status: 'done', code: null, message: null, durationMs: 640 },
]

const brokenRuns: Run['datasets'] = [
  datasetRuns[0]!,
  {
    dataset: 'recordings',
    status: 'failed',
    code: 'UNREACHABLE',
    message: 'Its bucket cannot be reached (ECONNREFUSED).',
    durationMs: 30_012,
  },
]

export const retentionPreview: Api.RetentionPreviewQuery = {
  retentionPreview: { asOf: TODAY, counts, datasets: datasetRuns },
}

export const forecast: Api.RetentionForecastQuery = {
  retentionForecast: [1, 30, 365].map((days, index) => ({
    days,
    asOf: addDays(TODAY, days),
    datasets: index === 2 ? brokenRuns : datasetRuns,
    counts: [
      ...counts.map((one) => ({ ...one, due: one.due * [1, 9, 62][index]! })),
      {
        ...counted,
        rule: 'recordings',
        dataset: 'recordings',
        action: 'DELETE' as const,
        cutoff: addDays(TODAY, days),
        due: [0, 5240, 38_410][index]!,
        explanation: 'Recordings 6 months old go.',
      },
    ],
  })),
}

export const emptyForecast: Api.RetentionForecastQuery = {
  retentionForecast: forecast.retentionForecast.map((one) => ({ ...one, counts: [], datasets: [] })),
}

const done = counts.map((one) => ({ ...one, done: one.due }))

export const CERTIFICATE = 'eyJhbGciOiJFZERTQSJ9.eyJydW4iOiIxIn0.c2lnbmF0dXJl'

export const retentionRuns: Api.RetentionRunsQuery = {
  retentionRuns: {
    edges: [
      {
        asOf: TODAY,
        status: 'done',
        failure: null,
        counts: done,
        datasets: datasetRuns,
        certificate: CERTIFICATE,
        dataset: null,
      },
      {
        asOf: addDays(TODAY, -1),
        status: 'failed',
        failure: 'recordings: Its bucket cannot be reached (ECONNREFUSED).',
        counts: [done[2]!],
        datasets: brokenRuns,
        certificate: CERTIFICATE,
        dataset: null,
      },
      {
        asOf: addDays(TODAY, -2),
        status: 'failed',
        failure: 'The run was cut off; what is left stays due.',
        counts: [],
        datasets: [],
        certificate: null,
        dataset: 'calls',
      },
    ].map((run, index) => ({
      node: {
        ...run,
        id: id(500 + index),
        startedAt: at(index * 1440 + 380),
        startedBy: index === 0 ? 'nightly' : 'cli',
        durationMs: 41 + index * 30,
        rule: null,
      },
    })),
    pageInfo: { endCursor: 'cursor-1', hasNextPage: false },
  },
}

export const noRuns: Api.RetentionRunsQuery = {
  retentionRuns: { edges: [], pageInfo: { endCursor: null, hasNextPage: false } },
}

export const dryRun: Api.RunRetentionMutation = {
  runRetention: { __typename: 'RetentionPreview', asOf: TODAY, counts, datasets: datasetRuns },
}

export const realRun: Api.RunRetentionMutation = {
  runRetention: {
    __typename: 'RetentionRun',
    ...retentionRuns.retentionRuns.edges[0]!.node,
    id: id(600),
    startedBy: 'api',
  },
}

export const datasets: Api.DatasetsQuery = {
  datasets: [
    { name: 'calls', kind: 'postgres', data: ['call_records'], reachable: true, findings: [] },
    {
      name: 'tickets',
      kind: 'postgres',
      data: ['tickets'],
      reachable: true,
      findings: [
        {
          code: 'DATASET_INDEX_MISSING',
          level: 'warning',
          path: 'events.resolved',
          message: 'No index leads with resolved_on, so every sweep reads the whole table.',
          mend: 'create index concurrently on tickets (resolved_on)',
        },
      ],
    },
    {
      name: 'recordings',
      kind: 's3',
      data: ['call_recordings'],
      reachable: false,
      findings: [
        {
          code: 'DATASET_UNREACHABLE',
          level: 'error',
          path: 'endpoint',
          message: 'Its bucket cannot be reached (ECONNREFUSED).',
          mend: null,
        },
      ],
    },
  ],
}

const everything: Hold['scope'] = {
  data: null,
  dataset: null,
  tenant: null,
  subjects: null,
  records: null,
  event: null,
  from: null,
  to: null,
}

const HOLDS: readonly Hold[] = [
  {
    id: id(700),
    reference: 'Case 2026/114',
    reason: 'Billing dispute before the telecom ombudsman',
    placedAt: at(9000),
    placedBy: 'key:k1',
    releasedAt: null,
    releasedBy: null,
    releaseReason: null,
    scope: {
      ...everything,
      data: 'call_records',
      dataset: 'calls',
      subjects: ['34600111222', '34600111223'],
      event: 'occurred',
      from: '2025-10-01',
      to: '2025-12-31',
    },
  },
  {
    id: id(701),
    reference: 'Order 88/2026',
    reason: 'Order of the court of first instance',
    placedAt: at(90_000),
    placedBy: 'cli:officer',
    releasedAt: at(2000),
    releasedBy: 'key:k1',
    releaseReason: 'The order was lifted',
    scope: { ...everything, tenant: 'acme' },
  },
]

export function legalHolds(released: boolean): Api.LegalHoldsQuery {
  return { legalHolds: HOLDS.filter(({ releasedAt }) => released || releasedAt === null) }
}

export const placed: Api.PlaceLegalHoldMutation = { placeLegalHold: { __typename: 'LegalHold', ...HOLDS[0]! } }
export const released: Api.ReleaseLegalHoldMutation = { releaseLegalHold: { __typename: 'LegalHold', ...HOLDS[1]! } }

export const tenantSettings: Api.TenantSettingsQuery = {
  tenantPeriods: [
    {
      tenant: 'acme',
      rule: 'recordings',
      before: 'P6M',
      period: 'P90D',
      from: addDays(TODAY, 21),
      setAt: at(13_000),
      setBy: 'key:k1',
    },
  ],
  tenantSwitches: [{ tenant: 'acme', name: 'transcription', isOn: true, setAt: at(26_000), setBy: 'cli:officer' }],
}

export const periodPreview: Api.TenantPeriodPreviewQuery = {
  tenantPeriodPreview: {
    __typename: 'TenantPeriodPreview',
    tenant: 'acme',
    rule: 'recordings',
    before: 'P90D',
    period: 'P2M',
    from: addDays(TODAY, 30),
    records: [{ dataset: 'recordings', due: 1840 }],
  },
}

export const periodSet: Api.SetTenantPeriodMutation = {
  setTenantPeriod: {
    __typename: 'TenantPeriod',
    tenant: 'acme',
    rule: 'recordings',
    period: 'P2M',
    from: addDays(TODAY, 30),
  },
}

export const switchSet: Api.SetTenantSwitchMutation = {
  setTenantSwitch: { __typename: 'TenantSwitch', tenant: 'acme', name: 'transcription', isOn: false },
}

const CASES: readonly Case[] = [
  {
    id: id(800),
    tenant: 'globex',
    reference: 'Letter of 2 November 2026',
    terminatedOn: '2026-11-02',
    deadline: '2026-12-02',
    openedAt: at(20_000),
    openedBy: 'key:k1',
    choice: 'BOTH',
    closedAt: null,
    certificate: null,
    export: null,
    datasets: [
      {
        dataset: 'calls',
        deleted: 18_204,
        kept: [
          {
            rule: 'traffic',
            statute: 'Ley 25/2007 art. 5',
            country: 'ES',
            hold: null,
            until: '2027-11-02',
            records: 9120,
          },
        ],
      },
    ],
  },
  {
    id: id(801),
    tenant: 'initech',
    reference: 'Contract 4711',
    terminatedOn: '2026-06-30',
    deadline: '2026-07-30',
    openedAt: at(200_000),
    openedBy: 'cli:officer',
    choice: 'RETURN',
    closedAt: at(150_000),
    certificate: CERTIFICATE,
    export: { at: at(190_000), records: 120, sha256: '9f'.repeat(32) },
    datasets: [{ dataset: 'calls', deleted: 120, kept: [] }],
  },
]

export function terminations(closed: boolean): Api.TerminationsQuery {
  return { terminations: CASES.filter(({ closedAt }) => closed || closedAt === null) }
}

export const opened: Api.OpenTerminationMutation = { openTermination: { __typename: 'Termination', ...CASES[0]! } }
export const chosen: Api.ChooseTerminationMutation = { chooseTermination: { __typename: 'Termination', ...CASES[0]! } }
export const closed: Api.CloseTerminationMutation = {
  closeTermination: { __typename: 'TerminationRefused', code: 'NOT_DELETED', message: '9,120 records are left.' },
}
