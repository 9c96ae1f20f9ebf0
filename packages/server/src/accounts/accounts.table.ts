/** A key by which the company's back end signs who is signed in. */
export interface AccountKeyTable {
  organization_id: string
  /** `kid` of the tokens. */
  id: string
  name: string
  algorithm: 'HS256' | 'EdDSA'
  /** The secret, or the public key, in an envelope under the master key. */
  sealed: string
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

/** A person who signs in at the company's sites, found by a keyed hash of the company's id of them. */
export interface AccountTable {
  organization_id: string
  account_hash: string
  /** The pseudonym that the account's consent history is under. */
  visitor_id: string
  created_at: Date
  used_at: Date
}

/** A token that was used; none is taken twice. */
export interface AccountTokenUseTable {
  organization_id: string
  /** Keyed hash of its `jti`. */
  token_hash: string
  expires_at: Date
}

/** The decision of a device that an event of an account follows from. */
export interface AccountLinkTable {
  organization_id: string
  visitor_id: string
  decision_id: string
  device_visitor_id: string
  device_decision_id: string
  linked_at: Date
}

export interface AccountsTables {
  account_key: AccountKeyTable
  account: AccountTable
  account_token_use: AccountTokenUseTable
  account_link: AccountLinkTable
}
