import type { RightsRequestStatus } from '@assent/shared'
import type { RightsLanguage } from './rights-languages.ts'

/** Every word of the pages, but for those of a request's kind. */
export interface PageTexts {
  readonly confirmTitle: string
  readonly confirmIntro: (controller: string, kind: string, reference: string) => string
  readonly confirmWhy: string
  readonly confirmButton: string
  readonly confirmNotYou: string
  readonly confirmedBanner: string
  readonly usedTitle: string
  readonly usedText: string
  readonly expiredTitle: string
  readonly expiredText: string
  readonly unknownTitle: string
  readonly unknownText: string
  readonly failedTitle: string
  readonly failedText: string
  readonly toStatus: string
  readonly statusTitle: (reference: string) => string
  readonly statusIntro: (controller: string, kind: string) => string
  readonly reference: string
  readonly received: string
  readonly dueOn: string
  readonly legalLimit: string
  readonly stateNow: string
  readonly progress: string
  readonly statuses: Readonly<Record<RightsRequestStatus, string>>
  readonly steps: {
    readonly received: string
    readonly confirmed: string
    readonly work: string
    readonly answer: string
  }
  readonly step: { readonly done: string; readonly current: string; readonly open: string; readonly by: string }
  readonly nextTitle: string
  readonly next: Readonly<Record<RightsRequestStatus, string>>
  readonly complaintTitle: string
  readonly complaint: (country: string) => string
  readonly complaintLink: string
  readonly controllerUnknown: string
}

