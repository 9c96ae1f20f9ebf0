/** What is sealed away of one blocked row. */
export interface SealedRow {
  readonly id: string
  readonly tenant: string | null
  /** What the row's subject columns hold. */
  readonly subjects: readonly string[]
  /** The sealed columns with their values, as JSON. */
  readonly content: Readonly<Record<string, unknown>>
}

/**
 * Where the sealed columns of one dataset's blocked rows are kept: in our database, encrypted. Both writes are made
 * while the company's rows are locked, and before them. So a crash in between leaves either a seal whose row is still
 * whole, which the next sweep seals again, or a row whose seal is gone, which the next sweep deletes.
 */
export interface SealStore {
  keep(rows: readonly SealedRow[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /** The rows of a person that were sealed, by their ids: their own columns may no longer say whose they are. */
  find(identifiers: readonly string[], tenant: string | null): Promise<readonly string[]>
}
