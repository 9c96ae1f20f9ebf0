import type { CalendarDate } from '@assent/shared'
import type { Api } from '../api/client.ts'
import type { Trails } from '../parts/place.ts'
import type { Viewer } from './session.ts'

/** All that a view may use: handed down by the shell, so that a view can be shown anywhere with other answers. */
export interface Desk {
  readonly api: Api
  readonly viewer: Viewer
  /** Keys of the organization's sites; null when the key may not read them. */
  readonly sites: readonly string[] | null
  /** Which page came before which, in every list. */
  readonly trails: Trails
  /** The UTC day now, by the server's clock. */
  today(): CalendarDate
  /** Goes to an address made by `href`. */
  go(address: string): void
  /** Says a sentence to screen readers without moving the focus. */
  announce(sentence: string): void
}
