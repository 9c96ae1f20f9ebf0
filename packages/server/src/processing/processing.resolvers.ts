import type { CalendarDate } from '@assent/shared'
import { badInput, readDay } from '../graphql/bad-input.ts'
import { callerKey, type Context } from '../graphql/context.ts'
import type { ProcessingDecision as DecisionNode, Resolvers, ResolversTypes } from '../graphql/generated/resolvers.ts'
import { decideForSubjects, type ProcessingQuestion } from './decide-for-subjects.ts'
import type { ProcessingDecision } from './processing.domain.ts'
import { readSubject, forgetSubject } from './read-subject.ts'
import { recordLimitation, withdrawLimitation } from './limit-sensitive-use.ts'
import { answerObjection, recordObjection, withdrawObjection } from './record-objection.ts'
import { recordSubjectConsent, withdrawSubjectConsent } from './record-subject-consent.ts'
import type { SubjectOutcome } from './record-subject-event.ts'
import { reportSubject } from './report-subject.ts'

/** Longest evidence or grounds. */
const MAX_WORDS = 1_000

export const processingResolvers: Resolvers = {
  Query: {
    mayProcess: async (_parent, { purpose, data, subject, states, tenant, on, inTotals }, context) => {
      const [decision] = await decide(context, { purpose, data, subjects: [subject], states, tenant, on, inTotals })
      if (decision === undefined) throw new Error('A question about one person has one answer.')
      return decision
    },
    processable: async (_parent, { purpose, data, subjects, tenant, on, inTotals }, context) => {
      const decisions = await decide(context, { purpose, data, subjects, states: [], tenant, on, inTotals })
      return decisions.map((decision, index) => ({ index, decision }))
    },
    subjectHistory: async (_parent, { subject }, context) => {
      const outcome = await readSubject(context.deps, { ...who(context), subject })
      return outcome.kind === 'found'
        ? { __typename: 'SubjectHistory', events: outcome.events, suppressions: outcome.suppressions }
        : { __typename: 'SubjectRefused', code: outcome.code, message: outcome.message }
    },
  },
  Mutation: {
    recordSubjectConsent: async (_parent, { subject, purpose, givenAt, evidence }, context) =>
      toResult(
        await recordSubjectConsent(context.deps, {
          ...who(context),
          subject,
          purpose,
          givenAt: givenAt === null || givenAt === undefined ? null : Date.parse(givenAt),
          evidence: words(evidence, 'evidence'),
        }),
      ),
    withdrawSubjectConsent: async (_parent, order, context) =>
      toResult(await withdrawSubjectConsent(context.deps, { ...who(context), ...order })),
    recordObjection: async (_parent, order, context) =>
      toResult(await recordObjection(context.deps, { ...who(context), ...order })),
    answerObjection: async (_parent, { grounds, ...order }, context) =>
      toResult(await answerObjection(context.deps, { ...who(context), ...order, grounds: words(grounds, 'grounds') })),
    withdrawObjection: async (_parent, order, context) =>
      toResult(await withdrawObjection(context.deps, { ...who(context), ...order })),
    recordLimitation: async (_parent, order, context) =>
      toResult(await recordLimitation(context.deps, { ...who(context), ...order })),
    withdrawLimitation: async (_parent, order, context) =>
      toResult(await withdrawLimitation(context.deps, { ...who(context), ...order })),
    reportSubjectState: async (_parent, { subject, state, from, to }, context) =>
      toResult(
        await reportSubject(context.deps, { ...who(context), subject, kind: 'state', name: state, ...span(from, to) }),
      ),
    reportContract: async (_parent, { subject, contract, from, to }, context) =>
      toResult(
        await reportSubject(context.deps, {
          ...who(context),
          subject,
          kind: 'contract',
          name: contract,
          ...span(from, to),
        }),
      ),
    forgetSubject: async (_parent, { subject }, context) => {
      const outcome = await forgetSubject(context.deps, { ...who(context), subject })
      return outcome.kind === 'forgotten'
        ? { __typename: 'SubjectForgotten', events: outcome.events, suppressions: outcome.suppressions }
        : { __typename: 'SubjectRefused', code: outcome.code, message: outcome.message }
    },
  },
}

function who(context: Context): Pick<ProcessingQuestion, 'organizationId' | 'actor'> {
  const { organizationId, keyId } = callerKey(context)
  return { organizationId, actor: `key:${keyId}` }
}

async function decide(
  context: Context,
  asked: Pick<ProcessingQuestion, 'purpose' | 'subjects' | 'states' | 'inTotals'> & {
    readonly data: readonly string[] | null | undefined
    readonly tenant: string | null | undefined
    readonly on: string | null | undefined
  },
): Promise<readonly DecisionNode[]> {
  const { data, tenant, on } = asked
  const answer = await decideForSubjects(context.deps, {
    ...asked,
    ...who(context),
    data: data ?? null,
    tenant: tenant ?? null,
    on: on === null || on === undefined ? null : readDay(on, 'on'),
  })
  if (answer.kind === 'rejected') throw badInput(`${answer.path}: ${answer.message}`)
  return answer.decisions.map((decision) => toNode(decision, answer.policy?.hash ?? null))
}

function toNode(decision: ProcessingDecision, policyHash: string | null): DecisionNode {
  const { article, reason } = decision
  return decision.kind === 'allowed'
    ? { allowed: true, basis: decision.basis, article, code: null, reason, policyHash }
    : { allowed: false, basis: null, article, code: decision.code, reason, policyHash }
}

function toResult(outcome: SubjectOutcome): ResolversTypes['SubjectEventResult'] {
  return outcome.kind === 'recorded'
    ? { __typename: 'SubjectEvent', ...outcome.event }
    : { __typename: 'SubjectRefused', code: outcome.code, message: outcome.message }
}

function span(from: string, to: string | null | undefined): { from: CalendarDate; to: CalendarDate | null } {
  return { from: readDay(from, 'from'), to: to === null || to === undefined ? null : readDay(to, 'to') }
}

function words(text: string, field: string): string {
  if (text.length <= MAX_WORDS) return text
  throw badInput(`${field}: expected at most ${MAX_WORDS} characters, got ${text.length}.`)
}
