import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { listAccountKeys, type AccountKey } from './account-keys.store.ts'
import { findAccountVisitor } from './accounts.store.ts'

/** Under what an account is found: the company's own id of the person is not stored. */
export function accountHash({ keyring }: Pick<Deps, 'keyring'>, organizationId: string, account: string): string {
  return keyring.keyedHash('account', organizationId, account)
}

/** All keys of an organization, revoked ones too, the newest first. */
export async function readAccountKeys(
  { db }: Pick<Deps, 'db'>,
  organizationId: string,
): Promise<readonly AccountKey[]> {
  return inOrganization(db, organizationId, (trx) => listAccountKeys(trx, organizationId))
}

/** The visitor whose history an account's is; undefined when nobody has signed in to it. */
export async function readAccountVisitor(
  deps: Pick<Deps, 'db' | 'keyring'>,
  organizationId: string,
  account: string,
): Promise<string | undefined> {
  return inOrganization(deps.db, organizationId, (trx) =>
    findAccountVisitor(trx, organizationId, accountHash(deps, organizationId, account)),
  )
}
