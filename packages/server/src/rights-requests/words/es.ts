import type { RightsWords } from './words.types.ts'

const es: RightsWords = {
  kinds: {
    access: 'de acceso a sus datos personales (art. 15 RGPD)',
    rectification: 'de rectificación de sus datos personales (art. 16 RGPD)',
    erasure: 'de supresión de sus datos personales (art. 17 RGPD)',
    restriction: 'de limitación del tratamiento de sus datos personales (art. 18 RGPD)',
    portability: 'de portabilidad de sus datos personales (art. 20 RGPD)',
    objection: 'de oposición al tratamiento de sus datos personales (art. 21 RGPD)',
    withdrawal: 'de retirada de su consentimiento (art. 7.3 RGPD)',
    'automated-decision': 'de revisión humana de una decisión automatizada (art. 22 RGPD)',
  },
  confirmTitle: 'Confirme su solicitud',
  confirmIntro: '{controller} ha recibido una solicitud {kind}, con la referencia {reference}.',
  confirmWhy: 'Al confirmar demuestra que esta dirección de correo es suya.',
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
  statusTitle: 'Su solicitud {reference}',
  statusIntro: 'Su solicitud a {controller} {kind}.',
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
  steps: {
    received: 'Recibida',
    confirmed: 'Su confirmación',
    work: 'En curso',
    answer: 'Respuesta',
  },
  step: {
    done: 'hecho',
    current: 'ahora',
    open: 'pendiente',
    by: 'hasta el',
  },
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
  complaint:
    'Puede reclamar en cualquier momento ante una autoridad de protección de datos: donde vive, donde trabaja o donde crea que se infringió la ley (art. 77 RGPD). El país de la empresa es {country}.',
  complaintLink: 'Direcciones de las autoridades europeas',
  controllerUnknown: 'la empresa',
  document: {
    title: 'Se necesita un documento',
    asked: '{controller} le pide un documento ({article}):',
    sendHere: 'Envíelo en esta página, no por correo:',
    allowed: 'PDF, JPEG o PNG; como máximo {files} archivos, {size} en total.',
    choose: 'Elegir archivos',
    send: 'Enviar',
    received: 'Su documento ha llegado.',
    accepted: 'Su documento se ha aceptado.',
    refused: 'Su documento no se ha aceptado.',
    noFile: 'No se ha elegido ningún archivo.',
    wrongType: '{name} no es un archivo PDF, JPEG o PNG.',
    tooMuch: 'El envío es demasiado grande: archivos: {count}, {came} en total.',
    notStored: 'No se ha guardado nada de este envío; lo que envió antes sigue ahí.',
    kept: 'Se elimina {days} días después de examinarlo o de responder a su solicitud.',
  },
  mail: {
    subject: 'Confirme su solicitud {reference} a {controller}',
    greeting: 'Hola:',
    received: '{controller} ha recibido su solicitud {kind}.',
    reference: 'Su referencia es {reference}.',
    confirm: 'Confirme que esta dirección es suya. Abra esta página y pulse el botón:',
    link: 'El enlace sirve una sola vez, hasta el {expires}. El plazo de respuesta ya corre:',
    due: 'recibirá una respuesta a más tardar el {due}.',
    follow: 'Puede seguir su solicitud aquí en cualquier momento:',
    notYou:
      '¿No ha sido usted? Entonces no haga nada. Sin su confirmación no se comunica, modifica ni suprime ningún dato.',
  },
}

export default es
