import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { envelopeKeyId, openEnvelope, sealEnvelope, type EnvelopeContext } from './envelope.ts'

/**
 * Every key of the installation. The master keys wrap one installation secret and the subjects' data keys; all other
 * keys are derived from the installation secret, so that changing the master key changes no hash and no signature.
 */
export interface Keyring {
  /** Wraps a key under the newest master key. */
  wrap(key: Buffer, context: EnvelopeContext): string
  /** Unwraps with whichever master key wrapped it. Throws when that version is not configured. */
  unwrap(wrapped: string, context: EnvelopeContext): Buffer
  /** HMAC-SHA-256 under a key of its own per use; hex. The same value gives the same hash within an organization only. */
  keyedHash(use: KeyedUse, organizationId: string, value: string): string
  /** HMAC-SHA-256 that authenticates write tokens; raw. */
  tokenMac(payload: string): Buffer
  /** Ed25519 signature over seals and audit entries, base64url. */
  sign(message: string): string
  verifySignature(message: string, signature: string): boolean
  /** Raw Ed25519 public key, base64url: enough to verify without us. */
  readonly publicKey: string
}

export type KeyedUse = 'blind-index' | 'audit-subject' | 'form' | 'link-token' | 'erasure' | 'account'

const INSTALLATION: EnvelopeContext = { organizationId: '', table: 'installation', row: '1', column: 'wrapped_secret' }
// PKCS #8 of an Ed25519 key up to the 32 bytes of its seed (RFC 8410).
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const DERIVED_BYTES = 32

/** A master key is missing or does not fit the database. */
export class KeyringError extends Error {
  override name = 'KeyringError'
}

/** Opens the installation secret, or makes it on the first start. */
export async function openKeyring(db: Db, masterKeys: ReadonlyMap<number, Buffer>): Promise<Keyring> {
  const newest = Math.max(...masterKeys.keys())
  const wrapWith = (key: Buffer, context: EnvelopeContext): string =>
    sealEnvelope(masterKey(masterKeys, newest), `m${newest}`, context, key)
  const fresh = wrapWith(randomBytes(DERIVED_BYTES), INSTALLATION)
  // Two servers may start together on an empty database: the first insert wins and both read it.
  await sql`insert into installation (id, wrapped_secret) values (true, ${fresh}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ wrapped_secret: string }>`select wrapped_secret from installation`.execute(db)
  const wrapped = rows[0]?.wrapped_secret ?? fresh
  return createKeyring(masterKeys, openWrapped(masterKeys, wrapped, INSTALLATION))
}

export function createKeyring(masterKeys: ReadonlyMap<number, Buffer>, secret: Buffer): Keyring {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `assent ${use}`, DERIVED_BYTES))
  // Key objects are made once: making one for each HMAC costs more than the HMAC.
  const hmacKey = (use: string): KeyObject => createSecretKey(derive(use))
  const hashKeys: Record<KeyedUse, KeyObject> = {
    'blind-index': hmacKey('blind-index'),
    'audit-subject': hmacKey('audit-subject'),
    form: hmacKey('form'),
    'link-token': hmacKey('link-token'),
    erasure: hmacKey('erasure'),
    account: hmacKey('account'),
  }
  const tokenKey = hmacKey('write-token')
  const privateKey: KeyObject = createPrivateKey({
    key: Buffer.concat([ED25519_PREFIX, derive('signing')]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  const newest = Math.max(...masterKeys.keys())
  return {
    wrap: (key, context) => sealEnvelope(masterKey(masterKeys, newest), `m${newest}`, context, key),
    unwrap: (wrapped, context) => openWrapped(masterKeys, wrapped, context),
    keyedHash: (use, organizationId, value) =>
      createHmac('sha256', hashKeys[use]).update(`${organizationId}|${value}`).digest('hex'),
    tokenMac: (payload) => createHmac('sha256', tokenKey).update(payload).digest(),
    sign: (message) => sign(null, Buffer.from(message), privateKey).toString('base64url'),
    verifySignature: (message, signature) =>
      verify(null, Buffer.from(message), publicKey, Buffer.from(signature, 'base64url')),
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
  }
}

function masterKey(keys: ReadonlyMap<number, Buffer>, version: number): Buffer {
  const key = keys.get(version)
  if (key === undefined) {
    throw new KeyringError(`Master key version ${version} is needed; configured: ${[...keys.keys()].join(', ')}.`)
  }
  return key
}

function openWrapped(keys: ReadonlyMap<number, Buffer>, wrapped: string, context: EnvelopeContext): Buffer {
  const version = Number(envelopeKeyId(wrapped).slice(1))
  try {
    return openEnvelope(masterKey(keys, version), context, wrapped)
  } catch (cause) {
    if (cause instanceof KeyringError) throw cause
    throw new KeyringError(
      `ASSENT_MASTER_KEY does not fit this database: key version ${version} does not open its secret.`,
      { cause },
    )
  }
}
