import type { RightsWords } from './words.types.ts'

const hr: RightsWords = {
  kinds: {
    access: 'pristup vašim osobnim podacima (čl.\u00a015. GDPR-a)',
    rectification: 'ispravak vaših osobnih podataka (čl.\u00a016. GDPR-a)',
    erasure: 'brisanje vaših osobnih podataka (čl.\u00a017. GDPR-a)',
    restriction: 'ograničenje obrade vaših osobnih podataka (čl.\u00a018. GDPR-a)',
    portability: 'prijenos vaših osobnih podataka (čl.\u00a020. GDPR-a)',
    objection: 'prigovor na obradu vaših osobnih podataka (čl.\u00a021. GDPR-a)',
    withdrawal: 'povlačenje vaše privole (čl.\u00a07. st.\u00a03. GDPR-a)',
    'automated-decision': 'ljudsko preispitivanje automatizirane odluke (čl.\u00a022. GDPR-a)',
  },
  confirmTitle: 'Potvrdite svoj zahtjev',
  confirmIntro: '{controller}: zaprimljen je zahtjev s referentnim brojem {reference}, {kind}.',
  confirmWhy:
    'Potvrdom pokazujete da je ova adresa e-pošte vaša. Ne tražimo ništa više, pa ni presliku osobne isprave.',
  confirmButton: 'Potvrdi zahtjev',
  confirmNotYou:
    'Niste to bili vi? Zatvorite ovu stranicu. Bez potvrde se nikakvi podaci ne otkrivaju, ne mijenjaju i ne brišu.',
  confirmedBanner: 'Hvala. Vaša je adresa potvrđena.',
  usedTitle: 'Već potvrđeno',
  usedText: 'Ova je poveznica već upotrijebljena. Adresa je potvrđena i ne morate učiniti ništa više.',
  expiredTitle: 'Poveznica je istekla',
  expiredText:
    'Poveznica u poruci vrijedila je sedam dana. Vaš zahtjev ostaje: ponovno pošaljite obrazac da biste dobili novu poveznicu ili nam pišite i navedite referentni broj.',
  unknownTitle: 'Ovdje nema ničega',
  unknownText: 'Ovoj adresi ne pripada nijedan zahtjev. Provjerite jeste li kopirali cijelu poveznicu iz poruke.',
  failedTitle: 'Pokušajte ponovno za trenutak',
  failedText: 'Stranicu trenutačno nije bilo moguće otvoriti. Ništa nije izgubljeno ni promijenjeno.',
  toStatus: 'Pogledajte svoj zahtjev',
  statusTitle: 'Vaš zahtjev {reference}',
  statusIntro: 'Vaš zahtjev, primatelj {controller}: {kind}.',
  reference: 'Referentni broj',
  received: 'Zaprimljeno',
  dueOn: 'Odgovor najkasnije',
  legalLimit: 'Posljednji dan prema zakonu',
  stateNow: 'Stanje',
  progress: 'Tijek',
  statuses: {
    'awaiting-verification': 'Čeka vašu potvrdu',
    verified: 'Potvrđen',
    'in-progress': 'U obradi',
    fulfilled: 'Riješen',
    refused: 'Odbijen',
    expired: 'Nikad potvrđen',
  },
  steps: {
    received: 'Zaprimanje',
    confirmed: 'Vaša potvrda',
    work: 'Obrada',
    answer: 'Odgovor',
  },
  step: {
    done: 'gotovo',
    current: 'sada',
    open: 'slijedi',
    by: 'do',
  },
  nextTitle: 'Što slijedi',
  next: {
    'awaiting-verification':
      'Poslali smo vam poruku s poveznicom. Otvorite je i pritisnite gumb kako bismo znali da je adresa vaša. Rok za odgovor već teče.',
    verified:
      'Tražimo vaše podatke u svim svojim sustavima i pisat ćemo vam na navedenu adresu. Ne morate ništa učiniti.',
    'in-progress': 'Obrađujemo vaš zahtjev i pisat ćemo vam na navedenu adresu. Ne morate ništa učiniti.',
    fulfilled: 'Na vaš je zahtjev odgovoreno. Sačuvajte referentni broj za slučaj pitanja.',
    refused: 'Pisali smo vam zašto nismo postupili po zahtjevu i što možete učiniti.',
    expired: 'Adresa nije potvrđena na vrijeme. Obrazac možete ponovno poslati.',
  },
  complaintTitle: 'Ako niste zadovoljni',
  complaint:
    'U svakom trenutku možete podnijeti pritužbu tijelu za zaštitu podataka: ondje gdje živite, gdje radite ili gdje smatrate da je zakon prekršen (čl.\u00a077. GDPR-a). Država tvrtke: {country}.',
  complaintLink: 'Adrese europskih tijela',
  controllerUnknown: 'tvrtka',
  mail: {
    subject: 'Potvrdite svoj zahtjev {reference} – {controller}',
    greeting: 'Poštovani,',
    received: '{controller}: zaprimili smo vaš zahtjev, {kind}.',
    reference: 'Referentni broj: {reference}.',
    confirm: 'Potvrdite da je ova adresa vaša. Otvorite ovu stranicu i pritisnite gumb:',
    link: 'Poveznica vrijedi jednom, do {expires}. Rok već teče:',
    due: 'odgovor ćete dobiti najkasnije {due}.',
    follow: 'Zahtjev možete u svakom trenutku pratiti ovdje:',
    notYou:
      'Niste to bili vi? Ne činite ništa. Bez vaše potvrde nikakvi se podaci ne otkrivaju, ne mijenjaju i ne brišu.',
  },
}

export default hr
