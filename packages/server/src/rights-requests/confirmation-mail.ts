import { utcDate, type RightsRequestKind } from '@assent/shared'
import type { MailContent } from '../notifications/mail-content.ts'
import { formatDay, type RightsLanguage } from './rights-languages.ts'
import { KIND_WORDS } from './rights-words.ts'

export interface ConfirmationFacts {
  readonly to: string
  readonly language: RightsLanguage
  readonly controllerName: string
  readonly kind: RightsRequestKind
  readonly reference: string
  readonly confirmUrl: string
  readonly statusUrl: string
  readonly dueOn: string
  /** End of the link, ms since 1970. */
  readonly confirmExpiresAt: number
}

/**
 * The mail that asks a person to confirm a request. Nothing the form's sender wrote is repeated in it, not even the
 * name: anyone can type anyone's address, and our mail must not carry a stranger's words.
 */
export function confirmationMail(facts: ConfirmationFacts): MailContent {
  const words = TEXTS[facts.language]
  return { to: facts.to, subject: words.subject(facts), text: words.lines(facts).join('\n') + '\n' }
}

interface Texts {
  subject(facts: ConfirmationFacts): string
  lines(facts: ConfirmationFacts): readonly string[]
}

const TEXTS: Readonly<Record<RightsLanguage, Texts>> = {
  en: {
    subject: ({ reference, controllerName }) => `Please confirm your request ${reference} to ${controllerName}`,
    lines: (facts) => [
      'Hello,',
      '',
      `${facts.controllerName} received your request ${KIND_WORDS.en[facts.kind]}.`,
      `Your reference is ${facts.reference}.`,
      '',
      'Please confirm that this address is yours. Open this page and press the button:',
      facts.confirmUrl,
      '',
      `The link works once, until ${formatDay('en', utcDate(facts.confirmExpiresAt))}. The time to answer you already runs:`,
      `you will have an answer by ${formatDay('en', facts.dueOn)}.`,
      '',
      'You can follow your request here at any time:',
      facts.statusUrl,
      '',
      'Was it not you? Then do nothing. Without your confirmation no data is disclosed, changed or erased.',
      '',
      facts.controllerName,
    ],
  },
  es: {
    subject: ({ reference, controllerName }) => `Confirme su solicitud ${reference} a ${controllerName}`,
    lines: (facts) => [
      'Hola:',
      '',
      `${facts.controllerName} ha recibido su solicitud ${KIND_WORDS.es[facts.kind]}.`,
      `Su referencia es ${facts.reference}.`,
      '',
      'Confirme que esta dirección es suya. Abra esta página y pulse el botón:',
      facts.confirmUrl,
      '',
      `El enlace sirve una sola vez, hasta el ${formatDay('es', utcDate(facts.confirmExpiresAt))}. El plazo de respuesta ya corre:`,
      `recibirá una respuesta a más tardar el ${formatDay('es', facts.dueOn)}.`,
      '',
      'Puede seguir su solicitud aquí en cualquier momento:',
      facts.statusUrl,
      '',
      '¿No ha sido usted? Entonces no haga nada. Sin su confirmación no se comunica, modifica ni suprime ningún dato.',
      '',
      facts.controllerName,
    ],
  },
}
