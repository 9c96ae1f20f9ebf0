import { assertNever, parseCalendarDate, type CalendarDate } from '@assent/shared'
import { GraphQLError } from 'graphql'
import { callerKey, type Context } from '../graphql/context.ts'
import type { Resolvers, RetentionCount, RetentionPreview, RetentionRun } from '../graphql/generated/resolvers.ts'
import { connection, readPage } from '../graphql/pagination.ts'
import { decideOneRecord } from '../datasets/decide-record.ts'
import { FARTHEST_DAYS, forecastRetention, MOST_HORIZONS } from './forecast-retention.ts'
import { previewRetention, type RetentionPreview as Preview } from './preview-retention.ts'
import { toDecision } from './register/register.resolvers.ts'
import { ACTIONS, readAllRules } from './rule-nodes.ts'
import { readPolicyInForce } from './read-rules.ts'
import { readRuns } from './read-runs.ts'
import type { RetentionCount as Count } from './retention.domain.ts'
import type { RetentionRun as Run } from './retention.store.ts'
import { runRetention } from './run-retention.ts'

export const retentionResolvers: Resolvers = {
  Query: {
    retentionRules: async (_parent, _args, context) =>
      readAllRules(await readPolicyInForce(context.deps, callerKey(context).organizationId)),
    retentionForecast: async (_parent, { horizons }, context) => {
      const days = readHorizons(horizons)
      const forecasts = await forecastRetention(context.deps, callerKey(context).organizationId, days)
      return forecasts.map((forecast) => ({
        ...toPreview(forecast),
        __typename: 'RetentionForecast',
        days: forecast.days,
      }))
    },
    recordDecision: async (_parent, place, context) => {
      const outcome = await decideOneRecord(context.deps, callerKey(context).organizationId, place)
      return outcome.kind === 'decided'
        ? {
            __typename: 'RecordDecisions',
            decisions: outcome.decisions.map(({ rule, decision }) => ({ rule, decision: toDecision(decision) })),
          }
        : { __typename: 'RecordDecisionRefused', code: outcome.code, message: outcome.message }
    },
    retentionPreview: async (_parent, { asOf, rule, dataset }, context) =>
      toPreview(
        await preview(context, { asOf: readDay(asOf), rule: rule ?? undefined, dataset: dataset ?? undefined }),
      ),
    retentionRuns: async (_parent, args, context) => {
      const page = readPage(args, 1)
      const before = page.after?.[0]
      if (before !== undefined && !/^[0-9a-f-]{36}$/.test(before))
        throw badInput('after must be a cursor from this list.')
      const runs = await readRuns(context.deps, callerKey(context).organizationId, { limit: page.limit, before })
      return connection(runs, page, ({ id }) => [id], toRun)
    },
  },
  Mutation: {
    runRetention: async (_parent, { asOf, dryRun, rule, dataset }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const filter = { asOf: readDay(asOf), rule: rule ?? undefined, dataset: dataset ?? undefined }
      if (dryRun) {
        const outcome = await previewRetention(context.deps, organizationId, filter)
        return outcome.kind === 'refused'
          ? { __typename: 'RetentionRefused', code: outcome.code, message: outcome.message }
          : { __typename: 'RetentionPreview', ...toPreview(outcome.preview) }
      }
      const order = { ...filter, organizationId, startedBy: 'api', actor: `key:${keyId}` } as const
      const outcome = await runRetention(context.deps, order)
      switch (outcome.kind) {
        case 'ran': {
          const own = outcome.runs.find((run) => run.organizationId === organizationId)
          if (own === undefined)
            return {
              __typename: 'RetentionRefused',
              code: 'NO_POLICY',
              message: 'No policy was applied yet, so no rule says what to end.',
            }
          return { __typename: 'RetentionRun', ...toRun(own) }
        }
        case 'refused':
          return { __typename: 'RetentionRefused', code: outcome.code, message: outcome.message }
        case 'previewed':
          throw new Error('A run that was not dry answered with a preview.')
        default:
          return assertNever(outcome)
      }
    },
  },
}

function readHorizons(horizons: readonly number[]): readonly number[] {
  const inside = horizons.every((days) => days >= 1 && days <= FARTHEST_DAYS)
  if (inside && horizons.length >= 1 && horizons.length <= MOST_HORIZONS) return horizons
  throw badInput(
    `horizons: expected 1 to ${MOST_HORIZONS} numbers of days from 1 to ${FARTHEST_DAYS}, got [${horizons.join(', ')}].`,
  )
}

async function preview(context: Context, filter: Parameters<typeof previewRetention>[2]): Promise<Preview> {
  const outcome = await previewRetention(context.deps, callerKey(context).organizationId, filter)
  if (outcome.kind === 'refused') throw badInput(outcome.message, outcome.code)
  return outcome.preview
}

function toCount({ held, undated, ...count }: Count): RetentionCount {
  const kept = held.reduce((sum, { rows }) => sum + rows, 0)
  return { ...count, action: ACTIONS[count.action], held: kept, holds: held, undated: undated ?? null }
}

function toPreview({ asOf, counts, datasets }: Preview): RetentionPreview {
  return { asOf, counts: counts.map(toCount), datasets }
}

function toRun({ organizationId: _, counts, ...run }: Run): RetentionRun {
  return { ...run, counts: counts.map(toCount) }
}

function readDay(day: string | null | undefined): CalendarDate | undefined {
  if (day === null || day === undefined) return undefined
  const parsed = parseCalendarDate(day)
  if (!parsed.ok) throw badInput(`asOf: ${parsed.problems[0]?.message ?? 'not a day'}`)
  return parsed.value
}

function badInput(message: string, reason?: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', ...(reason === undefined ? {} : { reason }) },
  })
}
