import type { CalendarDate } from '@assent/shared'
import { sql, type Selectable } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { versionInForce, type VersionPlace } from './policy-versions.domain.ts'
import type { PolicyLapseTable, PolicyTextTable, PolicyVersionTable } from './policy.table.ts'
import type { PolicyLapse } from './policy-lapses.domain.ts'
import type { Policy } from './policy.types.ts'

/** An applied version with its content. */
export interface StoredPolicy extends VersionPlace {
  readonly organizationId: string
  readonly policyId: string
  readonly content: Policy
  /** Who applied it: `key:ID`, `cli:USER`, `system`. */
  readonly author: string
  readonly note: string | null
  /** Law or order that left no time for the notice of a material change. */
  readonly requiredBy: string | null
}

/** That a version was taken back before its day came; it was never in force. */
export interface Withdrawal {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly by: string
  readonly reason: string
}

/** One language of a text bundle as it was served: canonical JSON whose SHA-256 is the hash. */
export interface StoredText {
  readonly hash: string
  readonly language: string
  readonly json: string
}

function toStoredPolicy(row: Selectable<PolicyVersionTable>): StoredPolicy {
  return {
    organizationId: row.organization_id,
    hash: row.hash,
    policyId: row.policy_id,
    version: row.version,
    effectiveOn: row.effective_on as CalendarDate,
    appliedAt: row.applied_at.getTime(),
    // Only what passed the checker was ever stored.
    content: row.content as Policy,
    author: row.author,
    note: row.note,
    requiredBy: row.required_by,
  }
}

/** Whether a version was not withdrawn; a condition on rows of `policy_version`. */
const STANDS = sql<boolean>`not exists (select from policy_withdrawal w where w.organization_id = policy_version.organization_id and w.hash = policy_version.hash)`

/** Makes applying policies of one organization wait for each other until the transaction is over. */
export async function lockPolicies(trx: Trx, organizationId: string): Promise<void> {
  await sql`/* lockPolicies */ select pg_advisory_xact_lock(hashtext(${`policy ${organizationId}`}))`.execute(trx)
}

/** All versions of an organization that were not withdrawn, newest application first. */
export async function listVersions(trx: Trx, organizationId: string): Promise<readonly StoredPolicy[]> {
  const rows = await trx
    .selectFrom('policy_version')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(STANDS)
    .orderBy('applied_at', 'desc')
    .orderBy('hash')
    .execute()
  return rows.map(toStoredPolicy)
}

/** A version by its hash; undefined when there is none. */
export async function findVersion(trx: Trx, organizationId: string, hash: string): Promise<StoredPolicy | undefined> {
  const row = await trx
    .selectFrom('policy_version')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row === undefined ? undefined : toStoredPolicy(row)
}

/** Versions that were withdrawn before their day, newest application first. */
export async function listWithdrawn(
  trx: Trx,
  organizationId: string,
): Promise<readonly (StoredPolicy & { readonly withdrawal: Withdrawal })[]> {
  const rows = await trx
    .selectFrom('policy_version as version')
    .innerJoin('policy_withdrawal as withdrawal', (join) =>
      join
        .onRef('withdrawal.organization_id', '=', 'version.organization_id')
        .onRef('withdrawal.hash', '=', 'version.hash'),
    )
    .selectAll('version')
    .select(['withdrawal.withdrawn_at', 'withdrawal.withdrawn_by', 'withdrawal.reason'])
    .where('version.organization_id', '=', organizationId)
    .orderBy('version.applied_at', 'desc')
    .execute()
  return rows.map(({ withdrawn_at, withdrawn_by, reason, ...row }) => ({
    ...toStoredPolicy(row),
    withdrawal: { at: withdrawn_at.getTime(), by: withdrawn_by, reason },
  }))
}

export async function insertWithdrawal(
  trx: Trx,
  { organizationId, hash }: Pick<StoredPolicy, 'organizationId' | 'hash'>,
  { at, by, reason }: Withdrawal,
): Promise<void> {
  await trx
    .insertInto('policy_withdrawal')
    .values({ organization_id: organizationId, hash, withdrawn_at: new Date(at), withdrawn_by: by, reason })
    .execute()
}

