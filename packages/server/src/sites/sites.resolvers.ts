import { GraphQLError } from 'graphql'
import { callerKey } from '../graphql/context.ts'
import type { Regime as RegimeName, Resolvers } from '../graphql/generated/resolvers.ts'
import type { Regime } from '../policy/policy.types.ts'
import { previewSite } from './preview-site.ts'

const PLACE = /^[a-z]{2}(?:-[a-z0-9]{1,3})?$/i

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
    widgetPreview: async (_parent, { site, source, language, place, regime, gpc }, context) => {
      if (place && !PLACE.test(place))
        throw badInput(`place: expected an ISO 3166 code such as ES or US-CA, got ${JSON.stringify(place)}.`)
      const outcome = await previewSite(context.deps, {
        organizationId: callerKey(context).organizationId,
        siteKey: site,
        source: source ?? null,
        language: language ?? null,
        place: place?.toUpperCase() ?? null,
        regime: regime ? toRegime(regime) : null,
        gpc,
      })
      switch (outcome.kind) {
        case 'shown': {
          const { manifest, places, ...shown } = outcome
          return {
            __typename: 'WidgetPreview',
            ...shown,
            manifest: JSON.stringify(manifest),
            spoken: context.deps.widget.languages,
            places: places.map((each) => ({ ...each, regime: toRegimeName(each.regime) })),
          }
        }
        case 'rejected':
          return { __typename: 'PolicyRejected', findings: outcome.findings, earliestOn: null, changes: null }
        case 'unknown':
          throw badInput(outcome.message)
      }
    },
  },
}

const toRegime = (name: RegimeName): Regime => name.toLowerCase().replace('_', '-') as Regime
const toRegimeName = (regime: Regime): RegimeName => regime.toUpperCase().replace('-', '_') as RegimeName

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}
