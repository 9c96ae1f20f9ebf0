import type { Api, Operation, Outcome } from '../api/client.ts'
import type { Desk } from '../app/desk.ts'
import * as operations from '../api/operations.ts'
import { Trails } from '../parts/place.ts'
import * as answers from './answer-fixtures.ts'
import * as documents from './document-fixtures.ts'
import * as fixtures from './fixtures.ts'
import * as policy from './policy-fixtures.ts'
import * as retention from './retention-fixtures.ts'

type Answer = (variables: unknown) => Outcome<unknown>

/** The answer to one operation, with the types of that operation. */
export function answer<Result, Variables>(
  operation: Operation<Result, Variables>,
  give: (variables: Variables) => Outcome<Result>,
): readonly [string, Answer] {
  return [operation.name, give as Answer]
}

export function ok<Result>(data: Result): Outcome<Result> {
  return { ok: true, data }
}

export function failing(code: string, message: string): Outcome<never> {
  return { ok: false, problem: { code, message } }
}

/** Another side of the `Api` port: it answers from memory, and notes what it was asked. */
export class FixtureApi implements Api {
  readonly asked: { readonly name: string; readonly variables: unknown }[] = []
  readonly #answers: Map<string, Answer>

  constructor(...answers: readonly (readonly [string, Answer])[]) {
    this.#answers = new Map([...USUAL, ...answers])
  }

  async run<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
  ): Promise<Outcome<Result>> {
    this.asked.push({ name: operation.name, variables })
    const give = this.#answers.get(operation.name)
    if (give === undefined) throw new Error(`No fixture answers ${operation.name}.`)
    return give(variables) as Outcome<Result>
  }

  async download(path: string): Promise<Outcome<Blob>> {
    return this.run<Blob, { readonly path: string }>(DOWNLOAD, { path })
  }
}

/** Downloads are answered and noted like operations, by this name. */
export const DOWNLOAD: Operation<Blob, { readonly path: string }> = { name: 'download', text: '' }

const USUAL: readonly (readonly [string, Answer])[] = [
  answer(operations.viewer, () => ok(fixtures.viewer)),
  answer(operations.policySource, () => ok(fixtures.policySource)),
  answer(operations.policyVersions, () => ok(policy.policyVersions)),
  answer(operations.policyFindings, () => ok(policy.findings)),
  answer(operations.widgetPreview, () => ok({ widgetPreview: policy.preview })),
  answer(operations.policyDiff, () => ok({ policyDiff: policy.diff })),
  answer(operations.policyRecords, () => ok(policy.records)),
  answer(operations.applyPolicy, ({ dryRun }) => ok({ applyPolicy: dryRun ? policy.checked : policy.applied })),
  answer(operations.withdrawPolicyVersion, () => ok(policy.withdrawn)),
  answer(operations.sites, () => ok(fixtures.sites)),
  answer(operations.consentStatistics, () => ok(fixtures.consentStatistics)),
  answer(operations.dueRequests, () => ok(fixtures.dueRequests)),
  answer(operations.consents, ({ after }) =>
    ok(after === 'cursor-1' ? fixtures.consentsPage(2, false) : fixtures.consentsPage(1, true)),
  ),
  answer(operations.consentHistory, () => ok(fixtures.consentHistory)),
  answer(operations.consentProof, () => ok(fixtures.consentProof)),
  answer(operations.analyticsReport, () => ok(fixtures.analyticsReport)),
  answer(operations.rightsRequests, () => ok(fixtures.rightsRequests)),
  answer(operations.rightsRequest, () => ok(fixtures.rightsRequest)),
  answer(operations.rightsAnswering, () => ok(answers.rightsAnswering)),
  answer(operations.answerRightsRequest, () => ok(answers.answered)),
  answer(operations.liftRestriction, () => ok(answers.lifted)),
  answer(operations.rightsDocuments, () => ok(documents.rightsDocuments)),
  answer(operations.askForDocument, () => ok(documents.asked)),
  answer(operations.judgeDocument, () => ok(documents.judged)),
  answer(operations.retentionForecast, () => ok(retention.forecast)),
  answer(operations.datasets, () => ok(retention.datasets)),
  answer(operations.legalHolds, ({ released }) => ok(retention.legalHolds(released))),
  answer(operations.placeLegalHold, () => ok(retention.placed)),
  answer(operations.releaseLegalHold, () => ok(retention.released)),
  answer(operations.tenantSettings, () => ok(retention.tenantSettings)),
  answer(operations.tenantPeriodPreview, () => ok(retention.periodPreview)),
  answer(operations.setTenantPeriod, () => ok(retention.periodSet)),
  answer(operations.setTenantSwitch, () => ok(retention.switchSet)),
  answer(operations.terminations, ({ closed }) => ok(retention.terminations(closed))),
  answer(operations.openTermination, () => ok(retention.opened)),
  answer(operations.chooseTermination, () => ok(retention.chosen)),
  answer(operations.closeTermination, () => ok(retention.closed)),
  answer(operations.retentionRules, () => ok(retention.retentionRules)),
  answer(operations.retentionPreview, () => ok(retention.retentionPreview)),
  answer(operations.retentionRuns, () => ok(retention.retentionRuns)),
  answer(operations.runRetention, ({ dryRun }) => ok(dryRun ? retention.dryRun : retention.realRun)),
]

/** A desk whose visits and announcements can be read afterwards. */
export function fixtureDesk(
  api: Api = new FixtureApi(),
  changes: Partial<Desk> = {},
): Desk & { readonly visited: string[]; readonly said: string[] } {
  const visited: string[] = []
  const said: string[] = []
  return {
    api,
    viewer: fixtures.viewer.viewer,
    sites: fixtures.sites.sites.map(({ key }) => key),
    trails: new Trails(),
    today: () => fixtures.TODAY,
    go: (address) => void visited.push(address),
    announce: (sentence) => void said.push(sentence),
    ...changes,
    visited,
    said,
  }
}
