import type { NoticeWords } from './words.types.ts'

export const PL: NoticeWords = {
  titles: {
    privacy: 'Polityka prywatności',
    cookies: 'Polityka plików cookie',
    'sub-processors': 'Dalsze podmioty przetwarzające',
  },
  processors: 'Podmioty przetwarzające',
  intros: {
    privacy: (controller) =>
      `Co administrator (${controller}) robi z danymi osobowymi: w jakich celach, na jakiej podstawie prawnej, jak długo, kto jeszcze je otrzymuje i co można zrobić (art. 13 i 14 ogólnego rozporządzenia o ochronie danych, RODO).`,
    cookies: (controller) =>
      `Co strona internetowa (${controller}) przechowuje w przeglądarce i co wczytuje od innych, w jakim celu i jak długo.`,
    'sub-processors': (controller) =>
      `Przedsiębiorstwa, które przetwarzają dane osobowe w imieniu: ${controller}. Co każde z nich robi, gdzie i jak dane są chronione.`,
  },
  quoted: (name) => `„${name}”`,
  frame: {
    skip: 'Przejdź do treści',
    contents: 'Spis treści',
    languages: 'Język',
    documents: 'Zobacz też',
    lastUpdated: 'Ostatnia aktualizacja',
    version: 'Wersja',
    fingerprint: 'Odcisk treści (SHA-256)',
    asJson: 'To samo jako dane (JSON)',
    past: (day) => `To wcześniejsza wersja, obowiązująca w dniu ${day}.`,
    upcoming: (day) => `Ta wersja jeszcze nie obowiązuje: wchodzi w życie ${day}.`,
    toCurrent: 'Przeczytaj obowiązującą wersję',
    instead: (wanted) => `Ten dokument nie jest jeszcze dostępny w tym języku: ${wanted}.`,
    notFound: 'Nie ma takiego dokumentu',
    available: 'Dostępne są:',
  },
  sections: {
    controller: 'Kto odpowiada za dane',
    roles: 'W jakiej roli przetwarzamy dane',
    purposes: 'Do czego używamy danych',
    data: 'Jakie dane i skąd pochodzą',
    retention: 'Jak długo je przechowujemy',
    recipients: 'Kto jeszcze otrzymuje dane',
    transfers: 'Przekazywanie poza Europejski Obszar Gospodarczy',
    cookies: 'Pliki cookie i podobne techniki',
    sale: 'Sprzedaż i udostępnianie danych',
    consent: 'Wycofanie zgody',
    objection: 'Prawo do sprzeciwu',
    rights: 'Twoje prawa',
    complaint: 'Prawo do skargi',
    obligation: 'Czy trzeba podać nam dane',
    'automated-decisions': 'Zautomatyzowane decyzje',
    security: 'Jak chronimy dane',
    changes: 'Zmiany tego dokumentu',
    services: 'Co strona wczytuje od innych',
    'own-entries': 'Co zapamiętuje Twój wybór',
    'sub-processors': 'Kto przetwarza dane w naszym imieniu',
  },
  people: {
    name: 'Administrator',
    address: 'Adres',
    country: 'Kraj',
    registration: 'Numer rejestru',
    email: 'E-mail',
    phone: 'Telefon',
    roles: {
      dpo: 'Inspektor ochrony danych (art. 37 RODO)',
      team: 'Kontakt w sprawach ochrony danych',
      security: 'Kontakt w sprawach bezpieczeństwa',
      'processor-enquiries': 'Pytania o dane, które przetwarzamy dla klientów',
    },
    teamIsNoOfficer: 'Zespół, który odpowiada na pytania o dane osobowe; nie jest inspektorem ochrony danych.',
    representative: 'Przedstawiciel w Unii Europejskiej (art. 27 RODO)',
    noRepresentative: 'Brak przedstawiciela w Unii Europejskiej, ponieważ',
    controllerOf: (activities) => `Sami decydujemy o danych i jesteśmy ich administratorem w zakresie: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: działamy w imieniu administratora (${controller}), wyłącznie na polecenie (art. 28 RODO). Wnioski dotyczące tych danych prosimy kierować do niego. To, co dotrze do nas, przekazujemy dalej.`,
    ourCustomers: 'nasz klient',
    jointOf: (activity) => `${activity}: jesteśmy współadministratorem wraz z innymi (art. 26 RODO).`,
    onBehalf: 'Co robimy w imieniu innych',
    instruction: 'Polecenie',
  },
  purposes: {
    caption: 'Każdy cel z podstawą prawną, używanymi danymi i okresem przechowywania',
    purpose: 'Cel',
    basis: 'Podstawa prawna',
    data: 'Dane',
    period: 'Okres przechowywania',
    bases: {
      consent: 'Twoja zgoda',
      contract: 'Umowa z Tobą lub działania przed jej zawarciem',
      'legal-obligation': 'Obowiązek prawny',
      'vital-interests': 'Żywotne interesy',
      'public-task': 'Zadanie w interesie publicznym',
      'legitimate-interests': 'Prawnie uzasadniony interes',
    },
    explicitConsent: 'Twoja wyraźna zgoda',
    article: (article) => `art.\u00a0${cited(article)}\u00a0RODO`,
    forState: (state) => `${state}:`,
    otherwise: 'Wszystkie inne osoby:',
    interest: (interest) => `Interes: ${interest}`,
    statute: (name, country) => `Ustawa: ${name} (${country})`,
    contract: (contract) => `Umowa: ${contract}`,
    automated: 'Decyduje automatycznie, zob. „Zautomatyzowane decyzje”.',
    sold: 'W tym celu dane są sprzedawane.',
    shared: 'W tym celu dane są udostępniane na potrzeby reklamy na różnych stronach.',
  },
  data: {
    caption: 'Kategorie danych osobowych i ich źródło',
    data: 'Dane',
    source: 'Skąd pochodzą',
    people: 'Czyje',
    details: 'Szczególne zasady',
    sources: {
      provided: 'Podajesz je nam',
      observed: 'Sami je zapisujemy',
      derived: 'Wyprowadzamy je z innych danych',
    },
    special: {
      'racial-or-ethnic-origin': 'pochodzenie rasowe lub etniczne',
      'political-opinions': 'poglądy polityczne',
      'religious-or-philosophical-beliefs': 'przekonania religijne lub światopoglądowe',
      'trade-union-membership': 'przynależność do związków zawodowych',
      genetic: 'dane genetyczne',
      biometric: 'dane biometryczne',
      health: 'zdrowie',
      'sex-life-or-orientation': 'seksualność lub orientacja seksualna',
      'criminal-convictions': 'wyroki skazujące i czyny zabronione',
    },
    sensitive: {
      'government-id': 'dokumenty tożsamości',
      'account-access': 'dostęp do kont',
      'precise-location': 'dokładna lokalizacja',
      'citizenship-or-immigration': 'obywatelstwo lub status imigracyjny',
      'message-contents': 'treść wiadomości',
      neural: 'dane neuronowe',
    },
    specialData: (kind) => `Dane szczególnie chronione: ${kind}.`,
    condition: (condition) => `Dozwolone na podstawie: ${condition}`,
    secrecy: (who) => `Używane wyłącznie z zachowaniem tajemnicy zawodowej: ${who}`,
    collectedWhen: (setting) => `Zbierane tylko wtedy, gdy klient włączył „${setting}”.`,
    aggregateOnly: (cell, form) =>
      `Używane tylko jako sumy; sumy dotyczące mniej niż ${cell} ${form({ one: 'osoby', few: 'osób', many: 'osób', other: 'osób' })} nie są pokazywane.`,
    never: (data) => `Nigdy nie zbieramy: ${data}.`,
  },
  retention: {
    caption: 'Jak długo przechowuje się każdą kategorię danych i co dzieje się potem',
    data: 'Dane',
    kept: 'Okres przechowywania',
    details: 'Szczególne zasady',
    triggers: {
      occurred: { after: 'od zebrania', once: 'z chwilą zebrania' },
      created: { after: 'od powstania', once: 'z chwilą powstania' },
      resolved: { after: 'od załatwienia sprawy', once: 'z chwilą załatwienia sprawy' },
      'last-activity': { after: 'od Twojej ostatniej aktywności', once: 'z chwilą ustania Twojej aktywności' },
      'relationship-ended': { after: 'od zakończenia naszej relacji', once: 'z chwilą zakończenia naszej relacji' },
      'contract-ended': { after: 'od zakończenia umowy', once: 'z chwilą zakończenia umowy' },
      terminated: { after: 'od zakończenia współpracy', once: 'z chwilą zakończenia współpracy' },
      cancelled: { after: 'od rezygnacji', once: 'z chwilą rezygnacji' },
      'consent-withdrawn': { after: 'od wycofania zgody', once: 'z chwilą wycofania zgody' },
    },
    otherTrigger: (event) => ({ after: `od zdarzenia „${event}”`, once: `z chwilą zdarzenia „${event}”` }),
    actions: { anonymize: 'Anonimizacja', block: 'Blokada', delete: 'Usunięcie' },
    fromYearEnd: 'licząc od końca danego roku kalendarzowego',
    firstOf: 'zależnie od tego, co nastąpi wcześniej',
    after: (action, period, event) => (action === '' ? `${period} ${event}` : `${action}: ${period} ${event}`),
    within: (action, period, event) =>
      action === '' ? `najpóźniej ${period} ${event}` : `${action}: najpóźniej ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, potem ${NOUNS[action]}`,
    plainAfter: (period, action) => `${NOUNS[action]}: ${period} od zebrania`,
    blocked: 'Zablokowane dane są zamknięte: nikt ich nie czyta, chyba że na potrzeby roszczenia lub organu.',
    restorable: 'Do tego czasu można je przywrócić.',
    floor: (period, event) =>
      `Nie wcześniej niż: ${period} ${event}. Jeśli poprosisz o usunięcie wcześniej, nastąpi ono samo po upływie tego czasu.`,
    maximum: (period, event) => `W każdym razie usunięte: ${period} ${event}.`,
    statute: (name, country) => `Ustawa, która tego wymaga: ${name} (${country}).`,
    pinned:
      'Okres jest ustalany dla każdego zapisu przy jego powstaniu; późniejsze zmiany tego dokumentu go nie zmieniają.',
    tenant: (shortest, longest) => `Okres wybierają nasi klienci. Najkrótszy: ${shortest}; najdłuższy: ${longest}.`,
    holds:
      'Dane potrzebne w toczącej się sprawie są przechowywane do jej zakończenia i w tym czasie nie służą niczemu innemu.',
    heldBy: (recipient) =>
      `Ma je wyłącznie ${recipient} i przechowuje według własnych zasad; do nas nigdy nie trafiają.`,
    own: 'O Twoich decyzjach i wnioskach prowadzimy zapisy, aby móc je wykazać:',
    ownRecords: {
      consent_events: 'Na co wyrażono zgodę lub czego odmówiono',
      rights_requests: 'Twoje wnioski dotyczące danych',
      mails: 'Wiadomości, które w tej sprawie wysłaliśmy',
    },
  },
  recipients: {
    none: 'Nikt inny nie otrzymuje danych osobowych.',
    caption: 'Odbiorcy danych osobowych',
    recipient: 'Odbiorca',
    purpose: 'W jakim celu',
    place: 'Gdzie',
    when: 'Kiedy',
    data: 'Dane',
    roles: {
      processor: 'Podmiot przetwarzający: działa w naszym imieniu',
      controller: 'Odrębny administrator',
      'joint-controller': 'Współadministrator',
      authority: 'Organ',
    },
    uses: (purposes) => `Cele: ${purposes}`,
    eea: 'Europejski Obszar Gospodarczy',
    always: 'Zawsze',
    onActivation: 'Tylko jeśli klient to włączy',
    onConsent: 'Tylko po wyrażeniu zgody',
    customerKeys: 'na własnym koncie klienta',
    customerResponsible: 'umowę zawiera klient',
    alternatives: (names) => `Jeden z: ${names}. Na prośbę powiemy, który otrzymał Twoje dane.`,
    sold: 'Dane są mu sprzedawane.',
    shared: 'Dane są mu udostępniane na potrzeby reklamy na różnych stronach.',
    onlyInside:
      'Wszyscy odbiorcy przetwarzają dane w Europejskim Obszarze Gospodarczym. Nic nie jest przekazywane gdzie indziej.',
    transfersIntro:
      'Niektórzy odbiorcy przetwarzają dane poza Europejskim Obszarem Gospodarczym. Tam są one chronione w następujący sposób (art. 44–49 RODO).',
    transfersCaption: 'Kraje poza Europejskim Obszarem Gospodarczym i ochrona danych w nich',
    safeguards: 'Ochrona',
    noSafeguard: 'Obecnie jej nie ma.',
    kinds: {
      scc: 'Standardowe klauzule umowne Komisji Europejskiej (art. 46 ust. 2 lit. c RODO)',
      bcr: 'Wiążące reguły korporacyjne (art. 47 RODO)',
      adequacy: 'Decyzja Komisji Europejskiej stwierdzająca odpowiedni stopień ochrony (art. 45 RODO)',
      'code-of-conduct': 'Zatwierdzony kodeks postępowania (art. 46 ust. 2 lit. e RODO)',
      certification: 'Zatwierdzony mechanizm certyfikacji (art. 46 ust. 2 lit. f RODO)',
      derogation: 'Wyjątek w szczególnych sytuacjach (art. 49 RODO)',
    },
    frameworks: { 'eu-us-dpf': 'Ramy ochrony danych UE–USA' },
    module: (module) => `moduł ${module}`,
    until: (day) => `ważna do ${day}`,
    lapsed: (day) => `zakończona ${day}, już nie stosowana`,
    from: (day) => `dopiero od ${day}`,
    supplementary: (measures) => `Ponadto: ${measures}.`,
    copies: 'Kopię tych zabezpieczeń można otrzymać od nas:',
    noSubProcessors: 'Obecnie nikt nie przetwarza danych osobowych w naszym imieniu.',
  },
  rights: {
    kinds: {
      access: { name: 'Dostęp', about: 'Możesz zapytać, czy przetwarzamy dane o Tobie, i je otrzymać.' },
      rectification: {
        name: 'Sprostowanie',
        about: 'Możesz żądać poprawienia błędnych i uzupełnienia niepełnych danych.',
      },
      erasure: {
        name: 'Usunięcie',
        about: 'Możesz żądać usunięcia danych, chyba że ustawa lub roszczenie zobowiązuje nas do ich zachowania.',
      },
      restriction: {
        name: 'Ograniczenie przetwarzania',
        about: 'Możesz żądać, abyśmy dane tylko przechowywali, na przykład gdy sprawdzana jest ich prawidłowość.',
      },
      portability: {
        name: 'Przenoszenie danych',
        about:
          'Dane podane nam na podstawie zgody lub umowy możesz otrzymać w formacie nadającym się do odczytu maszynowego.',
      },
      objection: {
        name: 'Sprzeciw',
        about: 'Możesz sprzeciwić się używaniu danych dla naszych interesów, a wobec marketingu w każdej chwili.',
      },
      withdrawal: {
        name: 'Wycofanie zgody',
        about: 'Zgodę możesz wycofać w każdej chwili; to, co nastąpiło wcześniej, pozostaje zgodne z prawem.',
      },
      'automated-decision': {
        name: 'Zautomatyzowane decyzje',
        about:
          'Możesz żądać, aby decyzję podjętą wyłącznie przez maszynę sprawdził człowiek, przedstawić swoje stanowisko i ją zakwestionować.',
      },
      'limit-sensitive': {
        name: 'Ograniczenie użycia danych wrażliwych',
        about: 'Możesz sprawić, by dane wrażliwe służyły tylko temu, co potrzebne, by dać Ci to, o co prosisz.',
      },
    },
    channels: { form: 'Formularz', email: 'E-mail', post: 'Poczta', phone: 'Telefon' },
    form: 'Formularz „Twoje prawa” na naszej stronie',
    promised: (period) =>
      `Termin naszej odpowiedzi: ${period}, nigdy dłużej niż ustawowy miesiąc (art. 12 ust. 3 RODO).`,
    month: 'Odpowiadamy bez zbędnej zwłoki, najpóźniej w ciągu miesiąca (art. 12 ust. 3 RODO).',
    extension: (period) =>
      `Jeśli wniosek jest skomplikowany, termin może się wydłużyć, najwyżej o: ${period}. Powiemy o tym wraz z powodem w pierwszym miesiącu.`,
    verification:
      'Aby upewnić się, że to Ty, wysyłamy link na Twój adres e-mail. O dokument prosimy tylko wtedy, gdy mamy powód w to wątpić, i mówimy dlaczego.',
    free: 'To nic nie kosztuje.',
    inPlaces: 'Zależnie od miejsca zamieszkania przysługują te prawa:',
    consent:
      'To, co opiera się na Twojej zgodzie, możesz zakończyć w każdej chwili, równie łatwo, jak zgoda została wyrażona:',
    consentHow:
      'Na naszej stronie otwórz ustawienia plików cookie i wyłącz tę pozycję albo napisz do nas. To, co nastąpiło wcześniej, pozostaje zgodne z prawem.',
    consentElsewhere:
      'Ta zgoda została wyrażona gdzie indziej niż w ustawieniach plików cookie. Aby ją wycofać, powiadom nas w jeden ze sposobów podanych w części „Twoje prawa”; wystarczy e-mail. To, co nastąpiło wcześniej, pozostaje zgodne z prawem.',
    objection:
      'Z przyczyn związanych ze swoją szczególną sytuacją możesz w każdej chwili sprzeciwić się temu, co opiera się na naszym prawnie uzasadnionym interesie. Wtedy przestajemy, chyba że wykażemy ważne podstawy (art. 21 ust. 1 RODO):',
    objectionMarketing:
      'Wobec marketingu bezpośredniego możesz wnieść sprzeciw w każdej chwili i bez podania przyczyn; wtedy przestajemy od razu (art. 21 ust. 2 i 3 RODO).',
    complaint:
      'Możesz wnieść skargę do organu nadzorczego, zwłaszcza tam, gdzie mieszkasz, pracujesz lub gdzie miało dojść do naruszenia prawa (art. 77 RODO). Nie trzeba najpierw pisać do nas.',
    complaintOthers: 'Organy innych krajów, także Twojego',
    obligationContract: (purposes) =>
      `Cele: ${purposes}. Podania danych wymaga umowa: bez nich nie możemy jej zawrzeć ani wykonać.`,
    obligationLaw: (purposes) => `Cele: ${purposes}. Danych wymaga ustawa i nie można ich pominąć.`,
    obligationFree: (purposes) =>
      `Cele: ${purposes}. Ani ustawa, ani umowa nie wymaga danych; podanie ich jest dobrowolne.`,
    automatedNone:
      'Nie podejmujemy decyzji opartych wyłącznie na maszynie, które wywołują wobec Ciebie skutki prawne lub w podobny sposób istotnie na Ciebie wpływają (art. 22 RODO).',
    automated: (purposes) =>
      `Cele: ${purposes}. Decyduje wyłącznie maszyna, ze skutkiem prawnym lub podobnie istotnym (art. 22 RODO). Możesz żądać, aby decyzję sprawdził człowiek, przedstawić swoje stanowisko i ją zakwestionować.`,
    noSale: 'Nie sprzedajemy danych osobowych ani nie udostępniamy ich na potrzeby reklamy na różnych stronach.',
    sale: (names) =>
      `Dane są sprzedawane lub udostępniane na potrzeby reklamy na różnych stronach. Odbiorcy: ${names}. Możesz w każdej chwili odmówić.`,
  },
  cookies: {
    gated:
      'Nic, co nie jest niezbędne, nie jest zapisywane w przeglądarce ani wczytywane od innych, zanim na to pozwolisz.',
    change: 'Wybór możesz zmienić w każdej chwili w ustawieniach plików cookie na naszej stronie.',
    more: 'Wszystkie pliki cookie z celem i okresem są w polityce plików cookie',
    caption: 'Pliki cookie i wpisy w pamięci przeglądarki',
    name: 'Nazwa',
    service: 'Usługa',
    purpose: 'Kategoria',
    party: 'Kto ustawia',
    lifetime: 'Okres',
    provider: 'Dostawca',
    content: 'Wczytywane z',
    holds: 'Co zawiera',
    session: 'Do zamknięcia przeglądarki',
    parties: { first: 'Ta strona', third: 'Strona innego przedsiębiorstwa' },
    beginningWith: (start) => `Nazwy zaczynające się od ${start}`,
    matching: (pattern) => `Nazwy pasujące do ${pattern}`,
    alwaysOn: (reason) => `Nie można wyłączyć: ${reason}`,
    onAct: 'Zapisywany tylko wtedy, gdy wybierzesz ustawienie, które zapamiętuje.',
    none: 'Usługi tej strony nie ustawiają plików cookie.',
    servicesCaption: 'Usługi używane przez tę stronę, według kategorii',
    ownCaption: 'Co przechowuje odpowiedź na pytanie o pliki cookie',
    ownChoice: 'Twoja odpowiedź dla każdego celu. Bez zgody nie zawiera żadnego identyfikatora.',
    ownQueue: 'Odpowiedź, której jeszcze nie udało się wysłać, lub uprawnienie wynikające z Twojej zgody.',
    untilSent: 'Do wysłania lub wycofania zgody',
  },
  limit: {
    title: 'Ogranicz wykorzystanie moich wrażliwych danych osobowych',
    kinds: (kinds) => `Dane wrażliwe używane tutaj: ${kinds}.`,
    signal:
      'Twoja przeglądarka wysyła Global Privacy Control. Oznacza to sprzeciw wobec sprzedaży i udostępniania Twoich danych, ale nie ogranicza wykorzystania danych wrażliwych; w tym celu wyślij ten formularz.',
  },
  emailWrong: 'Podaj pełny adres, na przykład ana@example.org.',
  optOut: {
    title: 'Nie sprzedawaj ani nie udostępniaj moich danych osobowych',
    sold: (purposes) =>
      `Dane są sprzedawane lub udostępniane na potrzeby reklamy w różnych witrynach w celach: ${purposes}. Możesz odmówić w każdej chwili, bez podawania przyczyny.`,
    none: (controller) =>
      `${controller} nie sprzedaje danych osobowych w tej witrynie ani nie udostępnia ich na potrzeby reklamy w różnych witrynach. Nie ma czego odmawiać.`,
    signal:
      'Twoja przeglądarka wysyła Global Privacy Control. Żądanie sprzeciwu zostało uwzględnione: z tej przeglądarki nic nie jest sprzedawane ani udostępniane i nie trzeba robić nic więcej.',
    done: 'Sprzeciw wobec sprzedaży i udostępniania Twoich danych w tej przeglądarce jest w mocy.',
    act: 'Sprzeciwiam się',
    effect:
      'Zapisze to jeden plik cookie w tej witrynie, który zawiera Twoje odpowiedzi i obowiązuje w tej przeglądarce. Nic nowego Cię nie identyfikuje.',
    elsewhere:
      'Ta strona ma inny adres niż witryna, więc nie sięga do odpowiedzi, którą przechowuje dla niej Twoja przeglądarka. W witrynie otwórz link „Nie sprzedawaj ani nie udostępniaj moich danych osobowych”:',
    byBrowser:
      'Bez skryptów włącz Global Privacy Control w przeglądarce lub za pomocą rozszerzenia: na każdej stronie jest uwzględniane jako sprzeciw.',
    privacy: 'Polityka prywatności',
  },
  security: {
    measures: 'Środki',
    certifications: 'Certyfikaty',
    held: (name, scope) => `${name}: certyfikat uzyskany. Zakres: ${scope}.`,
    heldUntil: (day) => `Ważny do ${day}.`,
    planned: (name, scope) => `${name}: planowany, jeszcze nieuzyskany. Zamierzony zakres: ${scope}.`,
    plannedFor: (day) => `Planowany na ${day}.`,
    lapsed: (name, scope) => `${name}: już nie obowiązuje. Dawny zakres: ${scope}.`,
    notYet: (name, scope, day) => `${name}: nie wcześniej niż ${day}. Zakres: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Zanim zmiana, która ma dla Ciebie znaczenie, wejdzie w życie, zapowiadamy ją. Najkrótsze wyprzedzenie: ${period}; sposób: ${channels}.`,
    channels: { email: 'e-mailem', 'in-app': 'w samej usłudze' },
    recipients: (period) => `Nowi odbiorcy są zapowiadani. Najkrótsze wyprzedzenie: ${period}.`,
    versions: 'Wersje tego dokumentu',
    inForce: 'obowiązuje',
    comes: 'przyszła',
    changed: null,
  },
}

const NOUNS = { anonymize: 'anonimizacja', block: 'blokada', delete: 'usunięcie' } as const

/** `6(1)(a)` as Polish cites it: 6 ust. 1 lit. a. */
function cited(article: string): string {
  return article.replace(/\((\d+)\)/, ' ust.\u00a0$1').replace(/\(([a-z])\)/, ' lit.\u00a0$1')
}
