import type { RightsWords } from './words.types.ts'

const fr: RightsWords = {
  kinds: {
    access: 'accès à vos données personnelles (article\u00a015 du\u00a0RGPD)',
    rectification: 'rectification de vos données personnelles (article\u00a016 du\u00a0RGPD)',
    erasure: 'effacement de vos données personnelles (article\u00a017 du\u00a0RGPD)',
    restriction: 'limitation du traitement de vos données personnelles (article\u00a018 du\u00a0RGPD)',
    portability: 'portabilité de vos données personnelles (article\u00a020 du\u00a0RGPD)',
    objection: 'opposition au traitement de vos données personnelles (article\u00a021 du\u00a0RGPD)',
    withdrawal: 'retrait de votre consentement (article\u00a07, paragraphe\u00a03, du\u00a0RGPD)',
    'automated-decision': 'réexamen d’une décision automatisée par une personne (article\u00a022 du\u00a0RGPD)',
  },
  confirmTitle: 'Confirmez votre demande',
  confirmIntro: '{controller} a reçu une demande portant la référence {reference}\u00a0: {kind}.',
  confirmWhy:
    'En confirmant, vous montrez que cette adresse électronique est la vôtre. Nous ne demandons rien d’autre, et aucune copie de pièce d’identité.',
  confirmButton: 'Confirmer la demande',
  confirmNotYou:
    'Ce n’était pas vous\u202f? Fermez cette page. Sans confirmation, aucune donnée n’est communiquée, modifiée ou effacée.',
  confirmedBanner: 'Merci. Votre adresse est confirmée.',
  usedTitle: 'Déjà confirmée',
  usedText: 'Ce lien a déjà été utilisé. L’adresse est confirmée et vous n’avez plus rien à faire.',
  expiredTitle: 'Ce lien a expiré',
  expiredText:
    'Le lien du message était valable sept jours. Votre demande est maintenue\u00a0: renvoyez le formulaire pour obtenir un nouveau lien, ou écrivez-nous en citant la référence.',
  unknownTitle: 'Rien à cette adresse',
  unknownText: 'Aucune demande ne correspond à cette adresse. Vérifiez que vous avez copié le lien entier du message.',
  failedTitle: 'Réessayez dans un instant',
  failedText: 'Nous n’avons pas pu ouvrir cette page. Rien n’a été perdu ni modifié.',
  toStatus: 'Voir votre demande',
  statusTitle: 'Votre demande {reference}',
  statusIntro: 'Votre demande à {controller}\u00a0: {kind}.',
  reference: 'Référence',
  received: 'Reçue le',
  dueOn: 'Réponse au plus tard le',
  legalLimit: 'Dernier jour prévu par la loi',
  stateNow: 'Où elle en est',
  progress: 'Avancement',
  statuses: {
    'awaiting-verification': 'En attente de votre confirmation',
    verified: 'Confirmée',
    'in-progress': 'En cours de traitement',
    fulfilled: 'Traitée',
    refused: 'Refusée',
    expired: 'Jamais confirmée',
  },
  steps: {
    received: 'Réception',
    confirmed: 'Votre confirmation',
    work: 'Traitement',
    answer: 'Réponse',
  },
  step: {
    done: 'fait',
    current: 'en cours',
    open: 'à venir',
    by: 'au plus tard le',
  },
  nextTitle: 'La suite',
  next: {
    'awaiting-verification':
      'Nous vous avons envoyé un message contenant un lien. Ouvrez-le et appuyez sur le bouton pour que nous sachions que l’adresse est la vôtre. Le délai de réponse court déjà.',
    verified:
      'Nous recherchons vos données dans tous nos systèmes et vous écrirons à l’adresse indiquée. Vous n’avez rien à faire.',
    'in-progress': 'Nous traitons votre demande et vous écrirons à l’adresse indiquée. Vous n’avez rien à faire.',
    fulfilled: 'Votre demande a reçu une réponse. Conservez la référence en cas de question.',
    refused: 'Nous vous avons écrit pourquoi nous n’avons pas donné suite à cette demande et ce que vous pouvez faire.',
    expired: 'L’adresse n’a pas été confirmée à temps. Vous pouvez renvoyer le formulaire.',
  },
  complaintTitle: 'Si vous n’êtes pas d’accord',
  complaint:
    'Vous pouvez à tout moment introduire une réclamation auprès d’une autorité de protection des données\u00a0: là où vous résidez, là où vous travaillez ou là où la violation aurait été commise (article\u00a077 du\u00a0RGPD). Pays de l’organisme\u00a0: {country}.',
  complaintLink: 'Adresses des autorités européennes',
  controllerUnknown: 'l’organisme',
  mail: {
    subject: 'Confirmez votre demande {reference} à {controller}',
    greeting: 'Bonjour,',
    received: '{controller} a reçu votre demande\u00a0: {kind}.',
    reference: 'Votre référence est {reference}.',
    confirm: 'Confirmez que cette adresse est la vôtre. Ouvrez cette page et appuyez sur le bouton\u00a0:',
    link: 'Le lien sert une seule fois, jusqu’au {expires}. Le délai de réponse court déjà\u00a0:',
    due: 'vous recevrez une réponse au plus tard le {due}.',
    follow: 'Vous pouvez suivre votre demande ici à tout moment\u00a0:',
    notYou:
      'Ce n’était pas vous\u202f? Ne faites rien. Sans votre confirmation, aucune donnée n’est communiquée, modifiée ou effacée.',
  },
}

export default fr
