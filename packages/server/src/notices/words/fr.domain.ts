import type { NoticeWords } from './words.types.ts'

export const FR: NoticeWords = {
  titles: {
    privacy: 'Politique de confidentialité',
    cookies: 'Politique relative aux cookies',
    'sub-processors': 'Sous-traitants ultérieurs',
  },
  processors: 'Sous-traitants',
  intros: {
    privacy: (controller) =>
      `Ce que ${controller} fait des données à caractère personnel : à quelles fins, sur quelle base juridique, pendant combien de temps, qui d’autre les reçoit et ce que vous pouvez faire (articles 13 et 14 du règlement général sur la protection des données, RGPD).`,
    cookies: (controller) =>
      `Ce que le site internet de ${controller} conserve dans votre navigateur et ce qu’il charge auprès de tiers, à quelles fins et pendant combien de temps.`,
    'sub-processors': (controller) =>
      `Les entreprises qui traitent des données à caractère personnel pour le compte de ${controller} : ce que fait chacune, où, et comment les données sont protégées.`,
  },
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  frame: {
    skip: 'Aller au contenu',
    contents: 'Sommaire',
    languages: 'Langue',
    documents: 'Voir aussi',
    lastUpdated: 'Dernière mise à jour',
    version: 'Version',
    fingerprint: 'Empreinte du contenu (SHA-256)',
    asJson: 'Le même contenu sous forme de données (JSON)',
    past: (day) => `Ceci est une version antérieure, telle qu’elle était en vigueur le ${day}.`,
    upcoming: (day) => `Cette version n’est pas encore en vigueur : elle prend effet le ${day}.`,
    toCurrent: 'Lire la version en vigueur',
    instead: (wanted) => `Ce document n’est pas encore disponible dans cette langue : ${wanted}.`,
    notFound: 'Ce document n’existe pas',
    available: 'Voici ce qui existe :',
  },
  sections: {
    controller: 'Qui est responsable',
    roles: 'En quelle qualité nous traitons des données',
    purposes: 'À quoi servent les données',
    data: 'Quelles données, et d’où elles viennent',
    retention: 'Combien de temps nous les conservons',
    recipients: 'Qui d’autre reçoit des données',
    transfers: 'Transferts hors de l’Espace économique européen',
    cookies: 'Cookies et techniques similaires',
    sale: 'Vente et partage de données',
    consent: 'Retirer votre consentement',
    objection: 'Votre droit d’opposition',
    rights: 'Vos droits',
    complaint: 'Votre droit d’introduire une réclamation',
    obligation: 'Si vous devez nous fournir des données',
    'automated-decisions': 'Décisions automatisées',
    security: 'Comment nous protégeons les données',
    changes: 'Modifications de ce document',
    services: 'Ce que le site charge auprès de tiers',
    'own-entries': 'Ce qui retient votre choix',
    'sub-processors': 'Qui traite des données pour notre compte',
  },
  people: {
    name: 'Responsable du traitement',
    address: 'Adresse',
    country: 'Pays',
    registration: 'Immatriculation',
    email: 'Courriel',
    phone: 'Téléphone',
    roles: {
      dpo: 'Délégué à la protection des données (art. 37 RGPD)',
      team: 'Contact pour la protection des données',
      security: 'Contact pour la sécurité',
      'processor-enquiries': 'Questions sur les données traitées pour nos clients',
    },
    teamIsNoOfficer:
      'Une équipe qui répond aux questions sur les données à caractère personnel ; ce n’est pas un délégué à la protection des données.',
    representative: 'Représentant dans l’Union européenne (art. 27 RGPD)',
    noRepresentative: 'Pas de représentant dans l’Union européenne, car',
    controllerOf: (activities) =>
      `Nous décidons nous-mêmes du traitement des données et en sommes responsables pour : ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity} : nous agissons pour le compte de ${controller}, uniquement sur instruction (art. 28 RGPD). Le responsable est ${controller} ; veuillez lui adresser vos demandes sur ces données. Nous lui transmettons celles qui nous parviennent.`,
    ourCustomers: 'notre client',
    jointOf: (activity) => `${activity} : nous sommes responsables conjointement avec d’autres (art. 26 RGPD).`,
    onBehalf: 'Ce que nous faisons pour le compte d’autrui',
    instruction: 'Instruction',
  },
  purposes: {
    caption: 'Chaque finalité avec sa base juridique, les données utilisées et leur durée de conservation',
    purpose: 'Finalité',
    basis: 'Base juridique',
    data: 'Données',
    period: 'Conservées pendant',
    bases: {
      consent: 'Votre consentement',
      contract: 'Contrat avec vous, ou mesures précontractuelles',
      'legal-obligation': 'Obligation légale',
      'vital-interests': 'Intérêts vitaux',
      'public-task': 'Mission d’intérêt public',
      'legitimate-interests': 'Intérêts légitimes',
    },
    explicitConsent: 'Votre consentement explicite',
    article: (article) => `art.\u00a0${cited(article)}RGPD`,
    forState: (state) => `${state} :`,
    otherwise: 'Toutes les autres personnes :',
    interest: (interest) => `Intérêt : ${interest}`,
    statute: (name, country) => `Loi : ${name} (${country})`,
    contract: (contract) => `Contrat : ${contract}`,
    automated: 'Décide automatiquement, voir « Décisions automatisées ».',
    sold: 'Des données sont vendues à cette fin.',
    shared: 'Des données sont partagées pour de la publicité entre sites internet.',
  },
  data: {
    caption: 'Catégories de données à caractère personnel et leur source',
    data: 'Données',
    source: 'D’où elles viennent',
    people: 'De qui',
    details: 'Règles particulières',
    sources: {
      provided: 'Vous nous les donnez',
      observed: 'Nous les enregistrons',
      derived: 'Nous les déduisons d’autres données',
    },
    special: {
      'racial-or-ethnic-origin': 'origine raciale ou ethnique',
      'political-opinions': 'opinions politiques',
      'religious-or-philosophical-beliefs': 'convictions religieuses ou philosophiques',
      'trade-union-membership': 'appartenance syndicale',
      genetic: 'données génétiques',
      biometric: 'données biométriques',
      health: 'santé',
      'sex-life-or-orientation': 'vie sexuelle ou orientation sexuelle',
      'criminal-convictions': 'condamnations pénales et infractions',
    },
    sensitive: {
      'government-id': 'papiers d’identité',
      'account-access': 'accès à des comptes',
      'precise-location': 'localisation précise',
      'citizenship-or-immigration': 'nationalité ou situation migratoire',
      'message-contents': 'contenu de messages',
      neural: 'données neuronales',
    },
    specialData: (kind) => `Données particulièrement protégées : ${kind}.`,
    condition: (condition) => `Autorisé par : ${condition}`,
    secrecy: (who) => `Utilisées uniquement sous le secret professionnel : ${who}`,
    collectedWhen: (setting) => `Recueillies seulement tant que le client a activé « ${setting} ».`,
    aggregateOnly: (cell, form) =>
      `Utilisées seulement sous forme de totaux ; les totaux de moins de ${cell} ${form({ one: 'personne', other: 'personnes' })} ne sont pas montrés.`,
    never: (data) => `Nous ne recueillons jamais : ${data}.`,
  },
  retention: {
    caption: 'Combien de temps chaque catégorie de données est conservée, et ce qui se passe ensuite',
    data: 'Données',
    kept: 'Conservées pendant',
    details: 'Règles particulières',
    triggers: {
      occurred: { after: 'après leur collecte', once: 'dès leur collecte' },
      created: { after: 'après leur création', once: 'dès leur création' },
      resolved: { after: 'après le règlement de l’affaire', once: 'dès le règlement de l’affaire' },
      'last-activity': { after: 'après votre dernière activité', once: 'dès que vous n’êtes plus actif' },
      'relationship-ended': { after: 'après la fin de notre relation', once: 'dès la fin de notre relation' },
      'contract-ended': { after: 'après la fin du contrat', once: 'dès la fin du contrat' },
      terminated: { after: 'après la résiliation', once: 'dès la résiliation' },
      cancelled: { after: 'après l’annulation', once: 'dès l’annulation' },
      'consent-withdrawn': {
        after: 'après le retrait de votre consentement',
        once: 'dès que vous retirez votre consentement',
      },
    },
    otherTrigger: (event) => ({ after: `après « ${event} »`, once: `dès que « ${event} » se produit` }),
    actions: { anonymize: 'Anonymisées', block: 'Bloquées', delete: 'Effacées' },
    fromYearEnd: 'à compter de la fin de l’année civile concernée',
    firstOf: 'selon ce qui arrive en premier',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} au plus tard ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, puis ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} après ${period}`,
    blocked:
      'Les données bloquées sont conservées sous clé : personne ne les lit, sauf pour un droit en justice ou une autorité.',
    restorable: 'Jusque-là, elles peuvent être rétablies.',
    floor: (period, event) =>
      `Pas avant : ${period} ${event}. Si vous en demandez l’effacement plus tôt, il se fait de lui-même une fois ce délai écoulé.`,
    maximum: (period, event) => `En tout cas effacées : ${period} ${event}.`,
    statute: (name, country) => `La loi qui l’exige : ${name} (${country}).`,
    pinned:
      'La durée est fixée pour chaque enregistrement lors de sa création ; les modifications ultérieures de ce document n’y changent rien.',
    tenant: (shortest, longest) => `Nos clients choisissent la durée, de ${shortest} à ${longest}.`,
    holds:
      'Les données nécessaires à un litige en cours sont conservées jusqu’à son règlement et ne servent à rien d’autre entre-temps.',
    heldBy: (recipient) =>
      `${recipient} est seul à les détenir et les conserve selon ses propres règles ; elles ne nous parviennent jamais.`,
    own: 'De vos choix et de vos demandes, nous gardons une trace pour pouvoir les prouver :',
    ownRecords: {
      consent_events: 'Ce que vous avez accepté ou refusé',
      rights_requests: 'Vos demandes concernant vos données',
      mails: 'Les courriels que nous vous avons envoyés à leur sujet',
    },
  },
  recipients: {
    none: 'Personne d’autre ne reçoit de données à caractère personnel.',
    caption: 'Destinataires des données à caractère personnel',
    recipient: 'Destinataire',
    purpose: 'Pour quoi',
    place: 'Où',
    when: 'Quand',
    data: 'Données',
    roles: {
      processor: 'Sous-traitant : agit pour notre compte',
      controller: 'Responsable de son propre traitement',
      'joint-controller': 'Responsable conjointement avec nous',
      authority: 'Autorité',
    },
    uses: (purposes) => `Pour : ${purposes}`,
    eea: 'Espace économique européen',
    always: 'Toujours',
    onActivation: 'Seulement si le client l’active',
    onConsent: 'Seulement après votre accord',
    customerKeys: 'avec le propre compte du client',
    customerResponsible: 'le client conclut le contrat avec lui',
    alternatives: (names) => `L’un des suivants : ${names}. Sur demande, nous vous disons lequel a reçu vos données.`,
    sold: 'Des données lui sont vendues.',
    shared: 'Des données sont partagées avec lui pour de la publicité entre sites internet.',
    onlyInside:
      'Tous les destinataires traitent les données dans l’Espace économique européen. Rien n’est transféré ailleurs.',
    transfersIntro:
      'Certains destinataires traitent des données hors de l’Espace économique européen. Elles y sont protégées comme suit (art. 44 à 49 RGPD).',
    transfersCaption: 'Pays hors de l’Espace économique européen et ce qui y protège les données',
    safeguards: 'Protection',
    noSafeguard: 'Il n’y en a pas actuellement.',
    kinds: {
      scc: 'Clauses contractuelles types de la Commission européenne (art. 46, par. 2, point c), RGPD)',
      bcr: 'Règles d’entreprise contraignantes (art. 47 RGPD)',
      adequacy: 'Décision d’adéquation de la Commission européenne (art. 45 RGPD)',
      'code-of-conduct': 'Code de conduite approuvé (art. 46, par. 2, point e), RGPD)',
      certification: 'Certification approuvée (art. 46, par. 2, point f), RGPD)',
      derogation: 'Dérogation pour des situations particulières (art. 49 RGPD)',
    },
    frameworks: { 'eu-us-dpf': 'Cadre de protection des données UE–États-Unis' },
    module: (module) => `module ${module}`,
    until: (day) => `valable jusqu’au ${day}`,
    lapsed: (day) => `a pris fin le ${day}, n’est plus invoqué`,
    from: (day) => `seulement à partir du ${day}`,
    supplementary: (measures) => `En outre : ${measures}.`,
    copies: 'Vous pouvez nous demander une copie de ces garanties :',
    noSubProcessors: 'Actuellement, personne ne traite de données à caractère personnel pour notre compte.',
  },
  rights: {
    kinds: {
      access: {
        name: 'Accès',
        about: 'Vous pouvez demander si nous traitons des données vous concernant et les recevoir.',
      },
      rectification: {
        name: 'Rectification',
        about: 'Vous pouvez faire corriger des données inexactes et compléter des données incomplètes.',
      },
      erasure: {
        name: 'Effacement',
        about:
          'Vous pouvez faire effacer des données, sauf si une loi ou un droit en justice nous oblige à les garder.',
      },
      restriction: {
        name: 'Limitation',
        about:
          'Vous pouvez demander que nous ne fassions que conserver les données, par exemple pendant que leur exactitude est vérifiée.',
      },
      portability: {
        name: 'Portabilité',
        about:
          'Vous pouvez recevoir dans un format lisible par machine les données que vous nous avez fournies sur la base d’un consentement ou d’un contrat.',
      },
      objection: {
        name: 'Opposition',
        about:
          'Vous pouvez vous opposer à l’utilisation de données pour nos intérêts et, à tout moment, à la prospection.',
      },
      withdrawal: {
        name: 'Retrait du consentement',
        about: 'Vous pouvez retirer un consentement à tout moment ; ce qui a été fait avant reste licite.',
      },
      'automated-decision': {
        name: 'Décisions automatisées',
        about:
          'Vous pouvez demander qu’une personne réexamine une décision prise par une machine seule, exprimer votre point de vue et contester la décision.',
      },
      'limit-sensitive': {
        name: 'Limitation de l’usage de données sensibles',
        about:
          'Vous pouvez faire en sorte que vos données sensibles ne servent qu’à ce qu’il faut pour vous fournir ce que vous avez demandé.',
      },
    },
    channels: { form: 'Formulaire', email: 'Courriel', post: 'Courrier postal', phone: 'Téléphone' },
    form: 'Le formulaire « Vos droits sur vos données » de notre site',
    promised: (period) =>
      `Nous répondons dans un délai de ${period}, et jamais au-delà du mois prévu par la loi (art. 12, par. 3, RGPD).`,
    month: 'Nous répondons dans les meilleurs délais et au plus tard dans un délai d’un mois (art. 12, par. 3, RGPD).',
    extension: (period) =>
      `Si une demande est complexe, il peut nous falloir jusqu’à ${period} de plus ; nous vous le disons alors, avec le motif, au cours du premier mois.`,
    verification:
      'Pour nous assurer qu’il s’agit bien de vous, nous envoyons un lien à votre adresse électronique. Nous ne demandons un document que si nous avons des raisons d’en douter, et nous disons pourquoi.',
    free: 'Cela ne vous coûte rien.',
    inPlaces: 'Selon votre lieu de résidence, les droits suivants s’appliquent :',
    consent:
      'Ce qui repose sur votre consentement, vous pouvez y mettre fin à tout moment, aussi simplement que vous l’avez donné :',
    consentHow:
      'Sur notre site, ouvrez les paramètres des cookies et désactivez-le ; ou écrivez-nous. Ce qui a été fait avant reste licite.',
    consentElsewhere:
      'Vous avez donné ce consentement ailleurs que dans les paramètres des cookies. Pour le retirer, dites-le-nous par l’une des voies indiquées sous « Vos droits » ; un courriel suffit. Ce qui a été fait avant reste licite.',
    objection:
      'Pour des raisons tenant à votre situation particulière, vous pouvez vous opposer à tout moment à ce qui repose sur nos intérêts légitimes. Nous cessons alors, sauf si nous démontrons des motifs impérieux (art. 21, par. 1, RGPD) :',
    objectionMarketing:
      'Vous pouvez vous opposer à la prospection à tout moment et sans motif ; nous cessons alors aussitôt (art. 21, par. 2 et 3, RGPD).',
    complaint:
      'Vous pouvez introduire une réclamation auprès d’une autorité de contrôle, notamment là où vous résidez, où vous travaillez ou bien où la loi aurait été enfreinte (art. 77 RGPD). Il n’est pas nécessaire de nous écrire d’abord.',
    complaintOthers: 'Les autorités des autres pays, dont le vôtre',
    obligationContract: (purposes) =>
      `Pour ${purposes}, le contrat exige les données : sans elles, nous ne pouvons ni le conclure ni l’exécuter.`,
    obligationLaw: (purposes) => `Pour ${purposes}, une loi exige les données ; elles ne peuvent pas être omises.`,
    obligationFree: (purposes) =>
      `Pour ${purposes}, ni la loi ni le contrat n’exigent les données ; vous êtes libre de les donner ou non.`,
    automatedNone:
      'Nous ne prenons aucune décision par une machine seule qui produise des effets juridiques ou vous affecte de manière significative de façon similaire (art. 22 RGPD).',
    automated: (purposes) =>
      `Pour ${purposes}, une machine seule décide, avec des effets juridiques ou significatifs de façon similaire (art. 22 RGPD). Vous pouvez demander qu’une personne réexamine la décision, exprimer votre point de vue et contester la décision.`,
    noSale:
      'Nous ne vendons pas de données à caractère personnel et ne les partageons pas pour de la publicité entre sites internet.',
    sale: (names) =>
      `Des données sont vendues, ou partagées pour de la publicité entre sites internet, avec : ${names}. Vous pouvez le refuser à tout moment.`,
  },
  cookies: {
    gated:
      'Rien qui ne soit nécessaire n’est conservé dans votre navigateur ni chargé auprès de tiers avant que vous ne l’autorisiez.',
    change: 'Vous pouvez modifier votre choix à tout moment dans les paramètres des cookies de notre site.',
    more: 'Tous les cookies, avec leur finalité et leur durée, figurent dans la politique relative aux cookies',
    caption: 'Cookies et éléments du stockage du navigateur',
    name: 'Nom',
    service: 'Service',
    purpose: 'Catégorie',
    party: 'Déposé par',
    lifetime: 'Durée',
    provider: 'Fournisseur',
    content: 'Chargé depuis',
    holds: 'Ce qu’il contient',
    session: 'Jusqu’à la fermeture du navigateur',
    parties: { first: 'Ce site', third: 'Le site d’une autre entreprise' },
    beginningWith: (start) => `Noms commençant par ${start}`,
    matching: (pattern) => `Noms correspondant à ${pattern}`,
    alwaysOn: (reason) => `Ne peut pas être désactivé : ${reason}`,
    onAct: 'Déposé seulement lorsque vous choisissez le réglage qu’il mémorise.',
    none: 'Les services de ce site ne déposent pas de cookies.',
    servicesCaption: 'Services utilisés par ce site, par catégorie',
    ownCaption: 'Ce qui conserve votre réponse à la question sur les cookies',
    ownChoice: 'Votre réponse pour chaque finalité. Sans un oui, il ne contient aucun identifiant.',
    ownQueue: 'Une réponse qui n’a pas encore pu être envoyée, ou la permission donnée par votre consentement.',
    untilSent: 'Jusqu’à l’envoi ou votre retrait',
  },
  limit: {
    title: 'Limiter l’utilisation de mes données personnelles sensibles',
    kinds: (kinds) => `Données sensibles utilisées ici : ${kinds}.`,
    signal:
      'Votre navigateur envoie Global Privacy Control. Ce signal refuse la vente et le partage de vos données, mais ne limite pas l’utilisation des données sensibles\u00a0; pour cela, envoyez ce formulaire.',
  },
  emailWrong: 'Saisissez une adresse complète, par exemple ana@example.org.',
  optOut: {
    title: 'Ne pas vendre ni partager mes données personnelles',
    sold: (purposes) =>
      `Des données sont vendues, ou partagées pour de la publicité entre sites web, pour\u00a0: ${purposes}. Vous pouvez le refuser à tout moment, sans donner de motif.`,
    none: (controller) =>
      `${controller} ne vend pas de données personnelles sur ce site web et n’en partage pas pour de la publicité entre sites web. Il n’y a rien à refuser.`,
    signal:
      'Votre navigateur envoie Global Privacy Control. Demande d’opposition respectée\u00a0: rien n’est vendu ni partagé depuis ce navigateur, et vous n’avez rien d’autre à faire.',
    done: 'Vous avez refusé la vente et le partage de vos données dans ce navigateur.',
    act: 'M’opposer',
    effect:
      'Cela dépose un cookie sur ce site web, qui contient vos réponses et vaut dans ce navigateur. Rien de nouveau ne vous identifie.',
    elsewhere:
      'Cette page se trouve à une autre adresse que le site web et n’atteint donc pas la réponse que votre navigateur garde pour lui. Sur le site web, ouvrez le lien «\u00a0Ne pas vendre ni partager mes données personnelles\u00a0»\u00a0:',
    byBrowser:
      'Sans scripts, activez Global Privacy Control dans votre navigateur ou avec une extension\u00a0: il est respecté sur chaque page, comme une opposition.',
    privacy: 'Politique de confidentialité',
  },
  security: {
    measures: 'Mesures',
    certifications: 'Certifications',
    held: (name, scope) => `${name} : certifié. Périmètre : ${scope}.`,
    heldUntil: (day) => `Valable jusqu’au ${day}.`,
    planned: (name, scope) => `${name} : prévu, non obtenu. Périmètre visé : ${scope}.`,
    plannedFor: (day) => `Visé pour le ${day}.`,
    lapsed: (name, scope) => `${name} : n’est plus en vigueur. Périmètre antérieur : ${scope}.`,
    notYet: (name, scope, day) => `${name} : non obtenu avant le ${day}. Périmètre : ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Avant qu’une modification importante pour vous ne prenne effet, nous l’annonçons au moins ${period} à l’avance : ${channels}.`,
    channels: { email: 'par courriel', 'in-app': 'dans le service lui-même' },
    recipients: (period) => `Les nouveaux destinataires sont annoncés au moins ${period} à l’avance.`,
    versions: 'Versions de ce document',
    inForce: 'en vigueur',
    comes: 'à venir',
    changed: null,
  },
}

const PAST = { anonymize: 'anonymisées', block: 'bloquées', delete: 'effacées' } as const

/** `6(1)(a)` as French cites it: 6, par. 1, point a). */
function cited(article: string): string {
  const [, number, paragraph, point] = /^(\d+)\((\d)\)(?:\(([a-z])\))?$/.exec(article) ?? []
  if (number === undefined) return `${article}\u00a0`
  return `${number}, par.\u00a0${paragraph}, ${point === undefined ? '' : `point\u00a0${point}), `}`
}
