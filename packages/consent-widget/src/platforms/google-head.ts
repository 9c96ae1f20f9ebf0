/**
 * The head file of Google Consent Mode, for pages whose Google tags stand in the page untagged or before Assent's script:
 *
 *   <script crossorigin src="https://HOST/s/acme/www/consent-mode.js"></script>
 *
 * A classic script that holds the parser up, so that the one default, and the update for a person who has answered
 * before, stand in the queue before any tag. The manifest stands before this code in the same file.
 */
import type { Manifest } from '@assent/shared'
import { tell } from './google-consent-mode.ts'
import type { PlatformWindow } from './platform.ts'
import { dayOf, grantedPurposes, isAllowed, standingOf } from '../core/decision.ts'
import { readOptOut } from '../core/signals.ts'
import { readChoices } from '../core/storage.ts'

declare const __assentManifest: Manifest

const [, options] = __assentManifest.platforms?.find(([id]) => id === 'google-consent-mode') ?? []
if (options) {
  const signal = readOptOut(__assentManifest, navigator)
  const standing = standingOf(__assentManifest, readChoices(document)[0], dayOf(Date.now()), signal)
  const granted = grantedPurposes(__assentManifest, standing)
  tell(window as PlatformWindow, options, {
    has: (words) => isAllowed(__assentManifest, granted, words),
    decided: standing.decided,
    gpc: signal,
    purposes: {},
  })
}
