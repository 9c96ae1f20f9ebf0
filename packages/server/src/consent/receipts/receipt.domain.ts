import { articleOf, type SiteKey, type TextBundle } from '@assent/shared'
import { writtenPeriod, type Policy, type PolicyPurpose } from '../../policy/policy.types.ts'
import type { StoredChoice } from '../consent.table.ts'
import type { SealedRecord } from '../consent.store.ts'

/** The `typ` of a receipt's header, so that nothing else we sign can pass for one. */
export const RECEIPT_TYPE = 'assent-receipt+jwt'

/**
 * What a receipt conforms to. The guide of the Data Privacy Vocabularies group writes this address in several ways; this
 * is the one it gives for receipts under the GDPR.
 */
const CONFORMS_TO = 'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr'

/** The part of a text bundle that a receipt repeats: what the person read. */
export type ShownTexts = Pick<TextBundle, 'purposes'> & { readonly ui: TextBundle['ui'] }

/** The content of a receipt, in the terms of ISO/IEC TS 27560:2023; `receipt.schema.json` describes each field. */
export interface ReceiptContent {
  /** Version of this format. */
  readonly v: 1
  readonly iss: string
  /** Seconds since 1970. */
  readonly iat: number
  readonly conforms_to: string
  readonly receipt: { readonly schema_version: string; readonly receipt_id: string }
  readonly record: {
    readonly schema_version: string
    readonly record_id: string
    readonly pii_principal_id: string
    readonly language: string
    readonly privacy_notice: string
    readonly jurisdiction: string
    readonly withdrawal_method: string
    readonly purposes: readonly ReceiptPurpose[]
    readonly party_identification: readonly ReceiptParty[]
    readonly events: readonly ReceiptEvent[]
  }
  readonly evidence: {
    readonly site: string
    readonly method: string
    readonly element: string
    readonly gpc: boolean
    readonly decided_at: string
    readonly policy_version: string
    readonly policy_hash: string
    readonly text_hash: string
    readonly leaf_hash: string
    readonly seal_id: string
  }
}

interface ReceiptPurpose {
  readonly purpose: string
  readonly name: string
  readonly description: string
  readonly event_state: string
  readonly lawful_basis: string
  readonly article: string
  readonly pii_information: readonly {
    readonly pii_type: string
    readonly special_category: string | null
    readonly collection_method: string
    readonly retention_period: string | null
  }[]
  readonly pii_controllers: readonly string[]
  readonly recipient_third_parties: readonly string[]
  readonly storage_locations: readonly string[]
}

interface ReceiptParty {
  readonly party_id: string
  readonly party_type: 'controller' | 'recipient'
  readonly party_name: string
  readonly party_address: string | null
  readonly party_contact: string | null
  readonly party_locations: readonly string[]
}

interface ReceiptEvent {
  readonly event_type: 'consent-decision'
  readonly event_time: string
  readonly validity_duration: string
  readonly entity_id: string
  readonly states: Readonly<Record<string, string>>
}

const CONTROLLER = 'controller'

