import type { ManifestPlatform } from '@assent/shared'
import { allDenied, verdicts, type PlatformState, type Tell, type Verdict } from './platform.ts'

type Verdicts = Readonly<Record<string, Verdict>>
/** A consent command in the queue. */
type Told = readonly ['consent', kind: 'default' | 'update', words?: Readonly<Record<string, unknown>>]

/** Google Consent Mode v2, https://developers.google.com/tag-platform/security/guides/consent */
export const tell: Tell = (view, options, state) => {
  const layer = (view.dataLayer ??= [])
  const now = verdicts(options, state)
  if (!toldBefore(layer)[0]) pushDefaults(layer, options, state, now)
  const told = toldBefore(layer)
  const said = Object.fromEntries(told.flatMap(([, , words]) => Object.entries(words ?? {})))
  // Before a choice the default says it all; an update that changes nothing would hold tags up.
  const isNews = Object.keys(now).some((word) => said[word] !== now[word])
  if (isNews || (state.decided && told.every(([, kind]) => kind === 'default'))) gtag(layer, 'consent', 'update', now)
}

/**
 * Says before any tag what holds before a choice. Where a person has answered, everything is denied here but what needs
 * no consent, and the update that follows says the rest. `now`: what each word is.
 */
function pushDefaults(
  layer: unknown[],
  options: ManifestPlatform,
  { decided, gpc }: PlatformState,
  now: Verdicts,
): void {
  const { wait, redact, passthrough, regions = [], sold = [] } = options
  const { security_storage } = now
  const denied = allDenied(options)
  const first = decided ? { ...denied, ...(security_storage && { security_storage }) } : now
  // Where something is granted without a choice, no tag has to wait for one.
  const waits = Object.keys(first).every((word) => word === 'security_storage' || first[word] === 'denied')
  gtag(layer, 'consent', 'default', { ...first, ...(waits && wait !== undefined ? { wait_for_update: wait } : {}) })
  if (!decided) {
    for (const [region, granted] of regions) {
      const open = granted.filter((word) => !gpc || !sold.includes(word))
      gtag(layer, 'consent', 'default', {
        ...denied,
        ...Object.fromEntries(open.map((word) => [word, 'granted'])),
        region,
      })
    }
  }
  if (redact) gtag(layer, 'set', 'ads_data_redaction', true)
  if (passthrough) gtag(layer, 'set', 'url_passthrough', true)
}

/** Google's own function: the tags read its `arguments` object and overlook an array. */
function gtag(layer: unknown[], ..._call: readonly unknown[]): void {
  const push = function (): void {
    // eslint-disable-next-line prefer-rest-params -- Google's tags tell commands from events by this very object
    layer.push(arguments)
  } as (...call: readonly unknown[]) => void
  push(..._call)
}

/** What holds for all places by what the page was told before, also by the head file or the site itself. */
function toldBefore(layer: readonly unknown[]): readonly Told[] {
  return layer
    .map((entry) => Array.from((entry ?? []) as ArrayLike<unknown>) as unknown as Told)
    .filter(([what, , words]) => what === 'consent' && !words?.region)
}
