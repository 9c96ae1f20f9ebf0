import type { NoticeWords } from './words.types.ts'

export const IT: NoticeWords = {
  titles: {
    privacy: 'Informativa sulla privacy',
    cookies: 'Informativa sui cookie',
    'sub-processors': 'Altri responsabili del trattamento',
  },
  processors: 'Responsabili del trattamento',
  intros: {
    privacy: (controller) =>
      `Che cosa fa ${controller} con i dati personali: per quali finalità, su quale base giuridica, per quanto tempo, chi altro li riceve e che cosa può fare Lei (articoli 13 e 14 del regolamento generale sulla protezione dei dati, GDPR).`,
    cookies: (controller) =>
      `Che cosa il sito di ${controller} conserva nel Suo browser e che cosa carica da altri, per quali finalità e per quanto tempo.`,
    'sub-processors': (controller) =>
      `Le imprese che trattano dati personali per conto di ${controller}: che cosa fa ciascuna, dove, e come sono protetti i dati.`,
  },
  quoted: (name) => `«${name}»`,
  frame: {
    skip: 'Vai al contenuto',
    contents: 'Indice',
    languages: 'Lingua',
    documents: 'Vedi anche',
    lastUpdated: 'Ultimo aggiornamento',
    version: 'Versione',
    fingerprint: 'Impronta del contenuto (SHA-256)',
    asJson: 'Lo stesso come dati (JSON)',
    past: (day) => `Questa è una versione precedente, com’era in vigore il ${day}.`,
    upcoming: (day) => `Questa versione non è ancora in vigore: ha effetto dal ${day}.`,
    toCurrent: 'Leggi la versione in vigore',
    instead: (wanted) => `Questa informativa non è ancora disponibile in questa lingua: ${wanted}.`,
    notFound: 'Questa informativa non esiste',
    available: 'Queste esistono:',
  },
  sections: {
    controller: 'Chi è responsabile',
    roles: 'In quale ruolo trattiamo i dati',
    purposes: 'Per che cosa usiamo i dati',
    data: 'Quali dati, e da dove provengono',
    retention: 'Per quanto tempo li conserviamo',
    recipients: 'Chi altro riceve i dati',
    transfers: 'Trasferimenti fuori dallo Spazio economico europeo',
    cookies: 'Cookie e tecniche simili',
    sale: 'Vendita e condivisione dei dati',
    consent: 'Revocare il consenso',
    objection: 'Il Suo diritto di opposizione',
    rights: 'I Suoi diritti',
    complaint: 'Il Suo diritto di reclamo',
    obligation: 'Se deve fornirci dati',
    'automated-decisions': 'Decisioni automatizzate',
    security: 'Come proteggiamo i dati',
    changes: 'Modifiche a questa informativa',
    services: 'Che cosa il sito carica da altri',
    'own-entries': 'Che cosa ricorda la Sua scelta',
    'sub-processors': 'Chi tratta dati per nostro conto',
  },
  people: {
    name: 'Titolare del trattamento',
    address: 'Indirizzo',
    country: 'Paese',
    registration: 'Iscrizione',
    email: 'E-mail',
    phone: 'Telefono',
    roles: {
      dpo: 'Responsabile della protezione dei dati (art. 37 GDPR)',
      team: 'Contatto per la protezione dei dati',
      security: 'Contatto per la sicurezza',
      'processor-enquiries': 'Domande sui dati che trattiamo per i clienti',
    },
    teamIsNoOfficer:
      'Un gruppo che risponde a domande sui dati personali; non è un responsabile della protezione dei dati.',
    representative: 'Rappresentante nell’Unione europea (art. 27 GDPR)',
    noRepresentative: 'Nessun rappresentante nell’Unione europea, perché',
    controllerOf: (activities) => `Decidiamo noi stessi sui dati, e ne siamo titolari, per: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: agiamo per conto di ${controller}, solo su istruzione (art. 28 GDPR). Il titolare è ${controller}; La preghiamo di rivolgere lì le richieste su questi dati. Ciò che ci arriva lo inoltriamo.`,
    ourCustomers: 'il nostro cliente',
    jointOf: (activity) => `${activity}: siamo contitolari insieme ad altri (art. 26 GDPR).`,
    onBehalf: 'Che cosa facciamo per conto di altri',
    instruction: 'Istruzione',
  },
  purposes: {
    caption: 'Ogni finalità con la base giuridica, i dati che usa e per quanto tempo sono conservati',
    purpose: 'Finalità',
    basis: 'Base giuridica',
    data: 'Dati',
    period: 'Conservati per',
    bases: {
      consent: 'Il Suo consenso',
      contract: 'Contratto con Lei, o misure precontrattuali',
      'legal-obligation': 'Obbligo legale',
      'vital-interests': 'Interessi vitali',
      'public-task': 'Compito di interesse pubblico',
      'legitimate-interests': 'Legittimo interesse',
    },
    explicitConsent: 'Il Suo consenso esplicito',
    article: (article) => `art.\u00a0${cited(article)}\u00a0GDPR`,
    forState: (state) => `${state}:`,
    otherwise: 'Tutti gli altri:',
    interest: (interest) => `Interesse: ${interest}`,
    statute: (name, country) => `Legge: ${name} (${country})`,
    contract: (contract) => `Contratto: ${contract}`,
    automated: 'Decide in modo automatico, vedi «Decisioni automatizzate».',
    sold: 'Per questa finalità si vendono dati.',
    shared: 'Per questa finalità si condividono dati per pubblicità tra siti.',
  },
  data: {
    caption: 'Categorie di dati personali e loro fonte',
    data: 'Dati',
    source: 'Da dove provengono',
    people: 'Di chi',
    details: 'Regole particolari',
    sources: {
      provided: 'Ce li fornisce Lei',
      observed: 'Li registriamo noi',
      derived: 'Li ricaviamo da altri dati',
    },
    special: {
      'racial-or-ethnic-origin': 'origine razziale o etnica',
      'political-opinions': 'opinioni politiche',
      'religious-or-philosophical-beliefs': 'convinzioni religiose o filosofiche',
      'trade-union-membership': 'appartenenza sindacale',
      genetic: 'dati genetici',
      biometric: 'dati biometrici',
      health: 'salute',
      'sex-life-or-orientation': 'vita sessuale o orientamento sessuale',
      'criminal-convictions': 'condanne penali e reati',
    },
    sensitive: {
      'government-id': 'documenti d’identità',
      'account-access': 'accesso a conti',
      'precise-location': 'posizione precisa',
      'citizenship-or-immigration': 'cittadinanza o stato migratorio',
      'message-contents': 'contenuto di messaggi',
      neural: 'dati neurali',
    },
    specialData: (kind) => `Dati particolarmente protetti: ${kind}.`,
    condition: (condition) => `Consentito da: ${condition}`,
    secrecy: (who) => `Usati solo sotto il segreto professionale: ${who}`,
    collectedWhen: (setting) => `Raccolti solo finché il cliente ha attivato «${setting}».`,
    aggregateOnly: (cell, form) =>
      `Usati solo come totali; i totali di meno di ${cell} ${form({ one: 'persona', other: 'persone' })} non sono mostrati.`,
    never: (data) => `Non raccogliamo mai: ${data}.`,
  },
  retention: {
    caption: 'Per quanto tempo è conservata ogni categoria di dati, e che cosa accade poi',
    data: 'Dati',
    kept: 'Conservati per',
    details: 'Regole particolari',
    triggers: {
      occurred: { after: 'dopo la raccolta', once: 'con la raccolta' },
      created: { after: 'dopo la creazione', once: 'con la creazione' },
      resolved: { after: 'dopo la soluzione della questione', once: 'appena la questione è risolta' },
      'last-activity': { after: 'dopo la Sua ultima attività', once: 'appena Lei non è più attivo' },
      'relationship-ended': { after: 'dopo la fine del nostro rapporto', once: 'alla fine del nostro rapporto' },
      'contract-ended': { after: 'dopo la fine del contratto', once: 'alla fine del contratto' },
      terminated: { after: 'dopo la cessazione', once: 'alla cessazione' },
      cancelled: { after: 'dopo la disdetta', once: 'alla disdetta' },
      'consent-withdrawn': { after: 'dopo la revoca del Suo consenso', once: 'appena revoca il Suo consenso' },
    },
    otherTrigger: (event) => ({ after: `dopo «${event}»`, once: `appena avviene «${event}»` }),
    actions: { anonymize: 'Resi anonimi', block: 'Bloccati', delete: 'Cancellati' },
    fromYearEnd: 'a decorrere dalla fine di quell’anno solare',
    firstOf: 'a seconda di che cosa avviene prima',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} al più tardi ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, poi ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} dopo ${period}`,
    blocked:
      'I dati bloccati sono tenuti sotto chiave: nessuno li legge, salvo per un diritto in sede giudiziaria o per un’autorità.',
    restorable: 'Fino ad allora possono essere ripristinati.',
    floor: (period, event) =>
      `Non prima di: ${period} ${event}. Se ne chiede la cancellazione prima, avviene da sola quando questo tempo è trascorso.`,
    maximum: (period, event) => `In ogni caso spariscono: ${period} ${event}.`,
    statute: (name, country) => `La legge che lo richiede: ${name} (${country}).`,
    pinned:
      'Il periodo è fissato per ogni registrazione quando nasce; modifiche successive di questa informativa non lo cambiano.',
    tenant: (shortest, longest) => `I nostri clienti scelgono il periodo, da ${shortest} a ${longest}.`,
    holds:
      'I dati necessari a una controversia in corso sono conservati fino alla sua definizione e nel frattempo non servono ad altro.',
    heldBy: (recipient) =>
      `Li ha soltanto ${recipient}, che li conserva secondo le proprie regole; a noi non arrivano mai.`,
    own: 'Delle Sue scelte e richieste teniamo traccia, per poterle provare:',
    ownRecords: {
      consent_events: 'Che cosa ha permesso o rifiutato',
      rights_requests: 'Le Sue richieste sui Suoi dati',
      mails: 'Le e-mail che Le abbiamo inviato in proposito',
    },
  },
  recipients: {
    none: 'Nessun altro riceve dati personali.',
    caption: 'Destinatari dei dati personali',
    recipient: 'Destinatario',
    purpose: 'Per che cosa',
    place: 'Dove',
    when: 'Quando',
    data: 'Dati',
    roles: {
      processor: 'Responsabile del trattamento: agisce per nostro conto',
      controller: 'Titolare autonomo',
      'joint-controller': 'Contitolare con noi',
      authority: 'Autorità',
    },
    uses: (purposes) => `Per: ${purposes}`,
    eea: 'Spazio economico europeo',
    always: 'Sempre',
    onActivation: 'Solo se il cliente lo attiva',
    onConsent: 'Solo dopo il Suo consenso',
    customerKeys: 'con l’account proprio del cliente',
    customerResponsible: 'il contratto lo conclude il cliente',
    alternatives: (names) => `Uno tra: ${names}. Su richiesta Le diciamo quale ha ricevuto i Suoi dati.`,
    sold: 'Gli si vendono dati.',
    shared: 'Si condividono con lui dati per pubblicità tra siti.',
    onlyInside: 'Tutti i destinatari trattano i dati nello Spazio economico europeo. Nulla è trasferito altrove.',
    transfersIntro:
      'Alcuni destinatari trattano dati fuori dallo Spazio economico europeo. Lì sono protetti così (artt. 44-49 GDPR).',
    transfersCaption: 'Paesi fuori dallo Spazio economico europeo e che cosa vi protegge i dati',
    safeguards: 'Protezione',
    noSafeguard: 'Al momento non ce n’è.',
    kinds: {
      scc: 'Clausole contrattuali tipo della Commissione europea (art. 46, par. 2, lett. c), GDPR)',
      bcr: 'Norme vincolanti d’impresa (art. 47 GDPR)',
      adequacy: 'Decisione di adeguatezza della Commissione europea (art. 45 GDPR)',
      'code-of-conduct': 'Codice di condotta approvato (art. 46, par. 2, lett. e), GDPR)',
      certification: 'Certificazione approvata (art. 46, par. 2, lett. f), GDPR)',
      derogation: 'Deroga in specifiche situazioni (art. 49 GDPR)',
    },
    frameworks: { 'eu-us-dpf': 'Quadro UE-USA per la protezione dei dati personali' },
    module: (module) => `modulo ${module}`,
    until: (day) => `valido fino al ${day}`,
    lapsed: (day) => `terminato il ${day}, non più utilizzato`,
    from: (day) => `solo dal ${day}`,
    supplementary: (measures) => `Inoltre: ${measures}.`,
    copies: 'Può chiederci una copia di queste garanzie:',
    noSubProcessors: 'Al momento nessuno tratta dati personali per nostro conto.',
  },
  rights: {
    kinds: {
      access: { name: 'Accesso', about: 'Può chiedere se trattiamo dati che La riguardano, e riceverli.' },
      rectification: { name: 'Rettifica', about: 'Può far correggere dati inesatti e integrare dati incompleti.' },
      erasure: {
        name: 'Cancellazione',
        about:
          'Può far cancellare dati, salvo che una legge o un diritto in sede giudiziaria ci obblighi a conservarli.',
      },
      restriction: {
        name: 'Limitazione',
        about: 'Può chiedere che ci limitiamo a conservare i dati, ad esempio mentre se ne verifica l’esattezza.',
      },
      portability: {
        name: 'Portabilità',
        about:
          'Può ricevere in un formato leggibile da dispositivo automatico i dati che ci ha fornito in base al consenso o a un contratto.',
      },
      objection: {
        name: 'Opposizione',
        about: 'Può opporsi all’uso di dati per i nostri interessi e, in qualsiasi momento, al marketing.',
      },
      withdrawal: {
        name: 'Revoca del consenso',
        about: 'Può revocare un consenso in qualsiasi momento; quanto fatto prima resta lecito.',
      },
      'automated-decision': {
        name: 'Decisioni automatizzate',
        about:
          'Può chiedere che una persona riesamini una decisione presa solo da una macchina, esprimere la Sua opinione e contestarla.',
      },
      'limit-sensitive': {
        name: 'Limitazione dell’uso di dati sensibili',
        about: 'Può far usare i dati sensibili solo per quanto serve a darle ciò che ha chiesto.',
      },
    },
    channels: { form: 'Modulo', email: 'E-mail', post: 'Posta', phone: 'Telefono' },
    form: 'Il modulo «I Suoi diritti sui dati» sul nostro sito',
    promised: (period) => `Rispondiamo entro ${period}, e mai oltre il mese di legge (art. 12, par. 3, GDPR).`,
    month: 'Rispondiamo senza ritardo e al più tardi entro un mese (art. 12, par. 3, GDPR).',
    extension: (period) =>
      `Se una richiesta è complessa possono servirci fino a ${period} in più; in tal caso glielo diciamo, con il motivo, entro il primo mese.`,
    verification:
      'Per essere certi che sia Lei, inviamo un link al Suo indirizzo e-mail. Solo se abbiamo motivo di dubitarne chiediamo un documento, e diciamo perché.',
    free: 'Non Le costa nulla.',
    inPlaces: 'A seconda di dove vive, si applicano questi diritti:',
    consent:
      'A ciò che si basa sul Suo consenso può porre fine in qualsiasi momento, con la stessa facilità con cui lo ha dato:',
    consentHow:
      'Sul nostro sito, apra le impostazioni dei cookie e lo disattivi; oppure ci scriva. Quanto fatto prima resta lecito.',
    consentElsewhere:
      'Questo consenso lo ha dato altrove che nelle impostazioni dei cookie. Per revocarlo ce lo dica in uno dei modi indicati in «I Suoi diritti»; basta un’e-mail. Quanto fatto prima resta lecito.',
    objection:
      'Per motivi connessi alla Sua situazione particolare può opporsi in qualsiasi momento a ciò che si basa sul nostro legittimo interesse. Allora smettiamo, salvo dimostrare motivi cogenti (art. 21, par. 1, GDPR):',
    objectionMarketing:
      'Al marketing diretto può opporsi in qualsiasi momento e senza motivazione; allora smettiamo subito (art. 21, par. 2 e 3, GDPR).',
    complaint:
      'Può proporre reclamo a un’autorità di controllo, in particolare dove vive, dove lavora o dove la legge sarebbe stata violata (art. 77 GDPR). Non è necessario scriverci prima.',
    complaintOthers: 'Le autorità degli altri paesi, anche del Suo',
    obligationContract: (purposes) =>
      `Per ${purposes} i dati sono richiesti dal contratto: senza di essi non possiamo concluderlo né eseguirlo.`,
    obligationLaw: (purposes) => `Per ${purposes} i dati sono richiesti da una legge e non possono essere omessi.`,
    obligationFree: (purposes) =>
      `Per ${purposes} né la legge né il contratto richiedono i dati; Lei è libero di darli o no.`,
    automatedNone:
      'Non prendiamo decisioni basate soltanto su una macchina che producano effetti giuridici o incidano in modo analogo significativamente su di Lei (art. 22 GDPR).',
    automated: (purposes) =>
      `Per ${purposes} decide soltanto una macchina, con effetti giuridici o analogamente significativi (art. 22 GDPR). Può chiedere che una persona riesamini la decisione, esprimere la Sua opinione e contestarla.`,
    noSale: 'Non vendiamo dati personali e non li condividiamo per pubblicità tra siti.',
    sale: (names) =>
      `Si vendono dati, o si condividono per pubblicità tra siti, con: ${names}. Può rifiutarlo in qualsiasi momento.`,
  },
  cookies: {
    gated: 'Nulla che non sia necessario è conservato nel Suo browser o caricato da altri prima che Lei lo permetta.',
    change: 'Può cambiare la Sua scelta in qualsiasi momento nelle impostazioni dei cookie del nostro sito.',
    more: 'Tutti i cookie, con finalità e durata, sono nell’informativa sui cookie',
    caption: 'Cookie e voci della memoria del browser',
    name: 'Nome',
    service: 'Servizio',
    purpose: 'Categoria',
    party: 'Impostato da',
    lifetime: 'Durata',
    provider: 'Fornitore',
    content: 'Caricato da',
    holds: 'Che cosa contiene',
    session: 'Fino alla chiusura del browser',
    parties: { first: 'Questo sito', third: 'Il sito di un’altra impresa' },
    beginningWith: (start) => `Nomi che iniziano con ${start}`,
    matching: (pattern) => `Nomi che corrispondono a ${pattern}`,
    alwaysOn: (reason) => `Non può essere disattivato: ${reason}`,
    onAct: 'Impostato solo quando Lei sceglie l’impostazione che ricorda.',
    none: 'I servizi di questo sito non impostano cookie.',
    servicesCaption: 'Servizi usati da questo sito, per categoria',
    ownCaption: 'Che cosa conserva la Sua risposta alla domanda sui cookie',
    ownChoice: 'La Sua risposta per ogni finalità. Senza un sì non contiene alcun identificativo.',
    ownQueue: 'Una risposta che non si è ancora potuta inviare, o il permesso dato dal Suo consenso.',
    untilSent: 'Fino all’invio o alla Sua revoca',
  },
  limit: {
    title: 'Limitare l’uso dei miei dati personali sensibili',
    kinds: (kinds) => `Dati sensibili usati qui: ${kinds}.`,
    signal:
      'Il Suo browser invia Global Privacy Control. Così rifiuta la vendita e la condivisione dei Suoi dati, ma non limita l’uso dei dati sensibili; per questo invii questo modulo.',
  },
  emailWrong: 'Inserisca un indirizzo completo, ad esempio ana@example.org.',
  optOut: {
    title: 'Non vendere né condividere i miei dati personali',
    sold: (purposes) =>
      `I dati sono venduti, o condivisi per pubblicità tra siti web, per: ${purposes}. Può rifiutarlo in qualsiasi momento, senza dare motivi.`,
    none: (controller) =>
      `${controller} non vende dati personali su questo sito web e non ne condivide per pubblicità tra siti web. Non c’è nulla da rifiutare.`,
    signal:
      'Il Suo browser invia Global Privacy Control. Richiesta di esclusione rispettata: da questo browser nulla è venduto né condiviso, e non deve fare altro.',
    done: 'Ha rifiutato la vendita e la condivisione dei Suoi dati in questo browser.',
    act: 'Mi oppongo',
    effect:
      'Questo imposta un cookie su questo sito web, che contiene le Sue risposte e vale in questo browser. Nulla di nuovo La identifica.',
    elsewhere:
      'Questa pagina ha un indirizzo diverso da quello del sito web e non raggiunge la risposta che il Suo browser conserva per esso. Sul sito web apra il link «Non vendere né condividere i miei dati personali»:',
    byBrowser:
      'Senza script, attivi Global Privacy Control nel browser o con un’estensione: è rispettato su ogni pagina, come opposizione.',
    privacy: 'Informativa sulla privacy',
  },
  security: {
    measures: 'Misure',
    certifications: 'Certificazioni',
    held: (name, scope) => `${name}: certificato. Ambito: ${scope}.`,
    heldUntil: (day) => `Valido fino al ${day}.`,
    planned: (name, scope) => `${name}: previsto, non ottenuto. Ambito previsto: ${scope}.`,
    plannedFor: (day) => `Previsto per il ${day}.`,
    lapsed: (name, scope) => `${name}: non più in vigore. Ambito precedente: ${scope}.`,
    notYet: (name, scope, day) => `${name}: non prima del ${day}. Ambito: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Prima che una modifica importante per Lei abbia effetto la annunciamo, con almeno ${period} di anticipo: ${channels}.`,
    channels: { email: 'per e-mail', 'in-app': 'nel servizio stesso' },
    recipients: (period) => `I nuovi destinatari sono annunciati con almeno ${period} di anticipo.`,
    versions: 'Versioni di questa informativa',
    inForce: 'in vigore',
    comes: 'futura',
    changed: null,
  },
}

const PAST = { anonymize: 'resi anonimi', block: 'bloccati', delete: 'cancellati' } as const

/** `6(1)(a)` as Italian cites it: 6, par. 1, lett. a). */
function cited(article: string): string {
  return article.replace(/\((\d+)\)/, ', par.\u00a0$1').replace(/\(([a-z])\)/, ', lett.\u00a0$1)')
}
