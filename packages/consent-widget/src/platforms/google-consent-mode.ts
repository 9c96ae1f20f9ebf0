import type { ManifestPlatform } from '@assent/shared'
import { allDenied, verdicts, type Tell } from './platform.ts'

/** Google Consent Mode v2, https://developers.google.com/tag-platform/security/guides/consent */
export const tell: Tell = (view, options, state) => {
  const layer = (view.dataLayer ??= [])
  const told = verdicts(options, state)
  if (!hasConsent(layer, 'default')) pushDefault(layer, options)
  const isOpen = Object.entries(told).some(([word, verdict]) => word !== 'security_storage' && verdict === 'granted')
  // Before a choice the default says it all; a repeated one or an update that changes nothing would hold tags up.
  if (state.decided || isOpen || hasConsent(layer, 'update')) gtag(layer, 'consent', 'update', told)
}

/** Says before any tag that everything is denied, but what needs no consent. */
export function pushDefault(layer: unknown[], options: ManifestPlatform): void {
  const { wait, redact, passthrough } = options
  gtag(layer, 'consent', 'default', {
    ...allDenied(options),
    ...('security_storage' in options.grants ? { security_storage: 'granted' } : {}),
    ...(wait === undefined ? {} : { wait_for_update: wait }),
  })
  if (redact) gtag(layer, 'set', 'ads_data_redaction', true)
  if (passthrough) gtag(layer, 'set', 'url_passthrough', true)
}

/** Google's own function: the tags read its `arguments` object and overlook an array. */
export function gtag(layer: unknown[], ..._call: readonly unknown[]): void {
  const push = function (): void {
    // eslint-disable-next-line prefer-rest-params -- Google's tags tell commands from events by this very object
    layer.push(arguments)
  } as (...call: readonly unknown[]) => void
  push(..._call)
}

/** Whether the page was told a default or an update before, also by the head file or the site itself. */
function hasConsent(layer: readonly unknown[], kind: 'default' | 'update'): boolean {
  return layer.some((entry) => {
    const call = entry as Readonly<Record<number, unknown>> | null | undefined
    return call?.[0] === 'consent' && call[1] === kind
  })
}
