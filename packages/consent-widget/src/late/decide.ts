import type {
  ConsentDecision,
  ConsentElement,
  ConsentMethod,
  DecisionId,
  Manifest,
  PurposeChoice,
  VisitorId,
} from '@assent/shared'
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
  /** Language of the texts, a key of the manifest's `texts`. */
  readonly language: string
  /** Makes a UUIDv7 of an instant. */
  newId(time: number): string
}

/**
 * The decision that follows from an act, as it is stored here and as it is sent.
 * Answers the act does not mention stay as they stand. A purpose never answered is sent as not granted, but stays
 * unanswered here, so that allowing one video does not answer for everything else.
 * `visitor` is the one who has consented before, if any. Returns undefined when the act says nothing about any purpose that is asked.
 */
export function decide(
  manifest: Pick<Manifest, 'siteKey' | 'policyHash' | 'texts'>,
  { asked, answers: before }: Pick<Standing, 'asked' | 'answers'>,
  visitor: VisitorId | undefined,
  act: Act,
  { now, gpc, language, newId }: Circumstances,
): { readonly stored: StoredChoice; readonly decision: ConsentDecision } | undefined {
  const answers = new Map(before)
  const named = act.choices.filter(({ purpose }) => asked.some(({ id }) => id === purpose))
  if (named.length === 0) return undefined
  // Only `true` grants: a value from untyped code that is merely truthy is not a clear act.
  for (const { purpose, granted } of named) answers.set(purpose, granted)

  const answered = asked.filter(({ id }) => answers.has(id))
  const tags = (wanted: boolean): string[] =>
    answered.filter(({ id }) => answers.get(id) === wanted).map(({ tag }) => tag)
  const granted = tags(true)
  const choices = asked.map(({ id }) => ({ purpose: id, granted: answers.get(id) === true }))
  const all = { 'accept-all': true, 'reject-all': false }[act.method as string]
  const visitorId = visitor ?? (newId(now) as VisitorId)
  return {
    stored: { day: dayOf(now), visitorId: granted.length > 0 ? visitorId : undefined, granted, refused: tags(false) },
    decision: {
      decisionId: newId(now) as DecisionId,
      siteKey: manifest.siteKey,
      visitorId,
      decidedAt: now,
      language,
      policyHash: manifest.policyHash,
      textHash: manifest.texts[language] ?? '',
      // Beside answers that stand from before, a yes or no to what was asked anew is a choice by purpose.
      method: all === undefined || choices.every(({ granted }) => granted === all) ? act.method : 'choose',
      element: act.element,
      choices,
      gpc,
      writeToken: undefined,
    },
  }
}
