import { html, type TemplateResult } from 'lit'

export interface SitePickerParts {
  /** Keys of the sites; null when the key in use may not read them, and then the person types one. */
  readonly sites: readonly string[] | null
  readonly value: string
  /** Whether "all sites" can be chosen. */
  readonly all?: boolean
}

export const ALL_SITES = '*'

/** A form control named `site`. Its value is a site key, or `ALL_SITES`. */
export function sitePicker({ sites, value, all = false }: SitePickerParts): TemplateResult {
  if (sites === null) {
    return html`<wa-input name="site" label="Site" size="s" placeholder="organization/site" .value=${value}></wa-input>`
  }
  const chosen = value === '' && all ? ALL_SITES : value
  return html`<wa-select name="site" label="Site" size="s" .value=${chosen}>
    ${all ? html`<wa-option value=${ALL_SITES}>All sites</wa-option>` : ''}
    ${sites.map((site) => html`<wa-option value=${site}>${site}</wa-option>`)}
  </wa-select>`
}

/** The fields of a submitted form as text, without those left empty. */
export function fieldsOf(event: SubmitEvent): Readonly<Record<string, string>> {
  event.preventDefault()
  const fields: Record<string, string> = {}
  new FormData(event.currentTarget as HTMLFormElement).forEach((value, name) => {
    if (typeof value === 'string' && value.trim() !== '' && value !== ALL_SITES) fields[name] = value.trim()
  })
  return fields
}
