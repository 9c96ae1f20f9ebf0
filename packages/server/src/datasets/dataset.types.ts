/** Where data lies that is the company's own, as the policy file says it (`datasets`). */
export type DatasetSource = PostgresDataset | HttpsDataset | ObjectStorageDataset

/** A table of the company. Nothing of it is touched that is not named here. */
export interface PostgresDataset {
  readonly kind: 'postgres'
  /** `env:NAME`: the variable with the address. */
  readonly connection: string
  /** `schema.table`. */
  readonly table: string
  readonly id: string
  readonly tenant?: string
  readonly subject?: readonly string[]
  /** Trigger to column; `timestamptz`, `timestamp` or `date`. */
  readonly events: Readonly<Record<string, string>>
  /** Whose calendar days count, and the zone of columns without one. Default: UTC. */
  readonly timezone?: string
  /** Only rows with these values are governed. */
  readonly where?: Readonly<Record<string, string | number | boolean>>
  readonly anonymize?: {
    readonly null?: readonly string[]
    readonly generalize?: Readonly<Record<string, Generalization>>
  }
  /** Columns that are sealed away when a row is blocked. */
  readonly block?: { readonly seal: readonly string[] }
  /** Columns that take the pin. */
  readonly pin?: { readonly rule: string; readonly version: string; readonly date: string }
  /** Most rows in a statement; the engine takes fewer where they would be locked for too long. */
  readonly batch?: number
}

/** What is left of a value when it is anonymised. */
export type Generalization = 'day' | 'month' | 'year' | 'ip-prefix' | 'host' | 'user-agent-family'

/** An endpoint of the company that takes signed tasks. */
export interface HttpsDataset {
  readonly kind: 'https'
  readonly url: string
  /** `env:NAME`: the variable with the secret of Standard Webhooks (`whsec_…`). */
  readonly secret: string
  readonly events?: readonly string[]
}

/** Objects in a bucket with an S3-compatible interface. */
export interface ObjectStorageDataset {
  readonly kind: 's3'
  readonly endpoint?: string
  readonly region?: string
  readonly bucket: string
  readonly prefix?: string
  /** `env:NAME`: the variable with `ACCESS_KEY:SECRET_KEY`. */
  readonly credentials: string
  /** How a key is made, such as `{tenant}/{date}/{id}.wav`. */
  readonly key: string
  /** Trigger to `last-modified`, `key:date` or `metadata:NAME`. */
  readonly events: Readonly<Record<string, string>>
}
