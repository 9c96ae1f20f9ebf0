import { utcDate } from '@assent/shared'
import type { MailContent } from '../../notifications/mail-content.ts'
import { askedWords, fillWords, formatDay, rightsLanguage, type RightsLanguage } from '../rights-languages.ts'
import { RIGHTS_WORDS } from '../words/words.ts'
import type { ForwardedRequest, TenantContact } from './forwarding.domain.ts'

/** Hands the request to who answers it: whose it is, what is asked, since when, and where the records lie. */
export function mailToController(request: ForwardedRequest, contact: TenantContact): MailContent {
  const language = rightsLanguage(contact.language) === 'es' ? 'es' : 'en'
  const day = (date: string): string => formatDay(language, date)
  const words = TO_CONTROLLER[language]
  const { reference, processor, kind, law, receivedAt, legalLimitOn, email, name, message, datasets, tenant } = request
  const asked = askedWords(language, kind, law)
  const lines = [
    words.intro(contact.name, processor),
    '',
    `${words.asked}: ${asked}`,
    `${words.person}: ${name === null ? email : `${name} <${email}>`}`,
    `${words.received}: ${new Date(receivedAt).toISOString()}`,
    `${words.limit}: ${day(legalLimitOn)}`,
    `${words.account}: ${tenant}`,
    `${words.records}: ${datasets.map(({ dataset, records }) => `${dataset} (${records})`).join(', ')}`,
    ...(message === null ? [] : ['', `${words.message}:`, message]),
    '',
    words.clock(day(utcDate(receivedAt))),
    words.help(reference),
  ]
  return { to: contact.email, subject: words.subject(reference), text: lines.join('\n') + '\n' }
}

/** Tells the person who answers that part, and that it lost no time. */
export function mailToPerson(request: ForwardedRequest, contact: TenantContact): MailContent {
  const language = rightsLanguage(request.language)
  const { reference, processor, legalLimitOn } = request
  const { mail, forwarded } = RIGHTS_WORDS[language]
  const controller = `${contact.name} <${contact.email}>`
  const say = (text: string): string =>
    fillWords(language, text, { reference, processor, controller, day: formatDay(language, legalLimitOn) })
  const lines = [mail.greeting, '', say(forwarded.text), say(forwarded.clock), '', processor]
  return { to: request.email, subject: say(forwarded.subject), text: lines.join('\n') + '\n' }
}

interface ControllerWords {
  readonly subject: (reference: string) => string
  readonly intro: (controller: string, processor: string) => string
  readonly asked: string
  readonly person: string
  readonly received: string
  readonly limit: string
  readonly account: string
  readonly records: string
  readonly message: string
  readonly clock: (day: string) => string
  readonly help: (reference: string) => string
}

/** Languages in which a request is handed to companies; all others read English. */
const TO_CONTROLLER: Readonly<Record<Extract<RightsLanguage, 'en' | 'es'>, ControllerWords>> = {
  en: {
    subject: (reference) => `A person’s request for you to answer (${reference})`,
    intro: (controller, processor) =>
      `A person turned to ${processor} about data that we process for ${controller}. The answer is yours; we have given none.`,
    asked: 'What is asked',
    person: 'Who asks (address confirmed)',
    received: 'Received',
    limit: 'Last day of the law',
    account: 'Your account',
    records: 'Records of the person',
    message: 'In the person’s words',
    clock: (day) => `The time runs since ${day}, the day we received it (Art. 12(3) GDPR).`,
    help: (reference) => `Answer this mail and quote ${reference} if you need our help (Art. 28(3)(e) GDPR).`,
  },
  es: {
    subject: (reference) => `Una solicitud que le corresponde contestar (${reference})`,
    intro: (controller, processor) =>
      `Una persona se dirigió a ${processor} sobre datos que tratamos por cuenta de ${controller}. La respuesta le corresponde; no hemos dado ninguna.`,
    asked: 'Qué se solicita',
    person: 'Quién lo solicita (dirección confirmada)',
    received: 'Recibida',
    limit: 'Último día según la ley',
    account: 'Su cuenta',
    records: 'Registros de la persona',
    message: 'En palabras de la persona',
    clock: (day) => `El plazo corre desde el ${day}, día en que la recibimos (art. 12.3 RGPD).`,
    help: (reference) => `Responda a este correo citando ${reference} si necesita nuestra ayuda (art. 28.3.e RGPD).`,
  },
}
