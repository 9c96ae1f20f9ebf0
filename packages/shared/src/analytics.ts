import { parseBatchId, type BatchId } from './ids.ts'
import { failed, instant, listOf, oneOf, Reader, show, text, wholeNumber, parsed, type Parsed } from './parse.ts'

export const DEVICE_CLASSES = ['phone', 'tablet', 'desktop'] as const
/** By viewport width at the time of the event: below 640 px, below 1024 px, wider. No model or user agent is sent. */
export type DeviceClass = (typeof DEVICE_CLASSES)[number]

export const ANALYTICS_EVENT_KINDS = ['page-view', 'page-time', 'interaction'] as const
export type AnalyticsEventKind = (typeof ANALYTICS_EVENT_KINDS)[number]

export interface AnalyticsEvent {
  readonly kind: AnalyticsEventKind
  /** When it happened by the browser's clock, ms since 1970. */
  readonly at: number
  /** Path of the page, without query and fragment: those carry identifiers too often. */
  readonly path: string
  /** Host the person came from; only with `page-view`, absent when direct or from the same site. */
  readonly referrer: string | undefined
  /** Seconds the page was visible; only with `page-time`. */
  readonly seconds: number | undefined
  /** The site's own word for the interaction, e.g. `signup_click`; only with `interaction`. */
  readonly name: string | undefined
}

/** The body of `POST /v1/collect`. */
export interface CollectRequest {
  /** The write token of a consent that grants the analytics purpose. */
  readonly token: string
  /** Idempotency key: the same batch sent twice is stored once. */
  readonly batchId: BatchId
  readonly device: DeviceClass
  readonly events: readonly AnalyticsEvent[]
}

export const MAX_EVENTS_PER_BATCH = 50

function parsePath(input: unknown): Parsed<string> {
  return typeof input === 'string' && /^\/[^?#\s\p{Cc}\p{Cs}]{0,511}$/u.test(input)
    ? parsed(input)
    : failed('', 'MALFORMED', `Expected a path such as /pricing without query or fragment, got ${show(input)}.`)
}

function parseHost(input: unknown): Parsed<string> {
  return typeof input === 'string' && /^[a-z0-9.-]{1,253}(:\d{1,5})?$/.test(input)
    ? parsed(input)
    : failed('', 'MALFORMED', `Expected a host such as news.example.org, got ${show(input)}.`)
}

/** Which optional field belongs to which kind; the others must be absent. */
const OWN_FIELD = { 'page-view': 'referrer', 'page-time': 'seconds', interaction: 'name' } as const

export function parseAnalyticsEvent(input: unknown): Parsed<AnalyticsEvent> {
  const reader = new Reader(input)
  const event: AnalyticsEvent = {
    kind: reader.take('kind', oneOf(ANALYTICS_EVENT_KINDS), 'page-view'),
    at: reader.take('at', instant, 0),
    path: reader.take('path', parsePath, '/'),
    referrer: reader.optional('referrer', parseHost),
    seconds: reader.optional('seconds', wholeNumber(0, 86_400)),
    name: reader.optional('name', text(64)),
  }
  const own = OWN_FIELD[event.kind]
  for (const field of ['referrer', 'seconds', 'name'] as const) {
    if (field !== own && event[field] !== undefined) {
      reader.report(field, 'NOT_ALLOWED', `${field} does not belong to ${event.kind}; allowed there: ${own}.`)
    }
  }
  if (own !== 'referrer' && !reader.has(own)) reader.report(own, 'MISSING', `${own} is required with ${event.kind}.`)
  reader.refuseUnknown()
  return reader.finish(event)
}

export function parseCollectRequest(input: unknown): Parsed<CollectRequest> {
  const reader = new Reader(input)
  const request: CollectRequest = {
    token: reader.take('token', text(2000), ''),
    batchId: reader.take('batchId', parseBatchId, '' as BatchId),
    device: reader.take('device', oneOf(DEVICE_CLASSES), 'desktop'),
    events: reader.take('events', listOf(parseAnalyticsEvent, MAX_EVENTS_PER_BATCH), []),
  }
  reader.refuseUnknown()
  return reader.finish(request)
}
