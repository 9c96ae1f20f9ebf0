/**
 * A past for the demo, written through the product's own acts with the clock set back: a month of visitors, and
 * analytics old enough that the coming nights have something to anonymise and to delete.
 */
import { createHash } from 'node:crypto'
import { collectEvents, dateEvents, recordConsent, runRetention, type Deps } from '../../packages/server/dist/index.js'
import {
  uuidV7,
  type AnalyticsEvent,
  type ConsentDecision,
  type DecisionId,
  type DeviceClass,
  type PurposeId,
  type VisitorId,
} from '../../packages/shared/dist/index.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const RECENT_DAYS = 30
const VISITORS_A_DAY = 6

/** The same numbers every time, so that the demo of today looks like the demo of yesterday. */
function createDice(): { below: (limit: number) => number; bytes: () => Uint8Array } {
  let rolls = 0
  const roll = (): Buffer => createHash('sha256').update(`demo ${rolls++}`).digest()
  return { below: (limit) => roll().readUInt32BE() % limit, bytes: () => roll().subarray(0, 10) }
}

const PATHS = ['/', '/', '/', '/pricing', '/pricing', '/es/']
const REFERRERS = [undefined, undefined, 'search.example', 'news.example', 'partner.example']
const DEVICES: readonly DeviceClass[] = ['phone', 'phone', 'desktop', 'desktop', 'tablet']
const COUNTRIES = ['ES', 'ES', 'FR', 'DE', 'PT']

function visit(at: number, dice: ReturnType<typeof createDice>): AnalyticsEvent[] {
  const nothing = { referrer: undefined, seconds: undefined, name: undefined }
  const events: AnalyticsEvent[] = []
  const pages = 1 + dice.below(3)
  for (let page = 0; page < pages; page++) {
    const path = PATHS[dice.below(PATHS.length)] ?? '/'
    const time = at + page * 60_000
    events.push({
      ...nothing,
      kind: 'page-view',
      at: time,
      path,
      referrer: page === 0 ? REFERRERS[dice.below(REFERRERS.length)] : undefined,
    })
    events.push({ ...nothing, kind: 'page-time', at: time + 30_000, path, seconds: 5 + dice.below(55) })
    if (path === '/pricing' && dice.below(3) === 0)
      events.push({ ...nothing, kind: 'interaction', at: time + 40_000, path, name: 'start_trial' })
  }
  return events
}

export async function seedDemo(deps: Deps, organizationId: string): Promise<void> {
  const [site] = deps.sites.ofOrganization(organizationId)
  if (site === undefined) return
  const now = deps.clock.now()
  const dice = createDice()
  const [text] = site.texts
  const asked = [...site.policy.purposes.values()].filter(({ basis, locked }) => basis === 'consent' && !locked)
  const request = (): { origin: string; truncatedIp: string; gpc: boolean; place: string } => ({
    origin: site.origins[0] ?? '',
    truncatedIp: `198.51.${dice.below(100)}.0/24`,
    gpc: dice.below(8) === 0,
    place: COUNTRIES[dice.below(COUNTRIES.length)] ?? 'ES',
  })

  const visitors = Array.from({ length: RECENT_DAYS * VISITORS_A_DAY }, (_, index) => {
    const start = now - Math.floor(index / VISITORS_A_DAY) * DAY - HOUR - dice.below(10) * HOUR
    return { at: Math.max(start, Date.parse(site.policy.effectiveOn)), mood: dice.below(10) }
  })
  await Promise.all(
    visitors.map(async ({ at, mood }) => {
      const past = { ...deps, clock: { now: () => at } }
      const granted = (purpose: string): boolean => mood < 5 || (mood < 7 && purpose === site.policy.analyticsPurpose)
      const facts = request()
      const decision: ConsentDecision = {
        decisionId: uuidV7(at, dice.bytes()) as DecisionId,
        siteKey: site.siteKey,
        visitorId: uuidV7(at, dice.bytes()) as VisitorId,
        decidedAt: at,
        language: text?.[1] ?? 'en',
        policyHash: site.policy.hash,
        textHash: text?.[0] ?? '',
        method: mood < 5 ? 'accept-all' : mood < 7 ? 'choose' : 'reject-all',
        element: mood === 5 || mood === 6 ? 'preferences' : 'banner',
        choices: asked.map(({ id }) => ({ purpose: id as PurposeId, granted: granted(id) })),
        gpc: facts.gpc,
        writeToken: undefined,
      }
      const outcome = await recordConsent(past, decision, facts)
      if (outcome.kind !== 'recorded') throw new Error(`A seeded consent was refused: ${JSON.stringify(outcome)}`)
      if (site.policy.analyticsPurpose === null || !granted(site.policy.analyticsPurpose)) return
      const later = { ...deps, clock: { now: () => at + HOUR } }
      const body = {
        token: outcome.writeToken,
        batchId: uuidV7(at, dice.bytes()),
        device: DEVICES[dice.below(DEVICES.length)],
        events: visit(at, dice).map((event) =>
          Object.fromEntries(
            Object.entries({ ...event, at: new Date(event.at).toISOString() }).filter(
              ([, value]) => value !== undefined,
            ),
          ),
        ),
      }
      const collected = await collectEvents(later, body, facts)
      if (collected.kind !== 'accepted') throw new Error(`Seeded events were refused: ${JSON.stringify(collected)}`)
    }),
  )

  const retention = site.policy.analyticsRetention
  if (retention === null) return
  // Around the two borders of the policy: some of these days are just past them, most come up in the next two weeks.
  const borders = [retention.anonymize, retention.delete].map(({ months, days }) => Math.round(months * 30.44) + days)
  await Promise.all(
    borders.flatMap((border) =>
      Array.from({ length: 16 }, async (_, index) => {
        const at = now - (border + 2 - index) * DAY
        const { dated } = dateEvents(visit(at, dice), retention, at + HOUR)
        await deps.ingest.events.submit({
          organizationId,
          siteId: site.siteId,
          visitorId: uuidV7(at, dice.bytes()),
          batchId: uuidV7(at, dice.bytes()),
          tokenIssuedAt: at,
          device: DEVICES[dice.below(DEVICES.length)] ?? 'phone',
          truncatedIp: `198.51.${dice.below(100)}.0/24`,
          events: dated,
        })
      }),
    ),
  )
  // What the nights before today would have done.
  await runRetention(deps, { startedBy: 'nightly', actor: 'system' })
}
