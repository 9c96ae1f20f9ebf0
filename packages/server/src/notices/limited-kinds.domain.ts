import type { Policy } from '../policy/policy.types.ts'
import { kindsBeyondNeed } from '../policy/sensitive-uses.domain.ts'
import { speechOf } from './speech.domain.ts'
import { wordsOf } from './words/words.domain.ts'

/**
 * Says which kinds of sensitive data a limit reaches; null where the policy uses none beyond what is necessary, or where
 * notices have no words in the language.
 */
export function limitedKindsWords(policy: Policy, language: string): string | null {
  const kinds = kindsBeyondNeed(policy)
  const words = wordsOf(language)
  if (kinds.length === 0 || words === undefined) return null
  const names = { ...words.data.special, ...words.data.sensitive }
  return words.limit.kinds(speechOf(language).list(kinds.map((kind) => names[kind])))
}
