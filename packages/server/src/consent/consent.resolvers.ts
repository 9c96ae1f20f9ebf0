import { addDays, articleOf, assertNever, daysBetween, parseConsentDecision, startOfUtcDate } from '@assent/shared'
import { readAccountVisitor } from '../accounts/read-accounts.ts'
import { badInput, readDay } from '../graphql/bad-input.ts'
import { callerKey, type Context } from '../graphql/context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { connection, readPage } from '../graphql/pagination.ts'
import { cameFirstParty, keepChoice } from '../sites/first-party.ts'
import type { RegisteredSite } from '../sites/registered-site.ts'
import type { ConsentRow } from './consent.store.ts'
import { proveConsent } from './prove-consent.ts'
import { leafOf, readConsents, readStatistics } from './read-consents.ts'
import { recordConsent } from './record-consent.ts'

/** Of an account that nobody has signed in to. */
const NO_CONSENTS: Awaited<ReturnType<typeof readConsents>> = { rows: [], sources: new Map() }

/** Longest span of one statistics query, in days. */
const STATISTICS_DAYS = 400

export const consentResolvers: Resolvers = {
  Mutation: {
    recordConsent: async (_parent, { input }, { deps, caller, setHeader }) => {
      const parsed = parseConsentDecision(input)
      if (!parsed.ok) return { __typename: 'ConsentRejected', problems: parsed.problems, serverTime: deps.clock.now() }
      const facts = caller.kind === 'anonymous' ? caller : { origin: null, truncatedIp: null, gpc: false, place: null }
      const outcome = await recordConsent(deps, parsed.value, facts)
      switch (outcome.kind) {
        case 'recorded':
          if (caller.kind === 'anonymous' && caller.firstParty !== null) {
            const site = deps.sites.byKey(parsed.value.siteKey)
            const cookie =
              site !== undefined && cameFirstParty(site, caller.firstParty)
                ? keepChoice(
                    caller.firstParty,
                    { choiceDays: site.policy.choiceDaysAt(caller.place), cookieDomain: site.cookieDomain },
                    deps.clock.now(),
                  )
                : null
            if (cookie !== null) setHeader?.('set-cookie', cookie)
          }
          return {
            __typename: 'ConsentRecorded',
            eventId: outcome.decisionId,
            recordedAt: outcome.recordedAt,
            writeToken: outcome.writeToken,
            receiptToken: outcome.receiptToken,
          }
        case 'rejected':
          return { __typename: 'ConsentRejected', problems: outcome.problems, serverTime: deps.clock.now() }
        case 'conflict':
          return {
            __typename: 'ConsentConflict',
            decisionId: outcome.decisionId,
            message: 'This id was used for another decision, which stands. Send the new decision under a new id.',
          }
        default:
          return assertNever(outcome)
      }
    },
  },
  Query: {
    consents: async (_parent, args, context) => {
      const { organizationId } = callerKey(context)
      const page = readPage(args, 2)
      const { siteKey, visitorId: named, account, from, to } = args.filter ?? {}
      if (named != null && account != null) throw badInput('filter: either visitorId or account, got both.')
      const visitorId = account == null ? named : await readAccountVisitor(context.deps, organizationId, account)
      const isNobody = account != null && visitorId === undefined
      const { rows, sources } = isNobody
        ? NO_CONSENTS
        : await readConsents(
            context.deps,
            callerKey(context),
            {
              siteId: siteKey === null || siteKey === undefined ? undefined : ownSite(context, siteKey).siteId,
              visitorId: visitorId ?? undefined,
              from: from === null || from === undefined ? undefined : new Date(startOfUtcDate(readDay(from, 'from'))),
              before:
                to === null || to === undefined ? undefined : new Date(startOfUtcDate(addDays(readDay(to, 'to'), 1))),
            },
            page,
          )
      const keyOf = (siteId: string): string =>
        context.deps.sites.ofOrganization(organizationId).find((site) => site.siteId === siteId)?.siteKey ?? siteId
      return connection(
        rows,
        page,
        (row) => [row.recorded_at.toISOString(), row.decision_id],
        (row) => ({
          ...toEvent(row, keyOf(row.site_id), versionOf(context, row)),
          takenFrom: sources.get(row.decision_id) ?? null,
        }),
      )
    },
    consentStatistics: async (_parent, { siteKey, from, to }, context) => {
      const [first, last] = [readDay(from, 'from'), readDay(to, 'to')]
      const days = daysBetween(first, last) + 1
      if (days < 1 || days > STATISTICS_DAYS) {
        throw badInput(`from and to must span 1 to ${STATISTICS_DAYS} days, got ${days}.`)
      }
      return readStatistics(
        context.deps,
        callerKey(context).organizationId,
        ownSite(context, siteKey).siteId,
        first,
        last,
      )
    },
    consentProof: (_parent, { eventId, visitorId }, context) =>
      proveConsent(context.deps, callerKey(context).organizationId, visitorId, eventId),
  },
}

function toEvent(row: ConsentRow, siteKey: string, policyVersion: string) {
  return {
    id: row.decision_id,
    siteKey,
    visitorId: row.visitor_id,
    decidedAt: row.decided_at.getTime(),
    recordedAt: row.recorded_at.getTime(),
    choices: row.choices.map((choice) => ({ ...choice, article: articleOf(choice.basis) })),
    policyVersion,
    policyHash: row.policy_hash,
    textHash: row.text_hash,
    language: row.language,
    method: row.method,
    element: row.element,
    jurisdiction: row.jurisdiction,
    gpc: row.gpc,
    truncatedIp: row.truncated_ip,
    leafHash: leafOf(row),
    sealId: row.seal_id,
  }
}

function versionOf(context: Context, row: ConsentRow): string {
  const site = context.deps.sites.byId(row.site_id)
  if (site?.policy.hash === row.policy_hash) return site.policy.version
  return site?.earlierPolicies.get(row.policy_hash)?.version ?? row.policy_hash
}

/** A site of the caller's own organization; another's is as unknown as one that does not exist. */
export function ownSite(context: Context, siteKey: string): RegisteredSite {
  const { organizationId } = callerKey(context)
  const own = context.deps.sites.ofOrganization(organizationId)
  const site = own.find((candidate) => candidate.siteKey === siteKey)
  if (site === undefined) {
    throw badInput(
      `No site has the key ${JSON.stringify(siteKey)}; yours: ${own.map((candidate) => candidate.siteKey).join(', ') || 'none'}.`,
    )
  }
  return site
}
