import { holdsAtOnce, utcDate, type RightsLaw, type RightsRequestKind } from '@assent/shared'
import type { MailContent } from '../notifications/mail-content.ts'
import { askedWords, fillWords, formatDay, type RightsLanguage } from './rights-languages.ts'
import { RIGHTS_WORDS } from './words/words.ts'

export interface ConfirmationFacts {
  readonly to: string
  readonly language: RightsLanguage
  readonly controllerName: string
  readonly kind: RightsRequestKind
  readonly law: RightsLaw
  readonly reference: string
  readonly confirmUrl: string
  readonly statusUrl: string
  readonly dueOn: string
  /** End of the link, ms since 1970. */
  readonly confirmExpiresAt: number
  /** Whether it is answered by holding, so that nobody else has to be told and no other mail follows. */
  readonly isAnswered: boolean
}

/**
 * The mail that asks a person to confirm a request, or says that it holds where nothing has to be confirmed. Nothing the
 * form's sender wrote is repeated in it, not even the name: anyone can type anyone's address, and our mail must not carry a stranger's words.
 */
export function confirmationMail(facts: ConfirmationFacts): MailContent {
  const { language } = facts
  const { mail, answer } = RIGHTS_WORDS[language]
  const values = {
    controller: facts.controllerName,
    kind: askedWords(language, facts.kind, facts.law),
    reference: facts.reference,
    expires: formatDay(language, utcDate(facts.confirmExpiresAt)),
    due: formatDay(language, facts.dueOn),
  }
  const say = (text: string): string => fillWords(language, text, values)
  const isHeld = holdsAtOnce(facts.kind, facts.law)
  const lines = [
    mail.greeting,
    '',
    say(mail.received),
    say(mail.reference),
    '',
    ...(isHeld
      ? [facts.isAnswered ? mail.held : `${mail.held} ${say(mail.heldTold)}`]
      : [mail.confirm, facts.confirmUrl, '', say(mail.link), say(mail.due)]),
    '',
    mail.follow,
    facts.statusUrl,
    '',
    isHeld ? mail.notYouHeld : mail.notYou,
    '',
    facts.controllerName,
  ]
  const subject = isHeld ? say(answer.subject) : say(mail.subject)
  return { to: facts.to, subject, text: lines.join('\n') + '\n' }
}
