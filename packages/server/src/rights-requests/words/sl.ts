import type { RightsWords } from './words.types.ts'

const sl: RightsWords = {
  kinds: {
    access: 'dostop do vaših osebnih podatkov (člen\u00a015\u00a0GDPR)',
    rectification: 'popravek vaših osebnih podatkov (člen\u00a016\u00a0GDPR)',
    erasure: 'izbris vaših osebnih podatkov (člen\u00a017\u00a0GDPR)',
    restriction: 'omejitev obdelave vaših osebnih podatkov (člen\u00a018\u00a0GDPR)',
    portability: 'prenos vaših osebnih podatkov (člen\u00a020\u00a0GDPR)',
    objection: 'ugovor obdelavi vaših osebnih podatkov (člen\u00a021\u00a0GDPR)',
    withdrawal: 'preklic vaše privolitve (člen\u00a07(3)\u00a0GDPR)',
    'automated-decision': 'človekov pregled avtomatizirane odločitve (člen\u00a022\u00a0GDPR)',
  },
  confirmTitle: 'Potrdite svojo zahtevo',
  confirmIntro: '{controller}: prejeta zahteva z oznako {reference}, {kind}.',
  confirmWhy:
    'S potrditvijo pokažete, da je ta e-poštni naslov vaš. Nič drugega ne zahtevamo, tudi kopije osebnega dokumenta ne.',
  confirmButton: 'Potrdi zahtevo',
  confirmNotYou:
    'To niste bili vi? Zaprite to stran. Brez potrditve se podatki ne razkrijejo, spremenijo ali izbrišejo.',
  confirmedBanner: 'Hvala. Vaš naslov je potrjen.',
  usedTitle: 'Že potrjeno',
  usedText: 'Ta povezava je že bila uporabljena. Naslov je potrjen in ni vam treba storiti ničesar več.',
  expiredTitle: 'Povezava je potekla',
  expiredText:
    'Povezava v sporočilu je veljala sedem dni. Vaša zahteva ostaja veljavna: obrazec pošljite znova in prejeli boste novo povezavo ali pa nam pišite in navedite oznako.',
  unknownTitle: 'Tu ni ničesar',
  unknownText: 'Temu naslovu ne pripada nobena zahteva. Preverite, ali ste kopirali celotno povezavo iz sporočila.',
  failedTitle: 'Poskusite znova čez trenutek',
  failedText: 'Strani zdaj ni bilo mogoče odpreti. Nič ni izgubljeno ali spremenjeno.',
  toStatus: 'Oglejte si zahtevo',
  statusTitle: 'Vaša zahteva {reference}',
  statusIntro: 'Vaša zahteva, naslovnik {controller}: {kind}.',
  reference: 'Oznaka zahteve',
  received: 'Prejeto',
  dueOn: 'Odgovor najpozneje',
  legalLimit: 'Zadnji dan po zakonu',
  stateNow: 'Stanje',
  progress: 'Potek',
  statuses: {
    'awaiting-verification': 'Čaka na vašo potrditev',
    verified: 'Potrjena',
    'in-progress': 'V obdelavi',
    fulfilled: 'Rešena',
    refused: 'Zavrnjena',
    expired: 'Nikoli potrjena',
  },
  steps: {
    received: 'Prejem',
    confirmed: 'Vaša potrditev',
    work: 'Obdelava',
    answer: 'Odgovor',
  },
  step: {
    done: 'opravljeno',
    current: 'zdaj',
    open: 'sledi',
    by: 'do',
  },
  nextTitle: 'Kaj sledi',
  next: {
    'awaiting-verification':
      'Poslali smo vam sporočilo s povezavo. Odprite jo in pritisnite gumb, da bomo vedeli, da je naslov vaš. Rok za odgovor že teče.',
    verified:
      'Vaše podatke iščemo v vseh svojih sistemih in vam bomo pisali na navedeni naslov. Ni vam treba storiti ničesar.',
    'in-progress': 'Vašo zahtevo obravnavamo in vam bomo pisali na navedeni naslov. Ni vam treba storiti ničesar.',
    fulfilled: 'Na vašo zahtevo smo odgovorili. Oznako shranite za morebitna vprašanja.',
    refused: 'Pisali smo vam, zakaj zahtevi nismo ugodili in kaj lahko storite.',
    expired: 'Naslov ni bil pravočasno potrjen. Obrazec lahko pošljete znova.',
  },
  complaintTitle: 'Če niste zadovoljni',
  complaint:
    'Kadar koli se lahko pritožite organu za varstvo podatkov: kjer živite, kjer delate ali kjer menite, da je bil zakon kršen (člen\u00a077\u00a0GDPR). Država podjetja: {country}.',
  complaintLink: 'Naslovi evropskih organov',
  controllerUnknown: 'podjetje',
  mail: {
    subject: 'Potrdite svojo zahtevo {reference} – {controller}',
    greeting: 'Pozdravljeni,',
    received: '{controller}: prejeli smo vašo zahtevo, {kind}.',
    reference: 'Oznaka zahteve: {reference}.',
    confirm: 'Potrdite, da je ta naslov vaš. Odprite to stran in pritisnite gumb:',
    link: 'Povezava deluje enkrat, do {expires}. Rok že teče:',
    due: 'odgovor boste prejeli najpozneje {due}.',
    follow: 'Zahtevo lahko kadar koli spremljate tukaj:',
    notYou:
      'To niste bili vi? Ne storite ničesar. Brez vaše potrditve se podatki ne razkrijejo, spremenijo ali izbrišejo.',
  },
}

export default sl
