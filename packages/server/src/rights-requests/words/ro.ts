import type { RightsWords } from './words.types.ts'

const ro: RightsWords = {
  kinds: {
    access: 'accesul la datele dumneavoastră cu caracter personal (art.\u00a015 din\u00a0RGPD)',
    rectification: 'rectificarea datelor dumneavoastră cu caracter personal (art.\u00a016 din\u00a0RGPD)',
    erasure: 'ștergerea datelor dumneavoastră cu caracter personal (art.\u00a017 din\u00a0RGPD)',
    restriction: 'restricționarea prelucrării datelor dumneavoastră cu caracter personal (art.\u00a018 din\u00a0RGPD)',
    portability: 'portabilitatea datelor dumneavoastră cu caracter personal (art.\u00a020 din\u00a0RGPD)',
    objection: 'opoziția la prelucrarea datelor dumneavoastră cu caracter personal (art.\u00a021 din\u00a0RGPD)',
    withdrawal: 'retragerea consimțământului dumneavoastră (art.\u00a07 alin.\u00a0(3) din\u00a0RGPD)',
    'automated-decision': 'reexaminarea de către o persoană a unei decizii automatizate (art.\u00a022 din\u00a0RGPD)',
  },
  confirmTitle: 'Confirmați cererea',
  confirmIntro: '{controller} a primit o cerere cu numărul de referință {reference}: {kind}.',
  confirmWhy:
    'Prin confirmare arătați că această adresă de e-mail vă aparține. Nu cerem nimic altceva, nici copia unui act de identitate.',
  confirmButton: 'Confirmă cererea',
  confirmNotYou:
    'Nu ați trimis dumneavoastră cererea? Închideți această pagină. Fără confirmare, nicio dată nu este comunicată, modificată sau ștearsă.',
  confirmedBanner: 'Vă mulțumim. Adresa este confirmată.',
  usedTitle: 'Deja confirmată',
  usedText: 'Acest link a fost deja folosit. Adresa este confirmată și nu mai trebuie să faceți nimic.',
  expiredTitle: 'Acest link a expirat',
  expiredText:
    'Linkul din mesaj a fost valabil șapte zile. Cererea rămâne valabilă: trimiteți din nou formularul pentru un link nou sau scrieți-ne și indicați numărul de referință.',
  unknownTitle: 'Nu s-a găsit nimic',
  unknownText: 'Nicio cerere nu corespunde acestei adrese. Verificați dacă ați copiat întregul link din mesaj.',
  failedTitle: 'Încercați din nou peste câteva momente',
  failedText: 'Pagina nu a putut fi deschisă acum. Nimic nu s-a pierdut și nimic nu s-a modificat.',
  toStatus: 'Vedeți cererea',
  statusTitle: 'Cererea dumneavoastră {reference}',
  statusIntro: 'Cererea dumneavoastră către {controller}: {kind}.',
  reference: 'Număr de referință',
  received: 'Primită la',
  dueOn: 'Răspuns până la',
  legalLimit: 'Ultima zi permisă de lege',
  stateNow: 'Stadiu',
  progress: 'Evoluție',
  statuses: {
    'awaiting-verification': 'Așteaptă confirmarea dumneavoastră',
    verified: 'Confirmată',
    'in-progress': 'În lucru',
    fulfilled: 'Soluționată',
    refused: 'Refuzată',
    expired: 'Niciodată confirmată',
  },
  steps: {
    received: 'Primire',
    confirmed: 'Confirmarea dumneavoastră',
    work: 'Prelucrare',
    answer: 'Răspuns',
  },
  step: {
    done: 'gata',
    current: 'acum',
    open: 'urmează',
    by: 'până la',
  },
  nextTitle: 'Ce urmează',
  next: {
    'awaiting-verification':
      'V-am trimis un mesaj cu un link. Deschideți-l și apăsați butonul, ca să știm că adresa vă aparține. Termenul de răspuns curge deja.',
    verified:
      'Căutăm datele dumneavoastră în toate sistemele noastre și vă vom scrie la adresa indicată. Nu trebuie să faceți nimic.',
    'in-progress': 'Lucrăm la cererea dumneavoastră și vă vom scrie la adresa indicată. Nu trebuie să faceți nimic.',
    fulfilled: 'Am răspuns la cererea dumneavoastră. Păstrați numărul de referință pentru eventuale întrebări.',
    refused: 'V-am scris de ce nu am dat curs cererii și ce puteți face.',
    expired: 'Adresa nu a fost confirmată la timp. Puteți trimite din nou formularul.',
  },
  complaintTitle: 'Dacă nu sunteți de acord',
  complaint:
    'Puteți depune oricând o plângere la o autoritate de protecție a datelor: unde locuiți, unde lucrați sau unde considerați că a fost încălcată legea (art.\u00a077 din\u00a0RGPD). Țara companiei: {country}.',
  complaintLink: 'Adresele autorităților europene',
  controllerUnknown: 'compania',
  mail: {
    subject: 'Confirmați cererea {reference} către {controller}',
    greeting: 'Bună ziua,',
    received: '{controller} a primit cererea dumneavoastră: {kind}.',
    reference: 'Numărul de referință este {reference}.',
    confirm: 'Confirmați că această adresă vă aparține. Deschideți această pagină și apăsați butonul:',
    link: 'Linkul funcționează o singură dată, până la {expires}. Termenul curge deja:',
    due: 'veți primi un răspuns până la {due}.',
    follow: 'Puteți urmări cererea aici oricând:',
    notYou:
      'Nu ați fost dumneavoastră? Nu faceți nimic. Fără confirmarea dumneavoastră, nicio dată nu este comunicată, modificată sau ștearsă.',
  },
}

export default ro