export function receiptContent({
  record,
  siteKey,
  origin,
  policy,
  shown,
  leafHash,
  receiptId,
  issuer,
  now,
}: {
  readonly record: SealedRecord
  readonly siteKey: SiteKey
  readonly origin: string | null
  /** The version that the decision was made under. */
  readonly policy: Policy
  /** The texts that were on screen; null when they are not kept. */
  readonly shown: ShownTexts | null
  readonly leafHash: string
  readonly receiptId: string
  /** Address of the server, without a trailing slash. */
  readonly issuer: string
  /** Milliseconds since 1970. */
  readonly now: number
}): ReceiptContent {
  const { controller } = policy
  const purposes = record.choices.map((choice) => receiptPurpose(policy, choice, shown))
  const used = new Set(purposes.flatMap(({ recipient_third_parties: ids }) => ids))
  const notice = controller.privacy_url ?? `${issuer}/legal/${siteKey}/${record.language}/privacy`
  return {
    v: 1,
    iss: issuer,
    iat: Math.floor(now / 1000),
    conforms_to: CONFORMS_TO,
    receipt: { schema_version: SCHEMA_VERSION, receipt_id: receiptId },
    record: {
      schema_version: SCHEMA_VERSION,
      record_id: record.decisionId,
      pii_principal_id: record.visitorId,
      language: record.language,
      privacy_notice: notice,
      jurisdiction: record.jurisdiction === 'unknown' ? controller.country : record.jurisdiction,
      withdrawal_method: [origin ?? notice, shown?.ui.preferences, shown?.ui.withdrawAll]
        .filter((word) => word !== undefined)
        .join(' › '),
      purposes,
      party_identification: [
        {
          party_id: CONTROLLER,
          party_type: 'controller',
          party_name: controller.name,
          party_address: controller.address,
          party_contact: controller.email,
          party_locations: [controller.country],
        },
        ...(policy.recipients ?? [])
          .filter(({ id }) => used.has(id))
          .map(({ id, name, locations }) => ({
            party_id: id,
            party_type: 'recipient' as const,
            party_name: name,
            party_address: null,
            party_contact: null,
            party_locations: locations,
          })),
      ],
      events: [
        {
          event_type: 'consent-decision',
          event_time: new Date(record.recordedAt).toISOString(),
          validity_duration: policy.choice.keep,
          entity_id: record.visitorId,
          states: Object.fromEntries(record.choices.map(({ purpose, state }) => [purpose, state])),
        },
      ],
    },
    evidence: {
      site: siteKey,
      method: record.method,
      element: record.element,
      gpc: record.gpc,
      decided_at: new Date(record.decidedAt).toISOString(),
      policy_version: policy.policy.version,
      policy_hash: record.policyHash,
      text_hash: record.textHash,
      leaf_hash: leafHash,
      seal_id: record.sealId,
    },
  }
}

const SCHEMA_VERSION = 'ISO/IEC TS 27560:2023'

function receiptPurpose(policy: Policy, choice: StoredChoice, shown: ShownTexts | null): ReceiptPurpose {
  const purpose = policy.purposes.find(({ id }) => id === choice.purpose)
  const words = shown?.purposes[choice.purpose]
  const recipients = purpose === undefined ? [] : recipientsOf(policy, purpose)
  const locations = recipients.flatMap((id) => policy.recipients?.find((each) => each.id === id)?.locations ?? [])
  return {
    purpose: choice.purpose,
    name: words?.name ?? choice.purpose,
    description: words?.description ?? '',
    event_state: choice.state,
    lawful_basis: choice.basis,
    article: articleOf(choice.basis),
    pii_information: (purpose?.data ?? []).map((data) => ({
      pii_type: data,
      special_category: policy.data[data]?.special ?? null,
      collection_method: policy.data[data]?.source ?? 'observed',
      retention_period: keptFor(policy, data),
    })),
    pii_controllers: [CONTROLLER],
    recipient_third_parties: recipients,
    storage_locations: [...new Set([policy.controller.country, ...locations])],
  }
}

/** Recipients that the purpose names, and those of the services that its category releases. */
function recipientsOf(policy: Policy, { category, recipients = [] }: PolicyPurpose): readonly string[] {
  const ofServices = (policy.services ?? []).flatMap((service) =>
    category !== undefined && service.category === category ? (service.recipient ?? []) : [],
  )
  return [...new Set([...recipients, ...ofServices])]
}

/** The period after which the data is deleted; null where the policy has no rule for it, or counts from a year's end. */
function keptFor(policy: Policy, data: string): string | null {
  const stages = policy.retention.find((rule) => rule.data === data)?.stages ?? []
  const last = stages.findLast(({ action }) => action === 'delete') ?? stages.at(-1)
  return last === undefined || last.from !== undefined ? null : writtenPeriod(last)
}
