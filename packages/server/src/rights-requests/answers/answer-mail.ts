import type { RightsLaw, RightsRequestKind } from '@assent/shared'
import type { MailContent } from '../../notifications/mail-content.ts'
import { askedWords, fillWords, type RightsLanguage } from '../rights-languages.ts'
import { RIGHTS_WORDS } from '../words/words.ts'
import type { DecidedAnswer } from './answers.domain.ts'
import type { AnswerOutcome } from './answers.table.ts'
import { isUseKind } from './reached-uses.domain.ts'

export interface AnswerMailFacts {
  readonly to: string
  readonly language: RightsLanguage
  /** Null where the site is no longer registered. */
  readonly controllerName: string | null
  readonly kind: RightsRequestKind
  readonly law: RightsLaw
  readonly reference: string
  readonly answer: DecidedAnswer
  /** What the person reads a purpose by. */
  readonly nameOf: (purpose: string) => string
  readonly statusUrl: string
}

/**
 * The answer to a request. Where something is not done, it says why and what can be done about that, as GDPR Art. 12(4) and
 * Cal. Code Regs. tit. 11, § 7027(f) ask; whom to complain to stands on the status page.
 */
export function answerMail({ language, answer: given, nameOf, ...facts }: AnswerMailFacts): MailContent {
  const { mail, answer, controllerUnknown } = RIGHTS_WORDS[language]
  const controller = facts.controllerName ?? controllerUnknown
  const kind = askedWords(language, facts.kind, facts.law)
  const say = (text: string): string => fillWords(language, text, { controller, kind, reference: facts.reference })
  const grounds = given.kept.map(({ purpose, grounds: words }) => `– ${nameOf(purpose)}: ${words}`)
  const reasons = [...(given.reason === null ? [] : [given.reason]), ...grounds]
  const lines = [
    mail.greeting,
    '',
    say(mail.received),
    say(mail.reference),
    '',
    outcomeWords(language, facts.kind, given.outcome),
    ...reasons,
    ...(given.note === null ? [] : ['', given.note]),
    ...(given.told.length === 0 ? [] : ['', answer.told]),
    ...(given.outcome === 'granted' ? [] : ['', answer.remedy]),
    '',
    mail.follow,
    facts.statusUrl,
    '',
    controller,
  ]
  return { to: facts.to, subject: say(answer.subject), text: lines.join('\n') + '\n' }
}

/** What became of a request: a limit or an objection holds, anything else is done. */
export function outcomeWords(language: RightsLanguage, kind: RightsRequestKind, outcome: AnswerOutcome): string {
  const { answer } = RIGHTS_WORDS[language]
  if (outcome === 'refused' || isUseKind(kind)) return answer[outcome]
  return outcome === 'granted' ? answer.done : answer.partlyDone
}
