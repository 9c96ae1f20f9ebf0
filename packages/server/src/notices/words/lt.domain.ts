import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const LT: NoticeWords = {
  titles: {
    privacy: 'Privatumo pranešimas',
    cookies: 'Pranešimas apie slapukus',
    'sub-processors': 'Pagalbiniai duomenų tvarkytojai',
  },
  processors: 'Duomenų tvarkytojai',
  intros: {
    privacy: (controller) =>
      `Ką ${controller} daro su asmens duomenimis: kokiais tikslais, kokiu teisiniu pagrindu, kiek laiko, kas dar juos gauna ir ką galite padaryti Jūs (Bendrojo duomenų apsaugos reglamento, BDAR, 13 ir 14 straipsniai).`,
    cookies: (controller) =>
      `Ką duomenų valdytojo (${controller}) svetainė saugo Jūsų naršyklėje ir ką įkelia iš kitų, kam ir kiek laiko.`,
    'sub-processors': (controller) =>
      `Įmonės, kurios tvarko asmens duomenis duomenų valdytojo (${controller}) vardu: ką kiekviena daro, kur ir kaip duomenys apsaugoti.`,
  },
  quoted: (name) => `„${name}“`,
  frame: {
    skip: 'Pereiti prie turinio',
    contents: 'Turinys',
    languages: 'Kalba',
    documents: 'Taip pat žr.',
    lastUpdated: 'Paskutinį kartą atnaujinta',
    version: 'Versija',
    fingerprint: 'Turinio atspaudas (SHA-256)',
    asJson: 'Tas pats kaip duomenys (JSON)',
    past: (day) => `Tai ankstesnė versija, galiojusi ${day}.`,
    upcoming: (day) => `Ši versija dar negalioja: įsigalioja ${day}.`,
    toCurrent: 'Skaityti galiojančią versiją',
    instead: (wanted) => `Šio pranešimo šia kalba dar nėra: ${wanted}.`,
    notFound: 'Tokio pranešimo nėra',
    available: 'Yra šie:',
  },
  sections: {
    controller: 'Kas yra duomenų valdytojas',
    roles: 'Kokį vaidmenį atliekame tvarkydami duomenis',
    purposes: 'Kam naudojame duomenis',
    data: 'Kokie duomenys ir iš kur jie',
    retention: 'Kiek laiko juos saugome',
    recipients: 'Kas dar gauna duomenis',
    transfers: 'Perdavimas už Europos ekonominės erdvės ribų',
    cookies: 'Slapukai ir panašūs būdai',
    sale: 'Duomenų pardavimas ir dalijimasis jais',
    consent: 'Sutikimo atšaukimas',
    objection: 'Jūsų teisė nesutikti',
    rights: 'Jūsų teisės',
    complaint: 'Jūsų teisė pateikti skundą',
    obligation: 'Ar privalote pateikti mums duomenis',
    'automated-decisions': 'Automatizuoti sprendimai',
    security: 'Kaip saugome duomenis',
    changes: 'Šio pranešimo pakeitimai',
    services: 'Ką svetainė įkelia iš kitų',
    'own-entries': 'Kas prisimena Jūsų pasirinkimą',
    'sub-processors': 'Kas tvarko duomenis mūsų vardu',
  },
  people: {
    name: 'Duomenų valdytojas',
    address: 'Adresas',
    country: 'Valstybė',
    registration: 'Registracija',
    email: 'El. paštas',
    phone: 'Telefonas',
    roles: {
      dpo: 'Duomenų apsaugos pareigūnas (BDAR 37 straipsnis)',
      team: 'Kontaktas duomenų apsaugos klausimais',
      security: 'Kontaktas saugumo klausimais',
      'processor-enquiries': 'Klausimai apie duomenis, kuriuos tvarkome klientams',
    },
    teamIsNoOfficer: 'Komanda, atsakanti į klausimus apie asmens duomenis; ji nėra duomenų apsaugos pareigūnas.',
    representative: 'Atstovas Europos Sąjungoje (BDAR 27 straipsnis)',
    noRepresentative: 'Atstovo Europos Sąjungoje nėra, nes',
    controllerOf: (activities) => `Dėl duomenų sprendžiame patys ir už juos atsakome šiose srityse: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: veikiame duomenų valdytojo (${controller}) vardu, tik pagal nurodymus (BDAR 28 straipsnis). Atsako ${controller}; prašymus dėl šių duomenų siųskite ten. Tai, kas pasiekia mus, perduodame.`,
    ourCustomers: 'mūsų klientas',
    jointOf: (activity) => `${activity}: atsakome kartu su kitais (BDAR 26 straipsnis).`,
    onBehalf: 'Ką darome kitų vardu',
    instruction: 'Nurodymas',
  },
  purposes: {
    caption: 'Kiekvienas tikslas su teisiniu pagrindu, naudojamais duomenimis ir jų saugojimo laiku',
    purpose: 'Tikslas',
    basis: 'Teisinis pagrindas',
    data: 'Duomenys',
    period: 'Saugojimo laikas',
    bases: {
      consent: 'Jūsų sutikimas',
      contract: 'Sutartis su Jumis arba veiksmai prieš ją sudarant',
      'legal-obligation': 'Teisinė prievolė',
      'vital-interests': 'Gyvybiniai interesai',
      'public-task': 'Užduotis viešojo intereso labui',
      'legitimate-interests': 'Teisėtas interesas',
    },
    explicitConsent: 'Aiškus Jūsų sutikimas',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Visi kiti:',
    interest: (interest) => `Interesas: ${interest}`,
    statute: (name, country) => `Įstatymas: ${name} (${country})`,
    contract: (contract) => `Sutartis: ${contract}`,
    automated: 'Sprendžia automatiškai, žr. „Automatizuoti sprendimai“.',
    sold: 'Šiuo tikslu duomenys parduodami.',
    shared: 'Duomenimis dalijamasi reklamai skirtingose svetainėse.',
  },
  data: {
    caption: 'Asmens duomenų kategorijos ir jų šaltinis',
    data: 'Duomenys',
    source: 'Iš kur jie',
    people: 'Kieno duomenys',
    details: 'Ypatingos taisyklės',
    sources: {
      provided: 'Pateikiate Jūs',
      observed: 'Įrašome mes',
      derived: 'Išvedame iš kitų duomenų',
    },
    special: {
      'racial-or-ethnic-origin': 'rasinė ar etninė kilmė',
      'political-opinions': 'politinės pažiūros',
      'religious-or-philosophical-beliefs': 'religiniai ar filosofiniai įsitikinimai',
      'trade-union-membership': 'narystė profesinėse sąjungose',
      genetic: 'genetiniai duomenys',
      biometric: 'biometriniai duomenys',
      health: 'sveikata',
      'sex-life-or-orientation': 'lytinis gyvenimas ar lytinė orientacija',
      'criminal-convictions': 'apkaltinamieji nuosprendžiai ir nusikalstamos veikos',
    },
    sensitive: {
      'government-id': 'tapatybės dokumentai',
      'account-access': 'prieiga prie paskyrų',
      'precise-location': 'tiksli buvimo vieta',
      'citizenship-or-immigration': 'pilietybė ar imigracinis statusas',
      'message-contents': 'žinučių turinys',
      neural: 'neuroniniai duomenys',
    },
    specialData: (kind) => `Ypač saugomi duomenys: ${kind}.`,
    condition: (condition) => `Leidžiama pagal: ${condition}`,
    secrecy: (who) => `Naudojama tik laikantis profesinės paslapties: ${who}`,
    collectedWhen: (setting) => `Renkama tik tada, kai klientas yra įjungęs „${setting}“.`,
    aggregateOnly: (cell, form) =>
      `Naudojama tik suvestinėse; suvestinės, kuriose mažiau nei ${cell} ${form({ one: 'asmuo', few: 'asmenys', other: 'asmenų' })}, nerodomos.`,
    never: (data) => `Niekada nerenkame: ${data}.`,
  },
  retention: {
    caption: 'Kiek laiko saugoma kiekviena duomenų kategorija ir kas tada vyksta',
    data: 'Duomenys',
    kept: 'Saugojimo laikas',
    details: 'Ypatingos taisyklės',
    triggers: {
      occurred: { after: 'nuo jų atsiradimo', once: 'vos jiems atsiradus' },
      created: { after: 'nuo jų sukūrimo', once: 'vos juos sukūrus' },
      resolved: { after: 'nuo klausimo išsprendimo', once: 'vos išsprendus klausimą' },
      'last-activity': { after: 'nuo paskutinės Jūsų pačių veiklos', once: 'vos Jums nustojus būti aktyviems' },
      'relationship-ended': { after: 'nuo mūsų santykių pabaigos', once: 'vos pasibaigus mūsų santykiams' },
      'contract-ended': { after: 'nuo sutarties pabaigos', once: 'vos pasibaigus sutarčiai' },
      terminated: { after: 'nuo nutraukimo', once: 'nutraukus' },
      cancelled: { after: 'nuo atsisakymo', once: 'atsisakius' },
      'consent-withdrawn': { after: 'nuo Jūsų sutikimo atšaukimo', once: 'vos atšaukus sutikimą' },
    },
    otherTrigger: (event) => ({ after: `nuo įvykio „${event}“`, once: `vos įvykus „${event}“` }),
    actions: { anonymize: 'Nuasmeninama', block: 'Blokuojama', delete: 'Ištrinama' },
    fromYearEnd: 'skaičiuojant nuo tų kalendorinių metų pabaigos',
    firstOf: 'atsižvelgiant į tai, kas įvyksta anksčiau',
    after: (action, period, event) => `${action}: ${period} ${event}`,
    within: (action, period, event) => `${action}: ne vėliau kaip ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, tada ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]}, kai praeina ${period}`,
    blocked:
      'Blokuoti duomenys laikomi užrakinti: niekas jų neskaito, išskyrus teisinį reikalavimą ar valdžios institucijos prašymą.',
    restorable: 'Iki tol juos galima atkurti.',
    floor: (period, event) =>
      `Ne anksčiau kaip: ${period} ${event}. Jei prašysite ištrinti anksčiau, tai įvyks savaime, kai šis laikas baigsis.`,
    maximum: (period, event) => `Bet kuriuo atveju nebelieka: ${period} ${event}.`,
    statute: (name, country) => `Įstatymas, kuris to reikalauja: ${name} (${country}).`,
    pinned: 'Laikas nustatomas kiekvienam įrašui jį sukuriant; vėlesni šio pranešimo pakeitimai jo nekeičia.',
    tenant: (shortest, longest) =>
      `Laiką renkasi mūsų klientai: ne mažiau kaip ${shortest}, ne daugiau kaip ${longest}.`,
    holds:
      'Duomenys, kurių reikia nagrinėjamam teisiniam reikalavimui, saugomi iki jo išsprendimo ir tuo metu niekam kitam nenaudojami.',
    heldBy: (recipient) => `Juos turi tik ${recipient} ir saugo pagal savo taisykles; mūsų jie niekada nepasiekia.`,
    own: 'Apie Jūsų pasirinkimus ir prašymus laikome įrašus, kad galėtume juos įrodyti:',
    ownRecords: {
      consent_events: 'Ką leidote arba atsisakėte leisti',
      rights_requests: 'Jūsų prašymai dėl savo duomenų',
      mails: 'Apie juos Jums siųsti el. laiškai',
    },
  },
  recipients: {
    none: 'Niekas kitas asmens duomenų negauna.',
    caption: 'Asmens duomenų gavėjai',
    recipient: 'Gavėjas',
    purpose: 'Kam',
    place: 'Kur',
    when: 'Kada',
    data: 'Duomenys',
    roles: {
      processor: 'Tvarko mūsų vardu',
      controller: 'Atsako pats',
      'joint-controller': 'Atsako kartu su mumis',
      authority: 'Valdžios institucija',
    },
    uses: (purposes) => `Tikslas: ${purposes}`,
    eea: 'Europos ekonominė erdvė',
    always: 'Visada',
    onActivation: 'Tik jei klientas tai įjungia',
    onConsent: 'Tik Jums sutikus',
    customerKeys: 'naudojant kliento paskyrą ten',
    customerResponsible: 'sutartį su juo sudaro klientas',
    alternatives: (names) => `Vienas iš šių: ${names}. Paprašius pasakysime, kuris gavo Jūsų duomenis.`,
    sold: 'Duomenys jam parduodami.',
    shared: 'Duomenimis su juo dalijamasi reklamai skirtingose svetainėse.',
    onlyInside: 'Visi gavėjai duomenis tvarko Europos ekonominėje erdvėje. Niekas niekur kitur neperduodama.',
    transfersIntro:
      'Kai kurie gavėjai duomenis tvarko už Europos ekonominės erdvės ribų. Ten jie apsaugoti taip (BDAR 44–49 straipsniai).',
    transfersCaption: 'Valstybės už Europos ekonominės erdvės ribų ir tai, kas ten saugo duomenis',
    safeguards: 'Apsauga',
    noSafeguard: 'Šiuo metu nėra.',
    kinds: {
      scc: 'Europos Komisijos standartinės sutarčių sąlygos (BDAR 46 straipsnio 2 dalies c punktas)',
      bcr: 'Įmonėms privalomos taisyklės (BDAR 47 straipsnis)',
      adequacy: 'Europos Komisijos sprendimas dėl tinkamumo (BDAR 45 straipsnis)',
      'code-of-conduct': 'Patvirtintas elgesio kodeksas (BDAR 46 straipsnio 2 dalies e punktas)',
      certification: 'Patvirtintas sertifikavimo mechanizmas (BDAR 46 straipsnio 2 dalies f punktas)',
      derogation: 'Nukrypti leidžianti nuostata konkrečiais atvejais (BDAR 49 straipsnis)',
    },
    frameworks: { 'eu-us-dpf': 'ES ir JAV duomenų privatumo sistema' },
    module: (module) => `${module} modulis`,
    until: (day) => `galioja iki ${day}`,
    lapsed: (day) => `baigėsi ${day}, nebetaikoma`,
    from: (day) => `tik nuo ${day}`,
    supplementary: (measures) => `Be to: ${measures}.`,
    copies: 'Galite paprašyti mūsų šių apsaugos priemonių kopijos:',
    noSubProcessors: 'Šiuo metu niekas netvarko asmens duomenų mūsų vardu.',
  },
  rights: {
    kinds: {
      access: { name: 'Susipažinimas', about: 'Galite paklausti, ar tvarkome duomenis apie Jus, ir juos gauti.' },
      rectification: {
        name: 'Ištaisymas',
        about: 'Galite prašyti ištaisyti neteisingus ir papildyti neišsamius duomenis.',
      },
      erasure: {
        name: 'Ištrynimas',
        about:
          'Galite prašyti ištrinti duomenis, nebent įstatymas ar teisinis reikalavimas įpareigoja mus juos saugoti.',
      },
      restriction: {
        name: 'Apribojimas',
        about: 'Galite prašyti duomenis tik saugoti, pavyzdžiui, kol tikrinamas jų tikslumas.',
      },
      portability: {
        name: 'Perkeliamumas',
        about:
          'Duomenis, kuriuos mums pateikėte sutikimo ar sutarties pagrindu, galite gauti kompiuterio skaitomu formatu.',
      },
      objection: {
        name: 'Nesutikimas',
        about: 'Galite nesutikti, kad duomenys būtų naudojami mūsų interesams, ir bet kada nesutikti su rinkodara.',
      },
      withdrawal: {
        name: 'Sutikimo atšaukimas',
        about: 'Sutikimą galite bet kada atšaukti; tai, kas padaryta anksčiau, lieka teisėta.',
      },
      'automated-decision': {
        name: 'Automatizuoti sprendimai',
        about:
          'Galite prašyti, kad vien tik mašinos priimtą sprendimą peržiūrėtų žmogus, pareikšti savo nuomonę ir sprendimą ginčyti.',
      },
      'limit-sensitive': {
        name: 'Jautrių duomenų naudojimo apribojimas',
        about:
          'Galite reikalauti, kad jautrūs duomenys būtų naudojami tik tam, ko reikia jūsų prašytam dalykui suteikti.',
      },
    },
    channels: { form: 'Forma', email: 'El. paštas', post: 'Paštas', phone: 'Telefonas' },
    form: 'Forma „Jūsų teisės“ mūsų svetainėje',
    promised: (period) =>
      `Mūsų atsakymo terminas – ${period}, ir niekada ne ilgesnis už įstatymo nustatytą vieną mėnesį (BDAR 12 straipsnio 3 dalis).`,
    month: 'Atsakome nedelsdami ir ne vėliau kaip per vieną mėnesį (BDAR 12 straipsnio 3 dalis).',
    extension: (period) =>
      `Jei prašymas sudėtingas, gali prireikti papildomo laiko, ne daugiau kaip ${period}; tada apie tai ir priežastį pranešame per pirmą mėnesį.`,
    verification:
      'Kad įsitikintume, jog tai Jūs, siunčiame nuorodą Jūsų el. pašto adresu. Dokumento prašome tik turėdami pagrindo tuo abejoti ir pasakome kodėl.',
    free: 'Tai Jums nieko nekainuoja.',
    inPlaces: 'Priklausomai nuo to, kur gyvenate, galioja šios teisės:',
    consent: 'Tai, kas grindžiama Jūsų sutikimu, galite bet kada nutraukti taip pat lengvai, kaip jį davėte:',
    consentHow:
      'Mūsų svetainėje atverkite slapukų nustatymus ir tai išjunkite arba parašykite mums. Tai, kas padaryta anksčiau, lieka teisėta.',
    consentElsewhere:
      'Šį sutikimą davėte kitur nei slapukų nustatymuose. Norėdami jį atšaukti, praneškite mums vienu iš būdų, nurodytų skyriuje „Jūsų teisės“; pakanka el. laiško. Tai, kas padaryta anksčiau, lieka teisėta.',
    objection:
      'Dėl priežasčių, susijusių su Jūsų konkrečia padėtimi, galite bet kada nesutikti su tuo, kas grindžiama mūsų teisėtais interesais. Tada nustojame, nebent įrodome įtikinamas priežastis (BDAR 21 straipsnio 1 dalis):',
    objectionMarketing:
      'Su tiesiogine rinkodara galite nesutikti bet kada ir nenurodę priežasčių; tada iškart nustojame (BDAR 21 straipsnio 2 ir 3 dalys).',
    complaint:
      'Galite pateikti skundą priežiūros institucijai, visų pirma ten, kur gyvenate, kur dirbate arba kur, Jūsų manymu, pažeistas įstatymas (BDAR 77 straipsnis). Pirma rašyti mums nebūtina.',
    complaintOthers: 'Kitų valstybių, pavyzdžiui, Jūsų, institucijos',
    obligationContract: (purposes) =>
      `${purposes}: duomenų reikalauja sutartis; be jų negalime jos sudaryti ar vykdyti.`,
    obligationLaw: (purposes) => `${purposes}: duomenų reikalauja įstatymas ir jų praleisti negalima.`,
    obligationFree: (purposes) =>
      `${purposes}: duomenų nereikalauja nei įstatymas, nei sutartis; galite laisvai juos pateikti arba atsisakyti.`,
    automatedNone:
      'Nepriimame vien mašina sprendimų, kurie Jums turėtų teisinį ar panašiai reikšmingą poveikį (BDAR 22 straipsnis).',
    automated: (purposes) =>
      `${purposes}: vien mašina priima sprendimus, turinčius teisinį ar panašiai reikšmingą poveikį (BDAR 22 straipsnis). Galite prašyti, kad sprendimą peržiūrėtų žmogus, pareikšti savo nuomonę ir sprendimą ginčyti.`,
    noSale: 'Asmens duomenų neparduodame ir jais nesidalijame reklamai skirtingose svetainėse.',
    sale: (names) =>
      `Duomenys parduodami arba jais dalijamasi reklamai skirtingose svetainėse su: ${names}. Galite bet kada to atsisakyti.`,
  },
  cookies: {
    gated: 'Niekas, kas nėra būtina, nesaugoma Jūsų naršyklėje ir neįkeliama iš kitų, kol to neleidžiate.',
    change: 'Savo pasirinkimą galite bet kada pakeisti mūsų svetainės slapukų nustatymuose.',
    more: 'Visi slapukai su jų tikslu ir trukme yra pranešime apie slapukus',
    caption: 'Slapukai ir naršyklės saugyklos įrašai',
    name: 'Pavadinimas',
    service: 'Paslauga',
    purpose: 'Kategorija',
    party: 'Nustato',
    lifetime: 'Trukmė',
    provider: 'Teikėjas',
    content: 'Įkeliama iš',
    holds: 'Ką jame laikoma',
    session: 'Kol uždarysite naršyklę',
    parties: { first: 'Ši svetainė', third: 'Kitos įmonės svetainė' },
    beginningWith: (start) => `Pavadinimai, prasidedantys ${start}`,
    matching: (pattern) => `Pavadinimai, atitinkantys ${pattern}`,
    alwaysOn: (reason) => `Išjungti negalima: ${reason}`,
    onAct: 'Nustatomas tik Jums pasirinkus nustatymą, kurį jis įsimena.',
    none: 'Šios svetainės paslaugos slapukų nenustato.',
    servicesCaption: 'Šios svetainės naudojamos paslaugos pagal kategorijas',
    ownCaption: 'Kas saugo Jūsų atsakymą į klausimą apie slapukus',
    ownChoice: 'Jūsų atsakymas dėl kiekvieno tikslo. Be sutikimo jame nėra identifikatoriaus.',
    ownQueue: 'Atsakymas, kurio dar nepavyko išsiųsti, arba leidimas, kurį suteikė Jūsų sutikimas.',
    untilSent: 'Kol bus išsiųsta arba atšauksite',
  },
  limit: {
    title: 'Apriboti mano neskelbtinų asmens duomenų naudojimą',
    kinds: (kinds) => `Čia naudojami jautrūs duomenys: ${kinds}.`,
    signal:
      'Jūsų naršyklė siunčia „Global Privacy Control“. Taip atsisakoma Jūsų duomenų pardavimo ir dalijimosi jais, bet jautrių duomenų naudojimas neapribojamas; tam išsiųskite šią formą.',
  },
  emailWrong: 'Įveskite visą adresą, pavyzdžiui, ana@example.org.',
  optOut: {
    title: 'Neparduoti ir nesidalyti mano asmens duomenimis',
    sold: (purposes) =>
      `Duomenys parduodami arba jais dalijamasi reklamai skirtingose svetainėse šiuo tikslu: ${purposes}. Galite bet kada to atsisakyti nenurodę priežasties.`,
    none: (controller) =>
      `${controller} šioje svetainėje asmens duomenų neparduoda ir jais nesidalija reklamai skirtingose svetainėse. Nėra ko atsisakyti.`,
    signal:
      'Jūsų naršyklė siunčia „Global Privacy Control“. Į atsisakymo prašymą atsižvelgta: iš šios naršyklės niekas neparduodama ir niekuo nesidalijama, ir Jums nereikia daryti nieko daugiau.',
    done: 'Šioje naršyklėje atsisakėte savo duomenų pardavimo ir dalijimosi jais.',
    act: 'Atsisakyti',
    effect:
      'Taip šioje svetainėje nustatomas vienas slapukas, kuris saugo Jūsų atsakymus ir galioja šioje naršyklėje. Niekas naujo Jūsų neidentifikuoja.',
    elsewhere:
      'Šis puslapis yra kitu adresu nei svetainė, todėl negali pasiekti atsakymo, kurį Jūsų naršyklė jai saugo. Svetainėje atverkite nuorodą „Neparduoti ir nesidalyti mano asmens duomenimis“:',
    byBrowser:
      'Be scenarijų įjunkite „Global Privacy Control“ savo naršyklėje arba plėtiniu: kiekviename puslapyje į tai atsižvelgiama kaip į atsisakymą.',
    privacy: 'Privatumo pranešimas',
  },
  security: {
    measures: 'Priemonės',
    certifications: 'Sertifikatai',
    held: (name, scope) => `${name}: sertifikuota. Apimtis: ${scope}.`,
    heldUntil: (day) => `Galioja iki ${day}.`,
    planned: (name, scope) => `${name}: planuojama, dar negauta. Numatoma apimtis: ${scope}.`,
    plannedFor: (day) => `Numatyta data: ${day}.`,
    lapsed: (name, scope) => `${name}: nebegalioja. Apimtis buvo: ${scope}.`,
    notYet: (name, scope, day) => `${name}: ne anksčiau kaip ${day}. Apimtis: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Prieš įsigaliojant Jums svarbiam pakeitimui apie jį pranešame iš anksto, likus bent ${period}: ${channels}.`,
    channels: { email: 'el. paštu', 'in-app': 'pačioje paslaugoje' },
    recipients: (period) => `Apie naujus gavėjus pranešama iš anksto, likus bent ${period}.`,
    versions: 'Šio pranešimo versijos',
    inForce: 'galioja',
    comes: 'būsima',
    changed: null,
  },
}

const PAST = { anonymize: 'nuasmeninama', block: 'blokuojama', delete: 'ištrinama' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'BDAR {article}\u00a0straipsnis',
  paragraph: 'BDAR {article}\u00a0straipsnio {paragraph}\u00a0dalis',
  letter: 'BDAR {article}\u00a0straipsnio {paragraph}\u00a0dalies {letter}\u00a0punktas',
}
