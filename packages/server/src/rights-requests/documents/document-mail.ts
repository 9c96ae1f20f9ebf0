import type { MailContent } from '../../notifications/mail-content.ts'
import { fillWords, type RightsLanguage } from '../rights-languages.ts'
import { RIGHTS_WORDS } from '../words/words.ts'

interface DocumentMailFacts {
  readonly to: string
  readonly language: RightsLanguage
  readonly controllerName: string
  readonly reference: string
  readonly reason: string
  readonly article: string
  readonly statusUrl: string
}

/** Asks for a document. It is sent on the person's page, never by mail, which nobody can delete. */
export function documentMail({ language, ...facts }: DocumentMailFacts): MailContent {
  const { mail, document, controllerUnknown } = RIGHTS_WORDS[language]
  const values = {
    controller: facts.controllerName === '' ? controllerUnknown : facts.controllerName,
    article: facts.article,
    reference: facts.reference,
  }
  const lines = [
    mail.greeting,
    '',
    fillWords(language, mail.reference, values),
    fillWords(language, document.asked, values),
    facts.reason,
    '',
    document.sendHere,
    facts.statusUrl,
    '',
    facts.controllerName,
  ]
  return { to: facts.to, subject: `${document.title} (${facts.reference})`, text: lines.join('\n') + '\n' }
}
