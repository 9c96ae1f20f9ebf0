import type {
  BasisDetails,
  PolicyActivity,
  PolicyBasis,
  PolicyCategory,
  PolicyCertification,
  PolicyContact,
  PolicyController,
  PolicyCookie,
  PolicyData,
  PolicyHousekeeping,
  PolicyInstruction,
  PolicyMeasure,
  PolicyNotices,
  PolicyPurpose,
  PolicyRecipient,
  PolicyRights,
  PolicySafeguard,
  PolicyService,
  PolicySubjectType,
  Regime,
} from '../policy.types.ts'
import { REGIMES } from '../regimes.domain.ts'
import {
  material,
  materialWhenAdded,
  materialWhenRemoved,
  materialWhenStated,
  materialWhenUnstated,
  minor,
  type Fields,
  type Judge,
} from './fields.domain.ts'
import { materialWhenLonger, materialWhenShorter } from './periods.domain.ts'

// How every field of the format is told and judged. The words for people stand here and in `words.domain.ts` only.

export const CONTROLLER: Fields<PolicyController, 'contacts'> = {
  name: { label: 'name', judge: material, reason: 'identity', part: 'responsible' },
  address: { label: 'postal address', judge: minor, area: 'contact' },
  country: { label: 'country', judge: material, reason: 'identity' },
  registration: { label: 'registration', judge: minor },
  email: { label: 'e-mail address', judge: minor, area: 'contact' },
  phone: { label: 'telephone number', judge: minor, area: 'contact' },
  representative: {
    label: 'representative in the Union',
    judge: materialWhenUnstated,
    reason: 'identity',
    area: 'contact',
  },
  representative_waiver: { label: 'reason for having no representative in the Union', judge: minor, area: 'contact' },
  audience: { label: 'countries it addresses', judge: minor },
  authorities: {
    label: 'supervisory authorities',
    judge: materialWhenRemoved,
    reason: 'complaint',
    area: 'contact',
  },
  privacy_url: { label: 'address of the privacy notice', judge: minor, area: 'contact' },
}

export const CONTACT: Fields<PolicyContact, 'role'> = {
  name: { label: 'name', judge: minor },
  email: { label: 'e-mail address', judge: minor },
  phone: { label: 'telephone number', judge: minor },
  address: { label: 'postal address', judge: minor },
}

export const ACTIVITY: Fields<PolicyActivity, 'instructions'> = {
  role: { label: 'role', judge: material, reason: 'identity', part: 'responsible' },
  description: { label: 'description', judge: minor },
  controller: { label: 'controller', judge: material, reason: 'identity', part: 'responsible' },
  arrangement: { label: 'arrangement between the joint controllers', judge: material, reason: 'joint' },
}

export const INSTRUCTION: Fields<PolicyInstruction, 'id'> = {
  text: { label: 'text', judge: minor },
  version: { label: 'version', judge: minor },
  from: { label: 'first day', judge: minor },
}

export const SUBJECT: Fields<PolicySubjectType> = {
  description: { label: 'description', judge: minor },
  states: { label: 'states', judge: minor },
  third_party: { label: "whether they are another organization's people", judge: minor },
}

export const DATA: Fields<PolicyData> = {
  source: { label: 'source', judge: material, reason: 'data' },
  description: { label: 'description', judge: minor },
  subjects: { label: 'people it is about', judge: materialWhenAdded, reason: 'data' },
  special: { label: 'special category', judge: materialWhenStated, reason: 'special', part: 'data' },
  sensitive: { label: 'sensitivity by Californian law', judge: minor },
  condition: { label: 'ground for the special category', judge: material, reason: 'special' },
  forbidden: { label: 'rule that it is never collected', judge: materialWhenUnstated, reason: 'promise' },
  detect: { label: 'recognition at intake', judge: minor },
  secrecy: { label: 'secrecy it is under', judge: materialWhenUnstated, reason: 'special' },
  held_by: { label: 'company that alone has it', judge: material, reason: 'recipients' },
  browser_only: { label: 'rule that it stays in the browser', judge: materialWhenUnstated, reason: 'data' },
  dataset: { label: 'system it lies in', judge: minor },
  collected_when: { label: 'switch that must be on', judge: materialWhenUnstated, reason: 'data' },
  aggregate_only: { label: 'rule that it is used as counts only', judge: materialWhenUnstated, reason: 'anonymity' },
}

