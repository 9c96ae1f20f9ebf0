import { readFileSync } from 'node:fs'
import type {
  CalendarDate,
  Notice,
  NoticeBlock,
  NoticeDocument,
  NoticeTable,
  NoticeText,
  SiteKey,
} from '@assent/shared'
import { deriveNotice } from '../src/notices/notice.domain.ts'
import { loadPolicy } from '../src/policy/load-policy.ts'
import type { ComparedPolicies } from '../src/policy/diff/diff-policies.domain.ts'
import type { VersionPlace } from '../src/policy/policy-versions.domain.ts'
import type { Policy } from '../src/policy/policy.types.ts'

/** A policy that uses every part of the format a notice shows something of. */
export const FULL_POLICY = `
assent: 1
policy: { id: website, version: '7', effective: 2026-05-01, languages: [en, es] }
controller:
  name: Acme Telephony
  address: Calle de Ejemplo 2, 28002 Madrid
  country: ES
  registration: ESB00000000
  email: privacy@acme.example
  phone: +34 910 000 000
  contacts:
    - { role: dpo, name: Ana Ejemplo, email: officer@acme.example }
    - { role: team, name: Privacy Desk, email: desk@acme.example }
  authorities: [ES]
sites: { www: { origins: ['https://www.acme.example'] } }
activities:
  website: { role: controller, description: the website }
  calls:
    role: processor
    description: Telephone calls
    controller: the company that uses our telephones
    instructions: [{ id: connect, text: Connect and record calls as configured, version: '1', from: 2026-01-01 }]
  service_cloud:
    role: joint-controller
    description: Service in the cloud
    arrangement: { reference: ART26-1, essence: 'Each answers requests about what it collected.' }
subjects:
  customer: { description: Customers, states: [active] }
  caller: { description: Callers, third_party: true }
data:
  server_log: { source: observed, description: 'Address, time and page of each request' }
  web_analytics: { source: observed }
  customer_record: { source: provided, subjects: [customer] }
  contact: { source: provided }
  usage_totals: { source: derived, aggregate_only: true }
  recording: { source: observed, subjects: [caller], collected_when: recording }
  transcript: { source: derived }
  case_record: { source: provided, special: health, condition: 'Art. 9(2)(f): legal claims' }
  card_number: { source: provided, forbidden: true, detect: payment-card-number }
purposes:
  - { id: security, activity: website, basis: legitimate-interests, interest: Keeping the site safe, data: [server_log], category: necessary }
  - { id: analytics, activity: website, basis: consent, data: [web_analytics], category: analytics }
  - id: marketing
    activity: website
    basis:
      - { when: customer.active, basis: legitimate-interests, interest: Telling customers about like products }
      - { basis: consent }
    data: [contact]
    category: marketing
  - { id: service, activity: website, basis: contract, data: [customer_record] }
  - { id: billing, activity: website, basis: legal-obligation, statute: { name: 'Ley 58/2003', country: ES }, data: [customer_record], recipients: [payline, coinpay] }
  - { id: improvement, activity: website, basis: legitimate-interests, interest: Improving the product, data: [usage_totals] }
  - { id: cases, activity: service_cloud, basis: contract, data: [case_record], recipients: [cloudforce] }
  - { id: calling, activity: calls, basis: contract, data: [recording, transcript], instruction: connect }
categories:
  - { id: necessary, locked: true, reason: A server cannot be defended without a log }
  - { id: analytics }
  - { id: marketing }
services:
  - { id: ga, name: Google Analytics 4, category: analytics, recipient: google, cookies: [{ name: /^_ga/, lifetime: P13M, party: first }], hosts: [www.google-analytics.com] }
  - { id: gtm, name: Google Tag Manager, category: marketing, recipient: google, hosts: [www.googletagmanager.com] }
  - { id: session, name: Acme, category: necessary, cookies: [{ name: acme_session, lifetime: session, party: first }] }
recipients:
  - id: google
    name: Google Ireland Limited
    function: 'Web analytics, tag management and office software'
    role: processor
    locations: [IE, US]
    safeguards: [{ kind: adequacy, framework: eu-us-dpf, until: 2027-07-10 }, { kind: scc, module: 3 }]
  - { id: cloudflare, name: Cloudflare, function: Content delivery, role: processor, locations: [EU, US], location_condition: traffic of people in the EU stays in the EU, safeguards: [{ kind: scc, module: 2, supplementary: [encryption in transit] }] }
  - { id: hetzner, name: Hetzner, function: Hosting, role: processor, locations: [DE, FI] }
  - { id: payline, name: Payline, function: Payments, role: controller, locations: [EU], alternative: payment }
  - { id: coinpay, name: Coinpay, function: Payments, role: controller, locations: [EU], alternative: payment }
  - { id: cloudforce, name: Cloudforce, function: Customer service, role: joint-controller, locations: [EU], activation: tenant, keys: company, responsible: company }
  - { id: speechcraft, name: Speechcraft, function: Transcripts, role: processor, locations: [EU], activation: tenant, keys: customer, responsible: customer }
claims: { no_sale: true }
retention:
  - { id: log, data: server_log, stages: [{ after: occurred, period: P30D, action: delete }] }
  - { id: analytics, data: web_analytics, stages: [{ after: occurred, period: P14M, action: anonymize }, { after: occurred, period: P26M, action: delete }] }
  - { id: customer, data: customer_record, stages: [{ after: contract-ended, period: P0D, action: block }, { after: contract-ended, period: P6Y, action: delete }], floor: { after: occurred, period: P18M, statute: { name: 'Ley 25/2007', country: ES } }, maximum: { after: occurred, period: P20Y } }
  - { id: contact, data: contact, stages: [{ after: consent-withdrawn, period: P0D, action: delete }, { after: last-activity, period: P3Y, action: delete }] }
  - { id: totals, data: usage_totals, stages: [{ after: occurred, period: P1Y, action: delete }] }
  - { id: recording, data: recording, stages: [{ after: occurred, period: P12M, action: delete }], tenant: { min: P30D, max: P7Y } }
  - { id: transcript, data: transcript, pin: true, stages: [{ after: created, period: P90D, action: delete }] }
  - { id: cases, data: case_record, stages: [{ after: cancelled, within: P30D, action: delete, restorable: true }] }
aggregates: { minimum_cell: 12 }
rights: { promise: P30D, extension: P2M, channels: [form, email, post, phone], verification: email }
notices: { policy_change: P30D, recipient_change: P30D, channels: [email] }
regions: { default: opt-in }
choice: { keep: P6M }
security:
  measures: [{ id: crypt, name: Encryption with AES-256-GCM }]
  certifications:
    - { id: soc2, name: SOC 2 Type II, scope: cloud infrastructure, status: held, from: 2025-07-01, to: 2026-12-31 }
    - { id: iso, name: ISO 27001, scope: the whole company, status: planned, planned: 2027-03-31, statement: We work towards ISO 27001 }
texts:
  en:
    categories: { necessary: { name: Necessary, description: Runs the site. }, analytics: { name: Analytics, description: Counts. }, marketing: { name: Marketing, description: Ads. } }
    purposes:
      security: { name: Keep the site safe, description: Recognises attacks. }
      analytics: { name: Measure visits, description: Counts visits. }
      marketing: { name: Commercial messages, description: Sends news. }
      service: { name: Provide the service, description: Runs the account. }
    services: { ga: { description: Counts. }, gtm: { description: Loads tags. }, session: { description: Holds the session. } }
    data: { server_log: { name: Server logs, description: Address and page of each request. } }
    phrases: { customer.active: Active customers }
  es:
    categories: { necessary: { name: Necesarias, description: Sirven. }, analytics: { name: Analítica, description: Cuenta. }, marketing: { name: Marketing, description: Anuncios. } }
    purposes:
      security: { name: Proteger el sitio, description: Reconoce ataques. }
      analytics: { name: Medir visitas, description: Cuenta visitas. }
      marketing: { name: Mensajes comerciales, description: Envía novedades. }
    services: { ga: { description: Cuenta. }, gtm: { description: Carga etiquetas. }, session: { description: Mantiene la sesión. } }
    phrases: { customer.active: Clientes activos, Improving the product: Mejorar el producto }
`

