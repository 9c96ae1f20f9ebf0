import type { NoticeWords } from './words.types.ts'

export const NL: NoticeWords = {
  titles: { privacy: 'Privacyverklaring', cookies: 'Cookieverklaring', 'sub-processors': 'Subverwerkers' },
  processors: 'Verwerkers',
  intros: {
    privacy: (controller) =>
      `Wat ${controller} met persoonsgegevens doet: voor welke doeleinden, op welke rechtsgrond, hoe lang, wie ze nog meer ontvangt en wat u kunt doen (artikelen 13 en 14 van de Algemene verordening gegevensbescherming, AVG).`,
    cookies: (controller) =>
      `Wat de website van ${controller} in uw browser bewaart en van anderen laadt, waarvoor en hoe lang.`,
    'sub-processors': (controller) =>
      `De bedrijven die namens ${controller} persoonsgegevens verwerken: wat elk doet, waar, en hoe de gegevens beschermd zijn.`,
  },
  quoted: (name) => `“${name}”`,
  frame: {
    skip: 'Naar de inhoud',
    contents: 'Inhoud',
    languages: 'Taal',
    documents: 'Zie ook',
    lastUpdated: 'Laatst bijgewerkt',
    version: 'Versie',
    fingerprint: 'Vingerafdruk van de inhoud (SHA-256)',
    asJson: 'Hetzelfde als gegevens (JSON)',
    past: (day) => `Dit is een eerdere versie, zoals die gold op ${day}.`,
    upcoming: (day) => `Deze versie geldt nog niet: zij gaat in op ${day}.`,
    toCurrent: 'Lees de geldende versie',
    instead: (wanted) => `Deze verklaring is in deze taal nog niet beschikbaar: ${wanted}.`,
    notFound: 'Deze verklaring bestaat niet',
    available: 'Deze zijn er wel:',
  },
  sections: {
    controller: 'Wie verantwoordelijk is',
    roles: 'In welke rol wij gegevens verwerken',
    purposes: 'Waarvoor wij gegevens gebruiken',
    data: 'Welke gegevens, en waar ze vandaan komen',
    retention: 'Hoe lang wij ze bewaren',
    recipients: 'Wie nog meer gegevens ontvangt',
    transfers: 'Doorgifte buiten de Europese Economische Ruimte',
    cookies: 'Cookies en vergelijkbare technieken',
    sale: 'Verkopen en delen van gegevens',
    consent: 'Uw toestemming intrekken',
    objection: 'Uw recht van bezwaar',
    rights: 'Uw rechten',
    complaint: 'Uw recht om een klacht in te dienen',
    obligation: 'Of u ons gegevens moet geven',
    'automated-decisions': 'Geautomatiseerde besluiten',
    security: 'Hoe wij gegevens beschermen',
    changes: 'Wijzigingen van deze verklaring',
    services: 'Wat de website van anderen laadt',
    'own-entries': 'Wat uw keuze onthoudt',
    'sub-processors': 'Wie namens ons gegevens verwerkt',
  },
  people: {
    name: 'Verwerkingsverantwoordelijke',
    address: 'Adres',
    country: 'Land',
    registration: 'Registratienummer',
    email: 'E-mail',
    phone: 'Telefoon',
    roles: {
      dpo: 'Functionaris voor gegevensbescherming (art. 37 AVG)',
      team: 'Contact voor gegevensbescherming',
      security: 'Contact voor beveiliging',
      'processor-enquiries': 'Vragen over gegevens die wij voor klanten verwerken',
    },
    teamIsNoOfficer:
      'Een team dat vragen over persoonsgegevens beantwoordt; het is geen functionaris voor gegevensbescherming.',
    representative: 'Vertegenwoordiger in de Europese Unie (art. 27 AVG)',
    noRepresentative: 'Geen vertegenwoordiger in de Europese Unie, omdat',
    controllerOf: (activities) =>
      `Wij beslissen zelf over de gegevens, en zijn er verantwoordelijk voor, bij: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: wij handelen namens ${controller}, alleen op instructie (art. 28 AVG). Verantwoordelijk is ${controller}; richt verzoeken over deze gegevens daaraan. Wat ons bereikt, geven wij door.`,
    ourCustomers: 'onze klant',
    jointOf: (activity) => `${activity}: wij zijn samen met anderen verantwoordelijk (art. 26 AVG).`,
    onBehalf: 'Wat wij namens anderen doen',
    instruction: 'Instructie',
  },
  purposes: {
    caption: 'Elk doel met zijn rechtsgrond, de gegevens die het gebruikt en hoe lang die bewaard worden',
    purpose: 'Doel',
    basis: 'Rechtsgrond',
    data: 'Gegevens',
    period: 'Bewaard',
    bases: {
      consent: 'Uw toestemming',
      contract: 'Overeenkomst met u, of stappen daarvoor',
      'legal-obligation': 'Wettelijke verplichting',
      'vital-interests': 'Vitale belangen',
      'public-task': 'Taak van algemeen belang',
      'legitimate-interests': 'Gerechtvaardigd belang',
    },
    explicitConsent: 'Uw uitdrukkelijke toestemming',
    article: (article) => `art.\u00a0${cited(article)}\u00a0AVG`,
    forState: (state) => `${state}:`,
    otherwise: 'Alle anderen:',
    interest: (interest) => `Belang: ${interest}`,
    statute: (name, country) => `Wet: ${name} (${country})`,
    contract: (contract) => `Overeenkomst: ${contract}`,
    automated: 'Besluit automatisch, zie “Geautomatiseerde besluiten”.',
    sold: 'Voor dit doel worden gegevens verkocht.',
    shared: 'Voor dit doel worden gegevens gedeeld voor reclame over websites heen.',
  },
  data: {
    caption: 'Categorieën persoonsgegevens en hun bron',
    data: 'Gegevens',
    source: 'Waar ze vandaan komen',
    people: 'Van wie',
    details: 'Bijzondere regels',
    sources: {
      provided: 'U geeft ze ons',
      observed: 'Wij leggen ze vast',
      derived: 'Wij leiden ze af uit andere gegevens',
    },
    special: {
      'racial-or-ethnic-origin': 'ras of etnische afkomst',
      'political-opinions': 'politieke opvattingen',
      'religious-or-philosophical-beliefs': 'religieuze of levensbeschouwelijke overtuigingen',
      'trade-union-membership': 'lidmaatschap van een vakbond',
      genetic: 'genetische gegevens',
      biometric: 'biometrische gegevens',
      health: 'gezondheid',
      'sex-life-or-orientation': 'seksueel gedrag of seksuele gerichtheid',
      'criminal-convictions': 'strafrechtelijke veroordelingen en strafbare feiten',
    },
    sensitive: {
      'government-id': 'identiteitsbewijzen',
      'account-access': 'toegang tot accounts',
      'precise-location': 'precieze locatie',
      'citizenship-or-immigration': 'nationaliteit of verblijfsstatus',
      'message-contents': 'inhoud van berichten',
      neural: 'neurale gegevens',
    },
    specialData: (kind) => `Bijzonder beschermde gegevens: ${kind}.`,
    condition: (condition) => `Toegestaan door: ${condition}`,
    secrecy: (who) => `Alleen gebruikt onder het beroepsgeheim: ${who}`,
    collectedWhen: (setting) => `Alleen verzameld zolang de klant “${setting}” heeft aangezet.`,
    aggregateOnly: (cell, form) =>
      `Alleen als totalen gebruikt; totalen van minder dan ${cell} ${form({ one: 'persoon', other: 'personen' })} worden niet getoond.`,
    never: (data) => `Wij verzamelen nooit: ${data}.`,
  },
  retention: {
    caption: 'Hoe lang elke categorie gegevens bewaard wordt, en wat er daarna gebeurt',
    data: 'Gegevens',
    kept: 'Bewaard',
    details: 'Bijzondere regels',
    triggers: {
      occurred: { after: 'na de verzameling', once: 'bij de verzameling' },
      created: { after: 'na het ontstaan', once: 'bij het ontstaan' },
      resolved: { after: 'nadat de zaak is opgelost', once: 'zodra de zaak is opgelost' },
      'last-activity': { after: 'na uw laatste eigen activiteit', once: 'zodra u niet meer actief bent' },
      'relationship-ended': { after: 'na het einde van onze relatie', once: 'zodra onze relatie eindigt' },
      'contract-ended': { after: 'na het einde van de overeenkomst', once: 'zodra de overeenkomst eindigt' },
      terminated: { after: 'na de beëindiging', once: 'bij de beëindiging' },
      cancelled: { after: 'na de opzegging', once: 'bij de opzegging' },
      'consent-withdrawn': {
        after: 'nadat u uw toestemming hebt ingetrokken',
        once: 'zodra u uw toestemming intrekt',
      },
    },
    otherTrigger: (event) => ({ after: `na “${event}”`, once: `zodra “${event}” gebeurt` }),
    actions: { anonymize: 'Geanonimiseerd', block: 'Geblokkeerd', delete: 'Gewist' },
    fromYearEnd: 'gerekend vanaf het einde van dat kalenderjaar',
    firstOf: 'wat het eerst komt',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} uiterlijk ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, daarna ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} na ${period}`,
    blocked:
      'Geblokkeerde gegevens liggen achter slot: niemand leest ze, behalve voor een rechtsvordering of een autoriteit.',
    restorable: 'Tot dan kunnen ze worden hersteld.',
    floor: (period, event) =>
      `Niet vóór: ${period} ${event}. Vraagt u eerder om wissing, dan gebeurt die vanzelf zodra deze tijd voorbij is.`,
    maximum: (period, event) => `In elk geval weg: ${period} ${event}.`,
    statute: (name, country) => `De wet die het verlangt: ${name} (${country}).`,
    pinned:
      'De termijn ligt voor elk gegeven vast bij zijn ontstaan; latere wijzigingen van deze verklaring veranderen die niet.',
    tenant: (shortest, longest) => `Onze klanten kiezen de termijn, van ${shortest} tot ${longest}.`,
    holds:
      'Gegevens die een lopende rechtsvordering nodig heeft, worden bewaard tot die is afgedaan en intussen voor niets anders gebruikt.',
    heldBy: (recipient) => `Alleen ${recipient} heeft ze en bewaart ze naar eigen regels; ons bereiken ze nooit.`,
    own: 'Van uw keuzes en verzoeken houden wij bij wat nodig is om ze te kunnen bewijzen:',
    ownRecords: {
      consent_events: 'Wat u hebt toegestaan of geweigerd',
      rights_requests: 'Uw verzoeken over uw gegevens',
      mails: 'E-mails die wij u daarover stuurden',
    },
  },
  recipients: {
    none: 'Niemand anders ontvangt persoonsgegevens.',
    caption: 'Ontvangers van persoonsgegevens',
    recipient: 'Ontvanger',
    purpose: 'Waarvoor',
    place: 'Waar',
    when: 'Wanneer',
    data: 'Gegevens',
    roles: {
      processor: 'Verwerker: handelt namens ons',
      controller: 'Zelf verantwoordelijk',
      'joint-controller': 'Samen met ons verantwoordelijk',
      authority: 'Autoriteit',
    },
    uses: (purposes) => `Voor: ${purposes}`,
    eea: 'Europese Economische Ruimte',
    always: 'Altijd',
    onActivation: 'Alleen als de klant het aanzet',
    onConsent: 'Alleen nadat u toestemming gaf',
    customerKeys: 'met het eigen account van de klant daar',
    customerResponsible: 'de klant sluit de overeenkomst ermee',
    alternatives: (names) => `Een van: ${names}. Op verzoek zeggen wij welke uw gegevens heeft ontvangen.`,
    sold: 'Er worden gegevens aan verkocht.',
    shared: 'Er worden gegevens mee gedeeld voor reclame over websites heen.',
    onlyInside:
      'Alle ontvangers verwerken de gegevens binnen de Europese Economische Ruimte. Er wordt niets elders heen doorgegeven.',
    transfersIntro:
      'Sommige ontvangers verwerken gegevens buiten de Europese Economische Ruimte. Daar zijn ze als volgt beschermd (art. 44 tot en met 49 AVG).',
    transfersCaption: 'Landen buiten de Europese Economische Ruimte en wat de gegevens daar beschermt',
    safeguards: 'Bescherming',
    noSafeguard: 'Die is er nu niet.',
    kinds: {
      scc: 'Standaardcontractbepalingen van de Europese Commissie (art. 46, lid 2, onder c), AVG)',
      bcr: 'Bindende bedrijfsvoorschriften (art. 47 AVG)',
      adequacy: 'Adequaatheidsbesluit van de Europese Commissie (art. 45 AVG)',
      'code-of-conduct': 'Goedgekeurde gedragscode (art. 46, lid 2, onder e), AVG)',
      certification: 'Goedgekeurde certificering (art. 46, lid 2, onder f), AVG)',
      derogation: 'Uitzondering voor specifieke situaties (art. 49 AVG)',
    },
    frameworks: { 'eu-us-dpf': 'EU-VS-kader voor gegevensbescherming' },
    module: (module) => `module ${module}`,
    until: (day) => `geldig tot en met ${day}`,
    lapsed: (day) => `geëindigd op ${day}, niet meer gebruikt`,
    from: (day) => `pas vanaf ${day}`,
    supplementary: (measures) => `Daarnaast: ${measures}.`,
    copies: 'U kunt ons een kopie van deze waarborgen vragen:',
    noSubProcessors: 'Op dit moment verwerkt niemand namens ons persoonsgegevens.',
  },
  rights: {
    kinds: {
      access: { name: 'Inzage', about: 'U kunt vragen of wij gegevens over u verwerken, en ze ontvangen.' },
      rectification: {
        name: 'Rectificatie',
        about: 'U kunt onjuiste gegevens laten verbeteren en onvolledige laten aanvullen.',
      },
      erasure: {
        name: 'Wissing',
        about: 'U kunt gegevens laten wissen, tenzij een wet of een rechtsvordering ons verplicht ze te bewaren.',
      },
      restriction: {
        name: 'Beperking',
        about: 'U kunt vragen dat wij gegevens alleen bewaren, bijvoorbeeld terwijl hun juistheid wordt nagegaan.',
      },
      portability: {
        name: 'Overdraagbaarheid',
        about:
          'U kunt gegevens die u ons op grond van toestemming of een overeenkomst gaf, in een machineleesbaar formaat ontvangen.',
      },
      objection: {
        name: 'Bezwaar',
        about: 'U kunt bezwaar maken tegen gebruik van gegevens voor onze belangen, en altijd tegen reclame.',
      },
      withdrawal: {
        name: 'Intrekking van toestemming',
        about: 'U kunt een toestemming altijd intrekken; wat daarvoor gebeurde, blijft rechtmatig.',
      },
      'automated-decision': {
        name: 'Geautomatiseerde besluiten',
        about:
          'U kunt vragen dat een mens een besluit van alleen een machine opnieuw bekijkt, uw standpunt geven en het besluit aanvechten.',
      },
      'limit-sensitive': {
        name: 'Beperking van het gebruik van gevoelige gegevens',
        about: 'U kunt gevoelige gegevens alleen laten gebruiken voor wat nodig is om u te leveren wat u vroeg.',
      },
    },
    channels: { form: 'Formulier', email: 'E-mail', post: 'Post', phone: 'Telefoon' },
    form: 'Het formulier “Uw rechten” op onze website',
    promised: (period) =>
      `Wij antwoorden binnen ${period}, en nooit later dan de wettelijke maand (art. 12, lid 3, AVG).`,
    month: 'Wij antwoorden onverwijld en uiterlijk binnen een maand (art. 12, lid 3, AVG).',
    extension: (period) =>
      `Is een verzoek complex, dan kan er tot ${period} bij komen; dat zeggen wij u dan, met de reden, in de eerste maand.`,
    verification:
      'Om zeker te zijn dat u het bent, sturen wij een link naar uw e-mailadres. Alleen als wij reden hebben om daaraan te twijfelen, vragen wij om een document en zeggen wij waarom.',
    free: 'Het kost u niets.',
    inPlaces: 'Afhankelijk van waar u woont, gelden deze rechten:',
    consent: 'Wat op uw toestemming berust, kunt u altijd beëindigen, even gemakkelijk als u die gaf:',
    consentHow:
      'Open op onze website de cookie-instellingen en zet het uit; of schrijf ons. Wat daarvoor gebeurde, blijft rechtmatig.',
    consentElsewhere:
      'Deze toestemming gaf u elders dan in de cookie-instellingen. Om haar in te trekken, laat u het ons weten op een van de manieren onder “Uw rechten”; een e-mail is genoeg. Wat daarvoor gebeurde, blijft rechtmatig.',
    objection:
      'Vanwege uw specifieke situatie kunt u altijd bezwaar maken tegen wat op ons gerechtvaardigd belang berust. Wij stoppen dan, tenzij wij dwingende gronden aantonen (art. 21, lid 1, AVG):',
    objectionMarketing:
      'Tegen direct marketing kunt u altijd en zonder reden bezwaar maken; wij stoppen dan meteen (art. 21, leden 2 en 3, AVG).',
    complaint:
      'U kunt een klacht indienen bij een toezichthoudende autoriteit, met name waar u woont, waar u werkt of waar de wet zou zijn overtreden (art. 77 AVG). U hoeft ons niet eerst te schrijven.',
    complaintOthers: 'De autoriteiten van andere landen, ook van het uwe',
    obligationContract: (purposes) =>
      `Voor ${purposes} vereist de overeenkomst de gegevens: zonder kunnen wij haar niet sluiten of nakomen.`,
    obligationLaw: (purposes) => `Voor ${purposes} vereist een wet de gegevens; ze weglaten kan niet.`,
    obligationFree: (purposes) =>
      `Voor ${purposes} vereisen wet noch overeenkomst de gegevens; u bent vrij om ze te geven of niet.`,
    automatedNone:
      'Wij nemen geen besluiten door alleen een machine die rechtsgevolgen voor u hebben of u anderszins in aanmerkelijke mate treffen (art. 22 AVG).',
    automated: (purposes) =>
      `Voor ${purposes} besluit een machine alleen, met rechtsgevolgen of vergelijkbaar aanmerkelijke gevolgen (art. 22 AVG). U kunt vragen dat een mens het besluit opnieuw bekijkt, uw standpunt geven en het aanvechten.`,
    noSale: 'Wij verkopen geen persoonsgegevens en delen ze niet voor reclame over websites heen.',
    sale: (names) =>
      `Gegevens worden verkocht, of gedeeld voor reclame over websites heen, met: ${names}. U kunt dit altijd weigeren.`,
  },
  cookies: {
    gated: 'Niets wat niet noodzakelijk is, wordt in uw browser bewaard of van anderen geladen voordat u het toestaat.',
    change: 'U kunt uw keuze altijd wijzigen in de cookie-instellingen op onze website.',
    more: 'Alle cookies met doel en duur staan in de cookieverklaring',
    caption: 'Cookies en gegevens in de opslag van de browser',
    name: 'Naam',
    service: 'Dienst',
    purpose: 'Categorie',
    party: 'Geplaatst door',
    lifetime: 'Duur',
    provider: 'Aanbieder',
    content: 'Geladen van',
    holds: 'Wat het bevat',
    session: 'Tot u de browser sluit',
    parties: { first: 'Deze website', third: 'De website van een ander bedrijf' },
    beginningWith: (start) => `Namen die beginnen met ${start}`,
    matching: (pattern) => `Namen die passen bij ${pattern}`,
    alwaysOn: (reason) => `Kan niet worden uitgezet: ${reason}`,
    onAct: 'Wordt alleen geplaatst wanneer u de instelling kiest die het onthoudt.',
    none: 'De diensten van deze website plaatsen geen cookies.',
    servicesCaption: 'Diensten die deze website gebruikt, per categorie',
    ownCaption: 'Wat uw antwoord op de cookievraag bewaart',
    ownChoice: 'Uw antwoord voor elk doel. Zonder een ja bevat het geen identificatiegegeven.',
    ownQueue: 'Een antwoord dat nog niet kon worden verzonden, of de toelating die uw toestemming gaf.',
    untilSent: 'Tot het verzonden is of u intrekt',
  },
  limit: {
    title: 'Het gebruik van mijn gevoelige persoonsgegevens beperken',
    kinds: (kinds) => `Gevoelige gegevens die hier worden gebruikt: ${kinds}.`,
    signal:
      'Uw browser stuurt Global Privacy Control. Daarmee weigert u dat uw gegevens worden verkocht of gedeeld, maar het gebruik van gevoelige gegevens wordt er niet door beperkt; verstuur daarvoor dit formulier.',
  },
  emailWrong: 'Vul een volledig adres in, bijvoorbeeld ana@example.org.',
  optOut: {
    title: 'Mijn gegevens niet verkopen of delen',
    sold: (purposes) =>
      `Gegevens worden verkocht, of gedeeld voor reclame op verschillende websites, voor: ${purposes}. U kunt dit op elk moment weigeren, zonder reden te geven.`,
    none: (controller) =>
      `${controller} verkoopt op deze website geen persoonsgegevens en deelt ze niet voor reclame op verschillende websites. Er is niets te weigeren.`,
    signal:
      'Uw browser stuurt Global Privacy Control. Afmeldverzoek gerespecteerd: vanuit deze browser wordt niets verkocht of gedeeld, en u hoeft niets meer te doen.',
    done: 'U hebt de verkoop en het delen van uw gegevens in deze browser geweigerd.',
    act: 'Weigeren',
    effect:
      'Dit plaatst één cookie op deze website, die uw antwoorden bevat en in deze browser geldt. Niets nieuws maakt u herkenbaar.',
    elsewhere:
      'Deze pagina staat op een ander adres dan de website en bereikt dus niet het antwoord dat uw browser daarvoor bewaart. Open op de website de link ‘Mijn gegevens niet verkopen of delen’:',
    byBrowser:
      'Zonder scripts: zet Global Privacy Control aan in uw browser of met een extensie. Het wordt op elke pagina als weigering gerespecteerd.',
    privacy: 'Privacyverklaring',
  },
  security: {
    measures: 'Maatregelen',
    certifications: 'Certificeringen',
    held: (name, scope) => `${name}: gecertificeerd. Bereik: ${scope}.`,
    heldUntil: (day) => `Geldig tot en met ${day}.`,
    planned: (name, scope) => `${name}: gepland, niet behaald. Beoogd bereik: ${scope}.`,
    plannedFor: (day) => `Beoogd voor ${day}.`,
    lapsed: (name, scope) => `${name}: niet meer geldig. Bereik was: ${scope}.`,
    notYet: (name, scope, day) => `${name}: niet vóór ${day}. Bereik: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Voordat een wijziging die u raakt ingaat, kondigen wij haar minstens ${period} van tevoren aan: ${channels}.`,
    channels: { email: 'per e-mail', 'in-app': 'in de dienst zelf' },
    recipients: (period) => `Nieuwe ontvangers worden minstens ${period} van tevoren aangekondigd.`,
    versions: 'Versies van deze verklaring',
    inForce: 'van kracht',
    comes: 'komend',
    changed: null,
  },
}

const PAST = { anonymize: 'geanonimiseerd', block: 'geblokkeerd', delete: 'gewist' } as const

/** `6(1)(a)` as Dutch cites it: 6, lid 1, onder a). */
function cited(article: string): string {
  return article.replace(/\((\d+)\)/, ', lid\u00a0$1').replace(/\(([a-z])\)/, ', onder\u00a0$1),')
}
