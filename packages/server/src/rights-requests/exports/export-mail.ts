import type { MailContent } from '../../notifications/mail-content.ts'
import { formatDay } from '../rights-languages.ts'
import type { ExportLanguage } from './export-words.ts'

export interface ExportMailFacts {
  readonly to: string
  readonly language: ExportLanguage
  readonly controllerName: string
  readonly reference: string
  readonly downloadUrl: string
  /** Day the link ends. */
  readonly until: string
}

/** Says that the data is ready and where it is fetched; carries none of it. */
export function exportMail({ to, language, ...facts }: ExportMailFacts): MailContent {
  const { subject, lines } = TEXTS[language](facts)
  return { to, subject, text: lines.join('\n') + '\n' }
}

type Facts = Omit<ExportMailFacts, 'to' | 'language'>

const TEXTS: Readonly<
  Record<ExportLanguage, (facts: Facts) => { readonly subject: string; readonly lines: readonly string[] }>
> = {
  en: ({ controllerName, reference, downloadUrl, until }) => ({
    subject: `Your data is ready (${reference})`,
    lines: [
      'Hello,',
      '',
      `the answer of ${controllerName} to your request ${reference} is ready.`,
      '',
      'Open this page and press the button to fetch the file:',
      downloadUrl,
      '',
      `It can be fetched once, until ${formatDay('en', until)}. Use a device of your own: the file holds your personal data.`,
      'If the download broke off, answer this mail or write to us, and we will release it again.',
      '',
      controllerName,
    ],
  }),
  es: ({ controllerName, reference, downloadUrl, until }) => ({
    subject: `Sus datos están listos (${reference})`,
    lines: [
      'Hola:',
      '',
      `La respuesta de ${controllerName} a su solicitud ${reference} está lista.`,
      '',
      'Abra esta página y pulse el botón para obtener el archivo:',
      downloadUrl,
      '',
      `Se puede obtener una sola vez, hasta el ${formatDay('es', until)}. Use un dispositivo propio: el archivo contiene sus datos personales.`,
      'Si la descarga se interrumpió, responda a este correo o escríbanos y la pondremos de nuevo a su disposición.',
      '',
      controllerName,
    ],
  }),
}
