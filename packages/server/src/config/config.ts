import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigurationError } from './configuration-error.ts'
import { EDGES, type PlaceHeaders } from '../http/place.ts'
import type { Environment } from './env.ts'

/** Everything the server is told from outside, checked and complete. */
export interface Config {
  readonly mode: 'production' | 'demo' | 'test'
  readonly database:
    | { readonly kind: 'postgres'; readonly url: string }
    /** `directory` null keeps everything in memory (tests). */
    | { readonly kind: 'pglite'; readonly directory: string | null }
  readonly host: string
  readonly port: number
  /** Address people reach the server at, without a trailing slash; null: derived from the listening address. */
  readonly publicUrl: string | null
  /** Master keys by version; the highest wraps new keys, the others still unwrap. */
  readonly masterKeys: ReadonlyMap<number, Buffer>
  /** Fixed start of the clock; demo and test only. */
  readonly now: number | null
  /** Headers of a trusted edge that say where a visitor is; null: unknown, hence the strictest rules. */
  readonly placeHeaders: PlaceHeaders | null
  /** A GeoIP database that says where an address is, asked after those headers; undefined: none. */
  readonly geoipFile?: string | undefined
  readonly trustProxy: boolean
  /** Public writes a minute from one address; 0 for no limit. */
  readonly rateLimit: number
  /** Writes that may wait at once on each write path; more are answered 503. */
  readonly queueLimit: number
  /** Bytes of the files that a person may send for one document. */
  readonly documentBytes: number
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** The list of erasures that outlives the database; null keeps none (tests). */
  readonly erasureList: string | null
  /** Who hears of failed nights; undefined: a contact of the policy. */
  readonly alertEmail?: string | undefined
  readonly logLevel: Environment['LOG_LEVEL']
}

const KEY_BYTES = 32

/** Parses `BASE64` or `1:BASE64,2:BASE64`. */
export function parseMasterKeys(source: string): ReadonlyMap<number, Buffer> {
  const keys = new Map<number, Buffer>()
  for (const part of source.split(',')) {
    const match = /^(?:(\d{1,4}):)?([A-Za-z0-9+/_-]+={0,2})$/.exec(part.trim())
    const key = match === null ? null : Buffer.from(match[2] ?? '', 'base64')
    if (match === null || key?.length !== KEY_BYTES) {
      throw new ConfigurationError([
        `ASSENT_MASTER_KEY: expected ${KEY_BYTES} bytes in base64, or VERSION:BASE64 parts joined by commas; make one with: openssl rand -base64 32`,
      ])
    }
    keys.set(Number(match[1] ?? 1), key)
  }
  return keys
}

export function createConfig(environment: Environment): Config {
  const problems: string[] = []
  if (environment.ASSENT_NOW !== undefined && environment.ASSENT_MODE === 'production') {
    problems.push('ASSENT_NOW: honoured only with ASSENT_MODE=demo or test; a production clock cannot be moved')
  }
  if (environment.ASSENT_MASTER_KEY === undefined && environment.DATABASE_URL !== undefined) {
    problems.push('ASSENT_MASTER_KEY: required with DATABASE_URL; make one with: openssl rand -base64 32')
  }
  if (environment.ASSENT_REGION_HEADER !== undefined && placeHeaders(environment) === null) {
    problems.push('ASSENT_REGION_HEADER: says nothing without ASSENT_COUNTRY_HEADER or ASSENT_EDGE')
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  const directory = resolve(environment.ASSENT_DATA_DIR)
  return {
    mode: environment.ASSENT_MODE,
    database:
      environment.DATABASE_URL === undefined
        ? { kind: 'pglite', directory: join(directory, 'database') }
        : { kind: 'postgres', url: environment.DATABASE_URL },
    host: environment.ASSENT_HOST,
    port: environment.PORT,
    publicUrl: environment.ASSENT_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    masterKeys: parseMasterKeys(environment.ASSENT_MASTER_KEY ?? localMasterKey(directory)),
    now: environment.ASSENT_NOW === undefined ? null : Date.parse(environment.ASSENT_NOW),
    placeHeaders: placeHeaders(environment),
    geoipFile: environment.ASSENT_GEOIP_FILE === undefined ? undefined : resolve(environment.ASSENT_GEOIP_FILE),
    trustProxy: environment.ASSENT_TRUST_PROXY === 'true',
    rateLimit: environment.ASSENT_RATE_LIMIT,
    queueLimit: environment.ASSENT_QUEUE_LIMIT,
    documentBytes: environment.ASSENT_DOCUMENT_BYTES,
    smtpUrl: environment.SMTP_URL ?? null,
    mailFrom: environment.ASSENT_MAIL_FROM,
    erasureList: resolve(environment.ASSENT_ERASURE_LIST ?? join(directory, 'erasures.jsonl')),
    alertEmail: environment.ASSENT_ALERT_EMAIL,
    logLevel: environment.LOG_LEVEL,
  }
}

/** A header that is named itself comes before that of the edge. */
function placeHeaders(environment: Environment): PlaceHeaders | null {
  const edge = environment.ASSENT_EDGE === undefined ? undefined : EDGES[environment.ASSENT_EDGE]
  const country = environment.ASSENT_COUNTRY_HEADER?.toLowerCase() ?? edge?.country
  const region = environment.ASSENT_REGION_HEADER?.toLowerCase() ?? edge?.region ?? null
  return country === undefined ? null : { country, region }
}

/** The embedded database keeps a key of its own beside the data, readable by its owner only. */
function localMasterKey(directory: string): string {
  const file = join(directory, 'master.key')
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 })
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}
