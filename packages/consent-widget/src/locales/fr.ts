import type { UiTexts } from './ui-texts.ts'

/** Terms as in the French text of Regulation (EU) 2016/679. */
const fr: UiTexts = {
  title: 'Votre vie privée',
  ask: 'Avec votre accord, {controller} enregistre et lit des données sur cet appareil pour\u00a0: {purposes}. Vous pouvez changer d’avis à tout moment.',
  askOpen:
    '{controller} enregistre et lit des données sur cet appareil pour\u00a0: {purposes}. Cela a lieu sauf si vous refusez, maintenant ou à tout moment.',
  notice: 'Politique de confidentialité',
  rejectAll: 'Tout refuser',
  acceptAll: 'Tout accepter',
  choose: 'Choisir',

  preferences: 'Choix de confidentialité',
  intro:
    '{controller} vous demande votre accord finalité par finalité. Ce qui en dépend reste désactivé tant que vous ne l’activez pas.',
  introOpen:
    '{controller} utilise des données pour ce qui est activé ici. Désactivez à tout moment ce que vous ne souhaitez pas.',
  optOut: 'Ne pas vendre ni partager mes données personnelles',
  limit: 'Limiter l’utilisation de mes données personnelles sensibles',
  optedOut: 'Vous avez refusé la vente et le partage de vos données.',
  alwaysActive: 'Toujours actif',
  locked: 'Ne peut pas être désactivé\u00a0: {reason}',
  object: 'Je m’y oppose',
  mayObject: 'Cela a lieu sauf si vous vous y opposez.',
  objected: 'À la suite de votre opposition, cela n’a pas lieu.',
  details: 'Détails',
  dataUsed: 'Données utilisées',
  keptFor: 'Durée de conservation',
  recipients: 'Destinataires',
  stored: 'Enregistré dans votre navigateur',
  session: 'jusqu’à la fermeture du navigateur',
  basis: 'Base juridique\u00a0: {basis}',
  interest: 'Intérêt\u00a0: {interest}',
  'services.one': '{count} service utilisé',
  'services.many': '{count} de services utilisés',
  'services.other': '{count} services utilisés',
  allowed: 'Vous avez autorisé\u00a0: {purposes}.',
  withdrawAll: 'Tout retirer',
  saveChoices: 'Enregistrer mes choix',
  rights: 'Vos droits sur vos données',
  close: 'Fermer',
  receipt: 'Reçu de votre choix',
  receiptIntro:
    'Une copie signée de ce que {controller} a enregistré. Conservez-la\u00a0: elle prouve ce que vous avez choisi.',
  receiptOnce:
    'Enregistrez-le maintenant. Un refus ne laisse sur cet appareil rien qui permette de le retrouver une fois cette page quittée.',
  receiptAway: 'Le reçu n’est pas disponible pour le moment. Réessayez plus tard.',
  receiptDate: 'Enregistré le',
  stateGiven: 'Autorisé',
  stateRefused: 'Refusé',
  stateWithdrawn: 'Retiré',
  copy: 'Copier',
  copied: 'Copié',
  download: 'Télécharger',
  stillRunning: 'Une partie de ce que vous avez désactivé fonctionne encore jusqu’au rechargement de la page.',
  reload: 'Recharger la page',
  signal: 'Demande d’opposition respectée',
  signalAbout:
    'Votre navigateur demande aux sites de ne pas vendre ni partager vos données. {controller} s’y conforme\u00a0: ce qui le ferait reste désactivé, même après «\u00a0Tout accepter\u00a0», sauf si vous l’activez vous-même.',
  'basis-consent': 'consentement, article\u00a06, paragraphe\u00a01, point\u00a0a), du\u00a0RGPD',
  'basis-contract': 'contrat, article\u00a06, paragraphe\u00a01, point\u00a0b), du\u00a0RGPD',
  'basis-legal-obligation': 'obligation légale, article\u00a06, paragraphe\u00a01, point\u00a0c), du\u00a0RGPD',
  'basis-vital-interests': 'intérêts vitaux, article\u00a06, paragraphe\u00a01, point\u00a0d), du\u00a0RGPD',
  'basis-public-task': 'mission d’intérêt public, article\u00a06, paragraphe\u00a01, point\u00a0e), du\u00a0RGPD',
  'basis-legitimate-interests': 'intérêts légitimes, article\u00a06, paragraphe\u00a01, point\u00a0f), du\u00a0RGPD',

  externalContent: 'Contenu externe',
  blocked:
    'Ce contenu provient de {recipient}, qui reçoit vos données lors du chargement. Votre accord est nécessaire pour\u00a0: {purposes}.',
  anotherProvider: 'un autre fournisseur',
  loadOnce: 'Charger une fois',
  alwaysAllow: 'Toujours autoriser',

  rightsIntro: 'Adressez à {controller} une demande sur les données détenues à votre sujet. C’est gratuit.',
  kind: 'Que souhaitez-vous faire\u202f?',
  'kind-access': 'Voir mes données',
  'about-access': 'Obtenir une copie de vos données et savoir comment elles sont utilisées.',
  'article-access': 'Article\u00a015 du\u00a0RGPD',
  'limits-access':
    'Ce qui révélerait des données ou des secrets d’autrui peut être omis\u00a0; nous vous le disons alors.',
  'kind-rectification': 'Rectifier mes données',
  'about-rectification': 'Faire corriger des données inexactes ou incomplètes.',
  'article-rectification': 'Article\u00a016 du\u00a0RGPD',
  'limits-rectification':
    'Nous pouvons demander ce qui montre l’erreur. Si nous ne changeons rien, nous vous disons pourquoi.',
  'kind-erasure': 'Effacer mes données',
  'about-erasure': 'Faire effacer vos données, sauf celles que la loi impose de conserver.',
  'article-erasure': 'Article\u00a017 du\u00a0RGPD',
  'limits-erasure':
    'Ce qu’une loi impose de garder, ou ce qu’exige un droit en justice, est conservé\u00a0; nous vous disons quoi et pourquoi.',
  'kind-restriction': 'Limiter l’utilisation',
  'about-restriction':
    'Faire conserver vos données sans qu’elles soient utilisées, le temps qu’une question soit réglée.',
  'article-restriction': 'Article\u00a018 du\u00a0RGPD',
  'limits-restriction':
    'Possible pendant que l’exactitude ou une opposition est examinée, si l’utilisation est illicite, ou si vous avez besoin des données pour un droit en justice.',
  'kind-portability': 'Récupérer mes données',
  'about-portability': 'Recevoir les données que vous avez fournies dans un fichier lisible par d’autres services.',
  'article-portability': 'Article\u00a020 du\u00a0RGPD',
  'limits-portability':
    'Concerne ce que vous avez fourni vous-même et qui est traité par informatique avec votre consentement ou pour un contrat.',
  'limits-portability-us-ca':
    'Concerne ce que nous avons obtenu de vous, quelle que soit la base de son utilisation, dans un format facile à utiliser et lisible par machine dans la mesure où c’est techniquement possible.',
  'kind-objection': 'M’opposer à un usage',
  'about-objection': 'Dire non à un usage fondé sur l’intérêt légitime ou à la prospection.',
  'article-objection': 'Article\u00a021 du\u00a0RGPD',
  'limits-objection':
    'La prospection cesse dans tous les cas. Une autre utilisation ne peut continuer que pour des motifs impérieux, que nous vous indiquons.',
  'kind-objection-us-ca': 'Refuser la vente et le partage',
  'about-objection-us-ca':
    'Que vos données ne soient ni vendues ni partagées pour de la publicité d’un site à l’autre.',
  'limits-objection-us-ca':
    'La vente et le partage de vos données cessent dans tous les cas, quelle que soit leur base.',
  'kind-withdrawal': 'Retirer mon consentement',
  'about-withdrawal': 'Retirer un accord que vous avez donné.',
  'article-withdrawal': 'Article\u00a07, paragraphe\u00a03, du\u00a0RGPD',
  'limits-withdrawal': 'Jamais refusé. Ce qui a été fait avant le retrait reste licite.',
  'kind-automated-decision': 'Faire décider une personne',
  'about-automated-decision': 'Faire réexaminer par une personne une décision automatisée.',
  'article-automated-decision': 'Article\u00a022 du\u00a0RGPD',
  'limits-automated-decision':
    'Concerne les décisions prises par un ordinateur seul, qui ont pour vous des effets juridiques ou tout aussi graves.',
  'kind-limit-sensitive': 'Limiter l’usage de données sensibles',
  'about-limit-sensitive':
    'Faire en sorte que vos données sensibles, comme la santé ou votre position exacte, ne servent qu’à ce qu’il faut pour vous fournir ce que vous avez demandé.',
  'limits-limit-sensitive':
    'Jamais refusé parce que nous ne vous connaissons pas, et vous n’avez pas à prouver votre identité.',
  answerBy:
    'Vous recevez une réponse dans un délai d’un mois. Ce délai ne peut être prolongé de deux mois au plus que si le cas est complexe, et nous vous en donnons la raison au cours du premier mois.',
  'answerBy-us-ca':
    'Vous recevez une réponse dans un délai de 45 jours. Si davantage de temps est nécessaire, ce délai peut être prolongé de 45 jours au plus, et nous vous en donnons la raison au cours des 45 premiers jours.',
  'answerBy-limit':
    'Effet dès l’envoi. Ceux à qui nous avons transmis les données sont prévenus dans les 15 jours ouvrables.',
  'article-answer': 'Art.\u00a012(3) RGPD',
  optional: '{field} (facultatif)',
  email: 'Adresse électronique',
  emailHint: 'Nous y enverrons un lien pour confirmer la demande, puis la réponse.',
  name: 'Nom',
  message: 'Message',
  messageHint: 'Tout ce qui peut aider à retrouver vos données.',
  review: 'Vérifier la demande',
  problems: 'À vérifier\u00a0:',
  'error-kind': 'Choisissez l’une de ces demandes.',
  'error-email': 'Saisissez une adresse complète, par exemple ana@example.org.',
  'email-at': 'Il manque un @ dans «\u00a0{value}\u00a0».',
  'email-domain': 'Il manque un domaine complet après le @ dans «\u00a0{value}\u00a0».',
  'email-other': 'Aucun courriel ne peut être envoyé à «\u00a0{value}\u00a0».',
  'error-name': 'Saisissez au maximum 200 caractères.',
  'error-message': 'Saisissez au maximum 4\u00a0000 caractères.',
  reviewTitle: 'Vérifiez votre demande',
  request: 'Demande',
  reviewIntro: 'Voici ce que recevra {controller}.',
  edit: 'Modifier',
  send: 'Envoyer la demande',
  sending: 'Envoi en cours…',
  unreachable:
    'Le serveur est injoignable. Rien n’est perdu\u00a0: réessayez, votre demande ne sera enregistrée qu’une fois.',
  offline: 'Vous êtes hors ligne. Rien n’est perdu\u00a0: rétablissez la connexion, puis réessayez.',
  busy: 'Trop de demandes arrivent en ce moment. Rien n’est perdu\u00a0: attendez une minute, puis réessayez.',
  tryAgain: 'Réessayer',
  refused: 'La demande n’a pas été acceptée\u00a0:',
  sentTitle: 'Demande reçue',
  sent: 'Nous avons envoyé un message à {email}. Ouvrez le lien qu’il contient pour confirmer que la demande vient de vous.',
  sentHeld:
    'L’effet est immédiat et il n’y a rien à confirmer. Nous avons envoyé un message avec la référence à {email}.',
  reference: 'Référence',
  due: 'Réponse au plus tard le',
  follow: 'Suivre votre demande',
}

export default fr
