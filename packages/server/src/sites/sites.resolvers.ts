import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'

export const sitesResolvers: Resolvers = {
  Query: {
    site: (_parent, { key }, { deps }) => {
      const site = deps.sites.byKey(key)
      if (site === undefined) return null
      return {
        key: site.siteKey,
        controllerName: site.controllerName,
        policyVersion: site.policy.version,
        policyHash: site.policy.hash,
        languages: site.languages,
      }
    },
    sites: (_parent, _args, context) =>
      context.deps.sites.ofOrganization(callerKey(context).organizationId).map((site) => ({
        key: site.siteKey,
        origins: site.origins,
        scriptUrl: `${context.deps.settings.publicUrl}/s/${site.siteKey}.js`,
        policyVersion: site.policy.version,
      })),
  },
}
