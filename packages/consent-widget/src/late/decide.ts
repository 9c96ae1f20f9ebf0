import type {
  ConsentDecision,
  ConsentElement,
  ConsentMethod,
  DecisionId,
  Manifest,
  ManifestPurpose,
  PurposeChoice,
  PurposeId,
  VisitorId,
} from '@assent/shared'
import { OVER_SIGNAL } from './write-choice.ts'
import { dayOf, type Standing, type StoredChoice } from '../core/decision.ts'

/** What the person did. */
export interface Act {
  readonly method: ConsentMethod
  readonly element: ConsentElement
  readonly choices: readonly PurposeChoice[]
}

/** The facts around an act, read by the caller: this file knows no clock, randomness or browser. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly gpc: boolean
  /** Whether the browser opts out of sale, by Global Privacy Control or another signal that the policy counts. */
  readonly signal: boolean
  /** Language of the texts, a key of the manifest's `texts`. */
  readonly language: string
  /** Who is signed in here; undefined for nobody. The decision is theirs, on every device. */
  readonly account?: Account | undefined
  /** Mark of the account that an earlier visitor is of, kept while the visitor is. */
  readonly mark?: string | undefined
  /** Makes a UUIDv7 of an instant. */
  newId(time: number): string
}

/** The right to decide for somebody who is signed in. */
export interface Account {
  readonly visitorId: VisitorId
  readonly token: string
  /** As it stands in the stored choice. */
  readonly mark: string
}

/**
 * The decision that follows from an act, as it is stored here and as it is sent.
 * Answers the act does not mention stay as they stand. A purpose never answered is sent as not granted, but stays
 * unanswered here, so that allowing one video does not answer for everything else.
 * `visitor` is the one who has consented before, if any. Returns undefined when the act says nothing about any purpose that is asked.
 */
export function decide(
  manifest: Pick<Manifest, 'siteKey' | 'policyHash' | 'texts'>,
  { choosable, asked, answers: before }: Pick<Standing, 'choosable' | 'asked' | 'answers'>,
  visitor: VisitorId | undefined,
  act: Act,
  { now, gpc, signal, language, account, mark, newId }: Circumstances,
): { readonly stored: StoredChoice; readonly decision: ConsentDecision } | undefined {
  const answers = new Map(before)
  const isIn = (list: readonly ManifestPurpose[], purpose: PurposeId): boolean => list.some(({ id }) => id === purpose)
  const named = act.choices.filter(({ purpose }) => isIn(choosable, purpose))
  if (named.length === 0) return undefined
  const isSold = (purpose: string): boolean => choosable.some(({ id, sale }) => id === purpose && sale)
  // Yes to everything is not specific enough to overrule the signal against sale; a switch of its own is, and stays.
  const isHeld = (purpose: PurposeId): boolean =>
    signal && act.method === 'accept-all' && isSold(purpose) && !before.get(purpose)
  // Only `true` grants: a value from untyped code that is merely truthy is not a clear act.
  for (const { purpose, granted } of named) answers.set(purpose, isHeld(purpose) ? false : granted)
  // What rests on no consent is never granted: it has an objection, or none.
  const objections = named.filter(({ purpose }) => !isIn(asked, purpose))
  for (const { purpose, granted } of objections) if (granted) answers.delete(purpose)
  const isObjection = objections.length === named.length

  const answered = choosable.filter(({ id }) => answers.has(id))
  const answeredWith = (wanted: boolean): ManifestPurpose[] => answered.filter(({ id }) => answers.get(id) === wanted)
  const tags = (wanted: boolean): string[] => answeredWith(wanted).map(({ tag }) => tag)
  const granted = tags(true)
  // A signal and an objection answer for nothing but what they are about: the rest was not asked.
  const isPartial = isObjection || act.method === 'signal'
  const choices = [
    ...asked
      .filter(({ id }) => !isPartial || answers.has(id))
      .map(({ id }) => ({ purpose: id, granted: answers.get(id) === true })),
    ...objections,
  ]
  const all = { 'accept-all': true, 'reject-all': false }[act.method as string]
  const overSignal = signal && answeredWith(true).some(({ sale }) => sale) ? OVER_SIGNAL : undefined
  const visitorId = account?.visitorId ?? visitor ?? (newId(now) as VisitorId)
  return {
    stored: {
      day: dayOf(now),
      visitorId: granted.length > 0 ? visitorId : undefined,
      granted,
      refused: tags(false),
      overSignal,
      account: account ? account.mark : visitor && mark,
    },
    decision: {
      decisionId: newId(now) as DecisionId,
      siteKey: manifest.siteKey,
      visitorId,
      decidedAt: now,
      language,
      policyHash: manifest.policyHash,
      textHash: manifest.texts[language] ?? '',
      // Beside answers that stand from before, a yes or no to what was asked anew is a choice by purpose.
      method: isObjection
        ? 'object'
        : all === undefined || choices.every(({ purpose, granted }) => granted === all || isHeld(purpose))
          ? act.method
          : 'choose',
      element: act.element,
      choices,
      gpc,
      writeToken: undefined,
      accountToken: account?.token,
    },
  }
}
