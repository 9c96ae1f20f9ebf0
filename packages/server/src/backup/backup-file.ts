import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { PassThrough, Transform, Writable, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BackupError } from './backup-error.ts'

/** What stands in the clear at the beginning of a backup; it is authenticated together with the rest. */
export interface BackupHeader {
  readonly engine: 'pglite' | 'postgres'
  /** ISO 8601 instant. */
  readonly createdAt: string
  /** The newest migration in it. */
  readonly migration: string
}

interface WrittenHeader extends BackupHeader {
  readonly format: typeof FORMAT
  /** Version of the master key that the backup's own key is derived from. */
  readonly keyVersion: number
  readonly salt: string
  readonly iv: string
}

type MasterKeys = ReadonlyMap<number, Buffer>

const MAGIC = 'ASSENT-BACKUP\n'
const FORMAT = 1
const CIPHER = 'aes-256-gcm'
const TAG_BYTES = 16
const HEADER_LIMIT = 4096
/** What one key and nonce may encrypt (NIST SP 800-38D section 5.2.1.1). */
const MOST_BYTES = 2 ** 36 - 32

/**
 * Writes a backup: header, AES-256-GCM under a key of its own that is derived from the newest master key, tag. The file
 * has its name only once it is whole and on disk. Answers its size in bytes.
 */
export async function writeBackupFile(
  path: string,
  masterKeys: MasterKeys,
  header: BackupHeader,
  content: Readable,
): Promise<number> {
  const keyVersion = Math.max(...masterKeys.keys())
  const [salt, iv] = [randomBytes(32), randomBytes(12)]
  const written: WrittenHeader = {
    ...header,
    format: FORMAT,
    keyVersion,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
  }
  const head = Buffer.from(`${MAGIC}${JSON.stringify(written)}\n`)
  const cipher = createCipheriv(CIPHER, keyOf(masterKeys, keyVersion, salt), iv).setAAD(head)
  const draft = `${path}.partial`
  try {
    const file = createWriteStream(draft, { mode: 0o600, flush: true })
    file.write(head)
    await pipeline(content, limited(), cipher, withTag(cipher), file)
    await rename(draft, path)
    return (await stat(path)).size
  } catch (error) {
    await rm(draft, { force: true })
    throw asBackupError(error, path)
  }
}

export async function readBackupHeader(path: string): Promise<BackupHeader> {
  return (await readHead(path)).header
}

/**
 * The content of a backup. The whole file is verified before the first byte is given, because a tag that comes last
 * would be checked too late: it would be in the database already.
 */
export async function openBackupFile(
  path: string,
  masterKeys: MasterKeys,
): Promise<{ readonly header: BackupHeader; readonly content: Readable }> {
  const { header, head, start, end } = await readHead(path)
  if (!masterKeys.has(header.keyVersion)) {
    throw new BackupError(
      'UNREADABLE',
      `${path} was made under master key version ${header.keyVersion}; configured: ${[...masterKeys.keys()].join(', ')}.`,
    )
  }
  const tag = await readRange(path, end, TAG_BYTES)
  const decipher = () =>
    createDecipheriv(
      CIPHER,
      keyOf(masterKeys, header.keyVersion, Buffer.from(header.salt, 'base64')),
      Buffer.from(header.iv, 'base64'),
    )
      .setAAD(head)
      .setAuthTag(tag)
  const encrypted = (): Readable => createReadStream(path, { start, end: end - 1 })
  try {
    await pipeline(encrypted(), decipher(), new Writable({ write: (_chunk, _encoding, done) => done() }))
  } catch (cause) {
    throw new BackupError(
      'UNREADABLE',
      `${path} was changed or cut off, or master key version ${header.keyVersion} is not the one it was made under; with the embedded database that key is master.key of its data directory.`,
      { cause },
    )
  }
  const content = new PassThrough()
  pipeline(encrypted(), decipher(), content).catch((error: unknown) => content.destroy(error as Error))
  return { header, content }
}

async function readHead(
  path: string,
): Promise<{ readonly header: WrittenHeader; readonly head: Buffer; readonly start: number; readonly end: number }> {
  const { size } = await stat(path).catch((error: unknown) => {
    throw asBackupError(error, path)
  })
  const begin = await readRange(path, 0, Math.min(HEADER_LIMIT, size))
  const start = begin.indexOf('\n', MAGIC.length) + 1
  const header = begin.toString('latin1', 0, MAGIC.length) === MAGIC ? parseHeader(begin, start) : null
  if (header === null || size < start + TAG_BYTES + 1)
    throw new BackupError('NOT_A_BACKUP', `${path} is not a backup that "assent backup" of this version made.`)
  return { header, head: begin.subarray(0, start), start, end: size - TAG_BYTES }
}

function parseHeader(begin: Buffer, end: number): WrittenHeader | null {
  try {
    const header = JSON.parse(begin.toString('utf8', MAGIC.length, end)) as Partial<WrittenHeader> | null
    const { format, engine, createdAt, migration, keyVersion, salt, iv } = header ?? {}
    const known =
      format === FORMAT &&
      (engine === 'pglite' || engine === 'postgres') &&
      typeof createdAt === 'string' &&
      !Number.isNaN(Date.parse(createdAt)) &&
      typeof migration === 'string' &&
      typeof keyVersion === 'number' &&
      typeof salt === 'string' &&
      typeof iv === 'string'
    return known ? { format, engine, createdAt, migration, keyVersion, salt, iv } : null
  } catch {
    return null
  }
}

async function readRange(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw asBackupError(error, path)
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function keyOf(masterKeys: MasterKeys, version: number, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKeys.get(version) ?? Buffer.alloc(0), salt, 'assent backup', 32))
}

function limited(): Transform {
  let bytes = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      if (bytes <= MOST_BYTES) done(null, chunk)
      else done(new BackupError('TOO_LARGE', 'The dump is larger than the 64 GiB that one key may encrypt.'))
    },
  })
}

function withTag(cipher: { getAuthTag(): Buffer }): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush: (done) => done(null, cipher.getAuthTag()),
  })
}

function asBackupError(error: unknown, path: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (error instanceof BackupError || syscall === undefined || code === undefined) return error
  return new BackupError('FILE_UNUSABLE', `${path} cannot be used (${code}).`, { cause: error })
}
