import { show } from '@assent/shared'
import { crockford } from '../crypto/crockford.domain.ts'

/** Random bytes of a key's id and of its secret. */
export const KEY_ID_BYTES = 8
export const KEY_SECRET_BYTES = 32

const ID_LENGTH = 12
const NAME_LIMIT = 80
const WRITTEN_KEY = /^assent_([0-9A-HJKMNP-TV-Z]{12})_([A-Za-z0-9_-]{43})$/

/** What an API key may do; the words of the SDL. */
export const SCOPES = [
  'POLICY_READ',
  'POLICY_WRITE',
  'CONSENTS_READ',
  'ANALYTICS_READ',
  'RIGHTS_READ',
  'RIGHTS_WRITE',
  'RETENTION_READ',
  'RETENTION_RUN',
  'RETENTION_WRITE',
  'RETENTION_REPORT',
  'PROCESSING_READ',
  'PROCESSING_WRITE',
  'SEALED_READ',
  'AUDIT_READ',
  'KEYS_MANAGE',
  'MAIL_READ',
] as const
export type KeyScope = (typeof SCOPES)[number]

export function keyIdFrom(random: Uint8Array): string {
  return crockford(random).slice(0, ID_LENGTH)
}

/** The whole key as its holder keeps it. The fixed beginning lets secret scanners find one that leaked. */
export function writeKey(id: string, secret: string): string {
  return `assent_${id}_${secret}`
}

/** Null when it does not have the shape of a key. */
export function readKey(written: string): { readonly id: string; readonly secret: string } | null {
  const match = WRITTEN_KEY.exec(written)
  return match === null ? null : { id: match[1] ?? '', secret: match[2] ?? '' }
}

export interface KeyWish {
  readonly name: string
  readonly scopes: readonly string[]
}

export interface WishProblem {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** What is wrong with the name of something that people list. */
export function judgeName(name: string): readonly WishProblem[] {
  const length = [...name.trim()].length
  if (length === 0) return [{ path: 'name', code: 'MISSING', message: 'Expected a name that is not empty.' }]
  return length > NAME_LIMIT
    ? [{ path: 'name', code: 'TOO_LONG', message: `Expected at most ${NAME_LIMIT} characters, got ${length}.` }]
    : []
}

/** All that is wrong with a wish for a key. Whether mail may be read depends on the demo. */
export function judgeKeyWish({ name, scopes }: KeyWish, demo: boolean): readonly WishProblem[] {
  const problems = [...judgeName(name)]
  if (scopes.length === 0) {
    problems.push({ path: 'scopes', code: 'MISSING', message: `Expected at least one of ${SCOPES.join(', ')}.` })
  }
  scopes.forEach((scope, index) => {
    const path = `scopes[${index}]`
    if (!isScope(scope)) {
      problems.push({ path, code: 'NOT_ALLOWED', message: `Expected one of ${SCOPES.join(', ')}, got ${show(scope)}.` })
    } else if (scope === 'MAIL_READ' && !demo) {
      problems.push({ path, code: 'NOT_IN_DEMO', message: 'MAIL_READ is granted in demo mode only.' })
    }
  })
  return problems
}

export function isScope(value: string): value is KeyScope {
  return (SCOPES as readonly string[]).includes(value)
}

/** Last use is shown to the minute, so it is written at most once a minute. */
export const LAST_USE_STEP_MS = 60_000

export function lastUseIsStale(lastUsedAt: number | null, now: number): boolean {
  return lastUsedAt === null || now - lastUsedAt >= LAST_USE_STEP_MS
}
