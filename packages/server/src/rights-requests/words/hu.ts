import type { RightsWords } from './words.types.ts'

const hu: RightsWords = {
  kinds: {
    access: 'hozzáférés személyes adataihoz (GDPR 15.\u00a0cikk)',
    rectification: 'személyes adatainak helyesbítése (GDPR 16.\u00a0cikk)',
    erasure: 'személyes adatainak törlése (GDPR 17.\u00a0cikk)',
    restriction: 'személyes adatai kezelésének korlátozása (GDPR 18.\u00a0cikk)',
    portability: 'személyes adatainak hordozhatósága (GDPR 20.\u00a0cikk)',
    objection: 'tiltakozás személyes adatainak kezelése ellen (GDPR 21.\u00a0cikk)',
    withdrawal: 'hozzájárulásának visszavonása (GDPR 7.\u00a0cikk (3)\u00a0bekezdés)',
    'automated-decision': 'automatizált döntés emberi felülvizsgálata (GDPR 22.\u00a0cikk)',
  },
  confirmTitle: 'Erősítse meg kérelmét',
  confirmIntro: '{controller} kérelmet kapott {reference} hivatkozási számmal: {kind}.',
  confirmWhy:
    'A megerősítéssel igazolja, hogy ez az e-mail-cím az Öné. Mást nem kérünk, személyi okmány másolatát sem.',
  confirmButton: 'Kérelem megerősítése',
  confirmNotYou:
    'Nem Ön volt? Zárja be ezt az oldalt. Megerősítés nélkül semmilyen adatot nem közlünk, módosítunk vagy törlünk.',
  confirmedBanner: 'Köszönjük. A címét megerősítettük.',
  usedTitle: 'Már megerősítve',
  usedText: 'Ezt a hivatkozást már felhasználták. A cím megerősített, nincs több teendője.',
  expiredTitle: 'A hivatkozás lejárt',
  expiredText:
    'Az üzenetben lévő hivatkozás hét napig volt érvényes. Kérelme továbbra is fennáll: küldje el újra az űrlapot új hivatkozásért, vagy írjon nekünk a hivatkozási szám megadásával.',
  unknownTitle: 'Itt nem található semmi',
  unknownText: 'Ehhez a címhez nem tartozik kérelem. Ellenőrizze, hogy a teljes hivatkozást másolta-e ki az üzenetből.',
  failedTitle: 'Próbálja újra egy pillanat múlva',
  failedText: 'Az oldalt most nem sikerült megnyitni. Semmi sem veszett el és semmi sem változott.',
  toStatus: 'Kérelem megtekintése',
  statusTitle: 'Az Ön kérelme: {reference}',
  statusIntro: 'Az Ön kérelme, címzett {controller}: {kind}.',
  reference: 'Hivatkozási szám',
  received: 'Beérkezett',
  dueOn: 'Válasz legkésőbb',
  legalLimit: 'A törvény szerinti utolsó nap',
  stateNow: 'Állapot',
  progress: 'Folyamat',
  statuses: {
    'awaiting-verification': 'Megerősítésére vár',
    verified: 'Megerősítve',
    'in-progress': 'Folyamatban',
    fulfilled: 'Teljesítve',
    refused: 'Elutasítva',
    expired: 'Nem erősítették meg',
  },
  steps: {
    received: 'Beérkezés',
    confirmed: 'Az Ön megerősítése',
    work: 'Feldolgozás',
    answer: 'Válasz',
  },
  step: {
    done: 'kész',
    current: 'most',
    open: 'hátravan',
    by: 'határidő:',
  },
  nextTitle: 'Mi következik',
  next: {
    'awaiting-verification':
      'Üzenetet küldtünk Önnek egy hivatkozással. Nyissa meg, és nyomja meg a gombot, hogy tudjuk, a cím az Öné. A válaszadási határidő már fut.',
    verified: 'Keressük az adatait minden rendszerünkben, és a megadott címre írunk Önnek. Nincs teendője.',
    'in-progress': 'Dolgozunk a kérelmén, és a megadott címre írunk Önnek. Nincs teendője.',
    fulfilled: 'Kérelmére válaszoltunk. Őrizze meg a hivatkozási számot, ha kérdése lenne.',
    refused: 'Megírtuk Önnek, miért nem teljesítettük a kérelmet, és mit tehet.',
    expired: 'A címet nem erősítették meg időben. Az űrlapot újra elküldheti.',
  },
  complaintTitle: 'Ha nem elégedett',
  complaint:
    'Bármikor panaszt tehet egy adatvédelmi hatóságnál: ott, ahol él, ahol dolgozik, vagy ahol Ön szerint megsértették a jogszabályt (GDPR 77.\u00a0cikk). A vállalat országa: {country}.',
  complaintLink: 'Az európai hatóságok címei',
  controllerUnknown: 'a vállalat',
  mail: {
    subject: 'Erősítse meg kérelmét: {reference} – {controller}',
    greeting: 'Tisztelt Címzett!',
    received: '{controller} megkapta kérelmét: {kind}.',
    reference: 'Hivatkozási száma: {reference}.',
    confirm: 'Erősítse meg, hogy ez a cím az Öné. Nyissa meg ezt az oldalt, és nyomja meg a gombot:',
    link: 'A hivatkozás egyszer használható, eddig: {expires}. A határidő már fut,',
    due: 'a választ legkésőbb ekkor kapja meg: {due}.',
    follow: 'Kérelmét itt bármikor követheti:',
    notYou:
      'Nem Ön volt? Ne tegyen semmit. Az Ön megerősítése nélkül semmilyen adatot nem közlünk, módosítunk vagy törlünk.',
  },
}

export default hu
