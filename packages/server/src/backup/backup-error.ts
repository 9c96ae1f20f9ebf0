/** A backup that could not be made, read or restored. `code` is stable; the message says what to do. */
export class BackupError extends Error {
  override name = 'BackupError'
  readonly code: BackupErrorCode
  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export type BackupErrorCode =
  /** The file is not there or cannot be opened or written. */
  | 'FILE_UNUSABLE'
  /** The file is no backup of ours, or of a later format. */
  | 'NOT_A_BACKUP'
  /** Changed, cut off, or made under another master key. */
  | 'UNREADABLE'
  /** More than one key may encrypt. */
  | 'TOO_LARGE'
  /** `pg_dump` or `pg_restore` is not on PATH. */
  | 'TOOL_MISSING'
  /** The tool ended with an error. */
  | 'TOOL_FAILED'
  /** Made from the other engine. */
  | 'OTHER_ENGINE'
  /** There is something where the backup would be restored. */
  | 'NOT_EMPTY'
