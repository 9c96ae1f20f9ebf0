import { parseCalendarDate } from '@assent/shared'
import { GraphQLError } from 'graphql'
import { callerKey, type Context } from '../graphql/context.ts'
import type {
  PeriodDirection,
  PolicyChange,
  PolicyChangeKind,
  PolicyVersionStatus,
  Resolvers,
} from '../graphql/generated/resolvers.ts'
import { applyPolicy } from './apply-policy.ts'
import { canonicalJson } from './content-hash.ts'
import { countTouched } from './count-touched.ts'
import type { ChangeKind, Direction, WordedChange } from './diff/change.domain.ts'
import { comparePolicies, type ComparedPolicies } from './diff/diff-policies.domain.ts'
import type { VersionPlan } from './policy-versions.domain.ts'
import { readPolicyDiff, type PolicySide } from './read-policy-diff.ts'
import { readPolicyFindings } from './read-policy-findings.ts'
import { readPolicyVersion, readPolicyVersions, type PlacedVersion } from './read-policy-versions.ts'
import { rightsInPlace } from './rights-in-place.domain.ts'
import { withdrawPolicy } from './withdraw-policy.ts'
import { writePolicy } from './write-policy.ts'

/** A version on its way out; what it changed is worked out when it is asked for. */
export type VersionModel = PlacedVersion
/** Two policies compared; their records are counted when they are asked for. */
export type DiffModel = ComparedPolicies

/** Longest note, reason or name of a law. */
const MAX_WORDS = 1_000

export const policyResolvers: Resolvers = {
  Query: {
    policyVersions: (_parent, _args, context) => readPolicyVersions(context.deps, callerKey(context).organizationId),
    policyVersion: async (_parent, { version, on }, context) => {
      const day = on === null || on === undefined ? null : parseCalendarDate(on)
      if (day?.ok === false) throw badInput(day.problems[0]?.message ?? 'on: not a day')
      const wanted = { named: version, on: day?.value }
      return (await readPolicyVersion(context.deps, callerKey(context).organizationId, wanted)) ?? null
    },
    policyFindings: async (_parent, { on }, context) => {
      const day = on === null || on === undefined ? undefined : parseCalendarDate(on)
      if (day?.ok === false) throw badInput(day.problems[0]?.message ?? 'on: not a day')
      return readPolicyFindings(context.deps, callerKey(context).organizationId, day?.value)
    },
    rightsInPlace: async (_parent, { place }, context) => {
      const version = await readPolicyVersion(context.deps, callerKey(context).organizationId, {})
      return version === undefined ? null : rightsInPlace(version.content, place ?? null)
    },
    policyDiff: async (_parent, { from, to, source }, context) => {
      const sides = { before: versionSide(from), after: afterSide(to, source) }
      const outcome = await readPolicyDiff(context.deps, callerKey(context).organizationId, sides)
      switch (outcome.kind) {
        case 'compared':
          return { __typename: 'PolicyDiff', ...outcome }
        case 'rejected':
          return { __typename: 'PolicyRejected', findings: outcome.findings, earliestOn: null, changes: null }
        case 'not-found':
          throw badInput(outcome.message)
      }
    },
  },
  Mutation: {
    applyPolicy: async (_parent, { source, note, requiredBy, dryRun }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await applyPolicy(context.deps, {
        organizationId,
        actor: `key:${keyId}`,
        source,
        note: words(note, 'note'),
        requiredBy: words(requiredBy, 'requiredBy'),
        dryRun: dryRun,
      })
      switch (outcome.kind) {
        case 'applied':
          return {
            __typename: 'PolicyApplied',
            findings: outcome.findings,
            policyVersion: await reread(context.deps, organizationId, outcome.version.hash),
          }
        case 'checked': {
          const { version, findings, plan } = outcome
          return { __typename: 'PolicyChecked', ...version, findings, ...planned(plan) }
        }
        case 'rejected':
          return { __typename: 'PolicyRejected', findings: outcome.findings, ...planned(outcome.plan) }
      }
    },
    withdrawPolicyVersion: async (_parent, { version, reason }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await withdrawPolicy(context.deps, {
        organizationId,
        actor: `key:${keyId}`,
        named: version,
        reason: words(reason, 'reason') ?? '',
      })
      return outcome.kind === 'refused'
        ? { __typename: 'PolicyWithdrawalRefused', code: outcome.code, message: outcome.message }
        : {
            __typename: 'PolicyWithdrawn',
            policyVersion: await reread(context.deps, organizationId, outcome.version.hash),
          }
    },
  },
  PolicyVersion: {
    status: ({ status }) => status.toUpperCase().replace('-', '_') as PolicyVersionStatus,
    inForce: ({ status }) => status === 'in-force',
    withdrawnAt: ({ withdrawal }) => withdrawal?.at ?? null,
    withdrawalReason: ({ withdrawal }) => withdrawal?.reason ?? null,
    changes: (version) => (version.follows === null ? null : comparePolicies(version.follows, version)),
    content: ({ content }) => canonicalJson(content),
    yaml: writePolicy,
  },
  PolicyDiff: {
    before: ({ before }) => before.version,
    after: ({ after }) => after.version,
    kind: ({ diff }) => (diff.kind === 'none' ? null : toKind(diff.kind)),
    changes: ({ diff }) => diff.changes.map(toChange),
    askedAgain: ({ diff }) =>
      diff.askedAgain.map(({ purpose, because }) => ({ purpose, because, isNew: because.length === 0 })),
    records: async (compared, _args, context) => {
      const touched = await countTouched(context.deps, callerKey(context).organizationId, compared)
      return touched.map((record) => ({ ...record, directions: record.directions.map(toDirection) }))
    },
  },
}

const planned = (plan: VersionPlan | null) => ({
  earliestOn: plan?.earliestOn ?? null,
  changes: plan?.compared ?? null,
})

/** The version as it is listed from now on. */
async function reread(deps: Context['deps'], organizationId: string, hash: string): Promise<VersionModel> {
  const version = (await readPolicyVersions(deps, organizationId)).find((each) => each.hash === hash)
  if (version === undefined) throw new Error(`Version ${hash} was just written and is not there.`)
  return version
}

const toKind = (kind: ChangeKind): PolicyChangeKind => (kind === 'material' ? 'MATERIAL' : 'MINOR')
const toDirection = (direction: Direction): PeriodDirection => direction.toUpperCase() as PeriodDirection

function toChange({
  area,
  code,
  path,
  kind,
  article,
  sentence,
  was,
  becomes,
  period,
  ...who
}: WordedChange): PolicyChange {
  const { asksAgain, concerns } = who
  const direction = period === null ? null : toDirection(period.direction)
  return { area, code, path, kind: toKind(kind), article, sentence, was, becomes, direction, asksAgain, concerns }
}

const versionSide = (named: string | null | undefined): PolicySide =>
  named === null || named === undefined ? { kind: 'in-force' } : { kind: 'version', named }

function afterSide(to: string | null | undefined, source: string | null | undefined): PolicySide {
  const isVersion = to !== null && to !== undefined
  if (isVersion === (source !== null && source !== undefined)) throw badInput('Give either to or source.')
  return isVersion ? { kind: 'version', named: to } : { kind: 'source', source: source ?? '' }
}

function words(text: string | null | undefined, field: string): string | null {
  if (text === null || text === undefined || text.trim() === '') return null
  if (text.length <= MAX_WORDS) return text.trim()
  throw badInput(`${field}: expected at most ${MAX_WORDS} characters, got ${text.length}.`)
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}
