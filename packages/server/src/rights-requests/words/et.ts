import type { RightsWords } from './words.types.ts'

const et: RightsWords = {
  kinds: {
    access: 'juurdepääs teie isikuandmetele (IKÜM art\u00a015)',
    rectification: 'teie isikuandmete parandamine (IKÜM art\u00a016)',
    erasure: 'teie isikuandmete kustutamine (IKÜM art\u00a017)',
    restriction: 'teie isikuandmete töötlemise piiramine (IKÜM art\u00a018)',
    portability: 'teie isikuandmete ülekandmine (IKÜM art\u00a020)',
    objection: 'vastuväide teie isikuandmete töötlemisele (IKÜM art\u00a021)',
    withdrawal: 'teie nõusoleku tagasivõtmine (IKÜM art\u00a07 lg\u00a03)',
    'automated-decision': 'automatiseeritud otsuse läbivaatamine inimese poolt (IKÜM art\u00a022)',
  },
  confirmTitle: 'Kinnitage oma taotlus',
  confirmIntro: '{controller} sai taotluse viitenumbriga {reference}: {kind}.',
  confirmWhy:
    'Kinnitades näitate, et see e-posti aadress kuulub teile. Rohkem me ei küsi, ka mitte isikut tõendava dokumendi koopiat.',
  confirmButton: 'Kinnita taotlus',
  confirmNotYou:
    'Kas see ei olnud teie? Sulgege see leht. Ilma kinnituseta ei avaldata, muudeta ega kustutata mingeid andmeid.',
  confirmedBanner: 'Täname. Teie aadress on kinnitatud.',
  usedTitle: 'Juba kinnitatud',
  usedText: 'Seda linki on juba kasutatud. Aadress on kinnitatud ja te ei pea midagi rohkem tegema.',
  expiredTitle: 'Link on aegunud',
  expiredText:
    'Sõnumis olnud link kehtis seitse päeva. Teie taotlus jääb kehtima: saatke vorm uuesti, et saada uus link, või kirjutage meile ja märkige viitenumber.',
  unknownTitle: 'Siit ei leitud midagi',
  unknownText: 'Sellele aadressile ei vasta ükski taotlus. Kontrollige, kas kopeerisite sõnumist kogu lingi.',
  failedTitle: 'Proovige hetke pärast uuesti',
  failedText: 'Lehte ei saanud praegu avada. Midagi ei ole kadunud ega muutunud.',
  toStatus: 'Vaadake oma taotlust',
  statusTitle: 'Teie taotlus {reference}',
  statusIntro: 'Teie taotlus, saaja {controller}: {kind}.',
  reference: 'Viitenumber',
  received: 'Saabunud',
  dueOn: 'Vastus hiljemalt',
  legalLimit: 'Viimane seaduslik päev',
  stateNow: 'Seis',
  progress: 'Käik',
  statuses: {
    'awaiting-verification': 'Ootab teie kinnitust',
    verified: 'Kinnitatud',
    'in-progress': 'Menetluses',
    fulfilled: 'Lõpetatud',
    refused: 'Keeldutud',
    expired: 'Kinnitamata jäänud',
  },
  steps: {
    received: 'Saabumine',
    confirmed: 'Teie kinnitus',
    work: 'Menetlus',
    answer: 'Vastus',
  },
  step: {
    done: 'tehtud',
    current: 'praegu',
    open: 'ees',
    by: 'hiljemalt',
  },
  nextTitle: 'Mis saab edasi',
  next: {
    'awaiting-verification':
      'Saatsime teile sõnumi lingiga. Avage see ja vajutage nuppu, et teaksime, et aadress kuulub teile. Vastamise tähtaeg juba kulgeb.',
    verified:
      'Otsime teie andmeid kõigist oma süsteemidest ja kirjutame teie antud aadressil. Te ei pea midagi tegema.',
    'in-progress': 'Tegeleme teie taotlusega ja kirjutame teie antud aadressil. Te ei pea midagi tegema.',
    fulfilled: 'Teie taotlusele on vastatud. Hoidke viitenumber küsimuste puhuks alles.',
    refused: 'Kirjutasime teile, miks me taotlust ei täitnud ja mida saate teha.',
    expired: 'Aadressi ei kinnitatud õigel ajal. Võite vormi uuesti saata.',
  },
  complaintTitle: 'Kui te ei ole rahul',
  complaint:
    'Võite igal ajal esitada kaebuse andmekaitseasutusele: oma elukohas, töökohas või seal, kus teie arvates seadust rikuti (IKÜM art\u00a077). Ettevõtte riik: {country}.',
  complaintLink: 'Euroopa asutuste aadressid',
  controllerUnknown: 'ettevõte',
  mail: {
    subject: 'Kinnitage oma taotlus {reference} – {controller}',
    greeting: 'Tere!',
    received: '{controller} sai teie taotluse: {kind}.',
    reference: 'Teie viitenumber on {reference}.',
    confirm: 'Kinnitage, et see aadress kuulub teile. Avage see leht ja vajutage nuppu:',
    link: 'Link töötab ühe korra, viimane päev on {expires}. Tähtaeg juba kulgeb:',
    due: 'saate vastuse hiljemalt {due}.',
    follow: 'Oma taotlust saate siin igal ajal jälgida:',
    notYou:
      'Kas see ei olnud teie? Ärge tehke midagi. Ilma teie kinnituseta ei avaldata, muudeta ega kustutata mingeid andmeid.',
  },
}

export default et
