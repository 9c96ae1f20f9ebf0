/** A believable small organization, as the server would answer. Only tests read this. */
import { addDays, parseCalendarDate, startOfUtcDate, uuidV7, type CalendarDate } from '@assent/shared'
import type * as Api from '../api/generated.ts'

const parsedToday = parseCalendarDate('2026-11-24')
if (!parsedToday.ok) throw new Error('The day of the fixtures is a day.')
export const TODAY: CalendarDate = parsedToday.value
export const NOW = startOfUtcDate(TODAY) + 9.5 * 3_600_000

/** Ids that differ by `number` and are the same in every run. */
export function id(number: number, at: number = NOW): string {
  return uuidV7(
    at,
    Uint8Array.from({ length: 10 }, (_, index) => (number * 31 + index * 47 + number * index) % 256),
  )
}

export function hash(number: number): string {
  return Array.from({ length: 64 }, (_, index) =>
    ((number * 7 + index * 5 + ((index * number) % 11)) % 16).toString(16),
  ).join('')
}

export function at(minutesAgo: number): string {
  return new Date(NOW - minutesAgo * 60_000).toISOString()
}

export const ALL_SCOPES: readonly Api.Scope[] = [
  'ANALYTICS_READ',
  'AUDIT_READ',
  'CONSENTS_READ',
  'POLICY_READ',
  'POLICY_WRITE',
  'RETENTION_READ',
  'RETENTION_RUN',
  'RETENTION_WRITE',
  'RIGHTS_READ',
  'RIGHTS_WRITE',
]

export const viewer: Api.ViewerQuery = {
  viewer: {
    organization: 'northwind',
    organizationName: 'Northwind Telecom',
    demo: true,
    now: new Date(NOW).toISOString(),
    apiKey: { name: 'privacy desk', scopes: ALL_SCOPES },
  },
}

export const sites: Api.SitesQuery = { sites: [{ key: 'northwind/www' }, { key: 'northwind/shop' }] }

export const policySource: Api.PolicySourceQuery = {
  policyVersion: {
    yaml: `# Kept by the privacy desk
texts:
  en:
    categories:
      analytics: { name: Analytics, description: Shows us which pages help. }
    purposes:
      analytics:
        name: Measure visits # short
        description: Counts page views.
  es:
    purposes:
      analytics: { name: Medir visitas, description: Cuenta páginas vistas. }
`,
  },
}

export const consentStatistics: Api.ConsentStatisticsQuery = {
  consentStatistics: {
    byDay: Array.from({ length: 30 }, (_, index) => {
      const weekend = index % 7 === 5 || index % 7 === 6
      const acceptedAll = (weekend ? 40 : 120) + ((index * 37) % 46)
      const chosen = (weekend ? 12 : 38) + ((index * 13) % 17)
      const rejectedAll = (weekend ? 30 : 92) + ((index * 29) % 31)
      return {
        day: addDays(TODAY, index - 29),
        decisions: acceptedAll + chosen + rejectedAll,
        acceptedAll,
        chosen,
        rejectedAll,
      }
    }).filter((_, index) => index !== 11),
    byPurpose: [
      { purpose: 'analytics', granted: 4310, refused: 3120 },
      { purpose: 'marketing', granted: 3015, refused: 4415 },
      { purpose: 'embedded_video', granted: 4702, refused: 2728 },
    ],
  },
}

function choices(granted: readonly boolean[]): Api.ConsentHistoryQuery['consents']['edges'][number]['node']['choices'] {
  return (['analytics', 'marketing', 'embedded_video'] as const).map((purpose, index) => ({
    purpose,
    granted: granted[index] ?? false,
    state: granted[index] === true ? 'GIVEN' : index === 1 ? 'WITHDRAWN' : 'REFUSED',
    basis: 'CONSENT',
    article: 'Art. 6(1)(a) GDPR',
  }))
}

const METHODS: readonly (readonly [Api.ConsentMethod, Api.ConsentElement, readonly boolean[]])[] = [
  ['ACCEPT_ALL', 'BANNER', [true, true, true]],
  ['REJECT_ALL', 'BANNER', [false, false, false]],
  ['CHOOSE', 'PREFERENCES', [true, false, true]],
  ['ACCEPT_ALL', 'PREFERENCES', [true, true, true]],
  ['WITHDRAW', 'PREFERENCES', [false, false, false]],
  ['CHOOSE', 'PLACEHOLDER', [false, false, true]],
  ['SIGNAL', 'API', [false, false, false]],
]

export function consentEvent(
  number: number,
  visitor = number,
): Api.ConsentHistoryQuery['consents']['edges'][number]['node'] {
  const [method, element, granted] = METHODS[number % METHODS.length] ?? METHODS[0]!
  return {
    id: id(1000 + number),
    visitorId: id(visitor, NOW - 86_400_000 * 20),
    siteKey: number % 5 === 3 ? 'northwind/shop' : 'northwind/www',
    recordedAt: at(number * 37 + 4),
    decidedAt: at(number * 37 + 4.02),
    method,
    element,
    jurisdiction: number % 4 === 1 ? 'unknown' : 'ES',
    language: number % 3 === 0 ? 'es' : 'en',
    gpc: method === 'SIGNAL',
    truncatedIp: number % 6 === 2 ? null : `203.0.${number % 250}.0`,
    policyVersion: '2026-03-15',
    policyHash: hash(3),
    textHash: hash(5),
    leafHash: hash(40 + number),
    sealId: id(2000 + number),
    choices: choices(granted),
  }
}

