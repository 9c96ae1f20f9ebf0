import {
  answerSourceOf,
  CALIFORNIAN_REACH,
  heldSourceOf,
  holdsAtOnce,
  rightsSourceOf,
  type RightsRequestKind,
} from '@assent/shared'
import type { FormParts } from './form-step.ts'

/** What a kind of request is called by the law of the place: an objection refuses in California sale and sharing. */
export function kindWords({ text, view: { manifest } }: FormParts, kind: RightsRequestKind): string {
  return text(manifest.law === 'us-ca' && kind === 'objection' ? `kind-${kind}-us-ca` : `kind-${kind}`)
}

/** What a kind of request is about, with where the law of the place has it; only the GDPR has a name in every language. */
export function aboutWords({ text, view: { manifest } }: FormParts, kind: RightsRequestKind): string {
  const { law } = manifest
  const isNamed = !law && kind !== 'limit-sensitive'
  const about = text(law === 'us-ca' && kind === 'objection' ? `about-${kind}-us-ca` : `about-${kind}`)
  return cited(about, isNamed ? text(`article-${kind}`) : rightsSourceOf(kind, law ?? 'us-ca'))
}

/** How far a kind of request reaches, by the law of the place. */
export function limitsWords({ text, view: { manifest } }: FormParts, kind: RightsRequestKind): string {
  return manifest.law === 'us-ca' && (kind === 'portability' || kind === 'objection')
    ? cited(text(`limits-${kind}-us-ca`), CALIFORNIAN_REACH[kind])
    : text(`limits-${kind}`)
}

/** By when an answer comes to a kind of request, by the law of the place. */
export function answerWords({ text, view: { manifest } }: FormParts, kind: RightsRequestKind | undefined): string {
  const { law } = manifest
  if (kind && holdsAtOnce(kind, law ?? 'gdpr')) return cited(text('answerBy-limit'), heldSourceOf(kind))
  return cited(
    text(law === 'us-ca' ? 'answerBy-us-ca' : 'answerBy'),
    law ? answerSourceOf(law) : text('article-answer'),
  )
}

const cited = (words: string, source: string | null): string => (source ? `${words} ${source}` : words)
