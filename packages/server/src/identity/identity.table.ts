export interface ApiKeyTable {
  organization_id: string
  id: string
  name: string
  scopes: string[]
  /** SHA-256 of the secret part, which has 256 bits of its own. */
  secret_hash: string
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export interface IdentityTables {
  api_key: ApiKeyTable
}