/** One page of 25 consents. */
export function consentsPage(page: number, hasNextPage: boolean): Api.ConsentsQuery {
  return {
    consents: {
      edges: Array.from({ length: 25 }, (_, index) => ({ node: consentEvent((page - 1) * 25 + index) })),
      pageInfo: { endCursor: `cursor-${page}`, hasNextPage },
    },
  }
}

export const noConsents: Api.ConsentsQuery = {
  consents: { edges: [], pageInfo: { endCursor: null, hasNextPage: false } },
}

export const consentHistory: Api.ConsentHistoryQuery = {
  consents: {
    edges: [2, 4, 7].map((number) => ({ node: consentEvent(number, 2) })),
    pageInfo: { hasNextPage: false },
  },
}

export const consentProof: Api.ConsentProofQuery = {
  consentProof: {
    verified: true,
    leaf: JSON.stringify(['northwind', 'www', id(2), id(1002)]),
    path: [`left:${hash(8)}`, `right:${hash(9)}`],
    root: hash(10),
    signature: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
    publicKey: 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqo',
  },
}

export const analyticsReport: Api.AnalyticsReportQuery = {
  analyticsReport: {
    views: 18_342,
    visitors: 4_127,
    minimumCell: 10,
    meanSeconds: 74.4,
    byDay: Array.from({ length: 30 }, (_, index) => ({
      day: addDays(TODAY, index - 29),
      views: 420 + ((index * 83) % 310) - (index % 7 > 4 ? 230 : 0),
      visitors: index < 3 ? null : 120 + ((index * 31) % 70),
    })),
    topPages: [
      { key: '/', views: 6120 },
      { key: '/pricing', views: 3412 },
      { key: '/coverage', views: 2205 },
      { key: '/help/porting-your-number', views: 1180 },
      { key: '/about', views: 402 },
    ],
    referrers: [
      { key: 'www.google.com', views: 4210 },
      { key: 'news.example.org', views: 640 },
      { key: 'duckduckgo.com', views: 512 },
    ],
    devices: [
      { key: 'phone', views: 11_020 },
      { key: 'desktop', views: 6_204 },
      { key: 'tablet', views: 1_118 },
    ],
    interactions: [
      { name: 'signup_click', count: 812 },
      { name: 'video_play', count: 301 },
    ],
  },
}

export const noAnalytics: Api.AnalyticsReportQuery = {
  analyticsReport: {
    views: 0,
    visitors: 0,
    minimumCell: 10,
    meanSeconds: null,
    byDay: [],
    topPages: [],
    referrers: [],
    devices: [],
    interactions: [],
  },
}

const REQUESTS: readonly (readonly [Api.RightsRequestKind, string, Api.RightsRequestStatus, number, string])[] = [
  ['ERASURE', 'Art. 17 GDPR', 'VERIFIED', 27, 'R-7K3M-9QPX'],
  ['ACCESS', 'Art. 15 GDPR', 'AWAITING_VERIFICATION', 24, 'R-2F8D-4HTN'],
  ['OBJECTION', 'Art. 21 GDPR', 'IN_PROGRESS', 5, 'R-9W2C-6JRK'],
  ['PORTABILITY', 'Art. 20 GDPR', 'VERIFIED', 0, 'R-5B1V-8MZQ'],
  ['ERASURE', 'Art. 17 GDPR', 'IN_PROGRESS', -3, 'R-3X7L-1GYS'],
  ['RECTIFICATION', 'Art. 16 GDPR', 'FULFILLED', -14, 'R-8N4P-5TCW'],
  ['RESTRICTION', 'Art. 18 GDPR', 'FULFILLED', -16, 'R-4T6W-3QNB'],
  ['WITHDRAWAL', 'Art. 7(3) GDPR', 'REFUSED', -20, 'R-6D9J-2VFB'],
  ['ACCESS', 'Art. 15 GDPR', 'EXPIRED', -31, 'R-1H6Z-7RXM'],
]

function request(number: number): Api.RightsRequestsQuery['rightsRequests']['edges'][number]['node'] {
  const [kind, article, status, dueIn, reference] = REQUESTS[number] ?? REQUESTS[0]!
  return {
    id: id(300 + number),
    reference,
    kind,
    article,
    status,
    siteKey: 'northwind/www',
    receivedAt: at((30 - dueIn) * 1440 + 100),
    dueOn: addDays(TODAY, dueIn),
    restriction: kind === 'RESTRICTION' ? { endsOn: null, stands: true } : null,
  }
}

export const rightsRequests: Api.RightsRequestsQuery = {
  rightsRequests: {
    edges: REQUESTS.map((_, index) => ({ node: request(index) })),
    pageInfo: { endCursor: 'cursor-1', hasNextPage: false },
  },
}

export const rightsRequest: { readonly rightsRequest: NonNullable<Api.RightsRequestQuery['rightsRequest']> } = {
  rightsRequest: {
    ...request(4),
    restriction: null,
    law: 'GDPR',
    language: 'es',
    verifiedAt: at(32 * 1440),
    promisedOn: request(4).dueOn,
    legalLimitOn: addDays(TODAY, -2),
    email: 'ana.ruiz@example.org',
    name: 'Ana Ruiz',
    message: 'Please delete everything linked to the number ending in 41.\nI left in September.',
  },
}

const OPEN: readonly Api.RightsRequestStatus[] = ['AWAITING_VERIFICATION', 'VERIFIED', 'IN_PROGRESS']
const openRequests = rightsRequests.rightsRequests.edges
  .map(({ node }) => node)
  .filter(({ status }) => OPEN.includes(status))
  .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))

export const dueRequests: Api.DueRequestsQuery = {
  dueRequests: { open: openRequests.length, soonest: openRequests.slice(0, 5) },
}
