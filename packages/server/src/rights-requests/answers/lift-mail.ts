import type { CalendarDate } from '@assent/shared'
import type { MailContent } from '../../notifications/mail-content.ts'
import { fillWords, formatDay, type RightsLanguage } from '../rights-languages.ts'
import { RIGHTS_WORDS } from '../words/words.ts'

export interface LiftMailFacts {
  readonly to: string
  readonly language: RightsLanguage
  /** Null where the site is no longer registered. */
  readonly controllerName: string | null
  readonly reference: string
  /** The first day without the restriction. */
  readonly endsOn: CalendarDate
  readonly reason: string
}

/** Tells a person that a restriction ends, and why, before it does (GDPR Art. 18(3)). */
export function liftMail({ to, language, controllerName, reference, endsOn, reason }: LiftMailFacts): MailContent {
  const { mail, answer, lift, controllerUnknown } = RIGHTS_WORDS[language]
  const controller = controllerName ?? controllerUnknown
  const say = (text: string): string =>
    fillWords(language, text, { controller, reference, day: formatDay(language, endsOn) })
  const lines = [mail.greeting, '', say(lift.ends), reason, '', answer.remedy, '', say(mail.reference), '', controller]
  return { to, subject: say(lift.subject), text: lines.join('\n') + '\n' }
}
