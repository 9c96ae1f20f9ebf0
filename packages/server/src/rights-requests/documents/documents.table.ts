/** `received` once a file is there; what was `accepted` or `refused` takes no more. */
export type DocumentState = 'asked' | 'received' | 'accepted' | 'refused'

export interface RightsDocumentTable {
  organization_id: string
  id: string
  request_id: string
  subject_id: string
  state: DocumentState
  article: string
  /** Envelope under the person's key. */
  reason: string
  asked_at: Date
  asked_by: string
  judged_at: Date | null
  judged_by: string | null
  /** When it was judged or its request answered, whichever came first; its period runs from here. */
  ended_at: Date | null
}

export interface RightsDocumentFileTable {
  organization_id: string
  document_id: string
  id: string
  /** Envelopes under the person's key. */
  name: string
  content: string
  media_type: string
  bytes: number
  sha256: string
  received_at: Date
}

export interface DocumentsTables {
  rights_document: RightsDocumentTable
  rights_document_file: RightsDocumentFileTable
}
