import { answerSourceOf, rightsSourceOf, type RightsRequestKind } from '@assent/shared'
import type { FormParts } from './form-step.ts'

/** What a kind of request is about, with where the law of the place has it; only the GDPR has a name in every language. */
export function aboutWords({ text, view: { manifest } }: FormParts, kind: RightsRequestKind): string {
  const { law } = manifest
  return cited(text(`about-${kind}`), law ? rightsSourceOf(kind, law) : text(`article-${kind}`))
}

/** By when an answer comes, by the law of the place. */
export function answerWords({ text, view: { manifest } }: FormParts): string {
  const { law } = manifest
  return cited(
    text(law === 'us-ca' ? 'answerBy-us-ca' : 'answerBy'),
    law ? answerSourceOf(law) : text('article-answer'),
  )
}

const cited = (words: string, source: string | null): string => (source ? `${words} ${source}` : words)
