import type { LocaleTexts } from './ui-texts.ts'

/** Terms as in the Romanian text of Regulation (EU) 2016/679. */
const ro: LocaleTexts = {
  title: 'Confidențialitatea dumneavoastră',
  ask: 'Cu acordul dumneavoastră, {controller} stochează și citește date pe acest dispozitiv pentru: {purposes}. Puteți schimba oricând.',
  notice: 'Politica de confidențialitate',
  rejectAll: 'Refuză tot',
  acceptAll: 'Acceptă tot',
  choose: 'Alege',

  preferences: 'Opțiuni de confidențialitate',
  intro:
    '{controller} vă cere acordul pentru fiecare scop în parte. Ce are nevoie de acord rămâne oprit până când îl porniți.',
  alwaysActive: 'Mereu activ',
  basis: 'Temei juridic: {basis}',
  'services.one': '{count} serviciu utilizat',
  'services.few': '{count} servicii utilizate',
  'services.other': '{count} de servicii utilizate',
  allowed: 'Ați permis: {purposes}.',
  withdrawAll: 'Retrage tot',
  saveChoices: 'Salvează opțiunile',
  rights: 'Drepturile dumneavoastră',
  close: 'Închide',
  signal: 'Cererea de excludere este respectată',
  signalAbout:
    'Browserul dumneavoastră cere site-urilor să nu vândă și să nu partajeze datele. {controller} respectă acest lucru: ce ar face-o rămâne oprit, chiar și după „Acceptă tot”, dacă nu îl porniți dumneavoastră.',
  'basis-consent': 'consimțământ, art.\u00a06 alin.\u00a0(1) lit.\u00a0(a) din\u00a0RGPD',
  'basis-contract': 'contract, art.\u00a06 alin.\u00a0(1) lit.\u00a0(b) din\u00a0RGPD',
  'basis-legal-obligation': 'obligație legală, art.\u00a06 alin.\u00a0(1) lit.\u00a0(c) din\u00a0RGPD',
  'basis-vital-interests': 'interese vitale, art.\u00a06 alin.\u00a0(1) lit.\u00a0(d) din\u00a0RGPD',
  'basis-public-task': 'sarcină de interes public, art.\u00a06 alin.\u00a0(1) lit.\u00a0(e) din\u00a0RGPD',
  'basis-legitimate-interests': 'interese legitime, art.\u00a06 alin.\u00a0(1) lit.\u00a0(f) din\u00a0RGPD',

  externalContent: 'Conținut extern',
  blocked:
    'Conținutul provine de la {recipient}, care primește date despre dumneavoastră la încărcare. Este nevoie de acord pentru: {purposes}.',
  anotherProvider: 'alt furnizor',
  loadOnce: 'Încarcă o dată',
  alwaysAllow: 'Permite mereu',

  rightsIntro: 'Trimiteți către {controller} o cerere privind datele deținute despre dumneavoastră. Este gratuită.',
  kind: 'Ce doriți să solicitați?',
  'kind-access': 'Să văd datele mele',
  'about-access': 'Primiți o copie a datelor și aflați cum sunt folosite. Art.\u00a015 din\u00a0RGPD',
  'kind-rectification': 'Să rectific datele mele',
  'about-rectification': 'Datele inexacte sau incomplete sunt corectate. Art.\u00a016 din\u00a0RGPD',
  'kind-erasure': 'Să șterg datele mele',
  'about-erasure':
    'Datele sunt șterse, cu excepția celor pe care legea obligă să fie păstrate. Art.\u00a017 din\u00a0RGPD',
  'kind-restriction': 'Să restricționez prelucrarea',
  'about-restriction':
    'Datele sunt păstrate, dar nu sunt folosite cât timp se clarifică o chestiune. Art.\u00a018 din\u00a0RGPD',
  'kind-portability': 'Să iau datele cu mine',
  'about-portability':
    'Primiți datele furnizate într-un fișier pe care îl pot citi alte servicii. Art.\u00a020 din\u00a0RGPD',
  'kind-objection': 'Să mă opun',
  'about-objection':
    'Refuzați utilizarea bazată pe interese legitime sau marketingul direct. Art.\u00a021 din\u00a0RGPD',
  'kind-withdrawal': 'Să retrag consimțământul',
  'about-withdrawal': 'Retrageți un acord pe care l-ați dat. Art.\u00a07 alin.\u00a0(3) din\u00a0RGPD',
  'kind-automated-decision': 'Să decidă o persoană',
  'about-automated-decision': 'O persoană reexaminează o decizie automatizată. Art.\u00a022 din\u00a0RGPD',
  optional: '{field} (opțional)',
  email: 'Adresă de e-mail',
  emailHint: 'Acolo trimitem un link pentru confirmarea cererii și, mai târziu, răspunsul.',
  name: 'Nume',
  message: 'Mesaj',
  messageHint: 'Orice ajută la găsirea datelor dumneavoastră.',
  review: 'Verifică cererea',
  problems: 'Verificați: {fields}.',
  'error-kind': 'Alegeți una dintre aceste cereri.',
  'error-email': 'Introduceți o adresă completă, de exemplu ana@example.org.',
  'error-name': 'Folosiți cel mult 200 de caractere.',
  'error-message': 'Folosiți cel mult 4000 de caractere.',
  reviewTitle: 'Verificați cererea',
  request: 'Cerere',
  reviewIntro: 'Iată ce va primi {controller}.',
  edit: 'Modifică',
  send: 'Trimite cererea',
  sending: 'Se trimite…',
  unreachable:
    'Serverul nu a putut fi contactat. Nu s-a pierdut nimic: încercați din nou, cererea se înregistrează o singură dată.',
  tryAgain: 'Încearcă din nou',
  refused: 'Cererea nu a fost acceptată:',
  sentTitle: 'Cerere primită',
  sent: 'Am trimis un mesaj la {email}. Deschideți linkul din el pentru a confirma că cererea este a dumneavoastră.',
  reference: 'Număr de referință',
  due: 'Răspuns până la',
  follow: 'Urmărește cererea',
}

export default ro
