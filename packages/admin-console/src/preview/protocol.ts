/** What the configurator and the page in its frame say to each other, always by `postMessage` of our own origin. */
import type { ColourName, Look, Theme } from '../views/appearance/look.ts'

/** Every state of the widget that a visitor can meet, each reached as a visitor would reach it. */
export const PREVIEW_STATES = [
  'banner',
  'preferences',
  'accepted',
  'refused',
  'receipt',
  'control',
  'footer',
  'placeholder',
  'reload',
  'form',
  'form-errors',
  'form-review',
  'form-sent',
] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

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
  /** JSON of the manifest, under whichever policy is tried. */
  readonly manifest: string
  /** JSON of the text bundle, whole and brief. */
  readonly texts: { readonly whole: string; readonly brief: string }
}

export type ToPreview = ({ readonly kind: 'start' } & PreviewOrder) | ({ readonly kind: 'look' } & PreviewLook)

/** What the elements really have, whoever set it; a colour of which no element on screen has any use is empty. */
export interface Measured {
  readonly colours: Readonly<Record<Theme, Readonly<Record<ColourName, string>>>>
  /** The two answers of the banner compared in every computed style; null when the banner is not on screen. */
  readonly buttons: { readonly compared: number; readonly different: readonly string[] } | null
}

export type FromPreview =
  | { readonly kind: 'ready' }
  /** The state that was asked for is on screen. */
  | { readonly kind: 'reached' }
  | ({ readonly kind: 'measured' } & Measured)
  | { readonly kind: 'failed'; readonly message: string }
