/** What an officer may see of the console, by name: each page in full, empty, failing and forbidden, and each dialog. */
import type * as Generated from '../api/generated.ts'
import * as operations from '../api/operations.ts'
import type { Desk } from '../app/desk.ts'
import * as answers from './answer-fixtures.ts'
import { answer, failing, FixtureApi, fixtureDesk, ok } from './fixture-api.ts'
import * as fixtures from './fixtures.ts'
import * as retention from './retention-fixtures.ts'

type Answers = readonly ReturnType<typeof answer>[]

export interface ViewState {
  readonly name: string
  readonly address: string
  /** Words that the page has once it is drawn. */
  readonly words: string
  /** What the server answers otherwise than usual. */
  readonly answers?: Answers
  readonly viewer?: Desk['viewer']
  readonly sites?: Desk['sites']
}

export interface DialogState extends ViewState {
  /** Words of the button that opens it. */
  readonly button: string
  /** The element that holds it. */
  readonly dialog: string
}

/** The desk of somebody who sees this state. */
export function deskOf({ answers: given = [], viewer, sites }: ViewState): ReturnType<typeof fixtureDesk> {
  return fixtureDesk(new FixtureApi(...given), { ...(viewer && { viewer }), ...(sites !== undefined && { sites }) })
}

export const FAILING: Answers = Object.values(operations).map(
  ({ name }) => [name, () => failing('DATABASE_UNAVAILABLE', 'The database is away.')] as const,
)

const EMPTY: Answers = [
  answer(operations.consents, () => ok(fixtures.noConsents)),
  answer(operations.analyticsReport, () => ok(fixtures.noAnalytics)),
  answer(operations.consentStatistics, () => ok({ consentStatistics: { byDay: [], byPurpose: [] } })),
  answer(operations.rightsRequests, () =>
    ok({ rightsRequests: { edges: [], pageInfo: { endCursor: null, hasNextPage: false } } }),
  ),
  answer(operations.rightsRequest, () => ok({ rightsRequest: null })),
  answer(operations.rightsDocuments, () => ok({ rightsDocuments: [] })),
  answer(operations.dueRequests, () => ok({ dueRequests: { open: 0, soonest: [] } })),
  answer(operations.retentionRules, () => ok({ retentionRules: [] })),
  answer(operations.retentionForecast, () => ok(retention.emptyForecast)),
  answer(operations.retentionRuns, () => ok(retention.noRuns)),
  answer(operations.datasets, () => ok({ datasets: [] })),
  answer(operations.legalHolds, () => ok({ legalHolds: [] })),
  answer(operations.tenantSettings, () => ok({ tenantPeriods: [], tenantSwitches: [] })),
  answer(operations.terminations, () => ok({ terminations: [] })),
  answer(operations.policyVersions, () => ok({ policyVersions: [] })),
]

const withScopes = (name: string, scopes: readonly Generated.Scope[]): Desk['viewer'] => ({
  ...fixtures.viewer.viewer,
  apiKey: { name, scopes },
})
const READER = withScopes(
  'reader',
  fixtures.ALL_SCOPES.filter((scope) => !scope.endsWith('_WRITE')),
)
const NO_RIGHTS = withScopes('poor', [])

/** A request of this kind, where it stands so. */
const request = (kind: Generated.RightsRequestKind, status: Generated.RightsRequestStatus): Answers[number] =>
  answer(operations.rightsRequest, () =>
    ok({ rightsRequest: { ...fixtures.rightsRequest.rightsRequest, kind, status } }),
  )
const noDocuments = answer(operations.rightsDocuments, () => ok({ rightsDocuments: [] }))
const answered = answer(operations.rightsAnswering, () =>
  ok({ rightsAnswering: { ...answers.rightsAnswering.rightsAnswering, answer: answers.given } }),
)

/** A request whose restriction stands, until a day where one is set. */
export const restricted = (endsOn: string | null): Answers => [
  answer(operations.rightsRequest, () =>
    ok({
      rightsRequest: {
        ...fixtures.rightsRequest.rightsRequest,
        kind: 'RESTRICTION',
        status: 'FULFILLED',
        restriction: { since: fixtures.at(1440), endsOn, stands: true },
      },
    }),
  ),
  answer(operations.rightsAnswering, () =>
    ok({
      rightsAnswering: {
        ...answers.rightsAnswering.rightsAnswering,
        uses: [],
        spared: answers.spared,
        answer: { ...answers.given, outcome: 'GRANTED', kept: [], note: 'Your data is set aside.' },
      },
    }),
  ),
  noDocuments,
]

const record = fixtures.consentEvent(2, 2)
const CONSENT = `#/consents/${record.visitorId}/${record.id}`
const REQUEST = `#/requests/${fixtures.id(304)}`
const HOLDS = '#/retention/holds'
const TENANTS = '#/retention/tenants'

