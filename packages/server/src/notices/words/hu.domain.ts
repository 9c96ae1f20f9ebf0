import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const HU: NoticeWords = {
  titles: {
    privacy: 'Adatvédelmi tájékoztató',
    cookies: 'Sütikről szóló tájékoztató',
    'sub-processors': 'További adatfeldolgozók',
  },
  processors: 'Adatfeldolgozók',
  intros: {
    privacy: (controller) =>
      `Mit tesz adatkezelőként a személyes adatokkal: ${controller}? Milyen célokra, milyen jogalapon, mennyi ideig kezeli őket, ki kapja meg még, és mit tehet Ön (az általános adatvédelmi rendelet, GDPR, 13. és 14. cikke).`,
    cookies: (controller) =>
      `Mit tárol az Ön böngészőjében és mit tölt be másoktól az adatkezelő (${controller}) webhelye, mire és mennyi ideig.`,
    'sub-processors': (controller) =>
      `Azok a cégek, amelyek az adatkezelő (${controller}) nevében személyes adatokat kezelnek: mit tesz mindegyik, hol, és mi védi az adatokat.`,
  },
  quoted: (name) => `„${name}”`,
  frame: {
    skip: 'Ugrás a tartalomra',
    contents: 'Tartalom',
    languages: 'Nyelv',
    documents: 'Lásd még',
    lastUpdated: 'Utolsó frissítés',
    version: 'Változat',
    fingerprint: 'A tartalom ujjlenyomata (SHA-256)',
    asJson: 'Ugyanez adatként (JSON)',
    past: (day) => `Ez egy korábbi változat, ahogyan ezen a napon hatályos volt: ${day}.`,
    upcoming: (day) => `Ez a változat még nem hatályos; hatálybalépés napja: ${day}.`,
    toCurrent: 'A hatályos változat',
    instead: (wanted) => `Ez a tájékoztató ezen a nyelven még nem érhető el: ${wanted}.`,
    notFound: 'Nincs ilyen tájékoztató',
    available: 'Ezek érhetők el:',
  },
  sections: {
    controller: 'Ki az adatkezelő',
    roles: 'Milyen szerepben kezelünk adatokat',
    purposes: 'Mire használjuk az adatokat',
    data: 'Milyen adatok, és honnan származnak',
    retention: 'Mennyi ideig őrizzük meg őket',
    recipients: 'Ki kap még adatokat',
    transfers: 'Továbbítás az Európai Gazdasági Térségen kívülre',
    cookies: 'Sütik és hasonló technikák',
    sale: 'Adatok értékesítése és megosztása',
    consent: 'A hozzájárulás visszavonása',
    objection: 'A tiltakozáshoz való jog',
    rights: 'Az Ön jogai',
    complaint: 'A panasztételhez való jog',
    obligation: 'Köteles-e adatokat megadni',
    'automated-decisions': 'Automatizált döntések',
    security: 'Hogyan védjük az adatokat',
    changes: 'A tájékoztató változásai',
    services: 'Mit tölt be a webhely másoktól',
    'own-entries': 'Mi jegyzi meg az Ön választását',
    'sub-processors': 'Ki kezel adatokat a nevünkben',
  },
  people: {
    name: 'Adatkezelő',
    address: 'Cím',
    country: 'Ország',
    registration: 'Nyilvántartási szám',
    email: 'E-mail',
    phone: 'Telefon',
    roles: {
      dpo: 'Adatvédelmi tisztviselő (GDPR 37. cikk)',
      team: 'Adatvédelmi kapcsolattartó',
      security: 'Biztonsági kapcsolattartó',
      'processor-enquiries': 'Kérdések az ügyfelek részére kezelt adatokról',
    },
    teamIsNoOfficer:
      'Csapat, amely a személyes adatokkal kapcsolatos kérdésekre válaszol; nem adatvédelmi tisztviselő.',
    representative: 'Képviselő az Európai Unióban (GDPR 27. cikk)',
    noRepresentative: 'Nincs képviselő az Európai Unióban, mert',
    controllerOf: (activities) => `Az adatokról magunk döntünk, és felelünk értük a következőkben: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: az adatkezelő (${controller}) nevében járunk el, kizárólag utasításra (GDPR 28. cikk). Felelős: ${controller}; az ezekre az adatokra vonatkozó kérelmeket kérjük, oda küldje. Ami hozzánk érkezik, továbbítjuk.`,
    ourCustomers: 'ügyfelünk',
    jointOf: (activity) => `${activity}: másokkal közösen felelünk (GDPR 26. cikk).`,
    onBehalf: 'Mit teszünk mások nevében',
    instruction: 'Utasítás',
  },
  purposes: {
    caption: 'Minden cél a jogalapjával, a felhasznált adatokkal és azok megőrzési idejével',
    purpose: 'Cél',
    basis: 'Jogalap',
    data: 'Adatok',
    period: 'Megőrzési idő',
    bases: {
      consent: 'Az Ön hozzájárulása',
      contract: 'Önnel kötött szerződés vagy az azt megelőző lépések',
      'legal-obligation': 'Jogi kötelezettség',
      'vital-interests': 'Létfontosságú érdekek',
      'public-task': 'Közérdekű feladat',
      'legitimate-interests': 'Jogos érdek',
    },
    explicitConsent: 'Az Ön kifejezett hozzájárulása',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Mindenki más:',
    interest: (interest) => `Érdek: ${interest}`,
    statute: (name, country) => `Törvény: ${name} (${country})`,
    contract: (contract) => `Szerződés: ${contract}`,
    automated: 'Automatikusan dönt, lásd: „Automatizált döntések”.',
    sold: 'Erre a célra adatokat értékesítenek.',
    shared: 'Adatokat osztanak meg webhelyeken átívelő hirdetéshez.',
  },
  data: {
    caption: 'A személyes adatok kategóriái és forrásuk',
    data: 'Adatok',
    source: 'Honnan származnak',
    people: 'Kinek az adatai',
    details: 'Különös szabályok',
    sources: {
      provided: 'Ön adja meg nekünk',
      observed: 'Mi rögzítjük',
      derived: 'Más adatokból vezetjük le',
    },
    special: {
      'racial-or-ethnic-origin': 'faji vagy etnikai származás',
      'political-opinions': 'politikai vélemény',
      'religious-or-philosophical-beliefs': 'vallási vagy világnézeti meggyőződés',
      'trade-union-membership': 'szakszervezeti tagság',
      genetic: 'genetikai adatok',
      biometric: 'biometrikus adatok',
      health: 'egészség',
      'sex-life-or-orientation': 'szexuális élet vagy szexuális irányultság',
      'criminal-convictions': 'büntetőjogi felelősség megállapítása és bűncselekmények',
    },
    sensitive: {
      'government-id': 'személyazonosító okmányok',
      'account-access': 'hozzáférés fiókokhoz',
      'precise-location': 'pontos tartózkodási hely',
      'citizenship-or-immigration': 'állampolgárság vagy bevándorlási jogállás',
      'message-contents': 'üzenetek tartalma',
      neural: 'neurális adatok',
    },
    specialData: (kind) => `Különösen védett adatok: ${kind}.`,
    condition: (condition) => `Engedélyezi: ${condition}`,
    secrecy: (who) => `Csak titoktartási kötelezettség mellett használjuk: ${who}`,
    collectedWhen: (setting) => `Csak akkor gyűjtjük, ha az ügyfél ezt bekapcsolta: „${setting}”.`,
    aggregateOnly: (cell, form) =>
      `Csak összesítve használjuk; ${cell} ${form({ other: 'főnél' })} kevesebbre vonatkozó összesítést nem mutatunk.`,
    never: (data) => `Soha nem gyűjtjük: ${data}.`,
  },
  retention: {
    caption: 'Mennyi ideig őrzünk meg minden adatkategóriát, és mi történik azután',
    data: 'Adatok',
    kept: 'Megőrzési idő',
    details: 'Különös szabályok',
    triggers: {
      occurred: { after: 'a keletkezésük után', once: ', amint keletkeznek' },
      created: { after: 'a létrehozásuk után', once: ', amint létrejönnek' },
      resolved: { after: 'az ügy megoldása után', once: ', amint az ügy megoldódik' },
      'last-activity': { after: 'az Ön utolsó saját tevékenysége után', once: ', amint Ön már nem aktív' },
      'relationship-ended': { after: 'a kapcsolatunk vége után', once: ', amint a kapcsolatunk véget ér' },
      'contract-ended': { after: 'a szerződés megszűnése után', once: ', amint a szerződés megszűnik' },
      terminated: { after: 'a felmondás után', once: 'felmondáskor' },
      cancelled: { after: 'a lemondás után', once: 'lemondáskor' },
      'consent-withdrawn': { after: 'a hozzájárulás visszavonása után', once: ', amint visszavonja a hozzájárulását' },
    },
    otherTrigger: (event) => ({
      after: `a következő esemény után: „${event}”`,
      once: `, amint bekövetkezik: „${event}”`,
    }),
    actions: { anonymize: 'Anonimizálás', block: 'Zárolás', delete: 'Törlés' },
    fromYearEnd: 'az adott naptári év végétől számítva',
    firstOf: 'amelyik előbb következik be',
    after: (action, period, event) => `${action}: ${period} ${event}`,
    within: (action, period, event) => `${action}: legkésőbb ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, azután ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} ennyi idő után: ${period}`,
    blocked: 'A zárolt adatokat elzárva tartjuk: senki sem olvassa őket, csak jogi igény vagy hatóság esetén.',
    restorable: 'Addig visszaállíthatók.',
    floor: (period, event) =>
      `Legkorábban: ${period} ${event}. Ha korábban kéri a törlést, az magától megtörténik, amint ez az idő letelik.`,
    maximum: (period, event) => `Mindenképpen megszűnik: ${period} ${event}.`,
    statute: (name, country) => `A törvény, amely előírja: ${name} (${country}).`,
    pinned: 'Az időtartam minden rekordnál a létrejöttekor rögzül; a tájékoztató későbbi változásai nem módosítják.',
    tenant: (shortest, longest) =>
      `Az időtartamot ügyfeleink választják meg, legalább ${shortest}, legfeljebb ${longest}.`,
    holds:
      'A folyamatban lévő jogi igényhez szükséges adatokat annak lezárásáig megőrizzük, és közben semmi másra nem használjuk.',
    heldBy: (recipient) =>
      `Kizárólag a címzett (${recipient}) rendelkezik velük, és saját szabályai szerint őrzi meg; hozzánk soha nem jutnak el.`,
    own: 'Választásairól és kérelmeiről nyilvántartást vezetünk, hogy bizonyítani tudjuk őket:',
    ownRecords: {
      consent_events: 'Amit engedélyezett vagy elutasított',
      rights_requests: 'Az adataival kapcsolatos kérelmei',
      mails: 'Az ezekről küldött e-mailjeink',
    },
  },
  recipients: {
    none: 'Senki más nem kap személyes adatokat.',
    caption: 'A személyes adatok címzettjei',
    recipient: 'Címzett',
    purpose: 'Mire',
    place: 'Hol',
    when: 'Mikor',
    data: 'Adatok',
    roles: {
      processor: 'A nevünkben kezeli',
      controller: 'Önállóan felelős',
      'joint-controller': 'Velünk közösen felelős',
      authority: 'Hatóság',
    },
    uses: (purposes) => `Erre: ${purposes}`,
    eea: 'Európai Gazdasági Térség',
    always: 'Mindig',
    onActivation: 'Csak ha az ügyfél bekapcsolja',
    onConsent: 'Csak az Ön hozzájárulása után',
    customerKeys: 'az ügyfél saját ottani fiókjával',
    customerResponsible: 'a szerződést az ügyfél köti meg vele',
    alternatives: (names) => `Ezek egyike: ${names}. Kérésre megmondjuk, melyikük kapta meg az adatait.`,
    sold: 'Adatokat értékesítenek részére.',
    shared: 'Webhelyeken átívelő hirdetéshez adatokat osztanak meg vele.',
    onlyInside:
      'Minden címzett az Európai Gazdasági Térségen belül kezeli az adatokat. Máshová semmit sem továbbítunk.',
    transfersIntro:
      'Egyes címzettek az Európai Gazdasági Térségen kívül kezelnek adatokat. Ott a következők védik őket (GDPR 44–49. cikk).',
    transfersCaption: 'Országok az Európai Gazdasági Térségen kívül, és ami ott az adatokat védi',
    safeguards: 'Védelem',
    noSafeguard: 'Jelenleg nincs.',
    kinds: {
      scc: 'Az Európai Bizottság általános szerződési feltételei (GDPR 46. cikk (2) bekezdés c) pont)',
      bcr: 'Kötelező erejű vállalati szabályok (GDPR 47. cikk)',
      adequacy: 'Az Európai Bizottság megfelelőségi határozata (GDPR 45. cikk)',
      'code-of-conduct': 'Jóváhagyott magatartási kódex (GDPR 46. cikk (2) bekezdés e) pont)',
      certification: 'Jóváhagyott tanúsítási mechanizmus (GDPR 46. cikk (2) bekezdés f) pont)',
      derogation: 'Különös helyzetekben biztosított eltérés (GDPR 49. cikk)',
    },
    frameworks: { 'eu-us-dpf': 'EU–USA adatvédelmi keret' },
    module: (module) => `${module}. modul`,
    until: (day) => `érvényes: ${day}`,
    lapsed: (day) => `megszűnt: ${day}, már nem alkalmazzuk`,
    from: (day) => `csak ettől: ${day}`,
    supplementary: (measures) => `Továbbá: ${measures}.`,
    copies: 'E garanciák másolatát kérheti tőlünk:',
    noSubProcessors: 'Jelenleg senki sem kezel személyes adatokat a nevünkben.',
  },
  rights: {
    kinds: {
      access: { name: 'Hozzáférés', about: 'Megkérdezheti, kezelünk-e Önről adatokat, és megkaphatja őket.' },
      rectification: {
        name: 'Helyesbítés',
        about: 'Kérheti a téves adatok helyesbítését és a hiányosak kiegészítését.',
      },
      erasure: {
        name: 'Törlés',
        about: 'Kérheti az adatok törlését, hacsak törvény vagy jogi igény nem kötelez megőrzésükre.',
      },
      restriction: {
        name: 'Korlátozás',
        about: 'Kérheti, hogy az adatokat csak tároljuk, például amíg a pontosságukat ellenőrizzük.',
      },
      portability: {
        name: 'Adathordozhatóság',
        about: 'A hozzájárulás vagy szerződés alapján megadott adatait géppel olvasható formátumban megkaphatja.',
      },
      objection: {
        name: 'Tiltakozás',
        about: 'Tiltakozhat az adatok érdekeink szerinti felhasználása ellen, és bármikor a marketing ellen.',
      },
      withdrawal: {
        name: 'A hozzájárulás visszavonása',
        about: 'A hozzájárulást bármikor visszavonhatja; ami előtte történt, jogszerű marad.',
      },
      'automated-decision': {
        name: 'Automatizált döntések',
        about:
          'Kérheti, hogy a kizárólag gép által hozott döntést ember vizsgálja felül, kifejtheti álláspontját, és kifogást nyújthat be.',
      },
      'limit-sensitive': {
        name: 'Érzékeny adatok használatának korlátozása',
        about: 'Kérheti, hogy az érzékeny adatokat csak arra használják, ami a kért szolgáltatáshoz szükséges.',
      },
    },
    channels: { form: 'Űrlap', email: 'E-mail', post: 'Posta', phone: 'Telefon' },
    form: '„Az Ön jogai” űrlap a webhelyünkön',
    promised: (period) =>
      `Válaszidőnk legfeljebb ${period}, és soha nem hosszabb a törvényi egy hónapnál (GDPR 12. cikk (3) bekezdés).`,
    month: 'Indokolatlan késedelem nélkül, legkésőbb egy hónapon belül válaszolunk (GDPR 12. cikk (3) bekezdés).',
    extension: (period) =>
      `Ha egy kérelem összetett, további időre lehet szükségünk, legfeljebb ennyire: ${period}; ezt és az okát az első hónapban közöljük.`,
    verification:
      'Hogy biztosak legyünk Önben, linket küldünk az e-mail-címére. Csak akkor kérünk okmányt, ha okunk van ebben kételkedni, és megmondjuk, miért.',
    free: 'Önnek ez nem kerül semmibe.',
    inPlaces: 'Attól függően, hol él, ezek a jogok illetik meg:',
    consent: 'Ami az Ön hozzájárulásán alapul, azt bármikor megszüntetheti, ugyanolyan egyszerűen, ahogyan megadta:',
    consentHow:
      'Webhelyünkön nyissa meg a sütibeállításokat, és kapcsolja ki, vagy írjon nekünk. Ami előtte történt, jogszerű marad.',
    consentElsewhere:
      'Ezt a hozzájárulást nem a sütibeállításokban adta meg. Visszavonásához szóljon „Az Ön jogai” alatti módok egyikén; elég egy e-mail. Ami előtte történt, jogszerű marad.',
    objection:
      'Saját helyzetével kapcsolatos okokból bármikor tiltakozhat az ellen, ami jogos érdekeinken alapul. Ekkor abbahagyjuk, hacsak nem bizonyítunk kényszerítő erejű okokat (GDPR 21. cikk (1) bekezdés):',
    objectionMarketing:
      'A közvetlen üzletszerzés ellen bármikor, indokolás nélkül tiltakozhat; ekkor azonnal abbahagyjuk (GDPR 21. cikk (2) és (3) bekezdés).',
    complaint:
      'Panaszt tehet felügyeleti hatóságnál, különösen ott, ahol él, ahol dolgozik, vagy ahol Ön szerint a jogot megsértették (GDPR 77. cikk). Nem kell előbb nekünk írnia.',
    complaintOthers: 'Más országok, például az Öné hatóságai',
    obligationContract: (purposes) =>
      `${purposes}: az adatokat a szerződés követeli meg; nélkülük nem tudjuk megkötni vagy teljesíteni.`,
    obligationLaw: (purposes) => `${purposes}: az adatokat törvény követeli meg, és nem hagyhatók el.`,
    obligationFree: (purposes) =>
      `${purposes}: az adatokat sem törvény, sem szerződés nem követeli meg; szabadon megadhatja vagy megtagadhatja őket.`,
    automatedNone:
      'Nem hozunk kizárólag géppel olyan döntéseket, amelyek Önre nézve joghatással vagy hasonlóan jelentős hatással járnak (GDPR 22. cikk).',
    automated: (purposes) =>
      `${purposes}: kizárólag gép dönt, joghatással vagy hasonlóan jelentős hatással (GDPR 22. cikk). Kérheti, hogy a döntést ember vizsgálja felül, kifejtheti álláspontját, és kifogást nyújthat be.`,
    noSale: 'Személyes adatokat nem értékesítünk, és webhelyeken átívelő hirdetéshez nem osztunk meg.',
    sale: (names) =>
      `Adatokat értékesítenek vagy osztanak meg webhelyeken átívelő hirdetéshez a következőkkel: ${names}. Ezt bármikor elutasíthatja.`,
  },
  cookies: {
    gated:
      'Semmi, ami nem szükséges, nem kerül az Ön böngészőjébe, és nem töltődik be másoktól, amíg Ön nem engedélyezi.',
    change: 'Választását bármikor módosíthatja webhelyünk sütibeállításaiban.',
    more: 'Az összes süti a céljával és az élettartamával együtt a sütikről szóló tájékoztatóban található',
    caption: 'Sütik és bejegyzések a böngésző tárhelyén',
    name: 'Név',
    service: 'Szolgáltatás',
    purpose: 'Kategória',
    party: 'Elhelyezi',
    lifetime: 'Élettartam',
    provider: 'Szolgáltató',
    content: 'Betöltés innen',
    holds: 'Mit tartalmaz',
    session: 'A böngésző bezárásáig',
    parties: { first: 'Ez a webhely', third: 'Egy másik cég webhelye' },
    beginningWith: (start) => `Nevek, amelyek eleje: ${start}`,
    matching: (pattern) => `Nevek, amelyek megfelelnek ennek: ${pattern}`,
    alwaysOn: (reason) => `Nem kapcsolható ki: ${reason}`,
    onAct: 'Csak akkor kerül elhelyezésre, ha kiválasztja azt a beállítást, amelyet megjegyez.',
    none: 'E webhely szolgáltatásai nem helyeznek el sütiket.',
    servicesCaption: 'A webhely által használt szolgáltatások, kategóriák szerint',
    ownCaption: 'Mi őrzi a sütikről szóló kérdésre adott válaszát',
    ownChoice: 'Az Ön válasza minden célra. Igen nélkül nem tartalmaz azonosítót.',
    ownQueue: 'Egy még el nem küldött válasz vagy a hozzájárulásával adott engedély.',
    untilSent: 'Az elküldésig vagy a visszavonásig',
  },
  limit: {
    title: 'Érzékeny személyes adataim felhasználásának korlátozása',
    kinds: (kinds) => `Az itt felhasznált érzékeny adatok: ${kinds}.`,
    signal:
      'Az Ön böngészője Global Privacy Control jelzést küld. Ez elutasítja adatai értékesítését és megosztását, de nem korlátozza az érzékeny adatok felhasználását; ehhez küldje el ezt az űrlapot.',
  },
  emailWrong: 'Adjon meg egy teljes címet, például ana@example.org.',
  optOut: {
    title: 'Ne értékesítsék és ne osszák meg a személyes adataimat',
    sold: (purposes) =>
      `Adatokat értékesítenek vagy osztanak meg webhelyeken átívelő hirdetéshez a következő célra: ${purposes}. Ezt bármikor, indokolás nélkül elutasíthatja.`,
    none: (controller) =>
      `Ezen a webhelyen az adatkezelő (${controller}) nem értékesít személyes adatokat, és webhelyeken átívelő hirdetéshez nem osztja meg őket. Nincs mit elutasítani.`,
    signal:
      'Az Ön böngészője Global Privacy Control jelzést küld. Az elutasítási kérést figyelembe vesszük: ebből a böngészőből semmit sem értékesítenek vagy osztanak meg, és Önnek nincs több teendője.',
    done: 'Ebben a böngészőben elutasította adatai értékesítését és megosztását.',
    act: 'Elutasítom',
    effect:
      'Ez egyetlen sütit helyez el ezen a webhelyen, amely a válaszait őrzi, és ebben a böngészőben érvényes. Semmi új nem azonosítja Önt.',
    elsewhere:
      'Ez az oldal más címen van, mint a webhely, ezért nem éri el azt a választ, amelyet a böngészője ahhoz őriz. A webhelyen nyissa meg ezt a linket: „Ne értékesítsék és ne osszák meg a személyes adataimat”:',
    byBrowser:
      'Szkriptek nélkül kapcsolja be a Global Privacy Controlt a böngészőjében vagy egy bővítménnyel: minden oldalon elutasításként vesszük figyelembe.',
    privacy: 'Adatvédelmi tájékoztató',
  },
  security: {
    measures: 'Intézkedések',
    certifications: 'Tanúsítványok',
    held: (name, scope) => `${name}: tanúsított. Hatókör: ${scope}.`,
    heldUntil: (day) => `Érvényes: ${day}.`,
    planned: (name, scope) => `${name}: tervezett, még nincs meg. Tervezett hatókör: ${scope}.`,
    plannedFor: (day) => `Célnap: ${day}.`,
    lapsed: (name, scope) => `${name}: már nem érvényes. A hatókör ez volt: ${scope}.`,
    notYet: (name, scope, day) => `${name}: nem korábban, mint ${day}. Hatókör: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Mielőtt egy Önt érintő lényeges változás hatályba lép, előre bejelentjük, legalább ennyivel: ${period}; ${channels}.`,
    channels: { email: 'e-mailben', 'in-app': 'magában a szolgáltatásban' },
    recipients: (period) => `Az új címzetteket előre bejelentjük, legalább ennyivel: ${period}.`,
    versions: 'A tájékoztató változatai',
    inForce: 'hatályos',
    comes: 'várható',
    changed: null,
  },
}

const PAST = { anonymize: 'anonimizálás', block: 'zárolás', delete: 'törlés' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'GDPR\u00a0{article}.\u00a0cikk',
  paragraph: 'GDPR\u00a0{article}.\u00a0cikk ({paragraph})\u00a0bekezdés',
  letter: 'GDPR\u00a0{article}.\u00a0cikk ({paragraph})\u00a0bekezdés {letter})\u00a0pont',
}