export function readPolicy(text: string): Policy {
  const loaded = loadPolicy(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, null, 2))
  return loaded.policy
}

export function examplePolicy(name: string): Policy {
  return readPolicy(readFileSync(new URL(`../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8'))
}

export interface NoticeCase {
  readonly document?: NoticeDocument
  readonly language?: string
  readonly today?: string
  readonly on?: string
  readonly version?: Partial<VersionPlace>
  readonly versions?: readonly VersionPlace[]
  readonly changed?: ComparedPolicies
}

/** The notice of a policy as the server makes it, on the day its version takes effect unless the case says otherwise. */
export function noticeOf(policy: Policy, options: NoticeCase = {}): Notice {
  const version: VersionPlace = {
    hash: 'a'.repeat(64),
    version: policy.policy.version,
    effectiveOn: policy.policy.effective,
    appliedAt: 0,
    ...options.version,
  }
  return deriveNotice({
    document: options.document ?? 'privacy',
    site: 'acme/www' as SiteKey,
    endpoint: 'https://consent.example',
    policy,
    version,
    versions: options.versions ?? [version],
    changed: options.changed ?? null,
    language: options.language ?? 'en',
    today: (options.today ?? version.effectiveOn) as CalendarDate,
    on: (options.on ?? null) as CalendarDate | null,
  })
}

export function textOf(text: NoticeText): string {
  return text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

function blockText(block: NoticeBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'text':
      return textOf(block.text)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'facts':
      return block.items.map(({ term, values }) => `${term}: ${values.map(textOf).join('\n')}`).join('\n')
    case 'table':
      return block.rows.map(({ cells }) => cells.map((cell) => cell.map(textOf).join('\n')).join('\n')).join('\n')
  }
}

/** All that a section says; empty when the notice has none of that name. */
export function sectionText(notice: Notice, id: string): string {
  const blocks = notice.sections.find((section) => section.id === id)?.blocks ?? []
  return blocks.map(blockText).join('\n').replaceAll('\u00a0', ' ')
}

export function allText(notice: Notice): string {
  return notice.sections.map(({ id, title }) => `${title}\n${sectionText(notice, id)}`).join('\n')
}

/** The table of a section. */
export function tableOf(notice: Notice, id: string): NoticeTable {
  const table = notice.sections
    .find((section) => section.id === id)
    ?.blocks.find((block): block is NoticeTable => block.kind === 'table')
  if (table === undefined) throw new Error(`The notice has no table in ${id}.`)
  return table
}

/** A row as column → what it says. */
export function rowOf(notice: Notice, section: string, id: string): Readonly<Record<string, string>> {
  const { columns, rows } = tableOf(notice, section)
  const row = rows.find((each) => each.id === id)
  if (row === undefined)
    throw new Error(`${section} has no row ${id}; it has ${rows.map((each) => each.id).join(', ')}.`)
  return Object.fromEntries(
    columns.map((column, at) => [column.id, (row.cells[at] ?? []).map(textOf).join('\n').replaceAll('\u00a0', ' ')]),
  )
}
