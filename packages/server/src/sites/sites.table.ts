export interface OrganizationTable {
  id: string
  /** First part of the organization's site keys. */
  slug: string
  name: string
  created_at: Date
}

export interface SiteTable {
  organization_id: string
  id: string
  /** `organization/site`, unique over all organizations. */
  key: string
  origins: string[]
  policy_hash: string
  updated_at: Date
}

export interface SitesTables {
  organization: OrganizationTable
  site: SiteTable
}
