import type { RightsWords } from './words.types.ts'

const is: RightsWords = {
  kinds: {
    access: 'aðgangur að persónuupplýsingum þínum (15.\u00a0gr.\u00a0GDPR)',
    rectification: 'leiðrétting á persónuupplýsingum þínum (16.\u00a0gr.\u00a0GDPR)',
    erasure: 'eyðing persónuupplýsinga þinna (17.\u00a0gr.\u00a0GDPR)',
    restriction: 'takmörkun á vinnslu persónuupplýsinga þinna (18.\u00a0gr.\u00a0GDPR)',
    portability: 'flutningur persónuupplýsinga þinna (20.\u00a0gr.\u00a0GDPR)',
    objection: 'andmæli gegn vinnslu persónuupplýsinga þinna (21.\u00a0gr.\u00a0GDPR)',
    withdrawal: 'afturköllun samþykkis þíns (3.\u00a0mgr. 7.\u00a0gr.\u00a0GDPR)',
    'automated-decision': 'endurskoðun manneskju á sjálfvirkri ákvörðun (22.\u00a0gr.\u00a0GDPR)',
  },
  confirmTitle: 'Staðfestu beiðnina',
  confirmIntro: '{controller} hefur móttekið beiðni með tilvísunarnúmerinu {reference}: {kind}.',
  confirmWhy:
    'Með staðfestingu sýnir þú að netfangið er þitt. Við biðjum ekki um neitt annað, ekki heldur afrit af skilríkjum.',
  confirmButton: 'Staðfesta beiðni',
  confirmNotYou: 'Varst það ekki þú? Lokaðu síðunni. Án staðfestingar er engum gögnum miðlað, breytt eða eytt.',
  confirmedBanner: 'Takk fyrir. Netfangið þitt er staðfest.',
  usedTitle: 'Þegar staðfest',
  usedText: 'Tengillinn hefur þegar verið notaður. Netfangið er staðfest og þú þarft ekki að gera meira.',
  expiredTitle: 'Tengillinn er útrunninn',
  expiredText:
    'Tengillinn í póstinum gilti í sjö daga. Beiðnin stendur: sendu eyðublaðið aftur til að fá nýjan tengil eða skrifaðu okkur og gefðu upp tilvísunarnúmerið.',
  unknownTitle: 'Ekkert fannst hér',
  unknownText: 'Engin beiðni tilheyrir þessari slóð. Athugaðu hvort þú afritaðir allan tengilinn úr póstinum.',
  failedTitle: 'Reyndu aftur eftir andartak',
  failedText: 'Ekki tókst að opna síðuna núna. Ekkert glataðist og engu var breytt.',
  toStatus: 'Sjá beiðnina',
  statusTitle: 'Beiðni þín {reference}',
  statusIntro: 'Beiðni þín til {controller}: {kind}.',
  reference: 'Tilvísunarnúmer',
  received: 'Móttekin',
  dueOn: 'Svar í síðasta lagi',
  legalLimit: 'Síðasti dagur samkvæmt lögum',
  stateNow: 'Staða',
  progress: 'Framvinda',
  statuses: {
    'awaiting-verification': 'Bíður staðfestingar þinnar',
    verified: 'Staðfest',
    'in-progress': 'Í vinnslu',
    fulfilled: 'Lokið',
    refused: 'Hafnað',
    expired: 'Aldrei staðfest',
  },
  steps: {
    received: 'Móttekin',
    confirmed: 'Staðfesting þín',
    work: 'Vinnsla',
    answer: 'Svar',
  },
  step: {
    done: 'lokið',
    current: 'núna',
    open: 'eftir',
    by: 'í síðasta lagi',
  },
  nextTitle: 'Hvað gerist næst',
  next: {
    'awaiting-verification':
      'Við sendum þér póst með tengli. Opnaðu hann og ýttu á hnappinn svo að við vitum að netfangið er þitt. Svarfresturinn er þegar byrjaður.',
    verified:
      'Við leitum að gögnum þínum í öllum kerfum okkar og skrifum á netfangið sem þú gafst upp. Þú þarft ekkert að gera.',
    'in-progress': 'Við vinnum að beiðninni og skrifum á netfangið sem þú gafst upp. Þú þarft ekkert að gera.',
    fulfilled: 'Beiðninni hefur verið svarað. Geymdu tilvísunarnúmerið ef spurningar vakna.',
    refused: 'Við skrifuðum þér hvers vegna við urðum ekki við beiðninni og hvað þú getur gert.',
    expired: 'Netfangið var ekki staðfest í tæka tíð. Þú getur sent eyðublaðið aftur.',
  },
  complaintTitle: 'Ef þú vilt kvarta',
  complaint:
    'Þú getur hvenær sem er kvartað til persónuverndaryfirvalds: þar sem þú býrð, þar sem þú starfar eða þar sem þú telur að lög hafi verið brotin (77.\u00a0gr.\u00a0GDPR). Land fyrirtækisins: {country}.',
  complaintLink: 'Heimilisföng evrópskra yfirvalda',
  controllerUnknown: 'fyrirtækið',
  mail: {
    subject: 'Staðfestu beiðni {reference} – {controller}',
    greeting: 'Góðan dag.',
    received: '{controller} hefur móttekið beiðni þína: {kind}.',
    reference: 'Tilvísunarnúmer þitt er {reference}.',
    confirm: 'Staðfestu að netfangið sé þitt. Opnaðu þessa síðu og ýttu á hnappinn:',
    link: 'Tengillinn virkar einu sinni, til og með {expires}. Fresturinn er þegar byrjaður:',
    due: 'þú færð svar í síðasta lagi {due}.',
    follow: 'Þú getur fylgst með beiðninni hér hvenær sem er:',
    notYou:
      'Varst það ekki þú? Þá þarftu ekkert að gera. Án staðfestingar þinnar er engum gögnum miðlað, breytt eða eytt.',
  },
}

export default is
