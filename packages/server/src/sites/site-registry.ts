import { utcDate, type CalendarDate } from '@assent/shared'
import type { Db } from '../db/database.ts'
import { inOrganization, inSystem } from '../db/scope.ts'
import { composeBundles } from '../policy/compose-bundles.ts'
import {
  insertTexts,
  readTextHashes,
  readUnknownVersions,
  readWithdrawn,
  type StoredPolicy,
  type StoredText,
} from '../policy/policy.store.ts'
import { inOrderOfForce, versionInForce } from '../policy/policy-versions.domain.ts'
import type { Policy } from '../policy/policy.types.ts'
import type { Clock, Log } from '../ports.ts'
import { siteKeysOf, toPolicyInForce } from './describe-site.ts'
import type { PolicyInForce, RegisteredSite, SiteRegistry } from './registered-site.ts'
import { readOrganizations, readPolicyCounter, readSites } from './sites.store.ts'
import type { WidgetFiles } from './widget-files.ts'

/** A registered site with the whole policy in force, for what is derived from it. */
export interface LoadedSite extends RegisteredSite {
  readonly content: Policy
  /** Text bundles of the policy in force by hash, in the policy's order of languages. */
  readonly bundles: ReadonlyMap<string, StoredText>
  /** Every version of the organization, also those to come, in the order they come into force. */
  readonly versions: readonly StoredPolicy[]
}

export interface LoadedSiteRegistry extends SiteRegistry {
  byKey(key: string): LoadedSite | undefined
  /** The day the first version of a site's policy takes effect, while none has; undefined for every other key. */
  firstDay(key: string): CalendarDate | undefined
}

interface View {
  readonly counter: string
  readonly today: string
  readonly byKey: ReadonlyMap<string, LoadedSite>
  readonly byId: ReadonlyMap<string, LoadedSite>
  readonly byOrganization: ReadonlyMap<string, readonly LoadedSite[]>
  readonly origins: ReadonlySet<string>
  readonly firstDays: ReadonlyMap<string, CalendarDate>
}

const EMPTY: View = {
  counter: '',
  today: '',
  byKey: new Map(),
  byId: new Map(),
  byOrganization: new Map(),
  origins: new Set(),
  firstDays: new Map(),
}

/**
 * Keeps what the write path needs of all sites in memory, so that no request asks the database for it. Every view is
 * whole: it is replaced at once or, when the database is away, kept as it was.
 */
