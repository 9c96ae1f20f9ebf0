import { badInput, readDay } from '../graphql/bad-input.ts'
import { callerKey } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { readReport } from './read-report.ts'
import { judgeSpan } from './report.domain.ts'

export const analyticsResolvers: Resolvers = {
  Query: {
    analyticsReport: async (_parent, { siteKey, from, to }, context) => {
      // Another organization's site is as unknown as one that does not exist.
      const own = context.deps.sites.ofOrganization(callerKey(context).organizationId)
      const site = own.find((candidate) => candidate.siteKey === siteKey)
      if (site === undefined) {
        const allowed = own.map((candidate) => candidate.siteKey).join(', ') || 'none'
        throw badInput(`siteKey: no site has the key ${JSON.stringify(siteKey)}; yours: ${allowed}.`)
      }
      const span = { from: readDay(from, 'from'), to: readDay(to, 'to') }
      const problem = judgeSpan(span)
      if (problem !== null) throw badInput(problem)
      return readReport(context.deps, site, span)
    },
  },
}
