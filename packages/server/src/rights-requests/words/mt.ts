import type { RightsWords } from './words.types.ts'

const mt: RightsWords = {
  kinds: {
    access: 'aċċess għad-data personali tiegħek (l-Artikolu\u00a015 tal-GDPR)',
    rectification: 'rettifika tad-data personali tiegħek (l-Artikolu\u00a016 tal-GDPR)',
    erasure: 'tħassir tad-data personali tiegħek (l-Artikolu\u00a017 tal-GDPR)',
    restriction: 'restrizzjoni tal-ipproċessar tad-data personali tiegħek (l-Artikolu\u00a018 tal-GDPR)',
    portability: 'portabbiltà tad-data personali tiegħek (l-Artikolu\u00a020 tal-GDPR)',
    objection: 'oġġezzjoni għall-ipproċessar tad-data personali tiegħek (l-Artikolu\u00a021 tal-GDPR)',
    withdrawal: 'irtirar tal-kunsens tiegħek (l-Artikolu\u00a07(3) tal-GDPR)',
    'automated-decision': 'reviżjoni minn persuna ta’ deċiżjoni awtomatizzata (l-Artikolu\u00a022 tal-GDPR)',
  },
  confirmTitle: 'Ikkonferma t-talba tiegħek',
  confirmIntro: '{controller}: waslet talba bir-referenza {reference}, {kind}.',
  confirmWhy:
    'Billi tikkonferma turi li dan l-indirizz tal-email huwa tiegħek. Ma nitolbu xejn aktar, lanqas kopja ta’ dokument tal-identità.',
  confirmButton: 'Ikkonferma t-talba',
  confirmNotYou:
    'Ma kontx int? Agħlaq din il-paġna. Mingħajr konferma l-ebda data ma tiġi żvelata, mibdula jew imħassra.',
  confirmedBanner: 'Grazzi. L-indirizz tiegħek huwa kkonfermat.',
  usedTitle: 'Diġà kkonfermata',
  usedText: 'Dan il-link diġà ntuża. L-indirizz huwa kkonfermat u ma għandek tagħmel xejn aktar.',
  expiredTitle: 'Dan il-link skada',
  expiredText:
    'Il-link fil-messaġġ kien validu għal sebat ijiem. It-talba tiegħek tibqa’ valida: erġa’ ibgħat il-formola biex tirċievi link ġdid, jew iktbilna u semmi r-referenza.',
  unknownTitle: 'Ma nstab xejn hawn',
  unknownText: 'L-ebda talba ma tappartjeni għal dan l-indirizz. Iċċekkja li kkupjajt il-link kollu mill-messaġġ.',
  failedTitle: 'Erġa’ pprova ftit ieħor',
  failedText: 'Il-paġna ma setgħetx tinfetaħ issa. Ma ntilef u ma nbidel xejn.',
  toStatus: 'Ara t-talba tiegħek',
  statusTitle: 'It-talba tiegħek {reference}',
  statusIntro: 'It-talba tiegħek lil {controller}: {kind}.',
  reference: 'Referenza',
  received: 'Waslet fi',
  dueOn: 'Tweġiba sa',
  legalLimit: 'L-aħħar jum skont il-liġi',
  stateNow: 'Stat',
  progress: 'Kif miexja',
  statuses: {
    'awaiting-verification': 'Tistenna l-konferma tiegħek',
    verified: 'Ikkonfermata',
    'in-progress': 'Qed tiġi pproċessata',
    fulfilled: 'Lesta',
    refused: 'Miċħuda',
    expired: 'Qatt ma ġiet ikkonfermata',
  },
  steps: {
    received: 'Wasla',
    confirmed: 'Il-konferma tiegħek',
    work: 'Ipproċessar',
    answer: 'Tweġiba',
  },
  step: {
    done: 'lest',
    current: 'issa',
    open: 'għad irid isir',
    by: 'sa',
  },
  nextTitle: 'X’jiġri issa',
  next: {
    'awaiting-verification':
      'Bgħatnielek messaġġ b’link. Iftħu u agħfas il-buttuna, biex inkunu nafu li l-indirizz huwa tiegħek. Iż-żmien għat-tweġiba diġà beda.',
    verified:
      'Qed infittxu d-data tiegħek fis-sistemi kollha tagħna u niktbulek fl-indirizz li tajtna. M’għandek tagħmel xejn.',
    'in-progress': 'Qed naħdmu fuq it-talba tiegħek u niktbulek fl-indirizz li tajtna. M’għandek tagħmel xejn.',
    fulfilled: 'It-talba tiegħek ingħatat tweġiba. Żomm ir-referenza f’każ li jkollok xi mistoqsija.',
    refused: 'Ktibnielek għaliex ma aċċettajniex it-talba u x’tista’ tagħmel.',
    expired: 'L-indirizz ma ġiex ikkonfermat fil-ħin. Tista’ terġa’ tibgħat il-formola.',
  },
  complaintTitle: 'Jekk ma taqbilx',
  complaint:
    'Tista’ tressaq ilment quddiem awtorità tal-protezzjoni tad-data fi kwalunkwe ħin: fejn tgħix, fejn taħdem jew fejn taħseb li nkisret il-liġi (l-Artikolu\u00a077 tal-GDPR). Pajjiż il-kumpanija: {country}.',
  complaintLink: 'Indirizzi tal-awtoritajiet Ewropej',
  controllerUnknown: 'il-kumpanija',
  mail: {
    subject: 'Ikkonferma t-talba tiegħek {reference} lil {controller}',
    greeting: 'Bonġu,',
    received: '{controller}: irċevejna t-talba tiegħek, {kind}.',
    reference: 'Ir-referenza tiegħek hija {reference}.',
    confirm: 'Ikkonferma li dan l-indirizz huwa tiegħek. Iftaħ din il-paġna u agħfas il-buttuna:',
    link: 'Il-link jaħdem darba biss, sa {expires}. Iż-żmien diġà beda:',
    due: 'tirċievi tweġiba sa {due}.',
    follow: 'Tista’ ssegwi t-talba tiegħek hawn fi kwalunkwe ħin:',
    notYou:
      'Ma kontx int? M’għandek tagħmel xejn. Mingħajr il-konferma tiegħek l-ebda data ma tiġi żvelata, mibdula jew imħassra.',
  },
}

export default mt
