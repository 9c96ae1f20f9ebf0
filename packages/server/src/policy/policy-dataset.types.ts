/** One of the organization's own systems that retention governs. */
export type PolicyDataset = PolicyPostgresDataset | PolicyHttpsDataset | PolicyObjectStorageDataset

/** How coarse an anonymized column becomes. */
export type Generalization = 'day' | 'month' | 'year' | 'ip-prefix' | 'host' | 'user-agent-family'

/** A table of the organization's PostgreSQL. Nothing that is not named here is ever read or changed. */
export interface PolicyPostgresDataset {
  readonly kind: 'postgres'
  /** `env:NAME` of the connection string. */
  readonly connection: string
  /** Table, with its schema unless it is public. */
  readonly table: string
  readonly id: string
  readonly tenant?: string
  /** Columns that name the people concerned. */
  readonly subject?: readonly string[]
  readonly subject_type?: string
  /** Event → column with its day or time. */
  readonly events: Readonly<Record<string, string>>
  /** Of columns without a zone, and of the calendar day; absent: UTC. */
  readonly timezone?: string
  /** Only rows with these values are governed. */
  readonly where?: Readonly<Record<string, string | number | boolean>>
  readonly anonymize?: {
    readonly null?: readonly string[]
    readonly generalize?: Readonly<Record<string, Generalization>>
  }
  /** Columns whose content is sealed away, readable only to a case. */
  readonly block?: { readonly seal: readonly string[] }
  /** What the person concerned gets of a row (GDPR Arts. 15, 20), beside the columns named elsewhere. */
  readonly export?: {
    readonly columns?: readonly string[]
    /** Another person's voice or words: listed, and handed over only after somebody looked (Art. 15(4)). */
    readonly third_party?: readonly string[]
    /** The subject columns all name the same person. Absent: each may name another. */
    readonly same_person?: true
  }
  /** Columns that take the pin; absent: Assent keeps it. */
  readonly pin?: { readonly rule: string; readonly version: string; readonly date: string }
  /** Rows per statement; absent: adapts. */
  readonly batch?: number
}

/** A service that receives signed tasks and answers with receipts. */
export interface PolicyHttpsDataset {
  readonly kind: 'https'
  readonly url: string
  /** Its name may lead to an address of the company's own network; absent: to public ones only. */
  readonly network?: 'private'
  /** `env:NAME` of the key that signs. */
  readonly secret: string
  readonly events?: readonly string[]
}

/** A bucket with an S3-compatible interface. */
export interface PolicyObjectStorageDataset {
  readonly kind: 's3'
  readonly endpoint?: string
  /** As with `PolicyHttpsDataset`. */
  readonly network?: 'private'
  readonly region?: string
  readonly bucket: string
  readonly prefix?: string
  /** `env:NAME` of ACCESS_KEY:SECRET_KEY. */
  readonly credentials: string
  /** Layout of a key behind the prefix, e.g. {tenant}/{date}/{id}.wav. A record is known by its whole key. */
  readonly key: string
  /** Event → `last-modified`, `key:date` or `metadata:NAME`. */
  readonly events: Readonly<Record<string, string>>
}
