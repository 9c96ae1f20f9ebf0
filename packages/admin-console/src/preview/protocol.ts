/** What the configurator and the page in its frame say to each other, always by `postMessage` of our own origin. */
import type { Appearance } from '@assent/shared'
import type { ColourName, Look, Theme } from '../views/appearance/look.ts'

/** Every state of the widget that a visitor can meet. */
export const PREVIEW_STATES = ['banner', 'preferences', 'control', 'placeholder', 'form'] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

export type TextSection = 'categories' | 'purposes' | 'services'

/** Texts that differ from the policy in force, by section and id. */
export type TextEdits = Readonly<
  Record<TextSection, Readonly<Record<string, { readonly name?: string; readonly description?: string }>>>
>

export const NO_EDITS: TextEdits = { categories: {}, purposes: {}, services: {} }

/** How the page in the frame looks; can change while it stands. */
export interface PreviewLook {
  readonly theme: Theme
  /** The colours of a contrast theme in place of all others, as near as a page can come to it. */
  readonly isForced: boolean
  readonly look: Look
}

export interface PreviewOrder extends PreviewLook {
  /** `organization/site`. */
  readonly site: string
  readonly language: string
  readonly state: PreviewState
  /** Null: as the language is written. */
  readonly direction: 'ltr' | 'rtl' | null
  readonly texts: TextEdits
  /** Tried in the place of what the policy says of the banner's layout and position. */
  readonly appearance: Appearance
}

export type ToPreview = ({ readonly kind: 'start' } & PreviewOrder) | ({ readonly kind: 'look' } & PreviewLook)

/** What the elements really have, whoever set it. */
export interface Measured {
  readonly colours: Readonly<Record<Theme, Readonly<Record<ColourName, string>>>>
  /** The two answers of the banner compared in every computed style; null when the banner is not on screen. */
  readonly buttons: { readonly compared: number; readonly different: readonly string[] } | null
}

export type FromPreview =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'measured' } & Measured)
  | { readonly kind: 'failed'; readonly message: string }
