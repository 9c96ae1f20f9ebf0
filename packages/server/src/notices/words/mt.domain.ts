import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const MT: NoticeWords = {
  titles: {
    privacy: 'Avviż dwar il-privatezza',
    cookies: 'Avviż dwar il-cookies',
    'sub-processors': 'Sottoproċessuri',
  },
  processors: 'Proċessuri',
  intros: {
    privacy: (controller) =>
      `X’jagħmel ${controller} bid-data personali: għal liema skopijiet, fuq liema bażi legali, għal kemm żmien, min jirċeviha iktar, u x’tista’ tagħmel int (l-Artikoli 13 u 14 tar-Regolament Ġenerali dwar il-Protezzjoni tad-Data, GDPR).`,
    cookies: (controller) =>
      `X’iżomm is-sit web ta’ ${controller} fil-browser tiegħek u x’jgħabbi mingħand oħrajn, għalxiex u għal kemm żmien.`,
    'sub-processors': (controller) =>
      `Il-kumpaniji li jipproċessaw data personali f’isem ${controller}: x’tagħmel kull waħda, fejn, u kif inhi protetta d-data.`,
  },
  quoted: (name) => `“${name}”`,
  frame: {
    skip: 'Aqbeż għall-kontenut',
    contents: 'Kontenut',
    languages: 'Lingwa',
    documents: 'Ara wkoll',
    lastUpdated: 'Aġġornat l-aħħar',
    version: 'Verżjoni',
    fingerprint: 'Marka tal-kontenut (SHA-256)',
    asJson: 'L-istess bħala data (JSON)',
    past: (day) => `Din hija verżjoni preċedenti, kif kienet fis-seħħ fi ${day}.`,
    upcoming: (day) => `Din il-verżjoni għadha mhix fis-seħħ: tidħol fis-seħħ fi ${day}.`,
    toCurrent: 'Aqra l-verżjoni fis-seħħ',
    instead: (wanted) => `Dan l-avviż għadu mhux disponibbli b’din il-lingwa: ${wanted}.`,
    notFound: 'M’hemmx avviż bħal dan',
    available: 'Dawn jinsabu hawn:',
  },
  sections: {
    controller: 'Min hu responsabbli',
    roles: 'F’liema rwol nipproċessaw id-data',
    purposes: 'Għalxiex nużaw id-data',
    data: 'Liema data, u minn fejn tiġi',
    retention: 'Kemm inżommuha',
    recipients: 'Min jirċievi data iktar',
    transfers: 'Trasferimenti barra miż-Żona Ekonomika Ewropea',
    cookies: 'Cookies u tekniki simili',
    sale: 'Bejgħ u qsim ta’ data',
    consent: 'L-irtirar tal-kunsens tiegħek',
    objection: 'Id-dritt tiegħek li toġġezzjona',
    rights: 'Id-drittijiet tiegħek',
    complaint: 'Id-dritt tiegħek li tressaq ilment',
    obligation: 'Jekk għandekx tagħtina data',
    'automated-decisions': 'Deċiżjonijiet awtomatizzati',
    security: 'Kif nipproteġu d-data',
    changes: 'Bidliet f’dan l-avviż',
    services: 'X’jgħabbi s-sit mingħand oħrajn',
    'own-entries': 'X’jiftakar l-għażla tiegħek',
    'sub-processors': 'Min jipproċessa data f’isimna',
  },
  people: {
    name: 'Kontrollur',
    address: 'Indirizz',
    country: 'Pajjiż',
    registration: 'Reġistrazzjoni',
    email: 'Posta elettronika',
    phone: 'Telefon',
    roles: {
      dpo: 'Uffiċjal tal-protezzjoni tad-data (l-Artikolu 37 tal-GDPR)',
      team: 'Kuntatt għall-protezzjoni tad-data',
      security: 'Kuntatt għas-sigurtà',
      'processor-enquiries': 'Mistoqsijiet dwar data li nipproċessaw għall-klijenti',
    },
    teamIsNoOfficer: 'Tim li jwieġeb mistoqsijiet dwar data personali; mhuwiex uffiċjal tal-protezzjoni tad-data.',
    representative: 'Rappreżentant fl-Unjoni Ewropea (l-Artikolu 27 tal-GDPR)',
    noRepresentative: 'L-ebda rappreżentant fl-Unjoni Ewropea, għaliex',
    controllerOf: (activities) => `Aħna stess niddeċiedu dwar id-data u aħna responsabbli għaliha fi: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: naġixxu f’isem ${controller}, fuq struzzjonijiet biss (l-Artikolu 28 tal-GDPR). Responsabbli hu ${controller}; jekk jogħġbok ibgħat it-talbiet dwar din id-data hemm. Dak li jasal għandna ngħadduh.`,
    ourCustomers: 'il-klijent tagħna',
    jointOf: (activity) => `${activity}: aħna responsabbli flimkien ma’ oħrajn (l-Artikolu 26 tal-GDPR).`,
    onBehalf: 'X’nagħmlu f’isem oħrajn',
    instruction: 'Struzzjoni',
  },
  purposes: {
    caption: 'Kull skop bil-bażi legali tiegħu, id-data li juża u kemm tinżamm',
    purpose: 'Skop',
    basis: 'Bażi legali',
    data: 'Data',
    period: 'Tinżamm għal',
    bases: {
      consent: 'Il-kunsens tiegħek',
      contract: 'Kuntratt miegħek, jew passi qablu',
      'legal-obligation': 'Obbligu legali',
      'vital-interests': 'Interessi vitali',
      'public-task': 'Kompitu fl-interess pubbliku',
      'legitimate-interests': 'Interess leġittimu',
    },
    explicitConsent: 'Il-kunsens espliċitu tiegħek',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Kulħadd iktar:',
    interest: (interest) => `Interess: ${interest}`,
    statute: (name, country) => `Liġi: ${name} (${country})`,
    contract: (contract) => `Kuntratt: ${contract}`,
    automated: 'Jiddeċiedi awtomatikament, ara “Deċiżjonijiet awtomatizzati”.',
    sold: 'Għal dan l-iskop tinbiegħ data.',
    shared: 'Tinqasam data għal reklamar bejn siti web differenti.',
  },
  data: {
    caption: 'Kategoriji ta’ data personali u s-sors tagħhom',
    data: 'Data',
    source: 'Minn fejn tiġi',
    people: 'Ta’ min',
    details: 'Regoli speċjali',
    sources: {
      provided: 'Tagħtihielna int',
      observed: 'Nirreġistrawha aħna',
      derived: 'Niksbuha minn data oħra',
    },
    special: {
      'racial-or-ethnic-origin': 'oriġini razzjali jew etnika',
      'political-opinions': 'opinjonijiet politiċi',
      'religious-or-philosophical-beliefs': 'twemmin reliġjuż jew filosofiku',
      'trade-union-membership': 'sħubija fi trade union',
      genetic: 'data ġenetika',
      biometric: 'data bijometrika',
      health: 'saħħa',
      'sex-life-or-orientation': 'ħajja sesswali jew orjentazzjoni sesswali',
      'criminal-convictions': 'kundanni kriminali u reati',
    },
    sensitive: {
      'government-id': 'dokumenti tal-identità',
      'account-access': 'aċċess għal kontijiet',
      'precise-location': 'post preċiż',
      'citizenship-or-immigration': 'ċittadinanza jew status ta’ immigrazzjoni',
      'message-contents': 'kontenut ta’ messaġġi',
      neural: 'data newrali',
    },
    specialData: (kind) => `Data protetta b’mod speċjali: ${kind}.`,
    condition: (condition) => `Permessa minn: ${condition}`,
    secrecy: (who) => `Tintuża biss taħt segretezza professjonali: ${who}`,
    collectedWhen: (setting) => `Tinġabar biss sakemm il-klijent ikun xegħel “${setting}”.`,
    aggregateOnly: (cell, form) =>
      `Tintuża biss bħala totali; totali ta’ inqas minn ${cell} ${form({ one: 'persuna', two: 'persuni', few: 'persuni', many: 'persuna', other: 'persuna' })} ma jintwerewx.`,
    never: (data) => `Qatt ma niġbru: ${data}.`,
  },
  retention: {
    caption: 'Kemm tinżamm kull kategorija ta’ data, u x’jiġri mbagħad',
    data: 'Data',
    kept: 'Tinżamm għal',
    details: 'Regoli speċjali',
    triggers: {
      occurred: { after: 'minn meta nħolqot', once: 'hekk kif tinħoloq' },
      created: { after: 'minn meta nkitbet', once: 'hekk kif tinkiteb' },
      resolved: { after: 'minn meta ssolviet il-kwistjoni', once: 'hekk kif tissolva l-kwistjoni' },
      'last-activity': { after: 'mill-aħħar attività tiegħek stess', once: 'hekk kif ma tibqax attiv' },
      'relationship-ended': {
        after: 'minn meta ntemmet ir-relazzjoni tagħna',
        once: 'hekk kif tintemm ir-relazzjoni tagħna',
      },
      'contract-ended': { after: 'minn meta ntemm il-kuntratt', once: 'hekk kif jintemm il-kuntratt' },
      terminated: { after: 'mit-terminazzjoni', once: 'mat-terminazzjoni' },
      cancelled: { after: 'mill-kanċellazzjoni', once: 'mal-kanċellazzjoni' },
      'consent-withdrawn': {
        after: 'minn meta rtirajt il-kunsens tiegħek',
        once: 'hekk kif tirtira l-kunsens tiegħek',
      },
    },
    otherTrigger: (event) => ({ after: `minn “${event}”`, once: `hekk kif iseħħ “${event}”` }),
    actions: { anonymize: 'Anonimizzata', block: 'Imblukkata', delete: 'Imħassra' },
    fromYearEnd: 'magħdud mit-tmiem ta’ dik is-sena kalendarja',
    firstOf: 'skont liema jiġi l-ewwel',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} mhux aktar tard minn ${period} ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, imbagħad ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} wara ${period}`,
    blocked: 'Data mblukkata tinżamm imsakkra: ħadd ma jaqraha ħlief għal pretensjoni legali jew għal awtorità.',
    restorable: 'Sa dakinhar tista’ tiġi restawrata.',
    floor: (period, event) =>
      `Mhux qabel: ${period} ${event}. Jekk titlobna nħassruha qabel, dan isir waħdu meta jgħaddi dan iż-żmien.`,
    maximum: (period, event) => `F’kull każ tkun spiċċat: ${period} ${event}.`,
    statute: (name, country) => `Il-liġi li titlobha: ${name} (${country}).`,
    pinned: 'Iż-żmien jiġi ffissat għal kull rekord meta jinħoloq; bidliet aktar tard f’dan l-avviż ma jibdluhx.',
    tenant: (shortest, longest) => `Iż-żmien jagħżluh il-klijenti tagħna, minn ${shortest} sa ${longest}.`,
    holds:
      'Data meħtieġa għal pretensjoni legali pendenti tinżamm sakemm din tissolva, u sadattant ma tintuża għal xejn iktar.',
    heldBy: (recipient) =>
      `${recipient} biss għandu din id-data u jżommha skont ir-regoli tiegħu stess; qatt ma tasal għandna.`,
    own: 'Tal-għażliet u t-talbiet tiegħek inżommu rekords, biex inkunu nistgħu nippruvawhom:',
    ownRecords: {
      consent_events: 'X’ippermettejt jew irrifjutajt',
      rights_requests: 'It-talbiet tiegħek dwar id-data tiegħek',
      mails: 'Emails li bgħatnielek dwarhom',
    },
  },
  recipients: {
    none: 'Ħadd iktar ma jirċievi data personali.',
    caption: 'Riċevituri ta’ data personali',
    recipient: 'Riċevitur',
    purpose: 'Għalxiex',
    place: 'Fejn',
    when: 'Meta',
    data: 'Data',
    roles: {
      processor: 'Jipproċessa f’isimna',
      controller: 'Responsabbli għalih innifsu',
      'joint-controller': 'Responsabbli flimkien magħna',
      authority: 'Awtorità',
    },
    uses: (purposes) => `Għal: ${purposes}`,
    eea: 'Żona Ekonomika Ewropea',
    always: 'Dejjem',
    onActivation: 'Biss jekk il-klijent jixgħelha',
    onConsent: 'Biss wara l-kunsens tiegħek',
    customerKeys: 'bil-kont tal-klijent stess hemm',
    customerResponsible: 'il-klijent jagħmel il-kuntratt miegħu',
    alternatives: (names) => `Wieħed minn dawn: ${names}. Fuq talba ngħidulek liema wieħed irċieva d-data tiegħek.`,
    sold: 'Tinbiegħlu data.',
    shared: 'Tinqasam data miegħu għal reklamar bejn siti web differenti.',
    onlyInside:
      'Ir-riċevituri kollha jipproċessaw id-data fiż-Żona Ekonomika Ewropea. Xejn ma jiġi trasferit x’imkien ieħor.',
    transfersIntro:
      'Xi riċevituri jipproċessaw data barra miż-Żona Ekonomika Ewropea. Hemm hija protetta kif ġej (l-Artikoli 44 sa 49 tal-GDPR).',
    transfersCaption: 'Pajjiżi barra miż-Żona Ekonomika Ewropea u x’jipproteġi d-data hemmhekk',
    safeguards: 'Protezzjoni',
    noSafeguard: 'Bħalissa m’hemm xejn.',
    kinds: {
      scc: 'Klawżoli kuntrattwali standard tal-Kummissjoni Ewropea (l-Artikolu 46(2)(c) tal-GDPR)',
      bcr: 'Regoli korporattivi vinkolanti (l-Artikolu 47 tal-GDPR)',
      adequacy: 'Deċiżjoni ta’ adegwatezza tal-Kummissjoni Ewropea (l-Artikolu 45 tal-GDPR)',
      'code-of-conduct': 'Kodiċi ta’ kondotta approvat (l-Artikolu 46(2)(e) tal-GDPR)',
      certification: 'Mekkaniżmu ta’ ċertifikazzjoni approvat (l-Artikolu 46(2)(f) tal-GDPR)',
      derogation: 'Deroga għal sitwazzjonijiet speċifiċi (l-Artikolu 49 tal-GDPR)',
    },
    frameworks: { 'eu-us-dpf': 'Qafas tal-Privatezza tad-Data UE-Stati Uniti' },
    module: (module) => `modulu ${module}`,
    until: (day) => `valida sa ${day}`,
    lapsed: (day) => `intemmet fi ${day}, ma għadniex nistrieħu fuqha`,
    from: (day) => `biss minn ${day}`,
    supplementary: (measures) => `Barra minn hekk: ${measures}.`,
    copies: 'Tista’ titlobna kopja ta’ dawn is-salvagwardji:',
    noSubProcessors: 'Bħalissa ħadd ma jipproċessa data personali f’isimna.',
  },
  rights: {
    kinds: {
      access: { name: 'Aċċess', about: 'Tista’ tistaqsi jekk nipproċessawx data dwarek, u tirċeviha.' },
      rectification: {
        name: 'Rettifika',
        about: 'Tista’ titlob li data żbaljata tissewwa u data mhux kompluta titlesta.',
      },
      erasure: {
        name: 'Tħassir',
        about: 'Tista’ titlob li d-data titħassar, sakemm liġi jew pretensjoni legali ma tobbliganiex inżommuha.',
      },
      restriction: {
        name: 'Restrizzjoni',
        about:
          'Tista’ titlob li d-data naħżnuha biss, pereżempju waqt li tkun qed tiġi vverifikata l-eżattezza tagħha.',
      },
      portability: {
        name: 'Portabbiltà',
        about: 'Tista’ tirċievi d-data li tajtna, fuq kunsens jew kuntratt, f’format li jinqara minn magna.',
      },
      objection: {
        name: 'Oġġezzjoni',
        about: 'Tista’ toġġezzjona għall-użu ta’ data għall-interessi tagħna, u f’kull ħin għall-kummerċjalizzazzjoni.',
      },
      withdrawal: {
        name: 'Irtirar tal-kunsens',
        about: 'Tista’ tirtira kunsens f’kull ħin; dak li sar qabel jibqa’ legali.',
      },
      'automated-decision': {
        name: 'Deċiżjonijiet awtomatizzati',
        about:
          'Tista’ titlob li persuna terġa’ tara deċiżjoni meħuda minn magna biss, tesprimi fehmtek u tikkontestaha.',
      },
      'limit-sensitive': {
        name: 'Limitazzjoni tal-użu ta’ data sensittiva',
        about: 'Tista’ titlob li data sensittiva tintuża biss għal dak li hemm bżonn biex tingħata dak li tlabt.',
      },
    },
    channels: { form: 'Formola', email: 'Posta elettronika', post: 'Posta', phone: 'Telefon' },
    form: 'Il-formola “Id-drittijiet tiegħek” fuq is-sit web tagħna',
    promised: (period) =>
      `Inwieġbu fi żmien ${period}, u qatt aktar tard mix-xahar tal-liġi (l-Artikolu 12(3) tal-GDPR).`,
    month: 'Inwieġbu mingħajr dewmien u mhux aktar tard minn xahar (l-Artikolu 12(3) tal-GDPR).',
    extension: (period) =>
      `Jekk talba tkun kumplessa nistgħu neħtieġu sa ${period} oħra; f’dak il-każ ngħidulek dan, u għaliex, fl-ewwel xahar.`,
    verification:
      'Biex inkunu ċerti li int, nibagħtu link fl-indirizz elettroniku tiegħek. Nitolbu dokument biss meta jkollna raġuni niddubitaw dan, u ngħidu għaliex.',
    free: 'Ma jiswik xejn.',
    inPlaces: 'Skont fejn tgħix, japplikaw dawn id-drittijiet:',
    consent: 'Dak li jistrieħ fuq il-kunsens tiegħek tista’ ttemmu f’kull ħin, faċli daqskemm tajtu:',
    consentHow:
      'Fuq is-sit web tagħna, iftaħ is-settings tal-cookies u itfih; jew iktbilna. Dak li sar qabel jibqa’ legali.',
    consentElsewhere:
      'Dan il-kunsens tajtu f’post ieħor u mhux fis-settings tal-cookies. Biex tirtirah, għidilna b’wieħed mill-modi taħt “Id-drittijiet tiegħek”; email hija biżżejjed. Dak li sar qabel jibqa’ legali.',
    objection:
      'Għal raġunijiet tas-sitwazzjoni tiegħek stess tista’ toġġezzjona f’kull ħin għal dak li jistrieħ fuq l-interessi leġittimi tagħna. Imbagħad nieqfu, sakemm ma nurux raġunijiet konvinċenti (l-Artikolu 21(1) tal-GDPR):',
    objectionMarketing:
      'Tista’ toġġezzjona għall-kummerċjalizzazzjoni diretta f’kull ħin u mingħajr ma tagħti raġunijiet; imbagħad nieqfu minnufih (l-Artikolu 21(2) u (3) tal-GDPR).',
    complaint:
      'Tista’ tressaq ilment quddiem awtorità superviżorja, b’mod partikolari fejn tgħix, fejn taħdem jew fejn taħseb li nkisret il-liġi (l-Artikolu 77 tal-GDPR). M’għandekx għalfejn tiktbilna l-ewwel.',
    complaintOthers: 'L-awtoritajiet ta’ pajjiżi oħra, bħal tiegħek',
    obligationContract: (purposes) =>
      `Għal ${purposes} il-kuntratt jeħtieġ id-data: mingħajrha ma nistgħux nagħmluh jew inżommuh.`,
    obligationLaw: (purposes) => `Għal ${purposes} liġi teħtieġ id-data, u ma tistax titħalla barra.`,
    obligationFree: (purposes) =>
      `Għal ${purposes} la l-liġi u lanqas il-kuntratt ma jeħtieġu d-data; int liberu li tagħtiha jew tirrifjuta.`,
    automatedNone:
      'Ma nieħdux deċiżjonijiet b’magna biss li jkollhom effetti legali jew effetti sinifikanti simili fuqek (l-Artikolu 22 tal-GDPR).',
    automated: (purposes) =>
      `Għal ${purposes} magna biss tiddeċiedi b’effetti legali jew effetti sinifikanti simili (l-Artikolu 22 tal-GDPR). Tista’ titlob li persuna terġa’ tara d-deċiżjoni, tesprimi fehmtek u tikkontestaha.`,
    noSale: 'Ma nbigħux data personali, u ma naqsmuhiex għal reklamar bejn siti web differenti.',
    sale: (names) =>
      `Tinbiegħ data, jew tinqasam għal reklamar bejn siti web differenti, ma’: ${names}. Tista’ tirrifjuta dan f’kull ħin.`,
  },
  cookies: {
    gated: 'Xejn li mhux meħtieġ ma jinħażen fil-browser tiegħek jew jitgħabba mingħand oħrajn qabel ma tippermettih.',
    change: 'Tista’ tbiddel l-għażla tiegħek f’kull ħin fis-settings tal-cookies fuq is-sit web tagħna.',
    more: 'Il-cookies kollha bl-iskop u t-tul tagħhom jinsabu fl-avviż dwar il-cookies',
    caption: 'Cookies u entrati fil-ħażna tal-browser',
    name: 'Isem',
    service: 'Servizz',
    purpose: 'Kategorija',
    party: 'Issettjata minn',
    lifetime: 'Tul',
    provider: 'Fornitur',
    content: 'Imgħobbija minn',
    holds: 'X’fiha',
    session: 'Sakemm tagħlaq il-browser',
    parties: { first: 'Dan is-sit web', third: 'Is-sit web ta’ kumpanija oħra' },
    beginningWith: (start) => `Ismijiet li jibdew b’${start}`,
    matching: (pattern) => `Ismijiet li jaqblu ma’ ${pattern}`,
    alwaysOn: (reason) => `Ma tistax tintefa: ${reason}`,
    onAct: 'Tiġi ssettjata biss meta tagħżel is-setting li tiftakar.',
    none: 'Is-servizzi ta’ dan is-sit ma jissettjaw l-ebda cookies.',
    servicesCaption: 'Servizzi li juża dan is-sit, skont il-kategorija',
    ownCaption: 'X’iżomm it-tweġiba tiegħek għall-mistoqsija tal-cookies',
    ownChoice: 'It-tweġiba tiegħek għal kull skop. Mingħajr iva ma fiha l-ebda identifikatur.',
    ownQueue: 'Tweġiba li għadha ma setgħetx tintbagħat, jew il-permess li ta l-kunsens tiegħek.',
    untilSent: 'Sakemm tintbagħat jew tirtira',
  },
  limit: {
    title: 'Illimita l-użu tad-data personali sensittiva tiegħi',
    kinds: (kinds) => `Data sensittiva li tintuża hawn: ${kinds}.`,
    signal:
      'Il-browser tiegħek jibgħat Global Privacy Control. B’hekk jiġu rrifjutati l-bejgħ u l-qsim tad-data tiegħek, iżda ma jiġix limitat l-użu ta’ data sensittiva; għal dan, ibgħat din il-formola.',
  },
  emailWrong: 'Daħħal indirizz sħiħ, pereżempju ana@example.org.',
  optOut: {
    title: 'Tbigħux u taqsmux id-data personali tiegħi',
    sold: (purposes) =>
      `Tinbiegħ data, jew tinqasam għal reklamar bejn siti web differenti, għal: ${purposes}. Tista’ tirrifjuta dan f’kull ħin, mingħajr ma tagħti raġuni.`,
    none: (controller) =>
      `${controller} ma jbigħx data personali fuq dan is-sit web, u ma jaqsamhiex għal reklamar bejn siti web differenti. M’hemm xejn minn xiex toħroġ.`,
    signal:
      'Il-browser tiegħek jibgħat Global Privacy Control. It-talba ta’ rifjut hija rispettata: xejn ma jinbiegħ jew jinqasam minn dan il-browser, u m’għandekx bżonn tagħmel iktar.',
    done: 'Irrifjutajt il-bejgħ u l-qsim tad-data tiegħek f’dan il-browser.',
    act: 'Irrifjuta',
    effect:
      'Dan jissettja cookie waħda fuq dan is-sit web, li żżomm it-tweġibiet tiegħek u tgħodd f’dan il-browser. Xejn ġdid ma jidentifikak.',
    elsewhere:
      'Din il-paġna tinsab f’indirizz ieħor mis-sit web, u għalhekk ma tistax tilħaq it-tweġiba li l-browser tiegħek iżomm għalih. Fuq is-sit web, iftaħ il-link “Tbigħux u taqsmux id-data personali tiegħi”:',
    byBrowser:
      'Mingħajr scripts, ixgħel Global Privacy Control fil-browser tiegħek jew b’estensjoni: jiġi rispettat fuq kull paġna bħala rifjut.',
    privacy: 'Avviż dwar il-privatezza',
  },
  security: {
    measures: 'Miżuri',
    certifications: 'Ċertifikazzjonijiet',
    held: (name, scope) => `${name}: iċċertifikat. Ambitu: ${scope}.`,
    heldUntil: (day) => `Valida sa ${day}.`,
    planned: (name, scope) => `${name}: ippjanat, għadu mhux miksub. Ambitu maħsub: ${scope}.`,
    plannedFor: (day) => `Mira: ${day}.`,
    lapsed: (name, scope) => `${name}: ma għadux validu. L-ambitu kien: ${scope}.`,
    notYet: (name, scope, day) => `${name}: mhux qabel ${day}. Ambitu: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Qabel ma bidla importanti għalik tidħol fis-seħħ inħabbruha, mill-inqas ${period} qabel: ${channels}.`,
    channels: { email: 'bl-email', 'in-app': 'fis-servizz innifsu' },
    recipients: (period) => `Riċevituri ġodda jitħabbru mill-inqas ${period} qabel.`,
    versions: 'Verżjonijiet ta’ dan l-avviż',
    inForce: 'fis-seħħ',
    comes: 'ġejja',
    changed: null,
  },
}

const PAST = { anonymize: 'anonimizzata', block: 'imblukkata', delete: 'imħassra' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'l-Artikolu\u00a0{article} tal-GDPR',
  paragraph: 'l-Artikolu\u00a0{article}({paragraph}) tal-GDPR',
  letter: 'l-Artikolu\u00a0{article}({paragraph})({letter}) tal-GDPR',
}