export const PAGE_TEXTS: Readonly<Record<RightsLanguage, PageTexts>> = {
  en: {
    confirmTitle: 'Confirm your request',
    confirmIntro: (controller, kind, reference) =>
      `${controller} received a request ${kind}, with the reference ${reference}.`,
    confirmWhy:
      'Confirming shows that this e-mail address is yours. It is all we ask of you; we do not ask for a copy of an identity document.',
    confirmButton: 'Confirm the request',
    confirmNotYou:
      'Was it not you? Then close this page. Without a confirmation no data is disclosed, changed or erased.',
    confirmedBanner: 'Thank you. Your address is confirmed.',
    usedTitle: 'Already confirmed',
    usedText: 'This link was used before. The address is confirmed and there is nothing more for you to do.',
    expiredTitle: 'This link has ended',
    expiredText:
      'The link in the mail worked for seven days. Your request stands: send the form again to get a new link, or write to us and quote the reference.',
    unknownTitle: 'Nothing found here',
    unknownText: 'No request belongs to this address. Check that you copied the whole link from the mail.',
    failedTitle: 'Please try again in a moment',
    failedText: 'We could not open this page just now. Nothing was lost and nothing was changed.',
    toStatus: 'See your request',
    statusTitle: (reference) => `Your request ${reference}`,
    statusIntro: (controller, kind) => `Your request to ${controller} ${kind}.`,
    reference: 'Reference',
    received: 'Received on',
    dueOn: 'You will have an answer by',
    legalLimit: 'Last day the law allows',
    stateNow: 'Where it stands',
    progress: 'Progress',
    statuses: {
      'awaiting-verification': 'Waits for your confirmation',
      verified: 'Confirmed',
      'in-progress': 'Being worked on',
      fulfilled: 'Done',
      refused: 'Refused',
      expired: 'Never confirmed',
    },
    steps: { received: 'Received', confirmed: 'Your confirmation', work: 'Being worked on', answer: 'Answer' },
    step: { done: 'done', current: 'now', open: 'to come', by: 'by' },
    nextTitle: 'What happens next',
    next: {
      'awaiting-verification':
        'We sent you a mail with a link. Open it and press the button, so that we know the address is yours. The time to answer already runs.',
      verified:
        'We look for your data in all our systems and write to you at the address you gave. You need not do anything.',
      'in-progress':
        'We are working on your request and write to you at the address you gave. You need not do anything.',
      fulfilled: 'Your request was answered. Keep the reference in case you have a question about it.',
      refused: 'We wrote to you why we did not act on this request, and what you can do about it.',
      expired: 'The address was not confirmed in time. You can send the form again.',
    },
    complaintTitle: 'If you are not content',
    complaint: (country) =>
      `You may complain to a data protection authority at any time: where you live, where you work, or where you think the law was broken (Art. 77 GDPR). The company's own country is ${country}.`,
    complaintLink: 'Addresses of the European authorities',
    controllerUnknown: 'the company',
  },
  es: {
    confirmTitle: 'Confirme su solicitud',
    confirmIntro: (controller, kind, reference) =>
      `${controller} ha recibido una solicitud ${kind}, con la referencia ${reference}.`,
    confirmWhy:
      'Al confirmar demuestra que esta dirección de correo es suya. Es lo único que le pedimos; no pedimos copia de ningún documento de identidad.',
    confirmButton: 'Confirmar la solicitud',
    confirmNotYou:
      '¿No ha sido usted? Entonces cierre esta página. Sin confirmación no se comunica, modifica ni suprime ningún dato.',
    confirmedBanner: 'Gracias. Su dirección está confirmada.',
    usedTitle: 'Ya está confirmada',
    usedText: 'Este enlace ya se utilizó. La dirección está confirmada y no tiene que hacer nada más.',
    expiredTitle: 'Este enlace ha caducado',
    expiredText:
      'El enlace del correo servía durante siete días. Su solicitud sigue en pie: envíe otra vez el formulario para recibir un enlace nuevo, o escríbanos citando la referencia.',
    unknownTitle: 'Aquí no hay nada',
    unknownText:
      'Ninguna solicitud corresponde a esta dirección. Compruebe que ha copiado el enlace completo del correo.',
    failedTitle: 'Inténtelo de nuevo en un momento',
    failedText: 'Ahora mismo no hemos podido abrir esta página. No se ha perdido ni cambiado nada.',
    toStatus: 'Ver su solicitud',
    statusTitle: (reference) => `Su solicitud ${reference}`,
    statusIntro: (controller, kind) => `Su solicitud a ${controller} ${kind}.`,
    reference: 'Referencia',
    received: 'Recibida el',
    dueOn: 'Recibirá una respuesta a más tardar el',
    legalLimit: 'Último día que permite la ley',
    stateNow: 'En qué punto está',
    progress: 'Progreso',
    statuses: {
      'awaiting-verification': 'A la espera de su confirmación',
      verified: 'Confirmada',
      'in-progress': 'En curso',
      fulfilled: 'Resuelta',
      refused: 'Denegada',
      expired: 'Nunca confirmada',
    },
    steps: { received: 'Recibida', confirmed: 'Su confirmación', work: 'En curso', answer: 'Respuesta' },
    step: { done: 'hecho', current: 'ahora', open: 'pendiente', by: 'hasta el' },
    nextTitle: 'Qué ocurre ahora',
    next: {
      'awaiting-verification':
        'Le hemos enviado un correo con un enlace. Ábralo y pulse el botón para que sepamos que la dirección es suya. El plazo de respuesta ya corre.',
      verified:
        'Buscamos sus datos en todos nuestros sistemas y le escribiremos a la dirección que nos dio. No tiene que hacer nada.',
      'in-progress':
        'Estamos trabajando en su solicitud y le escribiremos a la dirección que nos dio. No tiene que hacer nada.',
      fulfilled: 'Su solicitud ha sido respondida. Guarde la referencia por si tiene alguna pregunta.',
      refused: 'Le hemos escrito por qué no hemos atendido la solicitud y qué puede hacer al respecto.',
      expired: 'La dirección no se confirmó a tiempo. Puede enviar otra vez el formulario.',
    },
    complaintTitle: 'Si no está conforme',
    complaint: (country) =>
      `Puede reclamar en cualquier momento ante una autoridad de protección de datos: donde vive, donde trabaja o donde crea que se infringió la ley (art. 77 RGPD). El país de la empresa es ${country}.`,
    complaintLink: 'Direcciones de las autoridades europeas',
    controllerUnknown: 'la empresa',
  },
}