export class LoadedSites implements LoadedSiteRegistry {
  readonly #deps: { readonly db: Db; readonly clock: Clock; readonly log: Log; readonly widget: WidgetFiles }
  /** Versions never change, so each is read once. By organization and hash. */
  readonly #versions = new Map<string, { readonly stored: StoredPolicy; readonly facts: PolicyInForce }>()
  readonly #bundles = new Map<string, readonly StoredText[]>()
  #view: View = EMPTY
  #loading: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(deps: { readonly db: Db; readonly clock: Clock; readonly log: Log; readonly widget: WidgetFiles }) {
    this.#deps = deps
  }

  byKey(key: string): LoadedSite | undefined {
    return this.#view.byKey.get(key)
  }

  firstDay(key: string): CalendarDate | undefined {
    return this.#view.firstDays.get(key)
  }

  byId(siteId: string): LoadedSite | undefined {
    return this.#view.byId.get(siteId)
  }

  hasOrigin(origin: string): boolean {
    return this.#view.origins.has(origin)
  }

  ofOrganization(organizationId: string): readonly LoadedSite[] {
    return this.#view.byOrganization.get(organizationId) ?? []
  }

  all(): readonly LoadedSite[] {
    return [...this.#view.byKey.values()]
  }

  /** Reads everything again. One reading follows another, so that an older one never replaces a newer. */
  refresh(): Promise<void> {
    const next = this.#loading.then(() => this.#load())
    this.#loading = next.catch(() => undefined)
    return next
  }

  /** Looks every few seconds whether another server applied a policy or a new day brought one into force. */
  watch(everyMilliseconds: number): void {
    this.#timer ??= setInterval(() => void this.refreshIfChanged(), everyMilliseconds).unref()
  }

  /** One look of `watch`. A database that is away changes nothing: the view stays and the next look tries again. */
  async refreshIfChanged(): Promise<void> {
    try {
      const counter = await inSystem(this.#deps.db, readPolicyCounter)
      if (counter !== this.#view.counter || utcDate(this.#deps.clock.now()) !== this.#view.today) await this.refresh()
    } catch (error) {
      this.#deps.log.warn({ err: error }, 'sites could not be read again; the view from before stays in use')
    }
  }

  /** Stops watching and waits for a reading that is under way. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#loading
  }

  async #load(): Promise<void> {
    const { db, clock } = this.#deps
    const now = clock.now()
    const today = utcDate(now)
    const read = await inSystem(db, async (trx) => ({
      // First, so that what is applied meanwhile is read by the next look at the latest.
      counter: await readPolicyCounter(trx),
      organizations: await readOrganizations(trx),
      sites: await readSites(trx),
      versions: await readUnknownVersions(trx, [...this.#versions.keys()]),
      withdrawn: await readWithdrawn(trx),
      texts: await readTextHashes(trx),
    }))
    for (const stored of read.versions) {
      this.#versions.set(`${stored.organizationId}/${stored.hash}`, {
        stored,
        facts: toPolicyInForce(stored.content, stored.hash),
      })
    }
    for (const { organization_id, hash } of read.withdrawn) this.#versions.delete(`${organization_id}/${hash}`)
    const siteIds = new Map(read.sites.map(({ key, id }) => [key, id]))
    const texts = group(read.texts, (text) => text.organization_id)
    const versions = group([...this.#versions.values()], ({ stored }) => stored.organizationId)
    const loaded: LoadedSite[] = []
    const firstDays = new Map<string, CalendarDate>()
    for (const { id: organizationId, slug } of read.organizations) {
      const entries = versions.get(organizationId) ?? []
      const ordered = inOrderOfForce(entries.map(({ stored }) => stored))
      const come = ordered.filter(({ effectiveOn }) => effectiveOn <= today)
      const inForce = this.#entry(organizationId, versionInForce(come, today)?.hash)
      if (inForce === undefined) {
        const [first] = ordered
        if (first !== undefined)
          for (const { siteKey } of siteKeysOf(first.content, slug)) firstDays.set(siteKey, first.effectiveOn)
        continue
      }
      const bundles = this.#bundlesOf(inForce.stored)
      const served = new Map((texts.get(organizationId) ?? []).map(({ hash, language }) => [hash, language]))
      // A new release of the widget brings new words, hence new bundles under the same policy.
      const unsaved = bundles.filter(({ hash }) => !served.has(hash))
      if (unsaved.length > 0)
        await inOrganization(db, organizationId, (trx) => insertTexts(trx, organizationId, unsaved, now))
      for (const { hash, language } of bundles) served.set(hash, language)
      const earlier = come.flatMap(({ hash }) =>
        hash === inForce.stored.hash ? [] : (this.#entry(organizationId, hash) ?? []),
      )
      for (const site of siteKeysOf(inForce.stored.content, slug)) {
        const siteId = siteIds.get(site.siteKey)
        if (siteId === undefined)
          throw new Error(`The site ${site.siteKey} of policy ${inForce.stored.hash} has no row.`)
        loaded.push({
          organizationId,
          siteId,
          ...site,
          controllerName: inForce.stored.content.controller.name,
          languages: bundles.map(({ language }) => language),
          policy: inForce.facts,
          earlierPolicies: new Map(earlier.map(({ facts }) => [facts.hash, facts])),
          texts: served,
          content: inForce.stored.content,
          bundles: new Map(bundles.map((bundle) => [bundle.hash, bundle])),
          versions: ordered,
        })
      }
    }
    this.#view = {
      counter: read.counter,
      today,
      byKey: new Map(loaded.map((site) => [site.siteKey, site])),
      byId: new Map(loaded.map((site) => [site.siteId, site])),
      byOrganization: group(loaded, ({ organizationId }) => organizationId),
      origins: new Set(loaded.flatMap(({ origins }) => origins)),
      firstDays,
    }
  }

  #entry(organizationId: string, hash: string | undefined) {
    return hash === undefined ? undefined : this.#versions.get(`${organizationId}/${hash}`)
  }

  /** Bundles are composed for versions in force only, and once. */
  #bundlesOf(stored: StoredPolicy): readonly StoredText[] {
    const key = `${stored.organizationId}/${stored.hash}`
    const known = this.#bundles.get(key)
    if (known !== undefined) return known
    const bundles = composeBundles(stored.content, this.#deps.widget)
    const silent = stored.content.policy.languages.filter(
      (language) => !bundles.some((bundle) => bundle.language === language),
    )
    if (silent.length > 0) {
      this.#deps.log.warn(
        { policy: stored.hash, languages: silent },
        'the widget lacks words for languages of a policy; they are not offered',
      )
    }
    this.#bundles.set(key, bundles)
    return bundles
  }
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const existing = groups.get(key)
    if (existing === undefined) groups.set(key, [item])
    else existing.push(item)
  }
  return groups
}
