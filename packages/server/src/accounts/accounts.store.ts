import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/** Takes a token, once: false when it was taken before. */
export async function takeToken(
  trx: Trx,
  organizationId: string,
  tokenHash: string,
  expiresAt: number,
): Promise<boolean> {
  const result = await trx
    .insertInto('account_token_use')
    .values({ organization_id: organizationId, token_hash: tokenHash, expires_at: new Date(expiresAt) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The account's visitor: the one it has or, of a new account, this one. */
export async function findOrInsertAccount(
  trx: Trx,
  account: { readonly organizationId: string; readonly hash: string; readonly visitorId: string; readonly at: number },
): Promise<string> {
  const { organizationId, hash, visitorId } = account
  const at = new Date(account.at)
  const row = await trx
    .insertInto('account')
    .values({ organization_id: organizationId, account_hash: hash, visitor_id: visitorId, created_at: at, used_at: at })
    .onConflict((conflict) => conflict.columns(['organization_id', 'account_hash']).doUpdateSet({ used_at: at }))
    .returning('visitor_id')
    .executeTakeFirstOrThrow()
  return row.visitor_id
}

/** The visitor of an account; undefined when nobody has signed in to it. */
export async function findAccountVisitor(trx: Trx, organizationId: string, hash: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('account')
    .select('visitor_id')
    .where('organization_id', '=', organizationId)
    .where('account_hash', '=', hash)
    .executeTakeFirst()
  return row?.visitor_id
}

/** Gives an account another visitor in the place of `before`; false when another device did so first. */
export async function replaceVisitor(
  trx: Trx,
  organizationId: string,
  hash: string,
  before: string,
  after: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('account')
    .set({ visitor_id: after })
    .where('organization_id', '=', organizationId)
    .where('account_hash', '=', hash)
    .where('visitor_id', '=', before)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes away what leads from a person to their history, and from their history to those of their devices. */
export async function deleteAccount(trx: Trx, organizationId: string, hash: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('account')
    .where('organization_id', '=', organizationId)
    .where('account_hash', '=', hash)
    .returning('visitor_id')
    .executeTakeFirst()
  if (row === undefined) return false
  await trx
    .deleteFrom('account_link')
    .where('organization_id', '=', organizationId)
    .where('visitor_id', '=', row.visitor_id)
    .execute()
  return true
}

/** The decision of another visitor that an event follows from. */
export interface AccountLink {
  readonly organizationId: string
  readonly visitorId: string
  readonly decisionId: string
  readonly sourceVisitorId: string
  readonly sourceDecisionId: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export async function insertLink(trx: Trx, link: AccountLink): Promise<void> {
  await trx
    .insertInto('account_link')
    .values({
      organization_id: link.organizationId,
      visitor_id: link.visitorId,
      decision_id: link.decisionId,
      device_visitor_id: link.sourceVisitorId,
      device_decision_id: link.sourceDecisionId,
      linked_at: new Date(link.at),
    })
    .execute()
}

/** What these events follow from, by their decision; each visitor with their decision. */
export async function listLinks(
  trx: Trx,
  organizationId: string,
  events: readonly { readonly visitor_id: string; readonly decision_id: string }[],
): Promise<ReadonlyMap<string, { readonly visitorId: string; readonly eventId: string }>> {
  if (events.length === 0) return new Map()
  const rows = await trx
    .selectFrom('account_link')
    .select(['decision_id', 'device_visitor_id', 'device_decision_id'])
    .where('organization_id', '=', organizationId)
    .where(
      sql<boolean>`(visitor_id, decision_id) in (${sql.join(
        events.map(({ visitor_id, decision_id }) => sql`(${visitor_id}::uuid, ${decision_id}::uuid)`),
      )})`,
    )
    .execute()
  return new Map(
    rows.map((row) => [row.decision_id, { visitorId: row.device_visitor_id, eventId: row.device_decision_id }]),
  )
}
