import { citeArticle } from './cite-article.domain.ts'
import type { NoticeWords } from './words.types.ts'

export const GA: NoticeWords = {
  titles: { privacy: 'Fógra príobháideachais', cookies: 'Fógra faoi fhianáin', 'sub-processors': 'Fophróiseálaithe' },
  processors: 'Próiseálaithe',
  intros: {
    privacy: (controller) =>
      `Cad a dhéanann ${controller} le sonraí pearsanta: cad chuige, cén bunús dlí, cá fhad, cé eile a fhaigheann iad, agus cad is féidir leatsa a dhéanamh (Airteagail 13 agus 14 den Rialachán Ginearálta maidir le Cosaint Sonraí, RGCS).`,
    cookies: (controller) =>
      `Cad a choinníonn suíomh gréasáin ${controller} i do bhrabhsálaí agus cad a lódálann sé ó dhaoine eile, cad chuige agus cá fhad.`,
    'sub-processors': (controller) =>
      `Na cuideachtaí a phróiseálann sonraí pearsanta thar ceann ${controller}: cad a dhéanann gach ceann, cá háit, agus conas a chosnaítear na sonraí.`,
  },
  quoted: (name) => `“${name}”`,
  frame: {
    skip: 'Léim go dtí an t-ábhar',
    contents: 'Clár',
    languages: 'Teanga',
    documents: 'Féach freisin',
    lastUpdated: 'Nuashonraithe go deireanach',
    version: 'Leagan',
    fingerprint: 'Méarlorg an ábhair (SHA-256)',
    asJson: 'An rud céanna mar shonraí (JSON)',
    past: (day) => `Leagan níos luaithe é seo, mar a bhí i bhfeidhm an ${day}.`,
    upcoming: (day) => `Níl an leagan seo i bhfeidhm fós: tagann sé i bhfeidhm an ${day}.`,
    toCurrent: 'Léigh an leagan atá i bhfeidhm',
    instead: (wanted) => `Níl an fógra seo ar fáil sa teanga seo fós: ${wanted}.`,
    notFound: 'Níl a leithéid d’fhógra ann',
    available: 'Tá siad seo ann:',
  },
  sections: {
    controller: 'Cé atá freagrach',
    roles: 'Cén ról ina bpróiseálaimid sonraí',
    purposes: 'Cad chuige a n-úsáidimid sonraí',
    data: 'Cé na sonraí, agus cad as a dtagann siad',
    retention: 'Cá fhad a choinnímid iad',
    recipients: 'Cé eile a fhaigheann sonraí',
    transfers: 'Aistrithe lasmuigh den Limistéar Eorpach Eacnamaíoch',
    cookies: 'Fianáin agus teicnící cosúla',
    sale: 'Sonraí a dhíol agus a roinnt',
    consent: 'Do thoiliú a tharraingt siar',
    objection: 'Do cheart agóid a dhéanamh',
    rights: 'Do chearta',
    complaint: 'Do cheart gearán a dhéanamh',
    obligation: 'An gá duit sonraí a thabhairt dúinn',
    'automated-decisions': 'Cinntí uathoibrithe',
    security: 'Conas a chosnaímid sonraí',
    changes: 'Athruithe ar an bhfógra seo',
    services: 'Cad a lódálann an suíomh ó dhaoine eile',
    'own-entries': 'Cad a chuimhníonn ar do rogha',
    'sub-processors': 'Cé a phróiseálann sonraí thar ár gceann',
  },
  people: {
    name: 'Rialaitheoir',
    address: 'Seoladh',
    country: 'Tír',
    registration: 'Clárú',
    email: 'Ríomhphost',
    phone: 'Teileafón',
    roles: {
      dpo: 'Oifigeach cosanta sonraí (Airteagal 37 RGCS)',
      team: 'Teagmháil maidir le cosaint sonraí',
      security: 'Teagmháil maidir le slándáil',
      'processor-enquiries': 'Ceisteanna faoi shonraí a phróiseálaimid do chustaiméirí',
    },
    teamIsNoOfficer: 'Foireann a fhreagraíonn ceisteanna faoi shonraí pearsanta; ní oifigeach cosanta sonraí í.',
    representative: 'Ionadaí san Aontas Eorpach (Airteagal 27 RGCS)',
    noRepresentative: 'Gan ionadaí san Aontas Eorpach, toisc',
    controllerOf: (activities) =>
      `Socraímid féin faoi na sonraí, agus táimid freagrach astu, maidir le: ${activities}.`,
    processorOf: (activity, controller) =>
      `${activity}: gníomhaímid thar ceann ${controller}, de réir treoracha amháin (Airteagal 28 RGCS). Is é ${controller} atá freagrach; seol iarratais faoi na sonraí seo ansin le do thoil. Cuirimid ar aghaidh a dtagann chugainn.`,
    ourCustomers: 'ár gcustaiméir',
    jointOf: (activity) => `${activity}: táimid freagrach i gcomhar le daoine eile (Airteagal 26 RGCS).`,
    onBehalf: 'Cad a dhéanaimid thar ceann daoine eile',
    instruction: 'Treoir',
  },
  purposes: {
    caption: 'Gach cuspóir lena bhunús dlí, na sonraí a úsáideann sé agus cá fhad a choinnítear iad',
    purpose: 'Cuspóir',
    basis: 'Bunús dlí',
    data: 'Sonraí',
    period: 'Coinnítear ar feadh',
    bases: {
      consent: 'Do thoiliú',
      contract: 'Conradh leat, nó céimeanna roimhe',
      'legal-obligation': 'Oibleagáid dhlíthiúil',
      'vital-interests': 'Leasanna ríthábhachtacha',
      'public-task': 'Cúram ar mhaithe le leas an phobail',
      'legitimate-interests': 'Leas dlisteanach',
    },
    explicitConsent: 'Do thoiliú sainráite',
    article: (article) => citeArticle(article, CITED),
    forState: (state) => `${state}:`,
    otherwise: 'Gach duine eile:',
    interest: (interest) => `Leas: ${interest}`,
    statute: (name, country) => `Dlí: ${name} (${country})`,
    contract: (contract) => `Conradh: ${contract}`,
    automated: 'Socraíonn sé go huathoibríoch, féach “Cinntí uathoibrithe”.',
    sold: 'Díoltar sonraí chun na críche seo.',
    shared: 'Roinntear sonraí le haghaidh fógraíochta ar fud suíomhanna gréasáin.',
  },
  data: {
    caption: 'Catagóirí sonraí pearsanta agus a bhfoinse',
    data: 'Sonraí',
    source: 'Cad as a dtagann siad',
    people: 'Cé leis iad',
    details: 'Rialacha speisialta',
    sources: {
      provided: 'Tugann tusa dúinn iad',
      observed: 'Taifeadaimid iad',
      derived: 'Díorthaímid iad ó shonraí eile',
    },
    special: {
      'racial-or-ethnic-origin': 'bunús ciníoch nó eitneach',
      'political-opinions': 'tuairimí polaitiúla',
      'religious-or-philosophical-beliefs': 'creidimh reiligiúnacha nó fhealsúnacha',
      'trade-union-membership': 'ballraíocht i gceardchumann',
      genetic: 'sonraí géiniteacha',
      biometric: 'sonraí bithmhéadracha',
      health: 'sláinte',
      'sex-life-or-orientation': 'saol gnéis nó gnéaschlaonadh',
      'criminal-convictions': 'ciontuithe coiriúla agus cionta',
    },
    sensitive: {
      'government-id': 'doiciméid aitheantais',
      'account-access': 'rochtain ar chuntais',
      'precise-location': 'suíomh beacht',
      'citizenship-or-immigration': 'saoránacht nó stádas inimirce',
      'message-contents': 'ábhar teachtaireachtaí',
      neural: 'sonraí néaracha',
    },
    specialData: (kind) => `Sonraí faoi chosaint speisialta: ${kind}.`,
    condition: (condition) => `Ceadaithe le: ${condition}`,
    secrecy: (who) => `Úsáidtear faoi rúndacht ghairmiúil amháin: ${who}`,
    collectedWhen: (setting) => `Ní bhailítear iad ach fad is atá “${setting}” casta air ag an gcustaiméir.`,
    aggregateOnly: (cell, form) =>
      `Úsáidtear mar shuimeanna amháin; ní thaispeántar suimeanna do níos lú ná ${cell} ${form({ one: 'duine', two: 'dhuine', few: 'dhuine', many: 'nduine', other: 'duine' })}.`,
    never: (data) => `Ní bhailímid riamh: ${data}.`,
  },
  retention: {
    caption: 'Cá fhad a choinnítear gach catagóir sonraí, agus cad a tharlaíonn ansin',
    data: 'Sonraí',
    kept: 'Coinnítear ar feadh',
    details: 'Rialacha speisialta',
    triggers: {
      occurred: { after: 'tar éis dóibh teacht chun cinn', once: 'a luaithe a thagann siad chun cinn' },
      created: { after: 'tar éis a gcruthaithe', once: 'a luaithe a chruthaítear iad' },
      resolved: { after: 'tar éis an t-ábhar a réiteach', once: 'a luaithe a réitítear an t-ábhar' },
      'last-activity': {
        after: 'tar éis do ghníomhaíochta deireanaí féin',
        once: 'a luaithe nach bhfuil tú gníomhach a thuilleadh',
      },
      'relationship-ended': {
        after: 'tar éis dheireadh ár gcaidrimh',
        once: 'a luaithe a thagann deireadh lenár gcaidreamh',
      },
      'contract-ended': {
        after: 'tar éis dheireadh an chonartha',
        once: 'a luaithe a thagann deireadh leis an gconradh',
      },
      terminated: { after: 'tar éis foirceanta', once: 'ar fhoirceannadh' },
      cancelled: { after: 'tar éis cealaithe', once: 'ar chealú' },
      'consent-withdrawn': {
        after: 'tar éis duit do thoiliú a tharraingt siar',
        once: 'a luaithe a tharraingíonn tú do thoiliú siar',
      },
    },
    otherTrigger: (event) => ({ after: `tar éis “${event}”`, once: `a luaithe a tharlaíonn “${event}”` }),
    actions: { anonymize: 'Déantar anaithnid', block: 'Blocáiltear', delete: 'Scriostar' },
    fromYearEnd: 'arna áireamh ó dheireadh na bliana féilire sin',
    firstOf: 'cibé acu is túisce',
    after: (action, period, event) => `${action} ${period} ${event}`,
    within: (action, period, event) => `${action} ${period} ar a dhéanaí ${event}`,
    plain: (period) => period,
    plainThen: (period, action) => `${period}, ansin ${PAST[action]}`,
    plainAfter: (period, action) => `${PAST[action]} tar éis ${period}`,
    blocked: 'Coinnítear sonraí blocáilte faoi ghlas: ní léann aon duine iad ach amháin d’éileamh dlí nó d’údarás.',
    restorable: 'Is féidir iad a athbhunú go dtí sin.',
    floor: (period, event) =>
      `Ní túisce ná: ${period} ${event}. Má iarrann tú a scriosadh níos luaithe, déantar é uaidh féin nuair a bhíonn an t-am sin thart.`,
    maximum: (period, event) => `Imithe ar aon nós: ${period} ${event}.`,
    statute: (name, country) => `An dlí a éilíonn é: ${name} (${country}).`,
    pinned:
      'Socraítear an tréimhse do gach taifead nuair a dhéantar é; ní athraíonn athruithe níos déanaí ar an bhfógra seo í.',
    tenant: (shortest, longest) => `Roghnaíonn ár gcustaiméirí an tréimhse, ó ${shortest} go ${longest}.`,
    holds:
      'Coinnítear sonraí atá ag teastáil d’éileamh dlí ar feitheamh go dtí go réitítear é, agus ní úsáidtear d’aon rud eile iad idir an dá linn.',
    heldBy: (recipient) =>
      `Is ag ${recipient} amháin atá siad, agus coinnítear iad de réir a rialacha féin; ní thagann siad chugainne riamh.`,
    own: 'Coinnímid taifid ar do roghanna agus d’iarratais, le go bhféadfaimis iad a chruthú:',
    ownRecords: {
      consent_events: 'Cad a cheadaigh nó a dhiúltaigh tú',
      rights_requests: 'D’iarratais faoi do shonraí',
      mails: 'Ríomhphoist a sheolamar chugat fúthu',
    },
  },
  recipients: {
    none: 'Ní fhaigheann aon duine eile sonraí pearsanta.',
    caption: 'Faighteoirí sonraí pearsanta',
    recipient: 'Faighteoir',
    purpose: 'Cad chuige',
    place: 'Cá háit',
    when: 'Cathain',
    data: 'Sonraí',
    roles: {
      processor: 'Próiseálann thar ár gceann',
      controller: 'Freagrach as féin',
      'joint-controller': 'Freagrach in éineacht linne',
      authority: 'Údarás',
    },
    uses: (purposes) => `Do: ${purposes}`,
    eea: 'Limistéar Eorpach Eacnamaíoch',
    always: 'I gcónaí',
    onActivation: 'Má chasann an custaiméir air é amháin',
    onConsent: 'Tar éis duit toiliú amháin',
    customerKeys: 'le cuntas an chustaiméara féin ansin',
    customerResponsible: 'is é an custaiméir a dhéanann an conradh leis',
    alternatives: (names) => `Ceann de na cinn seo: ${names}. Insímid duit ach iarraidh cé acu a fuair do shonraí.`,
    sold: 'Díoltar sonraí leis.',
    shared: 'Roinntear sonraí leis le haghaidh fógraíochta ar fud suíomhanna gréasáin.',
    onlyInside:
      'Próiseálann gach faighteoir na sonraí laistigh den Limistéar Eorpach Eacnamaíoch. Ní aistrítear aon rud áit eile.',
    transfersIntro:
      'Próiseálann faighteoirí áirithe sonraí lasmuigh den Limistéar Eorpach Eacnamaíoch. Cosnaítear ansin iad mar seo a leanas (Airteagail 44 go 49 RGCS).',
    transfersCaption: 'Tíortha lasmuigh den Limistéar Eorpach Eacnamaíoch agus cad a chosnaíonn na sonraí ansin',
    safeguards: 'Cosaint',
    noSafeguard: 'Níl aon cheann ann faoi láthair.',
    kinds: {
      scc: 'Clásail chonarthacha chaighdeánacha an Choimisiúin Eorpaigh (Airteagal 46(2)(c) RGCS)',
      bcr: 'Rialacha corparáideacha ceangailteacha (Airteagal 47 RGCS)',
      adequacy: 'Cinneadh leordhóthanachta ón gCoimisiún Eorpach (Airteagal 45 RGCS)',
      'code-of-conduct': 'Cód iompair formheasta (Airteagal 46(2)(e) RGCS)',
      certification: 'Sásra deimhniúcháin formheasta (Airteagal 46(2)(f) RGCS)',
      derogation: 'Maolú i gcásanna sonracha (Airteagal 49 RGCS)',
    },
    frameworks: { 'eu-us-dpf': 'Creat Príobháideachais Sonraí AE-SAM' },
    module: (module) => `modúl ${module}`,
    until: (day) => `bailí go dtí ${day}`,
    lapsed: (day) => `tháinig deireadh leis ${day}, ní bhraitear air a thuilleadh`,
    from: (day) => `ó ${day} amháin`,
    supplementary: (measures) => `Ina theannta sin: ${measures}.`,
    copies: 'Féadfaidh tú cóip de na coimircí seo a iarraidh orainn:',
    noSubProcessors: 'Faoi láthair ní phróiseálann aon duine sonraí pearsanta thar ár gceann.',
  },
  rights: {
    kinds: {
      access: { name: 'Rochtain', about: 'Féadfaidh tú a fhiafraí an bpróiseálaimid sonraí fút, agus iad a fháil.' },
      rectification: {
        name: 'Ceartú',
        about: 'Féadfaidh tú sonraí míchearta a chur á gceartú agus sonraí neamhiomlána á gcomhlánú.',
      },
      erasure: {
        name: 'Léirscriosadh',
        about: 'Féadfaidh tú sonraí a chur á scriosadh, mura gceanglaíonn dlí nó éileamh dlí orainn iad a choinneáil.',
      },
      restriction: {
        name: 'Srianadh',
        about:
          'Féadfaidh tú a iarraidh nach ndéanfaimis ach sonraí a stóráil, mar shampla fad is atá a gcruinneas á seiceáil.',
      },
      portability: {
        name: 'Iniomparthacht',
        about:
          'Féadfaidh tú sonraí a thug tú dúinn, ar bhonn toilithe nó conartha, a fháil i bhformáid inléite ag meaisín.',
      },
      objection: {
        name: 'Agóid',
        about:
          'Féadfaidh tú agóid a dhéanamh i gcoinne úsáid sonraí ar mhaithe lenár leasanna, agus tráth ar bith i gcoinne margaíochta.',
      },
      withdrawal: {
        name: 'Toiliú a tharraingt siar',
        about: 'Féadfaidh tú toiliú a tharraingt siar tráth ar bith; fanann a ndearnadh roimhe dleathach.',
      },
      'automated-decision': {
        name: 'Cinntí uathoibrithe',
        about:
          'Féadfaidh tú a iarraidh ar dhuine cinneadh a rinne meaisín amháin a athbhreithniú, do thuairim a nochtadh agus an cinneadh a chonspóid.',
      },
      'limit-sensitive': {
        name: 'Teorannú úsáid sonraí íogaire',
        about:
          'Féadfaidh tú a iarraidh nach n-úsáidfear sonraí íogaire ach don mhéid is gá chun an rud a d’iarr tú a thabhairt duit.',
      },
    },
    channels: { form: 'Foirm', email: 'Ríomhphost', post: 'Post', phone: 'Teileafón' },
    form: 'An fhoirm “Do chearta sonraí” ar ár suíomh gréasáin',
    promised: (period) =>
      `Freagraímid laistigh de ${period}, agus choíche níos déanaí ná mí amháin an dlí (Airteagal 12(3) RGCS).`,
    month: 'Freagraímid gan mhoill agus laistigh de mhí amháin ar a dhéanaí (Airteagal 12(3) RGCS).',
    extension: (period) =>
      `Má bhíonn iarratas casta d’fhéadfadh suas le ${period} breise a bheith ag teastáil; insímid é sin duit, agus cén fáth, laistigh den chéad mhí.`,
    verification:
      'Le bheith cinnte gur tusa atá ann, seolaimid nasc chuig do sheoladh ríomhphoist. Ní iarraimid doiciméad ach amháin má tá cúis amhrais againn faoi, agus deirimid cén fáth.',
    free: 'Níl aon chostas ort.',
    inPlaces: 'Ag brath ar an áit a bhfuil cónaí ort, tá feidhm ag na cearta seo:',
    consent:
      'Féadfaidh tú deireadh a chur tráth ar bith lena bhfuil bunaithe ar do thoiliú, chomh héasca is a thug tú é:',
    consentHow:
      'Oscail na socruithe fianán ar ár suíomh gréasáin agus cas as é; nó scríobh chugainn. Fanann a ndearnadh roimhe dleathach.',
    consentElsewhere:
      'Thug tú an toiliú seo in áit eile seachas sna socruithe fianán. Chun é a tharraingt siar, inis dúinn é ar cheann de na bealaí faoi “Do chearta”; is leor ríomhphost. Fanann a ndearnadh roimhe dleathach.',
    objection:
      'Ar chúiseanna a bhaineann le do chás féin féadfaidh tú agóid a dhéanamh tráth ar bith i gcoinne a bhfuil bunaithe ar ár leasanna dlisteanacha. Stopaimid ansin, mura léirímid forais thathantacha (Airteagal 21(1) RGCS):',
    objectionMarketing:
      'Féadfaidh tú agóid a dhéanamh i gcoinne margaíocht dhíreach tráth ar bith gan chúis a thabhairt; stopaimid láithreach ansin (Airteagal 21(2) agus (3) RGCS).',
    complaint:
      'Féadfaidh tú gearán a dhéanamh le húdarás maoirseachta, go háirithe san áit a bhfuil cónaí ort, a n-oibríonn tú nó ar sáraíodh an dlí ann, dar leat (Airteagal 77 RGCS). Ní gá duit scríobh chugainne ar dtús.',
    complaintOthers: 'Údaráis tíortha eile, amhail do cheannsa',
    obligationContract: (purposes) =>
      `Le haghaidh ${purposes} éilíonn an conradh na sonraí: gan iad ní féidir linn é a dhéanamh ná a chomhlíonadh.`,
    obligationLaw: (purposes) => `Le haghaidh ${purposes} éilíonn dlí na sonraí, agus ní féidir iad a fhágáil ar lár.`,
    obligationFree: (purposes) =>
      `Le haghaidh ${purposes} ní éilíonn dlí ná conradh na sonraí; tá cead agat iad a thabhairt nó a dhiúltú.`,
    automatedNone:
      'Ní dhéanaimid cinntí le meaisín amháin a mbíonn éifeachtaí dlíthiúla nó éifeachtaí suntasacha cosúla acu ort (Airteagal 22 RGCS).',
    automated: (purposes) =>
      `Le haghaidh ${purposes} cinneann meaisín amháin le héifeachtaí dlíthiúla nó éifeachtaí suntasacha cosúla (Airteagal 22 RGCS). Féadfaidh tú a iarraidh ar dhuine an cinneadh a athbhreithniú, do thuairim a nochtadh agus an cinneadh a chonspóid.`,
    noSale: 'Ní dhíolaimid sonraí pearsanta, agus ní roinnimid iad le haghaidh fógraíochta ar fud suíomhanna gréasáin.',
    sale: (names) =>
      `Díoltar sonraí, nó roinntear iad le haghaidh fógraíochta ar fud suíomhanna gréasáin, leo seo: ${names}. Féadfaidh tú é sin a dhiúltú tráth ar bith.`,
  },
  cookies: {
    gated:
      'Ní stóráiltear i do bhrabhsálaí ná ní lódáiltear ó dhaoine eile aon rud nach bhfuil riachtanach sula gceadaíonn tú é.',
    change: 'Féadfaidh tú do rogha a athrú tráth ar bith sna socruithe fianán ar ár suíomh gréasáin.',
    more: 'Tá na fianáin go léir lena gcuspóir agus a saolré san fhógra faoi fhianáin',
    caption: 'Fianáin agus iontrálacha i stóras an bhrabhsálaí',
    name: 'Ainm',
    service: 'Seirbhís',
    purpose: 'Catagóir',
    party: 'Socraithe ag',
    lifetime: 'Saolré',
    provider: 'Soláthraí',
    content: 'Lódáilte ó',
    holds: 'Cad atá ann',
    session: 'Go dtí go ndúnann tú an brabhsálaí',
    parties: { first: 'An suíomh gréasáin seo', third: 'Suíomh gréasáin cuideachta eile' },
    beginningWith: (start) => `Ainmneacha a thosaíonn le ${start}`,
    matching: (pattern) => `Ainmneacha a mheaitseálann ${pattern}`,
    alwaysOn: (reason) => `Ní féidir é a chasadh as: ${reason}`,
    onAct: 'Ní shocraítear é ach nuair a roghnaíonn tú an socrú a chuimhníonn sé air.',
    none: 'Ní shocraíonn seirbhísí an tsuímh seo aon fhianán.',
    servicesCaption: 'Seirbhísí a úsáideann an suíomh seo, de réir catagóire',
    ownCaption: 'Cad a choinníonn do fhreagra ar cheist na bhfianán',
    ownChoice: 'Do fhreagra ar gach cuspóir. Gan toiliú níl aitheantóir ar bith ann.',
    ownQueue: 'Freagra nárbh fhéidir a sheoladh fós, nó an cead a thug do thoiliú.',
    untilSent: 'Go dtí go seoltar é nó go dtarraingíonn tú siar é',
  },
  limit: {
    title: 'Cuir teorainn le húsáid mo shonraí pearsanta íogaire',
    kinds: (kinds) => `Sonraí íogaire a úsáidtear anseo: ${kinds}.`,
    signal:
      'Seolann do bhrabhsálaí Global Privacy Control. Diúltaíonn sé sin do dhíol agus do roinnt do shonraí, ach ní chuireann sé teorainn le húsáid sonraí íogaire; chuige sin, seol an fhoirm seo.',
  },
  emailWrong: 'Cuir isteach seoladh iomlán, mar shampla ana@example.org.',
  optOut: {
    title: 'Ná díol agus ná roinn mo shonraí pearsanta',
    sold: (purposes) =>
      `Díoltar sonraí, nó roinntear iad le haghaidh fógraíochta ar fud suíomhanna gréasáin, le haghaidh: ${purposes}. Féadfaidh tú é sin a dhiúltú tráth ar bith, gan chúis a thabhairt.`,
    none: (controller) =>
      `Ní dhíolann ${controller} sonraí pearsanta ar an suíomh gréasáin seo, agus ní roinneann iad le haghaidh fógraíochta ar fud suíomhanna gréasáin. Níl aon rud le diúltú.`,
    signal:
      'Seolann do bhrabhsálaí Global Privacy Control. Urramaíodh an t-iarratas diúltaithe: ní dhíoltar agus ní roinntear aon rud ón mbrabhsálaí seo, agus ní gá duit a thuilleadh a dhéanamh.',
    done: 'Dhiúltaigh tú do dhíol agus do roinnt do shonraí sa bhrabhsálaí seo.',
    act: 'Diúltaigh',
    effect:
      'Socraíonn sé seo fianán amháin ar an suíomh gréasáin seo, a choinníonn do fhreagraí agus atá i bhfeidhm sa bhrabhsálaí seo. Ní aithníonn aon rud nua thú.',
    elsewhere:
      'Tá an leathanach seo ag seoladh eile seachas an suíomh gréasáin, agus mar sin ní féidir leis teacht ar an bhfreagra a choinníonn do bhrabhsálaí dó. Ar an suíomh gréasáin, oscail an nasc “Ná díol agus ná roinn mo shonraí pearsanta”:',
    byBrowser:
      'Gan scripteanna, cas Global Privacy Control air i do bhrabhsálaí nó le breiseán: urramaítear é ar gach leathanach mar dhiúltú.',
    privacy: 'Fógra príobháideachais',
  },
  security: {
    measures: 'Bearta',
    certifications: 'Deimhnithe',
    held: (name, scope) => `${name}: deimhnithe. Raon feidhme: ${scope}.`,
    heldUntil: (day) => `Bailí go dtí ${day}.`,
    planned: (name, scope) => `${name}: beartaithe, gan a bheith faighte fós. Raon feidhme beartaithe: ${scope}.`,
    plannedFor: (day) => `Sprioc: ${day}.`,
    lapsed: (name, scope) => `${name}: nach bhfuil bailí a thuilleadh. Ba é an raon feidhme: ${scope}.`,
    notYet: (name, scope, day) => `${name}: nach mbeidh ann roimh ${day}. Raon feidhme: ${scope}.`,
  },
  changes: {
    announced: (period, channels) =>
      `Sula dtagann athrú atá tábhachtach duit i bhfeidhm fógraímid é, ${period} roimh ré ar a laghad: ${channels}.`,
    channels: { email: 'le ríomhphost', 'in-app': 'sa tseirbhís féin' },
    recipients: (period) => `Fógraítear faighteoirí nua ${period} roimh ré ar a laghad.`,
    versions: 'Leaganacha den fhógra seo',
    inForce: 'i bhfeidhm',
    comes: 'le teacht',
    changed: null,
  },
}

const PAST = { anonymize: 'déantar anaithnid', block: 'blocáiltear', delete: 'scriostar' } as const

/** Articles of the GDPR as the language cites them. */
const CITED = {
  article: 'Airteagal\u00a0{article} RGCS',
  paragraph: 'Airteagal\u00a0{article}({paragraph}) RGCS',
  letter: 'Airteagal\u00a0{article}({paragraph})({letter}) RGCS',
}
