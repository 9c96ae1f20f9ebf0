import type { RightsLaw, RightsRequestKind, RightsRequestStatus } from '@assent/shared'
import type { Generated } from 'kysely'
import type { AnswersTables } from './answers/answers.table.ts'
import type { ExportsTables } from './exports/exports.table.ts'
import type { DocumentsTables } from './documents/documents.table.ts'
import type { ForwardingTables } from './forwarding/forwarding.table.ts'

export interface RightsRequestTable {
  organization_id: string
  id: string
  subject_id: string
  site_id: string
  /** Short reference to quote. */
  reference: string
  kind: RightsRequestKind
  status: RightsRequestStatus
  /** Envelopes under the subject's key. */
  email: string
  name: string | null
  message: string | null
  language: string
  /** Keyed hash of everything the person filled in, to tell a repeat from a conflict. */
  form_hash: string
  received_at: Date
  verified_at: Date | null
  due_on: string
  promised_on: string
  legal_limit_on: string
  status_token_hash: string
  confirm_token_hash: string
  confirm_expires_at: Date
  /** The law of where the person was found, by which the days above were counted. */
  law: Generated<RightsLaw>
}

export interface RightsRequestsTables extends AnswersTables, DocumentsTables, ExportsTables, ForwardingTables {
  rights_request: RightsRequestTable
}
