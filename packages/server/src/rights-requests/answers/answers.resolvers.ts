import { readDay } from '../../graphql/bad-input.ts'
import { callerKey } from '../../graphql/context.ts'
import type {
  Resolvers,
  RightsAnswering as AnsweringNode,
  RightsAnswerOutcome as OutcomeNode,
  SparingReason as ReasonNode,
} from '../../graphql/generated/resolvers.ts'
import { answerRequest } from './answer-request.ts'
import { liftGrantedRestriction } from './lift-restriction.ts'
import type { AnswerOutcome } from './answers.table.ts'
import { readAnswering, type Answering, type SparedUse } from './read-answering.ts'

export const answersResolvers: Resolvers = {
  Query: {
    rightsAnswering: async (_parent, { requestId }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const found = await readAnswering(context.deps, organizationId, `key:${keyId}`, requestId)
      return found === null ? null : toNode(found)
    },
  },
  Mutation: {
    answerRightsRequest: async (_parent, { refusal, note, remains, ...wish }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await answerRequest(context.deps, organizationId, `key:${keyId}`, {
        ...wish,
        refusal: refusal ?? null,
        note: note ?? null,
        remains: remains ?? null,
      })
      return outcome.kind === 'answered'
        ? { __typename: 'RightsRequestAnswered', answering: toNode(outcome.answering) }
        : { __typename: 'RightsAnswerRefused', code: outcome.code, message: outcome.message }
    },
    liftRestriction: async (_parent, { requestId, endsOn, reason }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const wish = { requestId, endsOn: readDay(endsOn, 'endsOn'), reason }
      const outcome = await liftGrantedRestriction(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'lifted'
        ? { __typename: 'RestrictionLifted', endsOn: outcome.endsOn }
        : { __typename: 'RightsAnswerRefused', code: outcome.code, message: outcome.message }
    },
  },
}

const OUTCOMES: Readonly<Record<AnswerOutcome, OutcomeNode>> = {
  granted: 'GRANTED',
  partly: 'PARTLY',
  refused: 'REFUSED',
}

const REASONS: Readonly<Record<SparedUse['reason'], ReasonNode>> = {
  storage: 'STORAGE',
  'legal-claims': 'LEGAL_CLAIMS',
  'rights-of-others': 'RIGHTS_OF_OTHERS',
  'public-interest': 'PUBLIC_INTEREST',
}

function toNode({ recipients, uses, spared, answer }: Answering): AnsweringNode {
  return {
    recipients: [...recipients],
    uses: uses.map(({ isAbsolute, ...use }) => ({ ...use, absolute: isAbsolute })),
    spared: spared.map((use) => ({ ...use, reason: REASONS[use.reason] })),
    answer: answer === null ? null : { ...answer, outcome: OUTCOMES[answer.outcome] },
  }
}
