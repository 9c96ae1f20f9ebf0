import type { CalendarDate } from '@assent/shared'
import { callerKey } from '../../graphql/context.ts'
import type { RecordDecision, Resolvers } from '../../graphql/generated/resolvers.ts'
import type { RetentionDecision } from '../decide.domain.ts'
import { grantErasure } from './grant-erasure.ts'
import { registerRecord } from './register-record.ts'
import { reportEvent } from './report-event.ts'

export const registerResolvers: Resolvers = {
  Mutation: {
    registerRecord: async (_parent, { dataset, record, tenant, data, events }, context) => {
      const outcome = await registerRecord(context.deps, callerKey(context).organizationId, {
        dataset,
        record,
        tenant: tenant ?? undefined,
        data: data ?? undefined,
        events: Object.fromEntries(events.map(({ event, on }) => [event, on as CalendarDate])),
      })
      return outcome.kind === 'registered'
        ? {
            __typename: 'RecordRegistered',
            isNew: outcome.isNew,
            pin: outcome.pin,
            decision: toDecision(outcome.decision),
          }
        : { __typename: 'RecordRefused', code: outcome.code, message: outcome.message }
    },
    reportRetentionEvent: async (_parent, { tenant, on, ...report }, context) => {
      const outcome = await reportEvent(context.deps, callerKey(context).organizationId, {
        ...report,
        tenant: tenant ?? undefined,
        on: on as CalendarDate,
      })
      switch (outcome.kind) {
        case 'recorded':
          return { __typename: 'RetentionEventRecorded', decision: toDecision(outcome.decision) }
        case 'ignored':
          return { __typename: 'RetentionEventIgnored', message: outcome.message }
        case 'refused':
          return { __typename: 'RetentionEventRefused', code: outcome.code, message: outcome.message }
      }
    },
    grantErasure: async (_parent, grant, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await grantErasure(context.deps, organizationId, `key:${keyId}`, grant)
      return outcome.kind === 'granted'
        ? { __typename: 'ErasureGranted', id: outcome.erasure.id, grantedOn: outcome.erasure.grantedOn }
        : { __typename: 'ErasureRejected', problems: outcome.problems }
    },
  },
}

export function toDecision(decision: RetentionDecision): RecordDecision {
  const next = decision.kind === 'act' ? decision : decision.next
  return {
    action: next?.action ?? null,
    dueOn: next?.dueOn ?? null,
    isDue: decision.kind === 'act',
    reasons: decision.reasons,
  }
}
