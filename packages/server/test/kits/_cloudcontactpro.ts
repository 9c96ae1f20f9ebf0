import { CALLS, ACCOUNTS, TICKETS, MARKETING, type Kit } from './_kit.ts'

const CP = { policy: 'cloudcontactpro', action: 'delete' } as const

export const CLOUDCONTACTPRO_KITS: readonly Kit[] = [
  {
    ids: 'CP14',
    ...CP,
    ...ACCOUNTS,
    what: 'an account is kept for seven years after the relationship',
    by: 'relationship-ended',
    row: { signed_up_at: '2018-01-01', relationship_ended_on: '2020-02-29' },
    ends: '2027-02-28',
  },
  {
    ids: 'CP15',
    ...CP,
    ...CALLS,
    what: 'a call is kept for eighteen months at least and goes after two years',
    by: 'occurred',
    row: { started_at: '2024-08-31 23:59:59Z' },
    ends: '2026-08-31',
  },
  {
    ids: 'CP16',
    ...CP,
    ...TICKETS,
    what: 'a ticket is kept for three years after it was resolved',
    by: 'resolved',
    row: { opened_at: '2020-01-01', resolved_at: '2024-02-29 12:00Z' },
    ends: '2027-02-28',
  },
  {
    ids: 'CP17',
    ...CP,
    ...MARKETING,
    what: 'an address goes after three years without an act of the person, although a mail was opened since',
    by: 'last-activity',
    row: { last_own_act_at: '2023-06-30 12:00Z', last_opened_at: '2026-06-29 12:00Z' },
    ends: '2026-06-30',
  },
  {
    ids: 'CP17',
    ...CP,
    ...MARKETING,
    what: 'an address goes with the withdrawal',
    by: 'consent-withdrawn',
    row: { last_own_act_at: '2026-10-01 12:00Z', consent_withdrawn_at: '2026-10-02 12:00Z' },
    ends: '2026-10-02',
  },
]