const BASIS_DETAILS: Fields<BasisDetails> = {
  explicit: { label: 'explicitness of the consent', judge: material, reason: 'special', part: 'basis' },
  interest: { label: 'interest pursued', judge: material, reason: 'interest' },
  assessment: { label: 'assessment of the interest', judge: minor },
  statute: { label: 'law behind it', judge: material, reason: 'basis' },
  contract: { label: 'contract', judge: minor },
}

/** What of a basis makes it another basis; the rest of it is told as `BASIS_DETAILS` are. */
const basisParts = (basis: string | readonly PolicyBasis[] | undefined): unknown =>
  typeof basis === 'string' || basis === undefined
    ? basis
    : basis.map(({ when, basis: word, explicit, interest, statute }) => [when, word, explicit, interest, statute])

export const PURPOSE: Fields<PolicyPurpose, 'id'> = {
  ...BASIS_DETAILS,
  activity: { label: 'activity', judge: material, reason: 'purpose', part: 'responsible' },
  basis: {
    label: 'legal basis',
    judge: (was, becomes) =>
      JSON.stringify(basisParts(was)) === JSON.stringify(basisParts(becomes)) ? 'minor' : 'material',
    reason: 'basis',
    part: 'basis',
  },
  data: { label: 'data used', judge: materialWhenAdded, reason: 'purpose', part: 'data' },
  category: { label: 'category in the banner', judge: minor, part: 'category' },
  asked: { label: 'place where consent is asked', judge: minor },
  recipients: { label: 'recipients', judge: materialWhenAdded, reason: 'recipients', part: 'recipients' },
  instruction: { label: 'instruction it follows', judge: minor },
  exemption: { label: 'exemption from consent', judge: materialWhenStated, reason: 'cookies' },
  sale: { label: 'sale of the data', judge: materialWhenStated, reason: 'sale', part: 'uses' },
  share: { label: 'sharing for advertising across sites', judge: materialWhenStated, reason: 'sale', part: 'uses' },
  direct_marketing: { label: 'being direct marketing', judge: materialWhenUnstated, reason: 'rights' },
  despite_restriction: { label: 'going on despite a restriction', judge: materialWhenStated, reason: 'rights' },
  automated_decision: {
    label: 'decision without a human',
    judge: materialWhenStated,
    reason: 'automated',
    part: 'uses',
  },
}

export const CATEGORY: Fields<PolicyCategory, 'id'> = {
  locked: { label: 'being always on', judge: materialWhenStated, reason: 'cookies', part: 'category' },
  reason: { label: 'reason for being always on', judge: minor },
}

export const SERVICE: Fields<PolicyService, 'id' | 'cookies'> = {
  name: { label: 'name', judge: minor },
  category: { label: 'category in the banner', judge: material, reason: 'cookies', part: 'recipients' },
  recipient: { label: 'company behind it', judge: material, reason: 'recipients', part: 'recipients' },
  hosts: { label: 'hosts it loads from', judge: minor },
}

export const COOKIE: Fields<PolicyCookie, 'name'> = {
  lifetime: { label: 'lifetime', judge: materialWhenLonger, reason: 'cookies' },
  party: { label: 'party', judge: (_was, becomes) => (becomes === 'third' ? 'material' : 'minor'), reason: 'cookies' },
  domain: { label: 'domain', judge: materialWhenStated, reason: 'cookies' },
  on_act: { label: 'waiting for an act', judge: materialWhenUnstated, reason: 'cookies' },
  description: { label: 'description', judge: minor },
}

