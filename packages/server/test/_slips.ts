import type { FindingCode } from '../src/policy/policy-finding.domain.ts'
import type { PolicyName } from './_policies.ts'

/** One thing that is wrong with a policy of the five, and how it is found. */
export interface Slip {
  readonly ids: string
  readonly policy: PolicyName
  readonly what: string
  readonly change: readonly [string | RegExp, string]
  readonly code: FindingCode
  readonly path: string
  readonly article: string
}

export const SLIPS: readonly Slip[] = [
  {
    ids: 'VP1',
    policy: 'cloudvno',
    what: 'its date is left blank',
    change: [/^ {2}effective: .*$/m, '  effective:'],
    code: 'DATE_MISSING',
    path: 'policy.effective',
    article: '12(1)',
  },
  {
    ids: 'SV1 SV37',
    policy: 'sivo',
    what: 'its date is left blank',
    change: [/^ {2}effective: .*$/m, '  effective:'],
    code: 'DATE_MISSING',
    path: 'policy.effective',
    article: '12(1)',
  },
  {
    ids: 'VP9',
    policy: 'cloudvno',
    what: 'a purpose has no basis',
    change: ['    basis: legitimate-interests\n    interest: Knowing which', '    interest: Knowing which'],
    code: 'PURPOSE_WITHOUT_BASIS',
    path: 'purposes[4].basis',
    article: '13(1)(c)',
  },
  {
    ids: 'VP12',
    policy: 'cloudvno',
    what: 'nothing is sold, and a recipient buys',
    change: ['    function: Takes payments by card and transfer', '    function: Takes payments\n    sale: true'],
    code: 'SALE_DESPITE_CLAIM',
    path: 'recipients[1].sale',
    article: '5(1)(a)',
  },
  {
    ids: 'VP17',
    policy: 'cloudvno',
    what: 'a period starts at nothing',
    change: ['[{ after: relationship-ended, period: P90D,', '[{ period: P90D,'],
    code: 'TRIGGER_MISSING',
    path: 'retention[0].stages[0].after',
    article: '5(1)(e)',
  },
  {
    ids: 'VP17',
    policy: 'cloudvno',
    what: 'a period has no length',
    change: ['[{ after: relationship-ended, period: P90D,', '[{ after: relationship-ended,'],
    code: 'STAGE_PERIOD',
    path: 'retention[0].stages[0]',
    article: '5(1)(e)',
  },
  {
    ids: 'VP26',
    policy: 'cloudvno',
    what: 'people in the Union are served from outside, and nobody represents the company there',
    change: [/ {2}representative:\n( {4}.*\n)+/, ''],
    code: 'REPRESENTATIVE_MISSING',
    path: 'controller.representative',
    article: '27',
  },
  {
    ids: 'CP9',
    policy: 'cloudcontactpro',
    what: 'a legal obligation names no statute',
    change: [/ {4}statute: \{ name: 'Commercial and tax.*\n/, ''],
    code: 'BASIS_WITHOUT_STATUTE',
    path: 'purposes[7].basis',
    article: '6(3)',
  },
  {
    ids: 'CP9',
    policy: 'cloudcontactpro',
    what: 'the statute is of no country',
    change: ["(Código de Comercio, Art. 30)', country: ES }", "(Código de Comercio, Art. 30)' }"],
    code: 'BASIS_WITHOUT_STATUTE',
    path: 'purposes[7].statute.country',
    article: '6(3)',
  },
  {
    ids: 'CP15',
    policy: 'cloudcontactpro',
    what: 'calls are kept for eighteen months at least, and nothing says how long at most',
    change: [/( {4}data: call_record\n) {4}stages: .*\n( {4}floor: .*\n) {4}maximum: .*\n/, '$1$2'],
    code: 'RETENTION_WITHOUT_MAXIMUM',
    path: 'retention[7].stages',
    article: '5(1)(e)',
  },
  {
    ids: 'SV4',
    policy: 'sivo',
    what: 'no period is given for enquiries',
    change: [/ {2}- \{ id: lead, data: lead, stages.*\n/, ''],
    code: 'DATA_WITHOUT_RETENTION',
    path: 'purposes[4].data[0]',
    article: '13(2)(a)',
  },
  {
    ids: 'VD18 SV24',
    policy: 'sivo',
    what: 'a recipient outside the EEA has nothing that protects the transfer',
    change: [/(id: stripe\n(?: {4}.*\n)*?) {4}safeguards:\n(?: {6}.*\n)+/, '$1'],
    code: 'SAFEGUARD_MISSING',
    path: 'recipients[8].safeguards',
    article: '44',
  },
  {
    ids: 'VA30',
    policy: 'voipat',
    what: 'the payment service outside the EEA has safeguards of no name',
    change: [/(id: binance-pay\n(?: {4}.*\n)*? {4}safeguards:)\n {6}.*\n/, '$1 Appropriate safeguards\n'],
    code: 'SAFEGUARD_UNNAMED',
    path: 'recipients[3].safeguards',
    article: '13(1)(f)',
  },
]
