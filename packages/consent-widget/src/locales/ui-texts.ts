import type { GeneralKind, LegalBasis, RightsRequestKind } from '@assent/shared'

/**
 * The widget's own words in one language; a text bundle carries them as `ui`.
 * `{word}` is a placeholder, filled by `fill`. Each locale has every key, and every key is used.
 * A name or a list that fills a placeholder comes as it stands in the policy, so a sentence must not need it in a case.
 */
export interface UiTexts extends KindTexts, BasisTexts, CountedTexts {
  // Banner
  readonly title: string
  /** `{controller}`, `{purposes}` */
  readonly ask: string
  /** `{controller}`, `{purposes}`: where it runs until it is refused */
  readonly askOpen: string
  readonly notice: string
  readonly rejectAll: string
  readonly acceptAll: string
  readonly choose: string

  // Preferences
  readonly preferences: string
  /** `{controller}` */
  readonly intro: string
  /** `{controller}`: where it runs until it is refused */
  readonly introOpen: string
  /** Name of the control where sale and sharing run until they are refused (Cal. Civ. Code 1798.135(a)). */
  readonly optOut: string
  /** The way to limit the use of sensitive data, by the title of Cal. Civ. Code 1798.135(a)(2). */
  readonly limit: string
  /** Status of a person who refused sale and sharing. */
  readonly optedOut: string
  readonly alwaysActive: string
  /** `{reason}`: why a category is always active, in the policy’s words */
  readonly locked: string
  /** Beside the box that a person ticks to object to a purpose (GDPR Art. 21(1)): a sentence in their own voice. */
  readonly object: string
  /** What holds of such a purpose until somebody objects, and since somebody has. */
  readonly mayObject: string
  readonly objected: string
  /** What opens the details of a purpose; it stands before the purpose’s name for those who listen. */
  readonly details: string
  readonly dataUsed: string
  readonly keptFor: string
  readonly recipients: string
  readonly stored: string
  /** How long a cookie of the session stays, beside periods such as “13 months”. */
  readonly session: string
  /** `{basis}`: one of the `basis-…` texts */
  readonly basis: string
  /** `{interest}`: in the policy’s words */
  readonly interest: string
  /** `{purposes}` */
  readonly allowed: string
  readonly withdrawAll: string
  readonly saveChoices: string
  readonly rights: string
  readonly close: string
  /** Title of the line that says that the browser's opt-out signal is honoured; stands alone, too. */
  readonly signal: string
  /** `{controller}` */
  readonly signalAbout: string

  // Receipt
  readonly receipt: string
  /** `{controller}` */
  readonly receiptIntro: string
  /** Beside a refusal, which leaves nothing to find the receipt by. */
  readonly receiptOnce: string
  readonly receiptAway: string
  /** Before a day. */
  readonly receiptDate: string
  readonly stateGiven: string
  readonly stateRefused: string
  readonly stateWithdrawn: string
  readonly copy: string
  readonly copied: string
  readonly download: string

  // After a withdrawal, where a script has run
  readonly stillRunning: string
  readonly reload: string

  // Placeholder
  readonly externalContent: string
  /** `{recipient}`, `{purposes}` */
  readonly blocked: string
  readonly anotherProvider: string
  readonly loadOnce: string
  readonly alwaysAllow: string

  // Rights request
  /** `{controller}` */
  readonly rightsIntro: string
  readonly kind: string
  /** What is special about a request where California's law holds. */
  readonly 'limits-portability-us-ca': string
  readonly 'limits-objection-us-ca': string
  /** An objection is there the refusal of sale and sharing (Cal. Civ. Code 1798.120). */
  readonly 'kind-objection-us-ca': string
  readonly 'about-objection-us-ca': string
  /** By when an answer comes: by the GDPR, and by the California Consumer Privacy Act. */
  readonly answerBy: string
  readonly 'answerBy-us-ca': string
  /** Of what holds at once. */
  readonly 'answerBy-limit': string
  /** The article of the GDPR that says so. */
  readonly 'article-answer': string
  /** `{field}` */
  readonly optional: string
  readonly email: string
  readonly emailHint: string
  readonly name: string
  readonly message: string
  readonly messageHint: string
  readonly review: string
  /** Before a list of fields and what is wrong with each. */
  readonly problems: string
  readonly 'error-kind': string
  readonly 'error-email': string
  /** `{value}`: what was typed, as of the next two */
  readonly 'email-at': string
  readonly 'email-domain': string
  readonly 'email-other': string
  readonly 'error-name': string
  readonly 'error-message': string
  readonly reviewTitle: string
  readonly request: string
  /** `{controller}` */
  readonly reviewIntro: string
  readonly edit: string
  readonly send: string
  readonly sending: string
  readonly unreachable: string
  /** The browser has no network. */
  readonly offline: string
  /** The server takes no more for the moment. */
  readonly busy: string
  readonly tryAgain: string
  readonly refused: string
  readonly sentTitle: string
  /** `{email}` */
  readonly sent: string
  /** `{email}`; of what holds at once. */
  readonly sentHeld: string
  readonly reference: string
  readonly due: string
  readonly follow: string
}

/** What a person can ask for, a plain line about it, its article of the GDPR, and what of it may be refused. */
type KindTexts = Readonly<
  Record<`${'kind' | 'about' | 'limits'}-${RightsRequestKind}` | `article-${GeneralKind}`, string>
>
/** A legal basis with its article. */
type BasisTexts = Readonly<Record<`basis-${LegalBasis}`, string>>

/** Texts with a `{count}`. */
export type CountedKey = 'services'
/** Each has one form for each plural category of its language (CLDR), e.g. `services.one` and `services.other`. */
type CountedTexts = Readonly<Record<`${CountedKey}.other`, string>> &
  Readonly<Partial<Record<`${CountedKey}.${Exclude<Intl.LDMLPluralRule, 'other'>}`, string>>>
