import type {
  BriefTexts,
  ConsentElement,
  ConsentMethod,
  Manifest,
  ManifestPurpose,
  PurposeChoice,
  RightsRequestKind,
  TextBundle,
} from '@assent/shared'

/** What an element needs to know and may do. The core makes it; elements never touch storage, cookies or the network. */
export interface ConsentView<Texts extends BriefTexts = BriefTexts> {
  readonly manifest: Manifest
  readonly texts: Texts
  /** The purposes a person is asked about, in the policy's order. */
  readonly asked: readonly ManifestPurpose[]
  /** The purposes a person may object to (GDPR Art. 21(1)): they rest on no consent and run until somebody does. */
  readonly objectable: readonly ManifestPurpose[]
  /** Purposes that are granted now; empty before a choice. */
  granted(): ReadonlySet<string>
  /** Whether the person has decided and the decision still stands. */
  decided(): boolean
  /** Whether the browser opts out of sale by a signal, which people are told was honoured. */
  readonly signal: boolean
  /** Records a clear act of the person. Storage, release and sending follow by themselves and never throw. */
  decide(method: ConsentMethod, element: ConsentElement, choices: readonly PurposeChoice[]): void
  /** Opens the preferences dialog; `opener` gets the focus back when it closes. */
  openPreferences(opener?: HTMLElement): void
  /** Opens the rights-request form. */
  openRightsRequest(kind?: RightsRequestKind, opener?: HTMLElement): void
  /** Sends a rights request; resolves in every case, also when the server cannot be reached. */
  submitRightsRequest(form: RightsRequestDraft): Promise<RightsRequestOutcome>
  /**
   * Whether the last decision has a receipt: `kept` on every page, or `once`, because a refusal leaves nothing to find it
   * by later; undefined without one, also while the decision is on its way.
   */
  receipt(): 'kept' | 'once' | undefined
  /** Opens that receipt. */
  openReceipt(opener?: HTMLElement): void
  /** Asks the server to sign it; resolves in every case. */
  loadReceipt(): Promise<ReceiptOutcome>
  /** Calls back after each decision and withdrawal; returns a function that stops it. */
  onChange(listener: () => void): () => void
}

/** What the form collects; ids, site and language are added by the core. */
export interface RightsRequestDraft {
  /** Made once per opened form, so that pressing twice sends one request. */
  readonly requestId: string
  readonly kind: RightsRequestKind
  readonly email: string
  readonly name: string | undefined
  readonly message: string | undefined
}

/** A compact JWS, or that there is none now. */
export type ReceiptOutcome = { readonly kind: 'signed'; readonly receipt: string } | { readonly kind: 'unreachable' }

export type RightsRequestOutcome =
  | { readonly kind: 'submitted'; readonly reference: string; readonly statusUrl: string; readonly dueOn: string }
  | { readonly kind: 'rejected'; readonly problems: readonly { readonly path: string; readonly message: string }[] }
  /** Nothing was lost: the person can press again. `why`, where it is known. */
  | { readonly kind: 'unreachable'; readonly why?: 'offline' | 'busy' | undefined }

/**
 * How an element is told its view. Every element of ours has this property; until it is set the element renders nothing.
 */
export interface ViewElement<View extends ConsentView = ConsentView> extends HTMLElement {
  view: View | undefined
}

/** What a dialog needs: every word of the language. */
export type DialogView = ConsentView<TextBundle>
