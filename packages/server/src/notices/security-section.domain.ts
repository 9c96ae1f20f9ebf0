import type { NoticeSection, NoticeText } from '@assent/shared'
import type { PolicyCertification } from '../policy/policy.types.ts'
import { heading, section, type NoticeContext } from './notice-context.domain.ts'

/** Measures (Art. 32) and certifications, each as what it is on the day: planned is not held, and held may end. */
export function securitySection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, say } = context
  const { measures = [], certifications = [] } = policy.security ?? {}
  const { security } = words
  return section(context, 'security', [
    measures.length === 0 ? null : heading(security.measures),
    measures.length === 0 ? null : { kind: 'list', items: measures.map(({ name }) => [say(name)]) },
    certifications.length === 0 ? null : heading(security.certifications),
    certifications.length === 0
      ? null
      : { kind: 'list', items: certifications.map((certification) => certificationWords(context, certification)) },
  ])
}

/** Where a certification stands on a day: what the file says, unless the day says otherwise. */
export function certificationStatus(
  { status, from, to }: PolicyCertification,
  today: string,
): 'planned' | 'held' | 'lapsed' | 'not-yet' {
  if (status !== 'held') return status
  if (from !== undefined && from > today) return 'not-yet'
  return to !== undefined && to < today ? 'lapsed' : 'held'
}

/**
 * The organization's own sentence stands only beside a certification that is held: whatever it says of a planned or
 * lapsed one, nobody reads it here as a claim.
 */
function certificationWords(context: NoticeContext, certification: PolicyCertification): NoticeText {
  const { words, speech, today, say } = context
  const { security } = words
  const [name, scope] = [say(certification.name), say(certification.scope)]
  const { planned, from, to, statement } = certification
  switch (certificationStatus(certification, today)) {
    case 'planned':
      return [
        security.planned(name, scope) + (planned === undefined ? '' : ` ${security.plannedFor(speech.day(planned))}`),
      ]
    case 'lapsed':
      return [security.lapsed(name, scope)]
    case 'not-yet':
      return [security.notYet(name, scope, speech.day(from ?? today))]
    case 'held':
      return [
        security.held(name, scope) +
          (to === undefined ? '' : ` ${security.heldUntil(speech.day(to))}`) +
          (statement === undefined ? '' : ` ${say(statement)}`),
      ]
  }
}
