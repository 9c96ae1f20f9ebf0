/** The policy side of the fixture organization. Only tests read this. */
import type * as Api from '../api/generated.ts'
import { at, policySource } from './fixtures.ts'

type Version = Api.PolicyVersionsQuery['policyVersions'][number]
export type Diff = Extract<Api.PolicyDiffQuery['policyDiff'], { __typename: 'PolicyDiff' }>
type Preview = Extract<Api.WidgetPreviewQuery['widgetPreview'], { __typename: 'WidgetPreview' }>
type Applied = Api.ApplyPolicyMutation['applyPolicy']

const plain: Omit<Version, 'version' | 'status' | 'effectiveOn' | 'lastDay'> = {
  hash: 'c'.repeat(64),
  appliedAt: at(40),
  author: 'cli:maria',
  note: null,
  requiredBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  changes: null,
}

export const policyVersions: Api.PolicyVersionsQuery = {
  policyVersions: [
    {
      ...plain,
      version: '2027-01-15',
      status: 'SCHEDULED',
      effectiveOn: '2027-01-15',
      lastDay: null,
      note: 'A shorter life for recordings',
      changes: { before: '2026-03-15', kind: 'MATERIAL', changes: [{ code: 'PURPOSE_DATA' }, { code: 'PERIOD' }] },
    },
    {
      ...plain,
      version: '2026-03-15',
      status: 'IN_FORCE',
      effectiveOn: '2026-03-15',
      lastDay: '2027-01-14',
      changes: { before: '2026-01-01', kind: 'MINOR', changes: [{ code: 'WORDS' }] },
    },
    {
      ...plain,
      version: '2026-02-01',
      status: 'WITHDRAWN',
      effectiveOn: '2026-02-01',
      lastDay: null,
      withdrawnAt: at(20),
      withdrawalReason: 'The processor was not signed',
    },
    { ...plain, version: '2026-01-01', status: 'PAST', effectiveOn: '2026-01-01', lastDay: '2026-03-14' },
  ],
}

export const diff: Diff = {
  __typename: 'PolicyDiff',
  before: '2026-03-15',
  after: '2027-01-15',
  kind: 'MATERIAL',
  changes: [
    {
      area: 'purposes',
      code: 'PURPOSE_DATA',
      path: 'purposes.analytics.data',
      kind: 'MATERIAL',
      article: 'Art. 13(3) GDPR',
      sentence: 'The purpose analytics also uses device data.',
      asksAgain: ['analytics'],
      concerns: [],
    },
    {
      area: 'retention',
      code: 'PERIOD',
      path: 'retention.recordings',
      kind: 'MINOR',
      article: null,
      sentence: 'Recordings are deleted after 3 months and no longer after 6.',
      asksAgain: [],
      concerns: ['call_recordings'],
    },
  ],
  askedAgain: [
    { purpose: 'analytics', isNew: false },
    { purpose: 'newsletter', isNew: true },
  ],
}

export const records: Api.PolicyRecordsQuery = {
  policyDiff: {
    __typename: 'PolicyDiff',
    records: [
      {
        data: 'call_recordings',
        directions: ['SHORTER'],
        records: 12_345,
        dueBefore: 10,
        dueAfter: 4_321,
        asOf: '2027-01-15',
        explanation: 'Counted in the dataset recordings.',
      },
      {
        data: 'tickets',
        directions: ['LONGER'],
        records: null,
        dueBefore: null,
        dueAfter: null,
        asOf: '2027-01-15',
        explanation: 'No dataset holds them.',
      },
    ],
  },
}

const statute = {
  level: 'warning',
  code: 'CONTRACT_UNDATED',
  line: 41,
  column: 5,
  path: 'recipients[2].agreement',
  message: 'The agreement with Hoster GmbH is not dated.',
  article: 'Art. 28(3)',
  help: 'Write the day it was signed.',
}

export const findings: Api.PolicyFindingsQuery = {
  now: [statute],
  later: [
    // The same finding, wherever its line has moved to.
    { ...statute, line: 42 },
    {
      level: 'error',
      code: 'SAFEGUARD_EXPIRED',
      line: 57,
      column: 9,
      path: 'recipients[3].safeguards[0].review',
      message: 'The transfer impact assessment of Mailer Inc. was to be reviewed by 2027-04-01.',
      article: 'Art. 46(1)',
      help: 'Review it and write the next day.',
    },
  ],
}

export const rejected: Applied = {
  __typename: 'PolicyRejected',
  earliestOn: '2026-12-26',
  findings: [
    {
      level: 'error',
      code: 'PURPOSE_WITHOUT_BASIS',
      line: 2,
      column: 3,
      message: 'The purpose "leads" has no legal basis. Allowed: consent, contract.',
      path: 'purposes[0]',
      article: 'Art. 6(1)',
      help: 'Write one of them.',
    },
  ],
  changes: null,
}

export const checked: Applied = {
  __typename: 'PolicyChecked',
  version: '2027-02-01',
  effectiveOn: '2027-02-01',
  earliestOn: null,
  findings: [
    {
      level: 'warning',
      code: 'NEEDLESS_MECHANISM',
      line: 3,
      column: 1,
      message: 'Inside the EEA no mechanism is needed.',
      path: 'recipients[0].safeguards',
      article: 'Art. 44',
      help: 'Leave safeguards out.',
    },
  ],
  changes: diff,
}

export const applied: Applied = {
  __typename: 'PolicyApplied',
  policyVersion: { version: '2027-02-01', status: 'SCHEDULED', effectiveOn: '2027-02-01' },
  findings: [],
}

export const withdrawn: Api.WithdrawPolicyVersionMutation = {
  withdrawPolicyVersion: { __typename: 'PolicyWithdrawn', policyVersion: { version: '2027-01-15' } },
}

export const preview: Preview = {
  __typename: 'WidgetPreview',
  manifest: '{}',
  texts: { language: 'en', whole: '{}', brief: '{}' },
  languages: ['en', 'es'],
  spoken: ['ar', 'en', 'es'],
  places: [
    { place: null, regime: 'OPT_IN', profile: null },
    { place: 'ES', regime: 'OPT_IN', profile: 'es' },
    { place: 'US-CA', regime: 'OPT_OUT', profile: null },
    { place: 'ZZ', regime: 'OPT_IN', profile: null },
  ],
  yaml: policySource.policyVersion!.yaml,
  findings: [],
  changes: null,
}
