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

/** A file of the widget whose name carries its hash, of any build that was ever served. */
export interface WidgetFileTable {
  name: string
  type: string
  body: Uint8Array
  first_served_at: Date
}

export interface SitesTables {
  widget_file: WidgetFileTable
  organization: OrganizationTable
  site: SiteTable
}
