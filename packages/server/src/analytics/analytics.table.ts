import type { AnalyticsEventKind, DeviceClass } from '@assent/shared'

/** The identified life of an event; its partition is counted into facts and dropped on the day it must be anonymised. */
export interface AnalyticsHitTable {
  organization_id: string
  anonymize_on: string
  visitor_id: string
  batch_id: string
  position: number
  site_id: string
  occurred_at: Date
  kind: AnalyticsEventKind
  path: string
  referrer: string | null
  seconds: number | null
  name: string | null
  device: DeviceClass
  truncated_ip: string | null
  /** The day its fact must be deleted. */
  delete_on: string
}

/** What a fact counts: page views by nothing, page, referring host or device; interactions by name; visible seconds. */
export type FactPart = 'views' | 'page' | 'referrer' | 'device' | 'interaction' | 'seconds'

/** The anonymous life of the same events: one count of one day that enough visitors share; see `cells.sql.ts`. */
export interface AnalyticsFactTable {
  organization_id: string
  delete_on: string
  site_id: string
  occurred_on: string
  part: FactPart
  /** The path, host, device class or name; empty for `views`, `seconds` and for page views that came from no other host. */
  key: string
  events: number
  /** Only with `seconds`. */
  seconds: number
}

export interface AnalyticsTables {
  analytics_hit: AnalyticsHitTable
  analytics_fact: AnalyticsFactTable
}
