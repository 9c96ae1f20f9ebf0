import { callerKey } from '../../graphql/context.ts'
import type {
  ForwardingState,
  Resolvers,
  RightsForwarding as ForwardingNode,
  TenantController as ControllerNode,
} from '../../graphql/generated/resolvers.ts'
import type { Refused } from '../exports/exports.domain.ts'
import { answerForwarding } from './answer-forwarding.ts'
import type { Forwarding, TenantController } from './forwarding.store.ts'
import { readForwardings, readTenantControllers } from './read-forwardings.ts'
import { routeRequest } from './route-request.ts'
import { setTenantController } from './set-tenant-controller.ts'

export const forwardingResolvers: Resolvers = {
  Query: {
    tenantControllers: async (_parent, _args, context) =>
      (await readTenantControllers(context.deps, callerKey(context).organizationId)).map(toController),
    rightsForwardings: async (_parent, { requestId }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return (await readForwardings(context.deps, organizationId, `key:${keyId}`, requestId)).map(toNode)
    },
  },
  Mutation: {
    setTenantController: async (_parent, { webhook, ...contact }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const wish = { ...contact, webhook: webhook ?? null }
      const outcome = await setTenantController(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'refused'
        ? toRefusal(outcome)
        : { __typename: 'TenantController', ...toController(outcome.controller) }
    },
    routeRequest: async (_parent, { requestId, tenants, identifiers }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const wish = { requestId, tenants: tenants ?? null, identifiers }
      const outcome = await routeRequest(context.deps, organizationId, `key:${keyId}`, wish)
      if (outcome.kind === 'refused') return toRefusal(outcome)
      const { forwardings, nothingFound } = outcome
      return { __typename: 'RequestRouted', forwardings: forwardings.map(toNode), nothingFound }
    },
    answerForwarding: async (_parent, { id, fulfilled }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const wish = { id, outcome: fulfilled ? ('fulfilled' as const) : ('refused' as const) }
      const outcome = await answerForwarding(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'refused'
        ? toRefusal(outcome)
        : { __typename: 'RightsForwarding', ...toNode(outcome.forwarding) }
    },
  },
}

function toController({ webhook, ...controller }: TenantController): ControllerNode {
  return { ...controller, webhookUrl: webhook?.url ?? null }
}

function toNode({ outcome, subjectId: _subject, ...forwarding }: Forwarding): ForwardingNode {
  return { ...forwarding, state: stateOf(outcome, forwarding.forwardedAt) }
}

function stateOf(outcome: Forwarding['outcome'], forwardedAt: number | null): ForwardingState {
  if (outcome !== null) return outcome === 'fulfilled' ? 'FULFILLED' : 'REFUSED'
  return forwardedAt === null ? 'WAITING' : 'FORWARDED'
}

function toRefusal({ code, message }: Refused) {
  return { __typename: 'RightsForwardingRefused', code, message } as const
}
