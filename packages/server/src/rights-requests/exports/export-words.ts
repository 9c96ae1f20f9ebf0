import type { RightsLanguage } from '../rights-languages.ts'

/** Languages that the hand-over of data speaks; everyone else reads English. */
export type ExportLanguage = Extract<RightsLanguage, 'en' | 'es'>

export function exportLanguage(language: RightsLanguage): ExportLanguage {
  return language === 'es' ? 'es' : 'en'
}

interface ExportWords {
  readonly title: string
  readonly intro: (reference: string, size: string) => string
  readonly once: (until: string) => string
  readonly button: string
  readonly care: string
  readonly controllerUnknown: string
  readonly unknownTitle: string
  readonly unknown: string
  readonly usedTitle: string
  readonly used: string
  readonly expiredTitle: string
  readonly expired: string
  /** On the status page. */
  readonly forwarded: string
  readonly waits: (until: string) => string
}

/** Words of the page that a person fetches their data from. */
export const EXPORT_WORDS: Readonly<Record<ExportLanguage, ExportWords>> = {
  en: {
    title: 'Your data is ready',
    intro: (reference, size) =>
      `The answer to your request ${reference} is an archive (ZIP) of ${size}: one file with everything, and a table for each place where we keep data.`,
    once: (until) => `It can be fetched once, until ${until}.`,
    button: 'Download the file',
    care: 'The file holds your personal data: fetch it with a device of your own and keep it safe.',
    controllerUnknown: 'the company',
    unknownTitle: 'Nothing found here',
    unknown: 'No file waits behind this link. Check that it was copied whole from the mail.',
    usedTitle: 'Already fetched',
    used: 'This file was fetched before, and the link works once. If it was not you, or the download broke off, answer our mail.',
    expiredTitle: 'This link has ended',
    expired: 'The link worked for seven days. Answer our mail, and we will release the file again.',
    forwarded: 'We process part of your data in the name of others, who answer you about it within the same time:',
    waits: (until) =>
      `Your data is ready. The link to it is in the mail to the address you confirmed; it works once, until ${until}.`,
  },
  es: {
    title: 'Sus datos están listos',
    intro: (reference, size) =>
      `La respuesta a su solicitud ${reference} es un archivo comprimido (ZIP) de ${size}: un fichero con todo y una tabla por cada lugar donde guardamos datos.`,
    once: (until) => `Se puede obtener una sola vez, hasta el ${until}.`,
    button: 'Descargar el archivo',
    care: 'El archivo contiene sus datos personales: descárguelo en un dispositivo propio y guárdelo bien.',
    controllerUnknown: 'la empresa',
    unknownTitle: 'Aquí no hay nada',
    unknown: 'No hay ningún archivo tras este enlace. Compruebe que lo copió entero del correo.',
    usedTitle: 'Ya descargado',
    used: 'Este archivo ya se descargó y el enlace sirve una sola vez. Si no fue usted o la descarga se interrumpió, responda a nuestro correo.',
    expiredTitle: 'Este enlace ha caducado',
    expired:
      'El enlace sirvió durante siete días. Responda a nuestro correo y pondremos de nuevo el archivo a su disposición.',
    forwarded: 'Tratamos parte de sus datos por cuenta de otros, que le contestarán sobre ella dentro del mismo plazo:',
    waits: (until) =>
      `Sus datos están listos. El enlace está en el correo enviado a la dirección que confirmó; sirve una sola vez, hasta el ${until}.`,
  },
}
