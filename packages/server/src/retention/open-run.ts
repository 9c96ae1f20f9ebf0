import type { CalendarDate } from '@assent/shared'
import type { DatasetTally } from './dataset-tally.domain.ts'
import { ownCount, type OwnPlace, type OwnRule } from './own-rules/own-rule.ts'
import { AnalyticsTally, type DatasetRun, type DueGroup, type RetentionCount } from './retention.domain.ts'
import type { RetentionRun } from './retention.store.ts'
import type { ScopedOrganization } from './run-scope.ts'

/** What of a run is written down while it lasts. */
export type RunProgress = Pick<RetentionRun, 'organizationId' | 'id' | 'counts' | 'datasets'>

/** One organization's run while it lasts. */
export class OpenRun {
  readonly id: string
  readonly startedAt: number
  readonly organization: ScopedOrganization
  readonly analytics: AnalyticsTally
  readonly own: { readonly rule: OwnRule; readonly place: OwnPlace; due: number; done: number }[] = []
  readonly datasets: { run: DatasetRun; readonly tally: DatasetTally }[] = []
  /** What went wrong, one sentence each. */
  readonly failures: string[] = []

  constructor(
    organization: ScopedOrganization,
    { id, startedAt, asOf }: { readonly id: string; readonly startedAt: number; readonly asOf: CalendarDate },
  ) {
    this.id = id
    this.startedAt = startedAt
    this.organization = organization
    this.analytics = new AnalyticsTally(organization.rules, asOf)
  }

  get organizationId(): string {
    return this.organization.organizationId
  }

  /** As it stands, or as it will stand once these rows of analytics are done too. */
  progress(groups: readonly DueGroup[] = []): RunProgress {
    return {
      organizationId: this.organizationId,
      id: this.id,
      counts: this.counts('run', this.analytics.including(groups)),
      datasets: this.datasets.map(({ run }) => run),
    }
  }

  counts(tense: 'preview' | 'run', analytics: AnalyticsTally = this.analytics): readonly RetentionCount[] {
    return [
      ...(this.organization.analytics ? analytics.counts(tense) : []),
      ...this.own.map(({ rule, place, due, done }) => ownCount(rule, place, { due, done }, tense)),
      ...this.datasets.flatMap(({ tally }) => tally.counts(tense)),
    ]
  }
}
