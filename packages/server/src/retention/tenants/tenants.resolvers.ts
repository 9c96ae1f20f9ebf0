import { formatPeriod } from '@assent/shared'
import { callerKey } from '../../graphql/context.ts'
import type { Resolvers, TenantPeriod as TenantPeriodNode } from '../../graphql/generated/resolvers.ts'
import { previewTenantPeriod } from './preview-tenant-period.ts'
import { readTenants } from './read-tenants.ts'
import { setTenantPeriod } from './set-tenant-period.ts'
import { setTenantSwitch } from './set-tenant-switch.ts'
import type { StoredTenantPeriod } from './tenants.store.ts'

export const tenantsResolvers: Resolvers = {
  Query: {
    tenantPeriods: async (_parent, _args, context) =>
      (await readTenants(context.deps, callerKey(context).organizationId)).periods.map(toNode),
    tenantSwitches: async (_parent, _args, context) =>
      (await readTenants(context.deps, callerKey(context).organizationId)).switches,
    tenantPeriodPreview: async (_parent, wish, context) => {
      const outcome = await previewTenantPeriod(context.deps, callerKey(context).organizationId, wish)
      if (outcome.kind === 'rejected') return { __typename: 'TenantSettingRejected', problems: outcome.problems }
      const { before, now, from } = outcome.period
      return {
        __typename: 'TenantPeriodPreview',
        tenant: wish.tenant,
        rule: wish.rule,
        before: formatPeriod(before),
        period: formatPeriod(now),
        from,
        records: outcome.effects,
      }
    },
  },
  Mutation: {
    setTenantPeriod: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await setTenantPeriod(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'set'
        ? { __typename: 'TenantPeriod', ...toNode(outcome.period) }
        : { __typename: 'TenantSettingRejected', problems: outcome.problems }
    },
    setTenantSwitch: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      const outcome = await setTenantSwitch(context.deps, organizationId, `key:${keyId}`, wish)
      return outcome.kind === 'set'
        ? { __typename: 'TenantSwitch', ...outcome.change }
        : { __typename: 'TenantSettingRejected', problems: [outcome] }
    },
  },
}

function toNode({ before, now, ...setting }: StoredTenantPeriod): TenantPeriodNode {
  return { ...setting, before: formatPeriod(before), period: formatPeriod(now) }
}
