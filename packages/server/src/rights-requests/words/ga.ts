import type { RightsWords } from './words.types.ts'

const ga: RightsWords = {
  kinds: {
    access: 'rochtain ar do shonraí pearsanta (Airteagal\u00a015\u00a0RGCS)',
    rectification: 'ceartú do shonraí pearsanta (Airteagal\u00a016\u00a0RGCS)',
    erasure: 'léirscriosadh do shonraí pearsanta (Airteagal\u00a017\u00a0RGCS)',
    restriction: 'srianadh ar phróiseáil do shonraí pearsanta (Airteagal\u00a018\u00a0RGCS)',
    portability: 'iniomparthacht do shonraí pearsanta (Airteagal\u00a020\u00a0RGCS)',
    objection: 'agóid i gcoinne phróiseáil do shonraí pearsanta (Airteagal\u00a021\u00a0RGCS)',
    withdrawal: 'tarraingt siar do thoilithe (Airteagal\u00a07(3)\u00a0RGCS)',
    'automated-decision': 'athbhreithniú ag duine ar chinneadh uathoibrithe (Airteagal\u00a022\u00a0RGCS)',
  },
  confirmTitle: 'Deimhnigh d’iarraidh',
  confirmIntro: 'Fuair {controller} iarraidh leis an tagairt {reference}: {kind}.',
  confirmWhy: 'Trína dheimhniú léiríonn tú gur leatsa an seoladh ríomhphoist seo.',
  confirmButton: 'Deimhnigh an iarraidh',
  confirmNotYou:
    'Nach tusa a bhí ann? Dún an leathanach seo. Gan deimhniú, ní nochtar, ní athraítear agus ní scriostar aon sonraí.',
  confirmedBanner: 'Go raibh maith agat. Tá do sheoladh deimhnithe.',
  usedTitle: 'Deimhnithe cheana',
  usedText: 'Úsáideadh an nasc seo cheana. Tá an seoladh deimhnithe agus níl aon rud eile le déanamh agat.',
  expiredTitle: 'Tá an nasc seo imithe in éag',
  expiredText:
    'Bhí an nasc sa teachtaireacht bailí ar feadh seacht lá. Seasann d’iarraidh: seol an fhoirm arís chun nasc nua a fháil, nó scríobh chugainn agus luaigh an tagairt.',
  unknownTitle: 'Níor aimsíodh aon rud anseo',
  unknownText:
    'Ní bhaineann aon iarraidh leis an seoladh seo. Seiceáil gur chóipeáil tú an nasc iomlán ón teachtaireacht.',
  failedTitle: 'Bain triail eile as i gceann nóiméid',
  failedText: 'Níorbh fhéidir an leathanach a oscailt anois. Níor cailleadh agus níor athraíodh aon rud.',
  toStatus: 'Féach ar d’iarraidh',
  statusTitle: 'D’iarraidh {reference}',
  statusIntro: 'D’iarraidh chuig {controller}: {kind}.',
  reference: 'Tagairt',
  received: 'Dáta faighte',
  dueOn: 'Freagra faoin dáta',
  legalLimit: 'An lá deireanach de réir dlí',
  stateNow: 'Stádas',
  progress: 'Dul chun cinn',
  statuses: {
    'awaiting-verification': 'Ag fanacht le do dheimhniú',
    verified: 'Deimhnithe',
    'in-progress': 'Á próiseáil',
    fulfilled: 'Críochnaithe',
    refused: 'Diúltaithe',
    expired: 'Níor deimhníodh riamh',
  },
  steps: {
    received: 'Faighte',
    confirmed: 'Do dheimhniú',
    work: 'Próiseáil',
    answer: 'Freagra',
  },
  step: {
    done: 'déanta',
    current: 'anois',
    open: 'le teacht',
    by: 'faoin',
  },
  nextTitle: 'Cad a tharlóidh anois',
  next: {
    'awaiting-verification':
      'Sheolamar teachtaireacht chugat le nasc. Oscail é agus brúigh an cnaipe, ionas go mbeidh a fhios againn gur leatsa an seoladh. Tá an t-am freagartha ag rith cheana féin.',
    verified:
      'Táimid ag lorg do shonraí inár gcórais go léir agus scríobhfaimid chuig an seoladh a thug tú. Níl aon rud le déanamh agat.',
    'in-progress':
      'Táimid ag obair ar d’iarraidh agus scríobhfaimid chuig an seoladh a thug tú. Níl aon rud le déanamh agat.',
    fulfilled: 'Tugadh freagra ar d’iarraidh. Coinnigh an tagairt ar eagla go mbeadh ceist agat.',
    refused: 'Scríobhamar chugat faoin bhfáth nár ghníomhaíomar ar an iarraidh agus cad is féidir leat a dhéanamh.',
    expired: 'Níor deimhníodh an seoladh in am. Is féidir leat an fhoirm a sheoladh arís.',
  },
  complaintTitle: 'Mura bhfuil tú sásta',
  complaint:
    'Is féidir leat gearán a dhéanamh le húdarás cosanta sonraí am ar bith: san áit ina gcónaíonn tú, ina n-oibríonn tú nó inar sáraíodh an dlí, dar leat (Airteagal\u00a077\u00a0RGCS). Tír an chomhlachta: {country}.',
  complaintLink: 'Seoltaí na n-údarás Eorpach',
  controllerUnknown: 'an comhlacht',
  document: {
    title: 'Tá doiciméad ag teastáil',
    asked: 'Iarrann {controller} doiciméad ort ({article}):',
    sendHere: 'Seol ar an leathanach seo é, ní trí ríomhphost:',
    allowed: 'PDF, JPEG nó PNG; {files} chomhad ar a mhéad, {size} san iomlán.',
    choose: 'Roghnaigh comhaid',
    send: 'Seol',
    received: 'Tháinig do dhoiciméad.',
    accepted: 'Glacadh le do dhoiciméad.',
    refused: 'Níor glacadh le do dhoiciméad.',
    noFile: 'Níor roghnaíodh aon chomhad.',
    wrongType: 'Ní comhad PDF, JPEG ná PNG é {name}.',
    tooMuch: 'Tháinig an iomarca: comhaid: {count}, {came} san iomlán.',
    notStored: 'Níor stóráladh aon chuid de seo; tá an méid a sheol tú roimhe seo ann fós.',
    kept: 'Scriostar é {days} lá tar éis é a scrúdú nó d’iarratas a fhreagairt.',
  },
  mail: {
    subject: 'Deimhnigh d’iarraidh {reference} chuig {controller}',
    greeting: 'A chara,',
    received: 'Fuair {controller} d’iarraidh: {kind}.',
    reference: 'Is í {reference} do thagairt.',
    confirm: 'Deimhnigh gur leatsa an seoladh seo. Oscail an leathanach seo agus brúigh an cnaipe:',
    link: 'Oibríonn an nasc uair amháin, go dtí {expires}. Tá an t-am ag rith cheana féin:',
    due: 'gheobhaidh tú freagra faoin {due}.',
    follow: 'Is féidir d’iarraidh a leanúint anseo am ar bith:',
    notYou:
      'Nach tusa a bhí ann? Ná déan aon rud. Gan do dheimhniú, ní nochtar, ní athraítear agus ní scriostar aon sonraí.',
  },
}

export default ga
