import type { MailContent } from '../../notifications/mail-content.ts'
import { fillWords, formatDay, type RightsLanguage } from '../rights-languages.ts'
import { RIGHTS_WORDS } from '../words/words.ts'

export interface ExportMailFacts {
  readonly to: string
  readonly language: RightsLanguage
  /** Null where the site is no longer registered. */
  readonly controllerName: string | null
  readonly reference: string
  readonly downloadUrl: string
  /** Day the link ends. */
  readonly until: string
}

/** Says that the data is ready and where it is fetched; carries none of it. */
export function exportMail({
  to,
  language,
  controllerName,
  reference,
  downloadUrl,
  until,
}: ExportMailFacts): MailContent {
  const { mail, data, controllerUnknown } = RIGHTS_WORDS[language]
  const controller = controllerName ?? controllerUnknown
  const say = (text: string): string =>
    fillWords(language, text, { controller, reference, until: formatDay(language, until) })
  const lines = [
    mail.greeting,
    '',
    `${data.title}.`,
    say(mail.reference),
    '',
    data.open,
    downloadUrl,
    '',
    say(data.once),
    data.care,
    data.again,
    '',
    controller,
  ]
  return { to, subject: say(`${data.title} ({reference})`), text: lines.join('\n') + '\n' }
}
