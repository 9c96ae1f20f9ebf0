export interface AuditEntryTable {
  organization_id: string
  sequence: number
  at: Date
  actor: string
  type: string
  subject_hash: string | null
  /** Canonical JSON text: it is hashed byte for byte, so it is not stored as jsonb. */
  details: string
  previous_hash: string
  hash: string
  /** Ed25519 over the hash, so that rewriting the chain needs our private key and not only the database. */
  signature: string
}

/** The last link of each organization's chain; locking its row orders the appends. */
export interface AuditHeadTable {
  organization_id: string
  sequence: number
  hash: string
}

/** The last entry that is gone because its period was over; the chain begins after it. */
export interface AuditCheckpointTable {
  organization_id: string
  sequence: number
  hash: string
  /** The day of the run that ended it. */
  ended_on: string
  signature: string
}

export interface AuditTables {
  audit_checkpoint: AuditCheckpointTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
}