export const VIEWS: readonly ViewState[] = [
  { name: 'overview', address: '#/', words: 'Yes and no by purpose' },
  { name: 'overview, no decisions', address: '#/', words: 'No decisions in these 30 days', answers: EMPTY },
  { name: 'consents', address: '#/consents', words: 'Page 1' },
  { name: 'consents, none', address: '#/consents', words: 'No consents yet', answers: EMPTY },
  { name: 'consents, failing', address: '#/consents', words: 'DATABASE_UNAVAILABLE', answers: FAILING },
  { name: 'consents, forbidden', address: '#/consents', words: 'CONSENTS_READ', viewer: NO_RIGHTS },
  { name: 'consent', address: CONSENT, words: 'History of this visitor' },
  { name: 'analytics', address: '#/analytics', words: 'Top pages' },
  { name: 'analytics, none', address: '#/analytics', words: 'No views in these days', answers: EMPTY },
  { name: 'analytics without a list of sites', address: '#/analytics', words: 'No site chosen', sites: null },
  { name: 'requests', address: '#/requests', words: 'Overdue by 3 days' },
  { name: 'requests, none', address: '#/requests', words: 'No requests yet', answers: EMPTY },
  { name: 'request', address: REQUEST, words: 'ana.ruiz@example.org' },
  {
    name: 'request, an objection',
    address: REQUEST,
    words: 'Ends, unless',
    answers: [request('OBJECTION', 'IN_PROGRESS'), noDocuments],
  },
  {
    name: 'request, answered',
    address: REQUEST,
    words: 'Granted in part',
    answers: [request('OBJECTION', 'FULFILLED'), answered],
  },
  { name: 'request, restricted', address: REQUEST, words: 'In force since', answers: restricted(null) },
  {
    name: 'requests, none restricted',
    address: '#/requests?restricted=yes',
    words: 'Nobody’s data is restricted',
    answers: EMPTY,
  },
  { name: 'request, unknown', address: `#/requests/${fixtures.id(1)}`, words: 'No such request', answers: EMPTY },
  { name: 'retention', address: '#/retention', words: 'No index leads with resolved_on' },
  { name: 'retention, nothing to go', address: '#/retention', words: 'Nothing will go within a year', answers: EMPTY },
  { name: 'retention, failing', address: '#/retention', words: 'DATABASE_UNAVAILABLE', answers: FAILING },
  { name: 'retention rules', address: '#/retention/rules', words: '14 months' },
  { name: 'retention runs', address: '#/retention/runs', words: '412 rows blocked' },
  { name: 'retention runs, none', address: '#/retention/runs', words: 'Retention has not run yet', answers: EMPTY },
  { name: 'legal holds', address: `${HOLDS}?released=yes`, words: 'The order was lifted' },
  { name: 'legal holds, none', address: HOLDS, words: 'No holds in force', answers: EMPTY },
  { name: 'tenants', address: `${TENANTS}?closed=yes`, words: 'initech' },
  { name: 'tenants, none', address: TENANTS, words: 'No case is open', answers: EMPTY },
  { name: 'tenants, only read', address: TENANTS, words: 'globex', viewer: READER },
  { name: 'policy', address: '#/policy', words: 'Every other choice stands' },
  { name: 'policy, none', address: '#/policy', words: 'No policy is in force', answers: EMPTY },
  { name: 'policy, failing', address: '#/policy', words: 'DATABASE_UNAVAILABLE', answers: FAILING },
  { name: 'policy, only read', address: '#/policy', words: 'Versions', viewer: READER },
  { name: 'appearance', address: '#/appearance', words: 'Texts of the policy, en' },
  { name: 'appearance without a site', address: '#/appearance', words: 'No site yet', answers: EMPTY, sites: [] },
  { name: 'page not found', address: '#/nowhere', words: 'Page not found' },
]

const dialog = (
  name: string,
  address: string,
  button: string,
  element: string,
  words: string,
  given: Answers = [],
): DialogState => ({ name, address, button, dialog: element, words, answers: given })

const OBJECTION = [request('OBJECTION', 'IN_PROGRESS'), noDocuments]
const LIMIT = [request('LIMIT_SENSITIVE', 'IN_PROGRESS'), noDocuments]
const ERASURE = [request('ERASURE', 'VERIFIED'), noDocuments]

export const DIALOGS: readonly DialogState[] = [
  dialog('run retention', '#/retention', 'Run now…', 'run-dialog', 'It cannot be undone.'),
  dialog('ask for a document', REQUEST, 'Ask for a document…', 'ask-document-dialog', 'reasonable doubts', ERASURE),
  dialog('accept a document', REQUEST, 'Accept…', 'judge-document-dialog', 'Accept'),
  dialog('refuse a document', REQUEST, 'Refuse…', 'judge-document-dialog', 'It cannot be changed later'),
  dialog('answer an objection', REQUEST, 'Answer…', 'answer-dialog', 'whatever grounds there are', OBJECTION),
  dialog('refuse a limit', REQUEST, 'Refuse the request…', 'answer-dialog', 'Nothing of it is done', LIMIT),
  dialog(
    'lift a restriction',
    REQUEST,
    'Lift the restriction…',
    'lift-dialog',
    'until the day you set',
    restricted(null),
  ),
  dialog('place a hold', HOLDS, 'Place a hold…', 'place-hold-dialog', 'It keeps whatever fulfils all of these'),
  dialog('release a hold', HOLDS, 'Release…', 'release-hold-dialog', 'stays on record'),
  dialog('set a period', TENANTS, 'Set a period…', 'period-dialog', 'Recordings'),
  dialog('set a switch', TENANTS, 'Set a switch…', 'switch-dialog', 'from now on'),
  dialog('open a case', TENANTS, 'Open a case…', 'open-termination-dialog', 'Open the case'),
  dialog('close a case', TENANTS, 'Close the case…', 'close-termination-dialog', 'globex'),
  dialog('withdraw a version', '#/policy', 'Withdraw…', 'withdraw-dialog', 'Withdraw'),
]