export const RECIPIENT: Fields<PolicyRecipient, 'id' | 'safeguards'> = {
  name: { label: 'name', judge: material, reason: 'recipients', part: 'recipients' },
  function: { label: 'function', judge: material, reason: 'recipients' },
  category: { label: 'category of companies', judge: minor },
  role: { label: 'role', judge: material, reason: 'recipients' },
  locations: { label: 'places where data goes', judge: materialWhenAdded, reason: 'transfer' },
  location_condition: { label: 'condition of the place', judge: materialWhenUnstated, reason: 'transfer' },
  agreement: { label: 'contract that binds it', judge: materialWhenUnstated, reason: 'recipients' },
  activation: {
    label: 'activation',
    judge: (_was, becomes) => (becomes === 'tenant' ? 'minor' : 'material'),
    reason: 'recipients',
  },
  keys: { label: 'credentials it is called with', judge: minor },
  responsible: { label: 'party that concludes the contract', judge: material, reason: 'recipients' },
  alternative: { label: 'alternatives', judge: minor },
  sale: { label: 'sale of data to it', judge: materialWhenStated, reason: 'sale' },
  share: { label: 'sharing with it for advertising across sites', judge: materialWhenStated, reason: 'sale' },
}

export const SAFEGUARD: Fields<PolicySafeguard, 'kind' | 'framework'> = {
  module: { label: 'module', judge: minor },
  version: { label: 'version', judge: minor },
  from: { label: 'first day', judge: minor },
  until: {
    label: 'last day',
    judge: (was, becomes) => (becomes !== undefined && (was === undefined || becomes < was) ? 'material' : 'minor'),
    reason: 'transfer',
  },
  assessed: { label: 'day of the assessment', judge: minor },
  review: { label: 'day of the next review', judge: minor },
  supplementary: { label: 'supplementary measures', judge: materialWhenRemoved, reason: 'transfer' },
}

export const HOUSEKEEPING: Fields<PolicyHousekeeping> = {
  consent_events: { label: 'period of consent records', judge: materialWhenLonger, reason: 'period' },
  rights_requests: { label: 'period of rights requests', judge: materialWhenLonger, reason: 'period' },
  mails: { label: 'period of mails', judge: materialWhenLonger, reason: 'period' },
  sessions: { label: 'period of sessions', judge: materialWhenLonger, reason: 'period' },
  audit: { label: 'period of the audit log', judge: materialWhenLonger, reason: 'period' },
  dataset_tasks: { label: 'period of tasks for endpoints', judge: materialWhenLonger, reason: 'period' },
  server_logs: { label: 'period of server logs', judge: materialWhenLonger, reason: 'period' },
}

export const RIGHTS: Fields<PolicyRights, 'jurisdictions'> = {
  promise: { label: 'promised time of an answer', judge: materialWhenLonger, reason: 'answers' },
  extension: { label: 'possible extension of an answer', judge: materialWhenLonger, reason: 'answers' },
  channels: { label: 'ways to make a request', judge: materialWhenRemoved, reason: 'rights' },
  verification: { label: 'verification of identity', judge: material, reason: 'rights' },
  response_metric: { label: 'counting of answer times', judge: minor },
}

export const NOTICES: Fields<PolicyNotices> = {
  policy_change: { label: 'notice before a material change', judge: materialWhenShorter, reason: 'promise' },
  recipient_change: { label: 'notice before a new recipient', judge: materialWhenShorter, reason: 'promise' },
  channels: { label: 'channels of announcements', judge: materialWhenRemoved, reason: 'promise' },
  proof: {
    label: 'channels that must have reached a person',
    judge: (_was, becomes) => (becomes === 'any' ? 'material' : 'minor'),
    reason: 'promise',
  },
}

/** From what protects most to what protects least. */
export const judgeRegime: Judge<Regime> = (was, becomes) => {
  // What is not named follows the default, which may be anything; in doubt people are told.
  if (was === undefined || becomes === undefined) return becomes === 'opt-in' ? 'minor' : 'material'
  return REGIMES.indexOf(becomes) > REGIMES.indexOf(was) ? 'material' : 'minor'
}

export const MEASURE: Fields<PolicyMeasure, 'id'> = {
  name: { label: 'name', judge: minor },
  evidence: { label: 'evidence', judge: minor },
  reviewed: { label: 'day of the last review', judge: minor },
  cadence: { label: 'cadence of reviews', judge: minor },
}

export const CERTIFICATION: Fields<PolicyCertification, 'id'> = {
  name: { label: 'name', judge: minor },
  scope: { label: 'scope', judge: minor },
  status: { label: 'status', judge: minor },
  planned: { label: 'planned day', judge: minor },
  from: { label: 'first day', judge: minor },
  to: { label: 'last day', judge: minor },
  statement: { label: 'statement', judge: minor },
}
