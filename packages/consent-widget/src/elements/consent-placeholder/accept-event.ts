/** What the person wants of a blocked frame. */
export interface PlaceholderAcceptDetail {
  /** `true`: allow its purposes from now on. `false`: load it this once and remember nothing. */
  readonly always: boolean
}

export const PLACEHOLDER_ACCEPT = 'assent-placeholder-accept'

declare global {
  interface HTMLElementEventMap {
    'assent-placeholder-accept': CustomEvent<PlaceholderAcceptDetail>
  }
}
