import type { AnalyticsEventKind, DeviceClass } from '@assent/shared'

/** The identified life of an event; its partition is dropped on the day it must be anonymised. */
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
}

/** The anonymous life of the same events: counted, without identifier, exact time or any key shared with a hit. */
export interface AnalyticsFactTable {
  organization_id: string
  delete_on: string
  site_id: string
  occurred_on: string
  kind: AnalyticsEventKind
  path: string
  referrer: string | null
  name: string | null
  device: DeviceClass
  events: number
  seconds: number
}

export interface AnalyticsTables {
  analytics_hit: AnalyticsHitTable
  analytics_fact: AnalyticsFactTable
}
