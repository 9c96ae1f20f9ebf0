/** A person we hold personal values of, and the key those values are encrypted under. */
export interface SubjectTable {
  organization_id: string
  id: string
  /** The subject's data key, wrapped by the master key; null once destroyed, which erases every value under it. */
  wrapped_key: string | null
  created_at: Date
}

/** Finds a subject by an identifier without storing it: a keyed hash of the normalised value. */
export interface SubjectIdentifierTable {
  organization_id: string
  kind: 'email'
  blind_index: string
  subject_id: string
}

export interface SubjectsTables {
  subject: SubjectTable
  subject_identifier: SubjectIdentifierTable
}
