import { addDays, utcDate } from '@assent/shared'
import { inOrganization } from '../db/scope.ts'
import { listVersions } from '../policy/policy.store.ts'
import { previewScope, type PreviewDeps, type RetentionPreview } from './preview-retention.ts'
import { scopeOf } from './run-scope.ts'
import { countDueAnalytics } from './sweep-analytics.ts'

/** Horizons a forecast may have at once, and the farthest of them, days. */
export const MOST_HORIZONS = 6
export const FARTHEST_DAYS = 3660

export interface RetentionForecast extends RetentionPreview {
  /** Days from today. */
  readonly days: number
}

/**
 * What will have gone by some days to come, of what is there today and under today's rules, periods and holds. Own
 * analytics are read once for all horizons; each dataset answers one preview for each.
 */
export async function forecastRetention(
  deps: PreviewDeps,
  organizationId: string,
  horizons: readonly number[],
): Promise<readonly RetentionForecast[]> {
  const today = utcDate(deps.clock.now())
  const farthest = addDays(today, Math.max(...horizons))
  const { versions, due } = await inOrganization(deps.db, organizationId, async (trx) => ({
    versions: await listVersions(trx, organizationId),
    due: await countDueAnalytics(trx, deps, farthest),
  }))
  const scope = scopeOf(versions, {}, today)
  const [organization] = scope.kind === 'found' ? scope.organizations : []
  const forecasts: RetentionForecast[] = []
  for (const days of horizons) {
    const asOf = addDays(today, days)
    const preview =
      organization === undefined
        ? { organizationId, asOf, counts: [], datasets: [] }
        : await previewScope(deps, organization, { asOf, today, due: due.filter(({ dueOn }) => dueOn <= asOf) })
    forecasts.push({ days, ...preview })
  }
  return forecasts
}
