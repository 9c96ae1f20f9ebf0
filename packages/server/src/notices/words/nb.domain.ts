import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const NB: NoticeWords = {
  titles: {
    privacy: 'Personvernerklæring',
    cookies: 'Informasjonskapselerklæring',
    'sub-processors': 'Underdatabehandlere',
  },
  processors: 'Databehandlere',
  intros: {
    privacy: (controller) =>
      `Hva ${controller} gjør med personopplysninger: for hvilke formål, på hvilket rettslig grunnlag, hvor lenge, hvem andre som mottar dem, og hva du kan gjøre (artikkel 13 og 14 i personvernforordningen).`,
    cookies: (controller) =>
      `Hva nettstedet til ${controller} lagrer i nettleseren din og hva det henter fra andre, hvorfor og hvor lenge.`,
    'sub-processors': (controller) =>
      `Selskapene som behandler personopplysninger på vegne av ${controller}: hva hvert av dem gjør, hvor, og hvordan opplysningene er beskyttet.`,
  },
  quoted: (name) => `«${name}»`,
  frame: {
    skip: 'Gå til innholdet',
    contents: 'Innhold',
    languages: 'Språk',
    documents: 'Se også',
    lastUpdated: 'Sist oppdatert',
    version: 'Versjon',
    fingerprint: 'Innholdets fingeravtrykk (SHA-256)',
    asJson: 'Det samme som data (JSON)',
    past: (day) => `Dette er en tidligere versjon, slik den gjaldt ${day}.`,
    upcoming: (day) => `Denne versjonen gjelder ikke ennå: den trer i kraft ${day}.`,
    toCurrent: 'Les den gjeldende versjonen',
    instead: (wanted) => `Denne erklæringen finnes ennå ikke på dette språket: ${wanted}.`,
    notFound: 'Det finnes ingen slik erklæring',
    available: 'Disse finnes her:',
  },
  sections: {
    controller: 'Hvem som er ansvarlig',
    roles: 'I hvilken rolle vi behandler opplysninger',
    purposes: 'Hva vi bruker opplysninger til',
    data: 'Hvilke opplysninger, og hvor de kommer fra',
    retention: 'Hvor lenge vi oppbevarer dem',
    recipients: 'Hvem andre som mottar opplysninger',
    transfers: 'Overføringer utenfor Det europeiske økonomiske samarbeidsområdet',
    cookies: 'Informasjonskapsler og lignende teknikker',
    sale: 'Salg og deling av opplysninger',
    consent: 'Tilbaketrekking av samtykket ditt',
    objection: 'Din rett til å protestere',
    rights: 'Dine rettigheter',
    complaint: 'Din rett til å klage',
    obligation: 'Om du må gi oss opplysninger',
    'automated-decisions': 'Automatiserte avgjørelser',
    security: 'Hvordan vi beskytter opplysninger',
    changes: 'Endringer i denne erklæringen',
    services: 'Hva nettstedet henter fra andre',
    'own-entries': 'Hva som husker valget ditt',
    'sub-processors': 'Hvem som behandler opplysninger på våre vegne',
  },
  people: {
    name: 'Behandlingsansvarlig',
    address: 'Adresse',
    country: 'Land',
    registration: 'Registrering',
    email: 'E-post',
    phone: 'Telefon',
    roles: {
      dpo: 'Personvernombud (personvernforordningen art. 37)',
      team: 'Kontakt for personvern',
      security: 'Kontakt for sikkerhet',
      'processor-enquiries': 'Spørsmål om opplysninger vi behandler for kunder',
    },
    teamIsNoOfficer: 'Et team som svarer på spørsmål om personopplysninger; det er ikke et personvernombud.',
    representative: 'Representant i Den europeiske union (personvernforordningen art. 27)',
    noRepresentative: 'Ingen representant i Den europeiske union, fordi',
    controllerOf: (activities) => `Vi bestemmer selv over opplysningene og er ansvarlige for dem i: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: vi handler på vegne av ${controller}, bare etter instruks (personvernforordningen art. 28). Ansvarlig er ${controller}; send henvendelser om disse opplysningene dit. Det som når oss, sender vi videre.`,
    ourCustomers: 'kunden vår',
    jointOf: (activity) => `${activity}: vi er ansvarlige sammen med andre (personvernforordningen art. 26).`,
    onBehalf: 'Hva vi gjør på vegne av andre',
    instruction: 'Instruks',
  },
  purposes: {
    caption: 'Hvert formål med rettslig grunnlag, opplysningene det bruker, og hvor lenge de oppbevares',
    purpose: 'Formål',
    basis: 'Rettslig grunnlag',
    data: 'Opplysninger',
    period: 'Oppbevares i',
    bases: {
      consent: 'Samtykket ditt',
      contract: 'Avtale med deg, eller tiltak før den',
      'legal-obligation': 'Rettslig forpliktelse',
      'vital-interests': 'Vitale interesser',
      'public-task': 'Oppgave i allmennhetens interesse',
      'legitimate-interests': 'Berettiget interesse',
    },
    explicitConsent: 'Ditt uttrykkelige samtykke',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Alle andre:',
    interest: (interest) => `Interesse: ${interest}`,
    statute: (name, country) => `Lov: ${name} (${country})`,
    contract: (contract) => `Avtale: ${contract}`,
    automated: 'Avgjør automatisk, se «Automatiserte avgjørelser».',
    sold: 'Opplysninger selges for dette formålet.',
    shared: 'Opplysninger deles for reklame på tvers av nettsteder.',
  },
  data: {
    caption: 'Kategorier av personopplysninger og kilden til dem',
    data: 'Opplysninger',
    source: 'Hvor de kommer fra',
    people: 'Om hvem',
    details: 'Særlige regler',
    sources: {
      provided: 'Du gir oss dem',
      observed: 'Vi registrerer dem',
      derived: 'Vi utleder dem av andre opplysninger',
    },
    special: {
      'racial-or-ethnic-origin': 'rasemessig eller etnisk opprinnelse',
      'political-opinions': 'politisk oppfatning',
      'religious-or-philosophical-beliefs': 'religion eller filosofisk overbevisning',
      'trade-union-membership': 'fagforeningsmedlemskap',
      genetic: 'genetiske opplysninger',
      biometric: 'biometriske opplysninger',
      health: 'helse',
      'sex-life-or-orientation': 'seksuelle forhold eller seksuell orientering',
      'criminal-convictions': 'straffedommer og lovovertredelser',
    },
    sensitive: {
      'government-id': 'identitetspapirer',
      'account-access': 'tilgang til kontoer',
      'precise-location': 'nøyaktig posisjon',
      'citizenship-or-immigration': 'statsborgerskap eller oppholdsstatus',
      'message-contents': 'innholdet i meldinger',
      neural: 'nevrale data',
    },
    specialData: (kind) => `Særlig beskyttede opplysninger: ${kind}.`,
    condition: (condition) => `Tillatt etter: ${condition}`,
    secrecy: (who) => `Brukes bare under taushetsplikt: ${who}`,
    collectedWhen: (setting) => `Samles bare inn mens kunden har slått på «${setting}».`,
    aggregateOnly: (cell, form) =>
      `Brukes bare som summer; summer for færre enn ${cell} ${form({ one: 'person', other: 'personer' })} vises ikke.`,
    never: (data) => `Vi samler aldri inn: ${data}.`,
  },
  retention: {
    caption: 'Hvor lenge hver kategori av opplysninger oppbevares, og hva som så skjer',
    data: 'Opplysninger',
    kept: 'Oppbevares i',
    details: 'Særlige regler',
    triggers: {
      occurred: { after: 'etter at de oppsto', once: 'så snart de oppstår' },
      created: { after: 'etter at de ble opprettet', once: 'så snart de er opprettet' },
      resolved: { after: 'etter at saken ble løst', once: 'så snart saken er løst' },
      'last-activity': { after: 'etter din siste egen aktivitet', once: 'så snart du ikke lenger er aktiv' },
      'relationship-ended': { after: 'etter at forholdet vårt tok slutt', once: 'så snart forholdet vårt tar slutt' },
      'contract-ended': { after: 'etter at avtalen opphørte', once: 'så snart avtalen opphører' },
      terminated: { after: 'etter oppsigelsen', once: 'ved oppsigelsen' },
      cancelled: { after: 'etter avbestillingen', once: 'ved avbestillingen' },
      'consent-withdrawn': {
        after: 'etter at du trakk tilbake samtykket',
        once: 'så snart du trekker tilbake samtykket',
      },
    },
    otherTrigger: (event) => ({ after: `etter «${event}»`, once: `så snart «${event}» skjer` }),
    actions: { anonymize: 'Anonymiseres', block: 'Sperres', delete: 'Slettes' },
    fromYearEnd: 'regnet fra utgangen av det aktuelle kalenderåret',
    firstOf: 'avhengig av hva som skjer først',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} senest ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, deretter ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} etter ${period}`,
    blocked: 'Sperrede opplysninger holdes innelåst: ingen leser dem unntatt for et rettskrav eller en myndighet.',
    restorable: 'Inntil da kan de gjenopprettes.',
    floor: (period, event) =>
      `Ikke før: ${period} ${event}. Ber du om sletting tidligere, skjer den av seg selv når denne tiden er ute.`,
    maximum: (period, event) => `Uansett borte: ${period} ${event}.`,
    statute: (name, country) => `Loven som krever det: ${name} (${country}).`,
    pinned:
      'Perioden fastsettes for hver oppføring når den lages; senere endringer i denne erklæringen endrer den ikke.',
    tenant: (shortest, longest) => `Kundene våre velger perioden, fra ${shortest} til ${longest}.`,
    holds:
      'Opplysninger som et pågående rettskrav trenger, oppbevares til kravet er avgjort, og brukes ikke til noe annet i mellomtiden.',
    heldBy: (recipient) => `Bare ${recipient} har dem og oppbevarer dem etter egne regler; de når aldri oss.`,
    own: 'Om valgene og henvendelsene dine fører vi opptegnelser for å kunne bevise dem:',
    ownRecords: {
      consent_events: 'Hva du tillot eller avslo',
      rights_requests: 'Henvendelsene dine om opplysningene dine',
      mails: 'E-poster vi har sendt deg om dem',
    },
  },
  recipients: {
    none: 'Ingen andre mottar personopplysninger.',
    caption: 'Mottakere av personopplysninger',
    recipient: 'Mottaker',
    purpose: 'Til hva',
    place: 'Hvor',
    when: 'Når',
    data: 'Opplysninger',
    roles: {
      processor: 'Behandler på våre vegne',
      controller: 'Selv ansvarlig',
      'joint-controller': 'Ansvarlig sammen med oss',
      authority: 'Myndighet',
    },
    uses: (purposes) => `Til: ${purposes}`,
    eea: 'Det europeiske økonomiske samarbeidsområdet',
    always: 'Alltid',
    onActivation: 'Bare hvis kunden slår det på',
    onConsent: 'Bare etter samtykket ditt',
    customerKeys: 'med kundens egen konto der',
    customerResponsible: 'kunden inngår avtalen med den',
    alternatives: (names) => `En av disse: ${names}. På forespørsel sier vi hvem som mottok opplysningene dine.`,
    sold: 'Opplysninger selges til den.',
    shared: 'Opplysninger deles med den for reklame på tvers av nettsteder.',
    onlyInside:
      'Alle mottakere behandler opplysningene innenfor Det europeiske økonomiske samarbeidsområdet. Ingenting overføres andre steder.',
    transfersIntro:
      'Noen mottakere behandler opplysninger utenfor Det europeiske økonomiske samarbeidsområdet. Der er de beskyttet slik (personvernforordningen art. 44 til 49).',
    transfersCaption:
      'Land utenfor Det europeiske økonomiske samarbeidsområdet, og hva som beskytter opplysningene der',
    safeguards: 'Beskyttelse',
    noSafeguard: 'Ingen for tiden.',
    kinds: {
      scc: 'Europakommisjonens standard personvernbestemmelser (personvernforordningen art. 46 nr. 2 bokstav c)',
      bcr: 'Bindende virksomhetsregler (personvernforordningen art. 47)',
      adequacy: 'Europakommisjonens beslutning om tilstrekkelig beskyttelsesnivå (personvernforordningen art. 45)',
      'code-of-conduct': 'Godkjente atferdsnormer (personvernforordningen art. 46 nr. 2 bokstav e)',
      certification: 'Godkjent sertifiseringsmekanisme (personvernforordningen art. 46 nr. 2 bokstav f)',
      derogation: 'Unntak for særlige situasjoner (personvernforordningen art. 49)',
    },
    frameworks: { 'eu-us-dpf': 'EU–USA-rammeverket for personvern' },
    module: (module) => `modul ${module}`,
    until: (day) => `gjelder til ${day}`,
    lapsed: (day) => `opphørte ${day}, brukes ikke lenger`,
    from: (day) => `først fra ${day}`,
    supplementary: (measures) => `I tillegg: ${measures}.`,
    copies: 'Du kan be oss om en kopi av disse garantiene:',
    noSubProcessors: 'For tiden behandler ingen personopplysninger på våre vegne.',
  },
  rights: {
    kinds: {
      access: { name: 'Innsyn', about: 'Du kan spørre om vi behandler opplysninger om deg, og få dem.' },
      rectification: {
        name: 'Retting',
        about: 'Du kan få uriktige opplysninger rettet og ufullstendige komplettert.',
      },
      erasure: {
        name: 'Sletting',
        about: 'Du kan få opplysninger slettet, med mindre en lov eller et rettskrav pålegger oss å beholde dem.',
      },
      restriction: {
        name: 'Begrensning',
        about: 'Du kan be om at vi bare lagrer opplysninger, for eksempel mens riktigheten kontrolleres.',
      },
      portability: {
        name: 'Dataportabilitet',
        about:
          'Du kan få opplysninger du har gitt oss, på grunnlag av samtykke eller avtale, i et maskinlesbart format.',
      },
      objection: {
        name: 'Protest',
        about: 'Du kan protestere mot bruk av opplysninger for våre interesser, og når som helst mot markedsføring.',
      },
      withdrawal: {
        name: 'Tilbaketrekking av samtykke',
        about: 'Du kan når som helst trekke tilbake et samtykke; det som er gjort før, forblir lovlig.',
      },
      'automated-decision': {
        name: 'Automatiserte avgjørelser',
        about:
          'Du kan be om at et menneske vurderer en avgjørelse som er tatt av en maskin alene, si din mening og bestride den.',
      },
      'limit-sensitive': {
        name: 'Begrensning av bruken av sensitive opplysninger',
        about: 'Du kan få sensitive opplysninger brukt bare til det som trengs for å gi deg det du har bedt om.',
      },
    },
    channels: { form: 'Skjema', email: 'E-post', post: 'Post', phone: 'Telefon' },
    form: 'Skjemaet «Dine rettigheter» på nettstedet vårt',
    promised: (period) =>
      `Vi svarer innen ${period} og aldri senere enn lovens ene måned (personvernforordningen art. 12 nr. 3).`,
    month: 'Vi svarer uten opphold og senest innen en måned (personvernforordningen art. 12 nr. 3).',
    extension: (period) =>
      `Er en henvendelse kompleks, kan vi trenge inntil ${period} til; da sier vi det, og hvorfor, innen den første måneden.`,
    verification:
      'For å være sikre på at det er deg, sender vi en lenke til e-postadressen din. Bare hvis vi har grunn til å tvile på det, ber vi om et dokument, og vi sier hvorfor.',
    free: 'Det koster deg ingenting.',
    inPlaces: 'Avhengig av hvor du bor, gjelder disse rettighetene:',
    consent: 'Det som bygger på samtykket ditt, kan du når som helst avslutte, like lett som du ga det:',
    consentHow:
      'Åpne innstillingene for informasjonskapsler på nettstedet vårt og slå det av, eller skriv til oss. Det som er gjort før, forblir lovlig.',
    consentElsewhere:
      'Dette samtykket ga du et annet sted enn i innstillingene for informasjonskapsler. Si fra på en av måtene under «Dine rettigheter» for å trekke det tilbake; en e-post er nok. Det som er gjort før, forblir lovlig.',
    objection:
      'Av grunner knyttet til din egen situasjon kan du når som helst protestere mot det som bygger på våre berettigede interesser. Da slutter vi, med mindre vi kan påvise tvingende grunner (personvernforordningen art. 21 nr. 1):',
    objectionMarketing:
      'Du kan protestere mot direkte markedsføring når som helst og uten begrunnelse; da slutter vi straks (personvernforordningen art. 21 nr. 2 og 3).',
    complaint:
      'Du kan klage til en tilsynsmyndighet, særlig der du bor, der du arbeider eller der du mener loven er brutt (personvernforordningen art. 77). Du trenger ikke å skrive til oss først.',
    complaintOthers: 'Myndighetene i andre land, for eksempel ditt eget',
    obligationContract: (purposes) =>
      `For ${purposes} krever avtalen opplysningene: uten dem kan vi ikke inngå eller oppfylle den.`,
    obligationLaw: (purposes) => `For ${purposes} krever en lov opplysningene, og de kan ikke utelates.`,
    obligationFree: (purposes) =>
      `For ${purposes} krever verken lov eller avtale opplysningene; du står fritt til å gi eller nekte dem.`,
    automatedNone:
      'Vi tar ingen avgjørelser med en maskin alene som har rettsvirkning eller på tilsvarende måte påvirker deg vesentlig (personvernforordningen art. 22).',
    automated: (purposes) =>
      `For ${purposes} avgjør en maskin alene med rettsvirkning eller tilsvarende vesentlig virkning (personvernforordningen art. 22). Du kan be om at et menneske vurderer avgjørelsen, si din mening og bestride den.`,
    noSale: 'Vi selger ikke personopplysninger og deler dem ikke for reklame på tvers av nettsteder.',
    sale: (names) =>
      `Opplysninger selges, eller deles for reklame på tvers av nettsteder, med: ${names}. Du kan når som helst avslå dette.`,
  },
  cookies: {
    gated: 'Ingenting som ikke er nødvendig, lagres i nettleseren din eller hentes fra andre før du tillater det.',
    change: 'Du kan når som helst endre valget ditt i innstillingene for informasjonskapsler på nettstedet vårt.',
    more: 'Alle informasjonskapsler med formål og levetid står i informasjonskapselerklæringen',
    caption: 'Informasjonskapsler og oppføringer i nettleserens lager',
    name: 'Navn',
    service: 'Tjeneste',
    purpose: 'Kategori',
    party: 'Settes av',
    lifetime: 'Levetid',
    provider: 'Leverandør',
    content: 'Hentes fra',
    holds: 'Hva den inneholder',
    session: 'Til du lukker nettleseren',
    parties: { first: 'Dette nettstedet', third: 'Nettstedet til et annet selskap' },
    beginningWith: (start) => `Navn som begynner med ${start}`,
    matching: (pattern) => `Navn som samsvarer med ${pattern}`,
    alwaysOn: (reason) => `Kan ikke slås av: ${reason}`,
    onAct: 'Settes bare når du velger innstillingen den husker.',
    none: 'Tjenestene på dette nettstedet setter ingen informasjonskapsler.',
    servicesCaption: 'Tjenester dette nettstedet bruker, etter kategori',
    ownCaption: 'Hva som lagrer svaret ditt på spørsmålet om informasjonskapsler',
    ownChoice: 'Svaret ditt for hvert formål. Uten et ja inneholder det ingen identifikator.',
    ownQueue: 'Et svar som ennå ikke kunne sendes, eller tillatelsen samtykket ditt ga.',
    untilSent: 'Til det er sendt eller du trekker det tilbake',
  },
  limit: {
    title: 'Begrens bruken av mine sensitive personopplysninger',
    kinds: (kinds) => `Sensitive opplysninger som brukes her: ${kinds}.`,
    signal:
      'Nettleseren din sender Global Privacy Control. Det reserverer deg mot salg og deling av opplysningene dine, men begrenser ikke bruken av sensitive opplysninger; send dette skjemaet for det.',
  },
  emailWrong: 'Skriv inn en fullstendig adresse, for eksempel ana@example.org.',
  optOut: {
    title: 'Ikke selg eller del personopplysningene mine',
    sold: (purposes) =>
      `Opplysninger selges, eller deles for reklame på tvers av nettsteder, for: ${purposes}. Du kan når som helst avslå dette uten begrunnelse.`,
    none: (controller) =>
      `${controller} selger ikke personopplysninger på dette nettstedet og deler dem ikke for reklame på tvers av nettsteder. Det er ingenting å reservere seg mot.`,
    signal:
      'Nettleseren din sender Global Privacy Control. Reservasjonen er respektert: ingenting selges eller deles fra denne nettleseren, og du trenger ikke gjøre mer.',
    done: 'Du har reservert deg mot salg og deling av opplysningene dine i denne nettleseren.',
    act: 'Reserver meg',
    effect:
      'Dette setter én informasjonskapsel på dette nettstedet, som lagrer svarene dine og gjelder i denne nettleseren. Ingenting nytt identifiserer deg.',
    elsewhere:
      'Denne siden har en annen adresse enn nettstedet og når derfor ikke svaret nettleseren din lagrer for det. Åpne på nettstedet lenken «Ikke selg eller del personopplysningene mine»:',
    byBrowser:
      'Uten skript kan du slå på Global Privacy Control i nettleseren din eller med en utvidelse: det respekteres på hver side som en reservasjon.',
    privacy: 'Personvernerklæring',
  },
  security: {
    measures: 'Tiltak',
    certifications: 'Sertifiseringer',
    held: (name, scope) => `${name}: sertifisert. Omfang: ${scope}.`,
    heldUntil: (day) => `Gjelder til ${day}.`,
    planned: (name, scope) => `${name}: planlagt, ikke oppnådd. Tiltenkt omfang: ${scope}.`,
    plannedFor: (day) => `Mål: ${day}.`,
    lapsed: (name, scope) => `${name}: gjelder ikke lenger. Omfanget var: ${scope}.`,
    notYet: (name, scope, day) => `${name}: ikke før ${day}. Omfang: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Før en endring som betyr noe for deg trer i kraft, varsler vi den minst ${period} på forhånd: ${channels}.`,
    channels: { email: 'på e-post', 'in-app': 'i selve tjenesten' },
    recipients: (period) => `Nye mottakere varsles minst ${period} på forhånd.`,
    versions: 'Versjoner av denne erklæringen',
    inForce: 'gjelder',
    comes: 'kommer',
    changed: null,
  },
}

const PAST = { anonymize: 'anonymiseres', block: 'sperres', delete: 'slettes' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'personvernforordningen art.\u00a0{article}',
  paragraph: 'personvernforordningen art.\u00a0{article} nr.\u00a0{paragraph}',
  letter: 'personvernforordningen art.\u00a0{article} nr.\u00a0{paragraph} bokstav\u00a0{letter}',
}
