import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const DA: NoticeWords = {
  titles: { privacy: 'Privatlivspolitik', cookies: 'Cookiepolitik', 'sub-processors': 'Underdatabehandlere' },
  processors: 'Databehandlere',
  intros: {
    privacy: (controller) =>
      `Hvad ${controller} gør med personoplysninger: til hvilke formål, på hvilket retsgrundlag, hvor længe, hvem der ellers modtager dem, og hvad du kan gøre (artikel 13 og 14 i databeskyttelsesforordningen, GDPR).`,
    cookies: (controller) =>
      `Hvad webstedet fra ${controller} gemmer i din browser, og hvad det henter fra andre, hvorfor og hvor længe.`,
    'sub-processors': (controller) =>
      `De virksomheder, der behandler personoplysninger på vegne af ${controller}: hvad hver af dem gør, hvor, og hvordan oplysningerne er beskyttet.`,
  },
  quoted: (name) => `»${name}«`,
  frame: {
    skip: 'Gå til indholdet',
    contents: 'Indhold',
    languages: 'Sprog',
    documents: 'Se også',
    lastUpdated: 'Senest opdateret',
    version: 'Version',
    fingerprint: 'Indholdets fingeraftryk (SHA-256)',
    asJson: 'Det samme som data (JSON)',
    past: (day) => `Dette er en tidligere version, som den gjaldt den ${day}.`,
    upcoming: (day) => `Denne version gælder ikke endnu: den træder i kraft den ${day}.`,
    toCurrent: 'Læs den gældende version',
    instead: (wanted) => `Denne politik findes endnu ikke på dette sprog: ${wanted}.`,
    notFound: 'Der findes ingen sådan politik',
    available: 'Disse findes:',
  },
  sections: {
    controller: 'Hvem der er dataansvarlig',
    roles: 'I hvilken rolle vi behandler oplysninger',
    purposes: 'Hvad vi bruger oplysninger til',
    data: 'Hvilke oplysninger, og hvor de kommer fra',
    retention: 'Hvor længe vi opbevarer dem',
    recipients: 'Hvem der ellers modtager oplysninger',
    transfers: 'Overførsler uden for Det Europæiske Økonomiske Samarbejdsområde',
    cookies: 'Cookies og lignende teknikker',
    sale: 'Salg og deling af oplysninger',
    consent: 'Tilbagetrækning af dit samtykke',
    objection: 'Din ret til indsigelse',
    rights: 'Dine rettigheder',
    complaint: 'Din ret til at klage',
    obligation: 'Om du skal give os oplysninger',
    'automated-decisions': 'Automatiske afgørelser',
    security: 'Hvordan vi beskytter oplysninger',
    changes: 'Ændringer af denne politik',
    services: 'Hvad webstedet henter fra andre',
    'own-entries': 'Hvad der husker dit valg',
    'sub-processors': 'Hvem der behandler oplysninger på vores vegne',
  },
  people: {
    name: 'Dataansvarlig',
    address: 'Adresse',
    country: 'Land',
    registration: 'Registrering',
    email: 'E-mail',
    phone: 'Telefon',
    roles: {
      dpo: 'Databeskyttelsesrådgiver (artikel 37, GDPR)',
      team: 'Kontakt for databeskyttelse',
      security: 'Kontakt for sikkerhed',
      'processor-enquiries': 'Spørgsmål om oplysninger, vi behandler for kunder',
    },
    teamIsNoOfficer: 'Et team, der besvarer spørgsmål om personoplysninger; det er ikke en databeskyttelsesrådgiver.',
    representative: 'Repræsentant i Den Europæiske Union (artikel 27, GDPR)',
    noRepresentative: 'Ingen repræsentant i Den Europæiske Union, fordi',
    controllerOf: (activities) => `Vi bestemmer selv over oplysningerne og er ansvarlige for dem ved: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: vi handler på vegne af ${controller}, kun efter instruks (artikel 28, GDPR). Dataansvarlig er ${controller}; send venligst anmodninger om disse oplysninger dertil. Hvad der når os, sender vi videre.`,
    ourCustomers: 'vores kunde',
    jointOf: (activity) => `${activity}: vi er ansvarlige sammen med andre (artikel 26, GDPR).`,
    onBehalf: 'Hvad vi gør på andres vegne',
    instruction: 'Instruks',
  },
  purposes: {
    caption: 'Hvert formål med retsgrundlag, de oplysninger det bruger, og hvor længe de opbevares',
    purpose: 'Formål',
    basis: 'Retsgrundlag',
    data: 'Oplysninger',
    period: 'Opbevares',
    bases: {
      consent: 'Dit samtykke',
      contract: 'Kontrakt med dig eller skridt forud for den',
      'legal-obligation': 'Retlig forpligtelse',
      'vital-interests': 'Vitale interesser',
      'public-task': 'Opgave i samfundets interesse',
      'legitimate-interests': 'Legitim interesse',
    },
    explicitConsent: 'Dit udtrykkelige samtykke',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Alle andre:',
    interest: (interest) => `Interesse: ${interest}`,
    statute: (name, country) => `Lov: ${name} (${country})`,
    contract: (contract) => `Kontrakt: ${contract}`,
    automated: 'Afgør automatisk, se »Automatiske afgørelser«.',
    sold: 'Oplysninger sælges til dette formål.',
    shared: 'Oplysninger deles til reklame på tværs af websteder.',
  },
  data: {
    caption: 'Kategorier af personoplysninger og deres kilde',
    data: 'Oplysninger',
    source: 'Hvor de kommer fra',
    people: 'Om hvem',
    details: 'Særlige regler',
    sources: {
      provided: 'Du giver os dem',
      observed: 'Vi registrerer dem',
      derived: 'Vi udleder dem af andre oplysninger',
    },
    special: {
      'racial-or-ethnic-origin': 'race eller etnisk oprindelse',
      'political-opinions': 'politisk overbevisning',
      'religious-or-philosophical-beliefs': 'religiøs eller filosofisk overbevisning',
      'trade-union-membership': 'fagforeningsmæssigt tilhørsforhold',
      genetic: 'genetiske data',
      biometric: 'biometriske data',
      health: 'helbred',
      'sex-life-or-orientation': 'seksuelle forhold eller seksuel orientering',
      'criminal-convictions': 'straffedomme og lovovertrædelser',
    },
    sensitive: {
      'government-id': 'identitetspapirer',
      'account-access': 'adgang til konti',
      'precise-location': 'præcis placering',
      'citizenship-or-immigration': 'statsborgerskab eller opholdsstatus',
      'message-contents': 'indholdet af beskeder',
      neural: 'neurale data',
    },
    specialData: (kind) => `Særligt beskyttede oplysninger: ${kind}.`,
    condition: (condition) => `Tilladt efter: ${condition}`,
    secrecy: (who) => `Bruges kun under tavshedspligt: ${who}`,
    collectedWhen: (setting) => `Indsamles kun, mens kunden har slået »${setting}« til.`,
    aggregateOnly: (cell, form) =>
      `Bruges kun som totaler; totaler for færre end ${cell} ${form({ one: 'person', other: 'personer' })} vises ikke.`,
    never: (data) => `Vi indsamler aldrig: ${data}.`,
  },
  retention: {
    caption: 'Hvor længe hver kategori af oplysninger opbevares, og hvad der så sker',
    data: 'Oplysninger',
    kept: 'Opbevares',
    details: 'Særlige regler',
    triggers: {
      occurred: { after: 'efter at de opstod', once: 'så snart de opstår' },
      created: { after: 'efter at de blev oprettet', once: 'så snart de er oprettet' },
      resolved: { after: 'efter at sagen blev løst', once: 'så snart sagen er løst' },
      'last-activity': { after: 'efter din seneste egen aktivitet', once: 'så snart du ikke længere er aktiv' },
      'relationship-ended': { after: 'efter at vores forhold ophørte', once: 'så snart vores forhold ophører' },
      'contract-ended': { after: 'efter at kontrakten ophørte', once: 'så snart kontrakten ophører' },
      terminated: { after: 'efter opsigelsen', once: 'ved opsigelsen' },
      cancelled: { after: 'efter afmeldingen', once: 'ved afmeldingen' },
      'consent-withdrawn': {
        after: 'efter at du trak dit samtykke tilbage',
        once: 'så snart du trækker dit samtykke tilbage',
      },
    },
    otherTrigger: (event) => ({ after: `efter »${event}«`, once: `så snart »${event}« sker` }),
    actions: { anonymize: 'Anonymiseres', block: 'Blokeres', delete: 'Slettes' },
    fromYearEnd: 'regnet fra udgangen af det pågældende kalenderår',
    firstOf: 'alt efter hvad der sker først',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} senest ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, derefter ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} efter ${period}`,
    blocked: 'Blokerede oplysninger holdes låst inde: ingen læser dem undtagen ved et retskrav eller for en myndighed.',
    restorable: 'Indtil da kan de gendannes.',
    floor: (period, event) =>
      `Ikke før: ${period} ${event}. Beder du om sletning tidligere, sker den af sig selv, når denne tid er gået.`,
    maximum: (period, event) => `Under alle omstændigheder væk: ${period} ${event}.`,
    statute: (name, country) => `Loven, der kræver det: ${name} (${country}).`,
    pinned: 'Perioden fastsættes for hver post, når den oprettes; senere ændringer af denne politik ændrer den ikke.',
    tenant: (shortest, longest) => `Vores kunder vælger perioden, fra ${shortest} til ${longest}.`,
    holds:
      'Oplysninger, som et verserende retskrav kræver, opbevares, til kravet er afgjort, og bruges ikke til andet i mellemtiden.',
    heldBy: (recipient) => `Kun ${recipient} har dem og opbevarer dem efter egne regler; de når aldrig os.`,
    own: 'Om dine valg og anmodninger fører vi optegnelser for at kunne dokumentere dem:',
    ownRecords: {
      consent_events: 'Hvad du tillod eller afviste',
      rights_requests: 'Dine anmodninger om dine oplysninger',
      mails: 'E-mails, vi har sendt dig om dem',
    },
  },
  recipients: {
    none: 'Ingen andre modtager personoplysninger.',
    caption: 'Modtagere af personoplysninger',
    recipient: 'Modtager',
    purpose: 'Til hvad',
    place: 'Hvor',
    when: 'Hvornår',
    data: 'Oplysninger',
    roles: {
      processor: 'Behandler på vores vegne',
      controller: 'Selv dataansvarlig',
      'joint-controller': 'Dataansvarlig sammen med os',
      authority: 'Myndighed',
    },
    uses: (purposes) => `Til: ${purposes}`,
    eea: 'Det Europæiske Økonomiske Samarbejdsområde',
    always: 'Altid',
    onActivation: 'Kun hvis kunden slår det til',
    onConsent: 'Kun efter dit samtykke',
    customerKeys: 'med kundens egen konto der',
    customerResponsible: 'kunden indgår kontrakten med den',
    alternatives: (names) =>
      `En af disse: ${names}. Vi fortæller dig efter anmodning, hvem der modtog dine oplysninger.`,
    sold: 'Oplysninger sælges til den.',
    shared: 'Oplysninger deles med den til reklame på tværs af websteder.',
    onlyInside:
      'Alle modtagere behandler oplysningerne inden for Det Europæiske Økonomiske Samarbejdsområde. Intet overføres andre steder hen.',
    transfersIntro:
      'Nogle modtagere behandler oplysninger uden for Det Europæiske Økonomiske Samarbejdsområde. Der er de beskyttet således (artikel 44-49, GDPR).',
    transfersCaption:
      'Lande uden for Det Europæiske Økonomiske Samarbejdsområde, og hvad der beskytter oplysningerne der',
    safeguards: 'Beskyttelse',
    noSafeguard: 'Ingen for tiden.',
    kinds: {
      scc: 'Europa-Kommissionens standardkontraktbestemmelser (artikel 46, stk. 2, litra c, GDPR)',
      bcr: 'Bindende virksomhedsregler (artikel 47, GDPR)',
      adequacy: 'Europa-Kommissionens afgørelse om tilstrækkeligheden af beskyttelsesniveauet (artikel 45, GDPR)',
      'code-of-conduct': 'Godkendt adfærdskodeks (artikel 46, stk. 2, litra e, GDPR)',
      certification: 'Godkendt certificeringsmekanisme (artikel 46, stk. 2, litra f, GDPR)',
      derogation: 'Undtagelse i særlige situationer (artikel 49, GDPR)',
    },
    frameworks: { 'eu-us-dpf': 'EU-USA-databeskyttelsesrammen' },
    module: (module) => `modul ${module}`,
    until: (day) => `gælder til ${day}`,
    lapsed: (day) => `udløb ${day}, bruges ikke længere`,
    from: (day) => `først fra ${day}`,
    supplementary: (measures) => `Desuden: ${measures}.`,
    copies: 'Du kan bede os om en kopi af disse garantier:',
    noSubProcessors: 'For tiden behandler ingen personoplysninger på vores vegne.',
  },
  rights: {
    kinds: {
      access: { name: 'Indsigt', about: 'Du kan spørge, om vi behandler oplysninger om dig, og få dem.' },
      rectification: {
        name: 'Berigtigelse',
        about: 'Du kan få urigtige oplysninger rettet og ufuldstændige suppleret.',
      },
      erasure: {
        name: 'Sletning',
        about: 'Du kan få oplysninger slettet, medmindre en lov eller et retskrav forpligter os til at beholde dem.',
      },
      restriction: {
        name: 'Begrænsning',
        about: 'Du kan bede om, at vi kun opbevarer oplysninger, for eksempel mens deres rigtighed undersøges.',
      },
      portability: {
        name: 'Dataportabilitet',
        about:
          'Du kan modtage oplysninger, som du har givet os på grundlag af samtykke eller kontrakt, i et maskinlæsbart format.',
      },
      objection: {
        name: 'Indsigelse',
        about:
          'Du kan gøre indsigelse mod brug af oplysninger til vores interesser og når som helst mod markedsføring.',
      },
      withdrawal: {
        name: 'Tilbagetrækning af samtykke',
        about: 'Du kan når som helst trække et samtykke tilbage; hvad der er sket før, forbliver lovligt.',
      },
      'automated-decision': {
        name: 'Automatiske afgørelser',
        about:
          'Du kan bede om, at et menneske vurderer en afgørelse, der er truffet af en maskine alene, fremføre dine synspunkter og bestride den.',
      },
      'limit-sensitive': {
        name: 'Begrænsning af brugen af følsomme oplysninger',
        about: 'Du kan få følsomme oplysninger brugt kun til det, der skal til for at give dig det, du har bedt om.',
      },
    },
    channels: { form: 'Formular', email: 'E-mail', post: 'Post', phone: 'Telefon' },
    form: 'Formularen »Dine rettigheder« på vores websted',
    promised: (period) =>
      `Vi svarer inden for ${period} og aldrig senere end lovens ene måned (artikel 12, stk. 3, GDPR).`,
    month: 'Vi svarer uden unødig forsinkelse og senest inden for en måned (artikel 12, stk. 3, GDPR).',
    extension: (period) =>
      `Er en anmodning kompleks, kan vi have brug for op til ${period} mere; så siger vi dig det, og hvorfor, inden for den første måned.`,
    verification:
      'For at være sikre på, at det er dig, sender vi et link til din e-mailadresse. Kun hvis vi har grund til at tvivle på det, beder vi om et dokument, og vi siger hvorfor.',
    free: 'Det koster dig ikke noget.',
    inPlaces: 'Afhængigt af hvor du bor, gælder disse rettigheder:',
    consent: 'Det, der hviler på dit samtykke, kan du når som helst bringe til ophør, lige så let som du gav det:',
    consentHow:
      'Åbn cookieindstillingerne på vores websted og slå det fra, eller skriv til os. Hvad der er sket før, forbliver lovligt.',
    consentElsewhere:
      'Dette samtykke gav du et andet sted end i cookieindstillingerne. Sig til på en af måderne under »Dine rettigheder« for at trække det tilbage; en e-mail er nok. Hvad der er sket før, forbliver lovligt.',
    objection:
      'Af grunde, der vedrører din særlige situation, kan du når som helst gøre indsigelse mod det, der hviler på vores legitime interesser. Så stopper vi, medmindre vi kan påvise vægtige grunde (artikel 21, stk. 1, GDPR):',
    objectionMarketing:
      'Du kan gøre indsigelse mod direkte markedsføring når som helst og uden begrundelse; så stopper vi straks (artikel 21, stk. 2 og 3, GDPR).',
    complaint:
      'Du kan klage til en tilsynsmyndighed, især hvor du bor, hvor du arbejder, eller hvor du mener, at loven er brudt (artikel 77, GDPR). Du behøver ikke skrive til os først.',
    complaintOthers: 'Myndighederne i andre lande, for eksempel dit eget',
    obligationContract: (purposes) =>
      `Til ${purposes} kræver kontrakten oplysningerne: uden dem kan vi ikke indgå eller opfylde den.`,
    obligationLaw: (purposes) => `Til ${purposes} kræver en lov oplysningerne, og de kan ikke udelades.`,
    obligationFree: (purposes) =>
      `Til ${purposes} kræver hverken lov eller kontrakt oplysningerne; det står dig frit at give eller nægte dem.`,
    automatedNone:
      'Vi træffer ingen afgørelser ved en maskine alene, som har retsvirkning eller på tilsvarende vis betydeligt påvirker dig (artikel 22, GDPR).',
    automated: (purposes) =>
      `Til ${purposes} afgør en maskine alene med retsvirkning eller tilsvarende betydelig virkning (artikel 22, GDPR). Du kan bede om, at et menneske vurderer afgørelsen, fremføre dine synspunkter og bestride den.`,
    noSale: 'Vi sælger ikke personoplysninger og deler dem ikke til reklame på tværs af websteder.',
    sale: (names) =>
      `Oplysninger sælges eller deles til reklame på tværs af websteder med: ${names}. Du kan når som helst afvise det.`,
  },
  cookies: {
    gated: 'Intet, der ikke er nødvendigt, gemmes i din browser eller hentes fra andre, før du tillader det.',
    change: 'Du kan når som helst ændre dit valg i cookieindstillingerne på vores websted.',
    more: 'Alle cookies med formål og levetid står i cookiepolitikken',
    caption: 'Cookies og poster i browserens lager',
    name: 'Navn',
    service: 'Tjeneste',
    purpose: 'Kategori',
    party: 'Sættes af',
    lifetime: 'Levetid',
    provider: 'Udbyder',
    content: 'Hentes fra',
    holds: 'Hvad den indeholder',
    session: 'Indtil du lukker browseren',
    parties: { first: 'Dette websted', third: 'En anden virksomheds websted' },
    beginningWith: (start) => `Navne, der begynder med ${start}`,
    matching: (pattern) => `Navne, der passer til ${pattern}`,
    alwaysOn: (reason) => `Kan ikke slås fra: ${reason}`,
    onAct: 'Sættes kun, når du vælger den indstilling, den husker.',
    none: 'Tjenesterne på dette websted sætter ingen cookies.',
    servicesCaption: 'Tjenester, som dette websted bruger, efter kategori',
    ownCaption: 'Hvad der gemmer dit svar på cookiespørgsmålet',
    ownChoice: 'Dit svar for hvert formål. Uden et ja indeholder det ingen identifikator.',
    ownQueue: 'Et svar, der endnu ikke kunne sendes, eller den tilladelse, dit samtykke gav.',
    untilSent: 'Indtil det er sendt, eller du trækker det tilbage',
  },
  limit: {
    title: 'Begræns brugen af mine følsomme personoplysninger',
    kinds: (kinds) => `Følsomme oplysninger, der bruges her: ${kinds}.`,
    signal:
      'Din browser sender Global Privacy Control. Det fravælger salg og deling af dine oplysninger, men begrænser ikke brugen af følsomme oplysninger; send denne formular for at opnå det.',
  },
  emailWrong: 'Skriv en fuldstændig adresse, for eksempel ana@example.org.',
  optOut: {
    title: 'Sælg og del ikke mine personoplysninger',
    sold: (purposes) =>
      `Oplysninger sælges eller deles til reklame på tværs af websteder til: ${purposes}. Du kan når som helst afvise det uden begrundelse.`,
    none: (controller) =>
      `${controller} sælger ikke personoplysninger på dette websted og deler dem ikke til reklame på tværs af websteder. Der er intet at fravælge.`,
    signal:
      'Din browser sender Global Privacy Control. Din anmodning om fravalg er imødekommet: intet sælges eller deles fra denne browser, og du behøver ikke gøre mere.',
    done: 'Du har fravalgt salg og deling af dine oplysninger i denne browser.',
    act: 'Fravælg',
    effect:
      'Dette sætter én cookie på dette websted, som gemmer dine svar og gælder i denne browser. Intet nyt identificerer dig.',
    elsewhere:
      'Denne side har en anden adresse end webstedet og kan derfor ikke nå det svar, din browser gemmer for det. Åbn på webstedet linket »Sælg og del ikke mine personoplysninger«:',
    byBrowser:
      'Uden scripts kan du slå Global Privacy Control til i din browser eller med en udvidelse: det respekteres på hver side som et fravalg.',
    privacy: 'Privatlivspolitik',
  },
  security: {
    measures: 'Foranstaltninger',
    certifications: 'Certificeringer',
    held: (name, scope) => `${name}: certificeret. Omfang: ${scope}.`,
    heldUntil: (day) => `Gælder til ${day}.`,
    planned: (name, scope) => `${name}: planlagt, ikke opnået. Tilsigtet omfang: ${scope}.`,
    plannedFor: (day) => `Mål: ${day}.`,
    lapsed: (name, scope) => `${name}: ikke længere gældende. Omfanget var: ${scope}.`,
    notYet: (name, scope, day) => `${name}: ikke før ${day}. Omfang: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Før en ændring, der betyder noget for dig, træder i kraft, varsler vi den mindst ${period} forud: ${channels}.`,
    channels: { email: 'via e-mail', 'in-app': 'i selve tjenesten' },
    recipients: (period) => `Nye modtagere varsles mindst ${period} forud.`,
    versions: 'Versioner af denne politik',
    inForce: 'gælder',
    comes: 'kommer',
    changed: null,
  },
}

const PAST = { anonymize: 'anonymiseres', block: 'blokeres', delete: 'slettes' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'artikel\u00a0{article}, GDPR',
  paragraph: 'artikel\u00a0{article}, stk.\u00a0{paragraph}, GDPR',
  letter: 'artikel\u00a0{article}, stk.\u00a0{paragraph}, litra\u00a0{letter}, GDPR',
}
