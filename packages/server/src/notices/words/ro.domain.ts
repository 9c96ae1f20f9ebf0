import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const RO: NoticeWords = {
  titles: {
    privacy: 'Politica de confidențialitate',
    cookies: 'Politica privind modulele cookie',
    'sub-processors': 'Subîmputerniciți',
  },
  processors: 'Persoane împuternicite',
  intros: {
    privacy: (controller) =>
      `Ce face ${controller} cu datele cu caracter personal: în ce scopuri, pe ce temei juridic, cât timp, cine altcineva le primește și ce puteți face dumneavoastră (articolele 13 și 14 din Regulamentul general privind protecția datelor, RGPD).`,
    cookies: (controller) =>
      `Ce păstrează site-ul operatorului ${controller} în browserul dumneavoastră și ce încarcă de la alții, pentru ce și cât timp.`,
    'sub-processors': (controller) =>
      `Societățile care prelucrează date cu caracter personal în numele operatorului ${controller}: ce face fiecare, unde și cum sunt protejate datele.`,
  },
  quoted: (name) => `„${name}”`,
  frame: {
    skip: 'Salt la conținut',
    contents: 'Cuprins',
    languages: 'Limba',
    documents: 'Vedeți și',
    lastUpdated: 'Ultima actualizare',
    version: 'Versiunea',
    fingerprint: 'Amprenta conținutului (SHA-256)',
    asJson: 'Același lucru ca date (JSON)',
    past: (day) => `Aceasta este o versiune anterioară, așa cum era în vigoare la ${day}.`,
    upcoming: (day) => `Această versiune nu este încă în vigoare: intră în vigoare la ${day}.`,
    toCurrent: 'Citiți versiunea în vigoare',
    instead: (wanted) => `Această politică nu este încă disponibilă în limba: ${wanted}.`,
    notFound: 'Nu există o astfel de politică',
    available: 'Sunt disponibile acestea:',
  },
  sections: {
    controller: 'Cine este operatorul',
    roles: 'În ce calitate prelucrăm date',
    purposes: 'Pentru ce folosim datele',
    data: 'Ce date și de unde provin',
    retention: 'Cât timp le păstrăm',
    recipients: 'Cine altcineva primește date',
    transfers: 'Transferuri în afara Spațiului Economic European',
    cookies: 'Module cookie și tehnici similare',
    sale: 'Vânzarea și partajarea datelor',
    consent: 'Retragerea consimțământului',
    objection: 'Dreptul dumneavoastră la opoziție',
    rights: 'Drepturile dumneavoastră',
    complaint: 'Dreptul dumneavoastră de a depune o plângere',
    obligation: 'Dacă trebuie să ne furnizați date',
    'automated-decisions': 'Decizii automatizate',
    security: 'Cum protejăm datele',
    changes: 'Modificări ale acestei politici',
    services: 'Ce încarcă site-ul de la alții',
    'own-entries': 'Ce reține alegerea dumneavoastră',
    'sub-processors': 'Cine prelucrează date în numele nostru',
  },
  people: {
    name: 'Operator',
    address: 'Adresă',
    country: 'Țară',
    registration: 'Număr de înregistrare',
    email: 'E-mail',
    phone: 'Telefon',
    roles: {
      dpo: 'Responsabil cu protecția datelor (art. 37 din RGPD)',
      team: 'Contact pentru protecția datelor',
      security: 'Contact pentru securitate',
      'processor-enquiries': 'Întrebări despre datele prelucrate pentru clienți',
    },
    teamIsNoOfficer:
      'O echipă care răspunde la întrebări despre date cu caracter personal; nu este responsabil cu protecția datelor.',
    representative: 'Reprezentant în Uniunea Europeană (art. 27 din RGPD)',
    noRepresentative: 'Fără reprezentant în Uniunea Europeană, deoarece',
    controllerOf: (activities) => `Decidem noi înșine cu privire la date și răspundem pentru ele în: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: acționăm în numele operatorului ${controller}, numai la instrucțiunile acestuia (art. 28 din RGPD). Responsabil este ${controller}; vă rugăm să trimiteți acolo cererile privind aceste date. Ce ajunge la noi transmitem mai departe.`,
    ourCustomers: 'clientul nostru',
    jointOf: (activity) => `${activity}: răspundem împreună cu alții (art. 26 din RGPD).`,
    onBehalf: 'Ce facem în numele altora',
    instruction: 'Instrucțiune',
  },
  purposes: {
    caption: 'Fiecare scop cu temeiul juridic, datele folosite și durata păstrării lor',
    purpose: 'Scop',
    basis: 'Temei juridic',
    data: 'Date',
    period: 'Durata păstrării',
    bases: {
      consent: 'Consimțământul dumneavoastră',
      contract: 'Contract cu dumneavoastră sau demersuri înaintea lui',
      'legal-obligation': 'Obligație legală',
      'vital-interests': 'Interese vitale',
      'public-task': 'Sarcină de interes public',
      'legitimate-interests': 'Interes legitim',
    },
    explicitConsent: 'Consimțământul dumneavoastră explicit',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Toți ceilalți:',
    interest: (interest) => `Interes: ${interest}`,
    statute: (name, country) => `Lege: ${name} (${country})`,
    contract: (contract) => `Contract: ${contract}`,
    automated: 'Decide automat, vedeți „Decizii automatizate”.',
    sold: 'În acest scop se vând date.',
    shared: 'Se partajează date pentru publicitate pe mai multe site-uri.',
  },
  data: {
    caption: 'Categorii de date cu caracter personal și sursa lor',
    data: 'Date',
    source: 'De unde provin',
    people: 'Ale cui',
    details: 'Reguli speciale',
    sources: {
      provided: 'Ni le furnizați dumneavoastră',
      observed: 'Le înregistrăm noi',
      derived: 'Le deducem din alte date',
    },
    special: {
      'racial-or-ethnic-origin': 'originea rasială sau etnică',
      'political-opinions': 'opiniile politice',
      'religious-or-philosophical-beliefs': 'confesiunea religioasă sau convingerile filozofice',
      'trade-union-membership': 'apartenența la sindicate',
      genetic: 'date genetice',
      biometric: 'date biometrice',
      health: 'sănătatea',
      'sex-life-or-orientation': 'viața sexuală sau orientarea sexuală',
      'criminal-convictions': 'condamnări penale și infracțiuni',
    },
    sensitive: {
      'government-id': 'acte de identitate',
      'account-access': 'acces la conturi',
      'precise-location': 'localizare precisă',
      'citizenship-or-immigration': 'cetățenie sau statut de imigrare',
      'message-contents': 'conținutul mesajelor',
      neural: 'date neuronale',
    },
    specialData: (kind) => `Date protejate în mod special: ${kind}.`,
    condition: (condition) => `Permis în temeiul: ${condition}`,
    secrecy: (who) => `Folosit numai sub secret profesional: ${who}`,
    collectedWhen: (setting) => `Colectat numai cât timp clientul a activat „${setting}”.`,
    aggregateOnly: (cell, form) =>
      `Folosit numai ca totaluri; totalurile pentru mai puțin de ${cell} ${form({ one: 'persoană', few: 'persoane', other: 'de persoane' })} nu sunt afișate.`,
    never: (data) => `Nu colectăm niciodată: ${data}.`,
  },
  retention: {
    caption: 'Cât timp se păstrează fiecare categorie de date și ce se întâmplă apoi',
    data: 'Date',
    kept: 'Durata păstrării',
    details: 'Reguli speciale',
    triggers: {
      occurred: { after: 'de la apariția lor', once: 'de îndată ce apar' },
      created: { after: 'de la crearea lor', once: 'de îndată ce sunt create' },
      resolved: { after: 'de la soluționarea problemei', once: 'de îndată ce problema este soluționată' },
      'last-activity': {
        after: 'de la ultima dumneavoastră activitate proprie',
        once: 'de îndată ce nu mai sunteți activ',
      },
      'relationship-ended': {
        after: 'de la încheierea relației noastre',
        once: 'de îndată ce relația noastră se încheie',
      },
      'contract-ended': { after: 'de la încetarea contractului', once: 'de îndată ce contractul încetează' },
      terminated: { after: 'de la reziliere', once: 'la reziliere' },
      cancelled: { after: 'de la anulare', once: 'la anulare' },
      'consent-withdrawn': {
        after: 'de la retragerea consimțământului',
        once: 'de îndată ce vă retrageți consimțământul',
      },
    },
    otherTrigger: (event) => ({ after: `de la „${event}”`, once: `de îndată ce are loc „${event}”` }),
    actions: { anonymize: 'Se anonimizează', block: 'Se blochează', delete: 'Se șterg' },
    fromYearEnd: 'calculat de la sfârșitul anului calendaristic respectiv',
    firstOf: 'oricare intervine mai întâi',
    after: (action, period, event) => `${action} la ${period} ${event}`,
    within: (action, period, event) => `${action} cel târziu la ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, apoi ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} după ${period}`,
    blocked:
      'Datele blocate sunt ținute sub cheie: nimeni nu le citește decât pentru o pretenție în justiție sau pentru o autoritate.',
    restorable: 'Până atunci pot fi restaurate.',
    floor: (period, event) =>
      `Nu înainte de: ${period} ${event}. Dacă cereți ștergerea mai devreme, ea se face de la sine când trece acest timp.`,
    maximum: (period, event) => `În orice caz dispar: ${period} ${event}.`,
    statute: (name, country) => `Legea care o cere: ${name} (${country}).`,
    pinned:
      'Durata se stabilește pentru fiecare înregistrare la crearea ei; modificările ulterioare ale acestei politici nu o schimbă.',
    tenant: (shortest, longest) => `Durata o aleg clienții noștri, între ${shortest} și ${longest}.`,
    holds:
      'Datele necesare pentru o pretenție în justiție pendinte se păstrează până la soluționarea ei și nu se folosesc între timp pentru nimic altceva.',
    heldBy: (recipient) =>
      `Numai ${recipient} le are și le păstrează după propriile reguli; nu ajung niciodată la noi.`,
    own: 'Despre alegerile și cererile dumneavoastră păstrăm evidențe, pentru a le putea dovedi:',
    ownRecords: {
      consent_events: 'Ce ați permis sau refuzat',
      rights_requests: 'Cererile dumneavoastră privind datele',
      mails: 'E-mailurile pe care vi le-am trimis despre acestea',
    },
  },
  recipients: {
    none: 'Nimeni altcineva nu primește date cu caracter personal.',
    caption: 'Destinatari ai datelor cu caracter personal',
    recipient: 'Destinatar',
    purpose: 'Pentru ce',
    place: 'Unde',
    when: 'Când',
    data: 'Date',
    roles: {
      processor: 'Prelucrează în numele nostru',
      controller: 'Răspunde pentru sine',
      'joint-controller': 'Răspunde împreună cu noi',
      authority: 'Autoritate',
    },
    uses: (purposes) => `Pentru: ${purposes}`,
    eea: 'Spațiul Economic European',
    always: 'Întotdeauna',
    onActivation: 'Numai dacă clientul îl activează',
    onConsent: 'Numai după consimțământul dumneavoastră',
    customerKeys: 'cu contul propriu al clientului acolo',
    customerResponsible: 'clientul încheie contractul cu acesta',
    alternatives: (names) => `Unul dintre: ${names}. La cerere vă spunem care dintre ei a primit datele dumneavoastră.`,
    sold: 'I se vând date.',
    shared: 'Se partajează date cu acesta pentru publicitate pe mai multe site-uri.',
    onlyInside:
      'Toți destinatarii prelucrează datele în Spațiul Economic European. Nimic nu este transferat în altă parte.',
    transfersIntro:
      'Unii destinatari prelucrează date în afara Spațiului Economic European. Acolo sunt protejate după cum urmează (art. 44-49 din RGPD).',
    transfersCaption: 'Țări din afara Spațiului Economic European și ce protejează datele acolo',
    safeguards: 'Protecție',
    noSafeguard: 'În prezent nu există.',
    kinds: {
      scc: 'Clauze contractuale standard ale Comisiei Europene (art. 46 alin. (2) lit. (c) din RGPD)',
      bcr: 'Reguli corporatiste obligatorii (art. 47 din RGPD)',
      adequacy: 'Decizie a Comisiei Europene privind caracterul adecvat (art. 45 din RGPD)',
      'code-of-conduct': 'Cod de conduită aprobat (art. 46 alin. (2) lit. (e) din RGPD)',
      certification: 'Mecanism de certificare aprobat (art. 46 alin. (2) lit. (f) din RGPD)',
      derogation: 'Derogare pentru situații specifice (art. 49 din RGPD)',
    },
    frameworks: { 'eu-us-dpf': 'Cadrul UE-SUA privind confidențialitatea datelor' },
    module: (module) => `modulul ${module}`,
    until: (day) => `valabil până la ${day}`,
    lapsed: (day) => `încetat la ${day}, nu mai este invocat`,
    from: (day) => `numai de la ${day}`,
    supplementary: (measures) => `În plus: ${measures}.`,
    copies: 'Ne puteți cere o copie a acestor garanții:',
    noSubProcessors: 'În prezent nimeni nu prelucrează date cu caracter personal în numele nostru.',
  },
  rights: {
    kinds: {
      access: { name: 'Acces', about: 'Puteți întreba dacă prelucrăm date despre dumneavoastră și le puteți primi.' },
      rectification: {
        name: 'Rectificare',
        about: 'Puteți cere rectificarea datelor inexacte și completarea celor incomplete.',
      },
      erasure: {
        name: 'Ștergere',
        about:
          'Puteți cere ștergerea datelor, cu excepția cazului în care o lege sau o pretenție în justiție ne obligă să le păstrăm.',
      },
      restriction: {
        name: 'Restricționare',
        about: 'Puteți cere ca datele să fie numai stocate, de exemplu cât timp se verifică exactitatea lor.',
      },
      portability: {
        name: 'Portabilitate',
        about:
          'Puteți primi datele pe care ni le-ați furnizat, pe bază de consimțământ sau de contract, într-un format care poate fi citit automat.',
      },
      objection: {
        name: 'Opoziție',
        about: 'Vă puteți opune folosirii datelor pentru interesele noastre și, oricând, marketingului.',
      },
      withdrawal: {
        name: 'Retragerea consimțământului',
        about: 'Vă puteți retrage oricând un consimțământ; ce s-a făcut înainte rămâne legal.',
      },
      'automated-decision': {
        name: 'Decizii automatizate',
        about:
          'Puteți cere ca o persoană să reexamineze o decizie luată numai de o mașină, să vă exprimați punctul de vedere și să o contestați.',
      },
      'limit-sensitive': {
        name: 'Limitarea folosirii datelor sensibile',
        about:
          'Puteți cere ca datele sensibile să fie folosite doar pentru ce este necesar ca să primiți ce ați cerut.',
      },
    },
    channels: { form: 'Formular', email: 'E-mail', post: 'Poștă', phone: 'Telefon' },
    form: 'Formularul „Drepturile dumneavoastră” de pe site-ul nostru',
    promised: (period) =>
      `Răspundem în termen de ${period} și niciodată mai târziu de luna prevăzută de lege (art. 12 alin. (3) din RGPD).`,
    month: 'Răspundem fără întârziere și cel târziu într-o lună (art. 12 alin. (3) din RGPD).',
    extension: (period) =>
      `Dacă o cerere este complexă, putem avea nevoie de încă cel mult ${period}; atunci vă comunicăm acest lucru și motivul în prima lună.`,
    verification:
      'Pentru a ne asigura că sunteți dumneavoastră, trimitem un link la adresa dumneavoastră de e-mail. Cerem un document numai dacă avem motive să ne îndoim de aceasta și spunem de ce.',
    free: 'Nu vă costă nimic.',
    inPlaces: 'În funcție de locul în care trăiți, se aplică aceste drepturi:',
    consent: 'Ce se bazează pe consimțământul dumneavoastră puteți opri oricând, la fel de ușor cum l-ați dat:',
    consentHow:
      'Pe site-ul nostru, deschideți setările privind modulele cookie și dezactivați-l sau scrieți-ne. Ce s-a făcut înainte rămâne legal.',
    consentElsewhere:
      'Acest consimțământ l-ați dat în altă parte decât în setările privind modulele cookie. Pentru a-l retrage, spuneți-ne în oricare dintre modurile de la „Drepturile dumneavoastră”; un e-mail este de ajuns. Ce s-a făcut înainte rămâne legal.',
    objection:
      'Din motive legate de situația dumneavoastră particulară vă puteți opune oricând la ceea ce se bazează pe interesele noastre legitime. Atunci încetăm, cu excepția cazului în care demonstrăm motive imperioase (art. 21 alin. (1) din RGPD):',
    objectionMarketing:
      'Vă puteți opune marketingului direct oricând și fără motivare; atunci încetăm imediat (art. 21 alin. (2) și (3) din RGPD).',
    complaint:
      'Puteți depune o plângere la o autoritate de supraveghere, în special acolo unde trăiți, unde lucrați sau unde credeți că legea a fost încălcată (art. 77 din RGPD). Nu este nevoie să ne scrieți întâi nouă.',
    complaintOthers: 'Autoritățile altor țări, de exemplu a dumneavoastră',
    obligationContract: (purposes) =>
      `Pentru ${purposes} contractul cere datele: fără ele nu îl putem încheia sau executa.`,
    obligationLaw: (purposes) => `Pentru ${purposes} o lege cere datele și nu pot fi lăsate deoparte.`,
    obligationFree: (purposes) =>
      `Pentru ${purposes} nici legea, nici contractul nu cer datele; sunteți liber să le dați sau să refuzați.`,
    automatedNone:
      'Nu luăm decizii numai printr-o mașină care să aibă pentru dumneavoastră efecte juridice sau efecte similare semnificative (art. 22 din RGPD).',
    automated: (purposes) =>
      `Pentru ${purposes} o mașină decide singură, cu efecte juridice sau efecte similare semnificative (art. 22 din RGPD). Puteți cere ca o persoană să reexamineze decizia, să vă exprimați punctul de vedere și să o contestați.`,
    noSale: 'Nu vindem date cu caracter personal și nu le partajăm pentru publicitate pe mai multe site-uri.',
    sale: (names) =>
      `Se vând sau se partajează date pentru publicitate pe mai multe site-uri cu: ${names}. Puteți refuza acest lucru oricând.`,
  },
  cookies: {
    gated:
      'Nimic din ce nu este necesar nu se stochează în browserul dumneavoastră și nu se încarcă de la alții înainte să permiteți.',
    change: 'Vă puteți schimba alegerea oricând în setările privind modulele cookie de pe site-ul nostru.',
    more: 'Toate modulele cookie, cu scopul și durata lor, sunt în politica privind modulele cookie',
    caption: 'Module cookie și înregistrări din memoria browserului',
    name: 'Nume',
    service: 'Serviciu',
    purpose: 'Categorie',
    party: 'Setat de',
    lifetime: 'Durată',
    provider: 'Furnizor',
    content: 'Încărcat de la',
    holds: 'Ce conține',
    session: 'Până închideți browserul',
    parties: { first: 'Acest site', third: 'Site-ul altei societăți' },
    beginningWith: (start) => `Nume care încep cu ${start}`,
    matching: (pattern) => `Nume care corespund cu ${pattern}`,
    alwaysOn: (reason) => `Nu poate fi dezactivat: ${reason}`,
    onAct: 'Se setează numai când alegeți setarea pe care o reține.',
    none: 'Serviciile acestui site nu setează module cookie.',
    servicesCaption: 'Serviciile folosite de acest site, pe categorii',
    ownCaption: 'Ce păstrează răspunsul dumneavoastră la întrebarea despre modulele cookie',
    ownChoice: 'Răspunsul dumneavoastră pentru fiecare scop. Fără un „da” nu conține niciun identificator.',
    ownQueue: 'Un răspuns care nu a putut fi încă trimis sau permisiunea dată de consimțământul dumneavoastră.',
    untilSent: 'Până este trimis sau până îl retrageți',
  },
  limit: {
    title: 'Limitarea utilizării datelor mele personale sensibile',
    kinds: (kinds) => `Date sensibile folosite aici: ${kinds}.`,
    signal:
      'Browserul dumneavoastră trimite Global Privacy Control. Astfel refuzați vânzarea și partajarea datelor dumneavoastră, dar nu se limitează utilizarea datelor sensibile; pentru aceasta, trimiteți acest formular.',
  },
  emailWrong: 'Introduceți o adresă completă, de exemplu ana@example.org.',
  optOut: {
    title: 'Nu îmi vindeți și nu îmi partajați datele personale',
    sold: (purposes) =>
      `Se vând sau se partajează date pentru publicitate pe mai multe site-uri pentru: ${purposes}. Puteți refuza acest lucru oricând, fără motivare.`,
    none: (controller) =>
      `${controller} nu vinde date cu caracter personal pe acest site și nu le partajează pentru publicitate pe mai multe site-uri. Nu există nimic de refuzat.`,
    signal:
      'Browserul dumneavoastră trimite Global Privacy Control. Cererea de excludere este respectată: nimic nu se vinde și nu se partajează din acest browser și nu trebuie să mai faceți nimic.',
    done: 'Ați refuzat vânzarea și partajarea datelor dumneavoastră în acest browser.',
    act: 'Refuz',
    effect:
      'Aceasta setează un singur modul cookie pe acest site, care păstrează răspunsurile dumneavoastră și este valabil în acest browser. Nimic nou nu vă identifică.',
    elsewhere:
      'Această pagină se află la altă adresă decât site-ul, deci nu poate ajunge la răspunsul pe care browserul dumneavoastră îl păstrează pentru el. Pe site, deschideți linkul „Nu îmi vindeți și nu îmi partajați datele personale”:',
    byBrowser:
      'Fără scripturi, activați Global Privacy Control în browserul dumneavoastră sau cu o extensie: este respectat pe fiecare pagină ca refuz.',
    privacy: 'Politica de confidențialitate',
  },
  security: {
    measures: 'Măsuri',
    certifications: 'Certificări',
    held: (name, scope) => `${name}: certificat. Domeniu: ${scope}.`,
    heldUntil: (day) => `Valabil până la ${day}.`,
    planned: (name, scope) => `${name}: planificat, încă neobținut. Domeniu vizat: ${scope}.`,
    plannedFor: (day) => `Țintă: ${day}.`,
    lapsed: (name, scope) => `${name}: nu mai este valabil. Domeniul era: ${scope}.`,
    notYet: (name, scope, day) => `${name}: nu înainte de ${day}. Domeniu: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Înainte ca o modificare importantă pentru dumneavoastră să intre în vigoare, o anunțăm cu cel puțin ${period} înainte: ${channels}.`,
    channels: { email: 'prin e-mail', 'in-app': 'chiar în serviciu' },
    recipients: (period) => `Destinatarii noi se anunță cu cel puțin ${period} înainte.`,
    versions: 'Versiuni ale acestei politici',
    inForce: 'în vigoare',
    comes: 'urmează',
    changed: null,
  },
}

const PAST = { anonymize: 'se anonimizează', block: 'se blochează', delete: 'se șterg' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'art.\u00a0{article} din\u00a0RGPD',
  paragraph: 'art.\u00a0{article} alin.\u00a0({paragraph}) din\u00a0RGPD',
  letter: 'art.\u00a0{article} alin.\u00a0({paragraph}) lit.\u00a0({letter}) din\u00a0RGPD',
}
