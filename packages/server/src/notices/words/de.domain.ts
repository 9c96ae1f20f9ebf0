import type { NoticeWords } from './words.types.ts'

export const DE: NoticeWords = {
  titles: {
    privacy: 'Datenschutzerklärung',
    cookies: 'Cookie-Erklärung',
    'sub-processors': 'Unterauftragsverarbeiter',
  },
  processors: 'Auftragsverarbeiter',
  intros: {
    privacy: (controller) =>
      `Was ${controller} mit personenbezogenen Daten macht: zu welchen Zwecken, auf welcher Rechtsgrundlage, wie lange, wer sie noch erhält und was Sie tun können (Artikel 13 und 14 der Datenschutz-Grundverordnung, DSGVO).`,
    cookies: (controller) =>
      `Was die Website von ${controller} in Ihrem Browser speichert und von anderen lädt, wozu und wie lange.`,
    'sub-processors': (controller) =>
      `Die Unternehmen, die im Auftrag von ${controller} personenbezogene Daten verarbeiten: was jedes tut, wo, und wie die Daten geschützt sind.`,
  },
  quoted: (name) => `„${name}“`,
  frame: {
    skip: 'Zum Inhalt',
    contents: 'Inhalt',
    languages: 'Sprache',
    documents: 'Siehe auch',
    lastUpdated: 'Stand',
    version: 'Fassung',
    fingerprint: 'Fingerabdruck des Inhalts (SHA-256)',
    asJson: 'Dasselbe als Daten (JSON)',
    past: (day) => `Dies ist eine frühere Fassung, wie sie am ${day} galt.`,
    upcoming: (day) => `Diese Fassung gilt noch nicht: Sie tritt am ${day} in Kraft.`,
    toCurrent: 'Zur geltenden Fassung',
    instead: (wanted) => `Diese Erklärung gibt es in dieser Sprache noch nicht: ${wanted}.`,
    notFound: 'Diese Erklärung gibt es nicht',
    available: 'Diese gibt es:',
  },
  sections: {
    controller: 'Wer verantwortlich ist',
    roles: 'In welcher Rolle wir Daten verarbeiten',
    purposes: 'Wofür wir Daten verwenden',
    data: 'Welche Daten, und woher sie kommen',
    retention: 'Wie lange wir sie aufbewahren',
    recipients: 'Wer noch Daten erhält',
    transfers: 'Übermittlung außerhalb des Europäischen Wirtschaftsraums',
    cookies: 'Cookies und ähnliche Techniken',
    sale: 'Verkauf und Weitergabe von Daten',
    consent: 'Ihre Einwilligung widerrufen',
    objection: 'Ihr Widerspruchsrecht',
    rights: 'Ihre Rechte',
    complaint: 'Ihr Beschwerderecht',
    obligation: 'Ob Sie uns Daten geben müssen',
    'automated-decisions': 'Automatisierte Entscheidungen',
    security: 'Wie wir Daten schützen',
    changes: 'Änderungen dieser Erklärung',
    services: 'Was die Website von anderen lädt',
    'own-entries': 'Was sich Ihre Wahl merkt',
    'sub-processors': 'Wer in unserem Auftrag Daten verarbeitet',
  },
  people: {
    name: 'Verantwortlicher',
    address: 'Anschrift',
    country: 'Land',
    registration: 'Registernummer',
    email: 'E-Mail',
    phone: 'Telefon',
    roles: {
      dpo: 'Datenschutzbeauftragter (Art. 37 DSGVO)',
      team: 'Ansprechstelle für Datenschutz',
      security: 'Ansprechstelle für Sicherheit',
      'processor-enquiries': 'Fragen zu Daten, die wir für Kunden verarbeiten',
    },
    teamIsNoOfficer:
      'Ein Team, das Fragen zu personenbezogenen Daten beantwortet; es ist kein Datenschutzbeauftragter.',
    representative: 'Vertreter in der Europäischen Union (Art. 27 DSGVO)',
    noRepresentative: 'Kein Vertreter in der Europäischen Union, weil',
    controllerOf: (activities) =>
      `Über die Daten entscheiden wir selbst und sind dafür verantwortlich, und zwar bei: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: Wir handeln im Auftrag von ${controller} und nur auf Weisung (Art. 28 DSGVO). Verantwortlich ist ${controller}; bitte richten Sie Anfragen zu diesen Daten dorthin. Was uns erreicht, geben wir weiter.`,
    ourCustomers: 'unserem Kunden',
    jointOf: (activity) => `${activity}: Wir sind gemeinsam mit anderen verantwortlich (Art. 26 DSGVO).`,
    onBehalf: 'Was wir im Auftrag anderer tun',
    instruction: 'Weisung',
  },
  purposes: {
    caption: 'Jeder Zweck mit seiner Rechtsgrundlage, den verwendeten Daten und ihrer Speicherdauer',
    purpose: 'Zweck',
    basis: 'Rechtsgrundlage',
    data: 'Daten',
    period: 'Aufbewahrt',
    bases: {
      consent: 'Ihre Einwilligung',
      contract: 'Vertrag mit Ihnen oder vorvertragliche Maßnahmen',
      'legal-obligation': 'Rechtliche Verpflichtung',
      'vital-interests': 'Lebenswichtige Interessen',
      'public-task': 'Aufgabe im öffentlichen Interesse',
      'legitimate-interests': 'Berechtigtes Interesse',
    },
    explicitConsent: 'Ihre ausdrückliche Einwilligung',
    article: (article) => `Art.\u00a0${cited(article)}\u00a0DSGVO`,
    forState: (state) => `${state}:`,
    otherwise: 'Alle anderen:',
    interest: (interest) => `Interesse: ${interest}`,
    statute: (name, country) => `Gesetz: ${name} (${country})`,
    contract: (contract) => `Vertrag: ${contract}`,
    automated: 'Entscheidet automatisch, siehe „Automatisierte Entscheidungen“.',
    sold: 'Für diesen Zweck werden Daten verkauft.',
    shared: 'Für diesen Zweck werden Daten für websiteübergreifende Werbung weitergegeben.',
  },
  data: {
    caption: 'Kategorien personenbezogener Daten und ihre Herkunft',
    data: 'Daten',
    source: 'Woher sie kommen',
    people: 'Von wem',
    details: 'Besondere Regeln',
    sources: {
      provided: 'Sie geben sie uns',
      observed: 'Wir zeichnen sie auf',
      derived: 'Wir leiten sie aus anderen Daten ab',
    },
    special: {
      'racial-or-ethnic-origin': 'rassische oder ethnische Herkunft',
      'political-opinions': 'politische Meinungen',
      'religious-or-philosophical-beliefs': 'religiöse oder weltanschauliche Überzeugungen',
      'trade-union-membership': 'Gewerkschaftszugehörigkeit',
      genetic: 'genetische Daten',
      biometric: 'biometrische Daten',
      health: 'Gesundheit',
      'sex-life-or-orientation': 'Sexualleben oder sexuelle Orientierung',
      'criminal-convictions': 'strafrechtliche Verurteilungen und Straftaten',
    },
    sensitive: {
      'government-id': 'Ausweisdaten',
      'account-access': 'Zugang zu Konten',
      'precise-location': 'genauer Standort',
      'citizenship-or-immigration': 'Staatsangehörigkeit oder Aufenthaltsstatus',
      'message-contents': 'Inhalte von Nachrichten',
      neural: 'Neurodaten',
    },
    specialData: (kind) => `Besonders geschützte Daten: ${kind}.`,
    condition: (condition) => `Erlaubt durch: ${condition}`,
    secrecy: (who) => `Nur unter dem Berufsgeheimnis verwendet: ${who}`,
    collectedWhen: (setting) => `Nur erhoben, solange der Kunde „${setting}“ eingeschaltet hat.`,
    aggregateOnly: (cell, form) =>
      `Nur als Summen verwendet; Summen von weniger als ${cell} ${form({ one: 'Person', other: 'Personen' })} werden nicht gezeigt.`,
    never: (data) => `Niemals erheben wir: ${data}.`,
  },
  retention: {
    caption: 'Wie lange jede Kategorie von Daten aufbewahrt wird und was dann geschieht',
    data: 'Daten',
    kept: 'Aufbewahrt',
    details: 'Besondere Regeln',
    triggers: {
      occurred: { after: 'nach der Erhebung', once: 'mit der Erhebung' },
      created: { after: 'nach der Entstehung', once: 'mit der Entstehung' },
      resolved: { after: 'nach Erledigung der Sache', once: ', sobald die Sache erledigt ist' },
      'last-activity': { after: 'nach Ihrer letzten eigenen Aktivität', once: ', sobald Sie nicht mehr aktiv sind' },
      'relationship-ended': { after: 'nach Ende unserer Beziehung', once: ', sobald unsere Beziehung endet' },
      'contract-ended': { after: 'nach Vertragsende', once: ', sobald der Vertrag endet' },
      terminated: { after: 'nach der Beendigung', once: 'mit der Beendigung' },
      cancelled: { after: 'nach der Kündigung', once: 'mit der Kündigung' },
      'consent-withdrawn': {
        after: 'nach dem Widerruf Ihrer Einwilligung',
        once: ', sobald Sie Ihre Einwilligung widerrufen',
      },
    },
    otherTrigger: (event) => ({ after: `nach „${event}“`, once: `, sobald „${event}“ eintritt` }),
    actions: { anonymize: 'Anonymisiert', block: 'Gesperrt', delete: 'Gelöscht' },
    fromYearEnd: 'gerechnet ab dem Ende des betreffenden Kalenderjahres',
    firstOf: 'je nachdem, was zuerst eintritt',
    after: (action, period, event) => `${action}: ${period} ${event}`,
    within: (action, period, event) => `${action}: spätestens ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, dann ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]}: ${period} nach der Erhebung`,
    blocked:
      'Gesperrte Daten liegen unter Verschluss: Niemand liest sie, außer für einen Rechtsanspruch oder eine Behörde.',
    restorable: 'Bis dahin können sie wiederhergestellt werden.',
    floor: (period, event) =>
      `Nicht vor: ${period} ${event}. Verlangen Sie die Löschung früher, geschieht sie von selbst, sobald diese Zeit vorbei ist.`,
    maximum: (period, event) => `Auf jeden Fall weg: ${period} ${event}.`,
    statute: (name, country) => `Das Gesetz, das es verlangt: ${name} (${country}).`,
    pinned:
      'Die Dauer wird für jeden Datensatz bei seiner Entstehung festgelegt; spätere Änderungen dieser Erklärung ändern sie nicht.',
    tenant: (shortest, longest) => `Unsere Kunden wählen die Dauer. Mindestens: ${shortest}; höchstens: ${longest}.`,
    holds:
      'Daten, die ein laufender Rechtsstreit braucht, werden bis zu seiner Erledigung aufbewahrt und inzwischen für nichts anderes verwendet.',
    heldBy: (recipient) => `Nur ${recipient} hat sie und bewahrt sie nach eigenen Regeln auf; uns erreichen sie nie.`,
    own: 'Über Ihre Entscheidungen und Anfragen führen wir Aufzeichnungen, um sie nachweisen zu können:',
    ownRecords: {
      consent_events: 'Was Sie erlaubt oder abgelehnt haben',
      rights_requests: 'Ihre Anfragen zu Ihren Daten',
      mails: 'E-Mails, die wir Ihnen dazu geschickt haben',
    },
  },
  recipients: {
    none: 'Niemand sonst erhält personenbezogene Daten.',
    caption: 'Empfänger personenbezogener Daten',
    recipient: 'Empfänger',
    purpose: 'Wofür',
    place: 'Wo',
    when: 'Wann',
    data: 'Daten',
    roles: {
      processor: 'Auftragsverarbeiter',
      controller: 'Selbst verantwortlich',
      'joint-controller': 'Gemeinsam mit uns verantwortlich',
      authority: 'Behörde',
    },
    uses: (purposes) => `Für: ${purposes}`,
    eea: 'Europäischer Wirtschaftsraum',
    always: 'Immer',
    onActivation: 'Nur wenn der Kunde es einschaltet',
    onConsent: 'Nur nach Ihrer Einwilligung',
    customerKeys: 'mit dem eigenen Konto des Kunden dort',
    customerResponsible: 'den Vertrag schließt der Kunde',
    alternatives: (names) => `Einer von: ${names}. Auf Anfrage sagen wir Ihnen, welcher Ihre Daten erhalten hat.`,
    sold: 'Daten werden an ihn verkauft.',
    shared: 'Daten werden für websiteübergreifende Werbung an ihn weitergegeben.',
    onlyInside:
      'Alle Empfänger verarbeiten die Daten im Europäischen Wirtschaftsraum. Nirgendwohin sonst wird etwas übermittelt.',
    transfersIntro:
      'Einige Empfänger verarbeiten Daten außerhalb des Europäischen Wirtschaftsraums. Dort sind sie wie folgt geschützt (Art. 44 bis 49 DSGVO).',
    transfersCaption: 'Länder außerhalb des Europäischen Wirtschaftsraums und was die Daten dort schützt',
    safeguards: 'Schutz',
    noSafeguard: 'Derzeit besteht keiner.',
    kinds: {
      scc: 'Standardvertragsklauseln der Europäischen Kommission (Art. 46 Abs. 2 lit. c DSGVO)',
      bcr: 'Verbindliche interne Datenschutzvorschriften (Art. 47 DSGVO)',
      adequacy: 'Angemessenheitsbeschluss der Europäischen Kommission (Art. 45 DSGVO)',
      'code-of-conduct': 'Genehmigte Verhaltensregeln (Art. 46 Abs. 2 lit. e DSGVO)',
      certification: 'Genehmigter Zertifizierungsmechanismus (Art. 46 Abs. 2 lit. f DSGVO)',
      derogation: 'Ausnahme für bestimmte Fälle (Art. 49 DSGVO)',
    },
    frameworks: { 'eu-us-dpf': 'EU-US-Datenschutzrahmen' },
    module: (module) => `Modul ${module}`,
    until: (day) => `gültig bis ${day}`,
    lapsed: (day) => `endete am ${day}, nicht mehr herangezogen`,
    from: (day) => `erst ab ${day}`,
    supplementary: (measures) => `Zusätzlich: ${measures}.`,
    copies: 'Eine Kopie dieser Garantien können Sie bei uns anfordern:',
    noSubProcessors: 'Derzeit verarbeitet niemand personenbezogene Daten in unserem Auftrag.',
  },
  rights: {
    kinds: {
      access: {
        name: 'Auskunft',
        about: 'Sie können fragen, ob wir Daten über Sie verarbeiten, und sie erhalten.',
      },
      rectification: {
        name: 'Berichtigung',
        about: 'Sie können unrichtige Daten berichtigen und unvollständige ergänzen lassen.',
      },
      erasure: {
        name: 'Löschung',
        about:
          'Sie können Daten löschen lassen, sofern uns nicht ein Gesetz oder ein Rechtsanspruch zur Aufbewahrung verpflichtet.',
      },
      restriction: {
        name: 'Einschränkung der Verarbeitung',
        about: 'Sie können verlangen, dass wir Daten nur speichern, etwa solange ihre Richtigkeit geprüft wird.',
      },
      portability: {
        name: 'Datenübertragbarkeit',
        about:
          'Daten, die Sie uns aufgrund einer Einwilligung oder eines Vertrags gegeben haben, können Sie in einem maschinenlesbaren Format erhalten.',
      },
      objection: {
        name: 'Widerspruch',
        about: 'Sie können der Verwendung von Daten für unsere Interessen widersprechen, und der Werbung jederzeit.',
      },
      withdrawal: {
        name: 'Widerruf der Einwilligung',
        about: 'Sie können eine Einwilligung jederzeit widerrufen; was vorher geschah, bleibt rechtmäßig.',
      },
      'automated-decision': {
        name: 'Automatisierte Entscheidungen',
        about:
          'Sie können verlangen, dass ein Mensch eine allein von einer Maschine getroffene Entscheidung überprüft, Ihren Standpunkt darlegen und die Entscheidung anfechten.',
      },
      'limit-sensitive': {
        name: 'Beschränkung der Nutzung sensibler Daten',
        about:
          'Sie können sensible Daten nur für das verwenden lassen, was nötig ist, um Ihnen das Gewünschte zu liefern.',
      },
    },
    channels: { form: 'Formular', email: 'E-Mail', post: 'Post', phone: 'Telefon' },
    form: 'Das Formular „Ihre Datenschutzrechte“ auf unserer Website',
    promised: (period) =>
      `Die Frist für unsere Antwort: ${period}, nie länger als der gesetzliche Monat (Art. 12 Abs. 3 DSGVO).`,
    month: 'Wir antworten unverzüglich und spätestens innerhalb eines Monats (Art. 12 Abs. 3 DSGVO).',
    extension: (period) =>
      `Ist eine Anfrage komplex, kann die Frist länger werden, höchstens um: ${period}. Das sagen wir Ihnen dann mit dem Grund innerhalb des ersten Monats.`,
    verification:
      'Um sicher zu sein, dass Sie es sind, schicken wir einen Link an Ihre E-Mail-Adresse. Nur wenn wir Grund haben, daran zu zweifeln, bitten wir um ein Dokument und sagen, warum.',
    free: 'Das kostet Sie nichts.',
    inPlaces: 'Je nachdem, wo Sie leben, gelten diese Rechte:',
    consent: 'Was auf Ihrer Einwilligung beruht, können Sie jederzeit beenden, so leicht, wie Sie sie erteilt haben:',
    consentHow:
      'Öffnen Sie auf unserer Website die Cookie-Einstellungen und schalten Sie es aus; oder schreiben Sie uns. Was vorher geschah, bleibt rechtmäßig.',
    consentElsewhere:
      'Diese Einwilligung haben Sie anderswo als in den Cookie-Einstellungen erteilt. Um sie zu widerrufen, sagen Sie es uns auf einem der Wege unter „Ihre Rechte“; eine E-Mail genügt. Was vorher geschah, bleibt rechtmäßig.',
    objection:
      'Aus Gründen, die sich aus Ihrer besonderen Situation ergeben, können Sie jederzeit dem widersprechen, was auf unserem berechtigten Interesse beruht. Dann hören wir auf, sofern wir nicht zwingende Gründe nachweisen (Art. 21 Abs. 1 DSGVO):',
    objectionMarketing:
      'Der Direktwerbung können Sie jederzeit und ohne Angabe von Gründen widersprechen; dann hören wir sofort auf (Art. 21 Abs. 2 und 3 DSGVO).',
    complaint:
      'Sie können sich bei einer Aufsichtsbehörde beschweren, insbesondere dort, wo Sie leben, arbeiten oder wo das Recht verletzt worden sein soll (Art. 77 DSGVO). Sie müssen uns nicht zuerst schreiben.',
    complaintOthers: 'Die Behörden anderer Länder, auch Ihres Landes',
    obligationContract: (purposes) =>
      `Für ${purposes} verlangt der Vertrag die Daten: Ohne sie können wir ihn weder schließen noch erfüllen.`,
    obligationLaw: (purposes) => `Für ${purposes} verlangt ein Gesetz die Daten; sie wegzulassen ist nicht möglich.`,
    obligationFree: (purposes) =>
      `Für ${purposes} verlangen weder Gesetz noch Vertrag die Daten; ob Sie sie geben, steht Ihnen frei.`,
    automatedNone:
      'Wir treffen keine Entscheidungen allein durch eine Maschine, die Ihnen gegenüber rechtliche Wirkung entfalten oder Sie in ähnlicher Weise erheblich beeinträchtigen (Art. 22 DSGVO).',
    automated: (purposes) =>
      `Für ${purposes} entscheidet eine Maschine allein, mit rechtlicher oder ähnlich erheblicher Wirkung (Art. 22 DSGVO). Sie können verlangen, dass ein Mensch die Entscheidung überprüft, Ihren Standpunkt darlegen und sie anfechten.`,
    noSale: 'Wir verkaufen keine personenbezogenen Daten und geben sie nicht für websiteübergreifende Werbung weiter.',
    sale: (names) =>
      `Daten werden verkauft oder für websiteübergreifende Werbung weitergegeben, und zwar an: ${names}. Sie können das jederzeit ablehnen.`,
  },
  cookies: {
    gated:
      'Nichts, was nicht notwendig ist, wird in Ihrem Browser gespeichert oder von anderen geladen, bevor Sie es erlauben.',
    change: 'Ihre Wahl können Sie jederzeit in den Cookie-Einstellungen auf unserer Website ändern.',
    more: 'Alle Cookies mit Zweck und Dauer stehen in der Cookie-Erklärung',
    caption: 'Cookies und Einträge im Speicher des Browsers',
    name: 'Name',
    service: 'Dienst',
    purpose: 'Kategorie',
    party: 'Gesetzt von',
    lifetime: 'Dauer',
    provider: 'Anbieter',
    content: 'Geladen von',
    holds: 'Was er enthält',
    session: 'Bis Sie den Browser schließen',
    parties: { first: 'Dieser Website', third: 'Der Website eines anderen Unternehmens' },
    beginningWith: (start) => `Namen, die mit ${start} beginnen`,
    matching: (pattern) => `Namen nach dem Muster ${pattern}`,
    alwaysOn: (reason) => `Nicht abschaltbar: ${reason}`,
    onAct: 'Wird nur gesetzt, wenn Sie die Einstellung wählen, die es sich merkt.',
    none: 'Die Dienste dieser Website setzen keine Cookies.',
    servicesCaption: 'Dienste, die diese Website verwendet, nach Kategorie',
    ownCaption: 'Was Ihre Antwort auf die Cookie-Frage speichert',
    ownChoice: 'Ihre Antwort für jeden Zweck. Ohne ein Ja enthält er keine Kennung.',
    ownQueue: 'Eine Antwort, die noch nicht gesendet werden konnte, oder die Erlaubnis aus Ihrer Einwilligung.',
    untilSent: 'Bis zum Senden oder bis zu Ihrem Widerruf',
  },
  limit: {
    title: 'Nutzung meiner sensiblen personenbezogenen Daten beschränken',
    kinds: (kinds) => `Sensible Daten, die hier genutzt werden: ${kinds}.`,
    signal:
      'Ihr Browser sendet Global Privacy Control. Das widerspricht dem Verkauf und der Weitergabe Ihrer Daten, beschränkt aber nicht die Nutzung sensibler Daten; dafür senden Sie dieses Formular ab.',
  },
  emailWrong: 'Geben Sie eine vollständige Adresse ein, zum Beispiel ana@example.org.',
  optOut: {
    title: 'Meine Daten nicht verkaufen oder weitergeben',
    sold: (purposes) =>
      `Daten werden verkauft oder für Werbung über Websites hinweg weitergegeben für: ${purposes}. Sie können das jederzeit ablehnen, ohne Gründe zu nennen.`,
    none: (controller) =>
      `${controller} verkauft auf dieser Website keine personenbezogenen Daten und gibt keine für Werbung über Websites hinweg weiter. Es gibt nichts abzulehnen.`,
    signal:
      'Ihr Browser sendet Global Privacy Control. Widerspruch berücksichtigt: Aus diesem Browser wird nichts verkauft oder weitergegeben, und Sie müssen nichts weiter tun.',
    done: 'Sie haben dem Verkauf und der Weitergabe Ihrer Daten in diesem Browser widersprochen.',
    act: 'Widersprechen',
    effect:
      'Damit wird auf dieser Website ein Cookie gesetzt, das Ihre Antworten enthält und in diesem Browser gilt. Nichts Neues macht Sie kenntlich.',
    elsewhere:
      'Diese Seite liegt unter einer anderen Adresse als die Website und erreicht daher nicht die Antwort, die Ihr Browser für sie aufbewahrt. Öffnen Sie auf der Website den Link „Meine Daten nicht verkaufen oder weitergeben“:',
    byBrowser:
      'Ohne Skripte: Schalten Sie Global Privacy Control in Ihrem Browser oder mit einer Erweiterung ein. Es wird auf jeder Seite als Widerspruch beachtet.',
    privacy: 'Datenschutzerklärung',
  },
  security: {
    measures: 'Maßnahmen',
    certifications: 'Zertifizierungen',
    held: (name, scope) => `${name}: zertifiziert. Geltungsbereich: ${scope}.`,
    heldUntil: (day) => `Gültig bis ${day}.`,
    planned: (name, scope) => `${name}: geplant, noch nicht erteilt. Angestrebter Geltungsbereich: ${scope}.`,
    plannedFor: (day) => `Angestrebt für ${day}.`,
    lapsed: (name, scope) => `${name}: nicht mehr gültig. Früherer Geltungsbereich: ${scope}.`,
    notYet: (name, scope, day) => `${name}: nicht vor ${day}. Geltungsbereich: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Bevor eine für Sie wichtige Änderung wirksam wird, kündigen wir sie an. Mindestfrist: ${period}; Weg: ${channels}.`,
    channels: { email: 'per E-Mail', 'in-app': 'im Dienst selbst' },
    recipients: (period) => `Neue Empfänger werden vorher angekündigt. Mindestfrist: ${period}.`,
    versions: 'Fassungen dieser Erklärung',
    inForce: 'in Kraft',
    comes: 'künftig',
    changed: null,
  },
}

const PAST = { anonymize: 'anonymisiert', block: 'gesperrt', delete: 'gelöscht' } as const

/** `6(1)(a)` as German cites it: 6 Abs. 1 lit. a. */
function cited(article: string): string {
  return article.replace(/\((\d+)\)/, ' Abs.\u00a0$1').replace(/\(([a-z])\)/, ' lit.\u00a0$1')
}