/** Tables that hold a row as soon as somebody was asked or told something, or depends on it. */
const ABOUT_SOMEBODY = [
  'consent_event',
  'subject',
  'subject_event',
  'rights_request',
  'mail',
  'tenant_period',
  'tenant_switch',
  'tenant_controller',
] as const

/** Whether an organization has a record of anybody. */
export async function knowsAnyone(trx: Trx, organizationId: string): Promise<boolean> {
  const found = sql.join(
    ABOUT_SOMEBODY.map(
      (table) => sql`exists (select from ${sql.table(table)} where organization_id = ${organizationId})`,
    ),
    sql` or `,
  )
  const { rows } = await sql<{ known: boolean }>`/* knowsAnyone */ select ${found} as known`.execute(trx)
  return rows[0]?.known === true
}

/** The version in force on a day; undefined before the first. */
export async function findPolicyInForce(
  trx: Trx,
  organizationId: string,
  today: CalendarDate,
): Promise<StoredPolicy | undefined> {
  return versionInForce(await listVersions(trx, organizationId), today)
}

export async function insertVersion(trx: Trx, policy: StoredPolicy, contentJson: string): Promise<void> {
  await trx
    .insertInto('policy_version')
    .values({
      organization_id: policy.organizationId,
      hash: policy.hash,
      policy_id: policy.policyId,
      version: policy.version,
      effective_on: policy.effectiveOn,
      applied_at: new Date(policy.appliedAt),
      content: contentJson,
      author: policy.author,
      note: policy.note,
      required_by: policy.requiredBy,
    })
    .execute()
}

/** Keeps text bundles for ever: a consent record names the hash of the one that was on screen. */
export async function insertTexts(
  trx: Trx,
  organizationId: string,
  texts: readonly StoredText[],
  at: number,
): Promise<void> {
  if (texts.length === 0) return
  await trx
    .insertInto('policy_text')
    .values(
      texts.map(({ hash, language, json }) => ({
        organization_id: organizationId,
        hash,
        language,
        content: json,
        created_at: new Date(at),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The content of one bundle, parsed; undefined when the organization never served it. */
export async function findText(
  trx: Trx,
  organizationId: string,
  hash: string,
): Promise<Pick<Selectable<PolicyTextTable>, 'content' | 'language'> | undefined> {
  return trx
    .selectFrom('policy_text')
    .select(['content', 'language'])
    .where('organization_id', '=', organizationId)
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/**
 * Versions of every organization that stand, except those already known, which never change; whoever keeps them looks
 * at `readWithdrawn` too. Belongs inside `inSystem`.
 */
export async function readUnknownVersions(db: Db | Trx, known: readonly string[]): Promise<readonly StoredPolicy[]> {
  // `and not (… = any ($1))` instead of `not in`, so that thousands of hashes are one parameter.
  const rows = await db
    .selectFrom('policy_version')
    .selectAll()
    .where(sql<boolean>`not (organization_id || '/' || hash = any (${known}::text[]))`)
    .where(STANDS)
    .execute()
  return rows.map(toStoredPolicy)
}

/** Organization and hash of every version that was withdrawn. Belongs inside `inSystem`. */
export async function readWithdrawn(
  db: Db | Trx,
): Promise<readonly { readonly organization_id: string; readonly hash: string }[]> {
  return db.selectFrom('policy_withdrawal').select(['organization_id', 'hash']).execute()
}

/** Hash and language of every bundle of every organization. Belongs inside `inSystem`. */
export async function readTextHashes(
  db: Db | Trx,
): Promise<readonly Pick<Selectable<PolicyTextTable>, 'organization_id' | 'hash' | 'language'>[]> {
  return db.selectFrom('policy_text').select(['organization_id', 'hash', 'language']).execute()
}

/** Writes down what was not yet; returns what is new. */
export async function insertLapses(
  trx: Trx,
  {
    organizationId,
    hash,
    foundOn,
  }: { readonly organizationId: string; readonly hash: string; readonly foundOn: CalendarDate },
  lapses: readonly PolicyLapse[],
): Promise<readonly Pick<Selectable<PolicyLapseTable>, 'code' | 'path' | 'level'>[]> {
  return trx
    .insertInto('policy_lapse')
    .values(
      lapses.map(({ code, path, level, message }) => ({
        organization_id: organizationId,
        hash,
        code,
        path,
        level,
        message,
        found_on: foundOn,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['code', 'path', 'level'])
    .execute()
}
