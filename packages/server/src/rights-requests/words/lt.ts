import type { RightsWords } from './words.types.ts'

const lt: RightsWords = {
  kinds: {
    access: 'susipažinimas su jūsų asmens duomenimis (BDAR 15\u00a0straipsnis)',
    rectification: 'jūsų asmens duomenų ištaisymas (BDAR 16\u00a0straipsnis)',
    erasure: 'jūsų asmens duomenų ištrynimas (BDAR 17\u00a0straipsnis)',
    restriction: 'jūsų asmens duomenų tvarkymo apribojimas (BDAR 18\u00a0straipsnis)',
    portability: 'jūsų asmens duomenų perkėlimas (BDAR 20\u00a0straipsnis)',
    objection: 'nesutikimas su jūsų asmens duomenų tvarkymu (BDAR 21\u00a0straipsnis)',
    withdrawal: 'jūsų sutikimo atšaukimas (BDAR 7\u00a0straipsnio 3\u00a0dalis)',
    'automated-decision': 'automatizuoto sprendimo peržiūra, kurią atlieka žmogus (BDAR 22\u00a0straipsnis)',
  },
  confirmTitle: 'Patvirtinkite savo prašymą',
  confirmIntro: '{controller} gavo prašymą, kurio numeris {reference}: {kind}.',
  confirmWhy:
    'Patvirtindami parodote, kad šis el. pašto adresas yra jūsų. Daugiau nieko neprašome, taip pat ir asmens dokumento kopijos.',
  confirmButton: 'Patvirtinti prašymą',
  confirmNotYou:
    'Tai buvote ne jūs? Uždarykite šį puslapį. Be patvirtinimo jokie duomenys neatskleidžiami, nekeičiami ir netrinami.',
  confirmedBanner: 'Ačiū. Jūsų adresas patvirtintas.',
  usedTitle: 'Jau patvirtinta',
  usedText: 'Ši nuoroda jau panaudota. Adresas patvirtintas ir nieko daugiau daryti nereikia.',
  expiredTitle: 'Nuoroda nebegalioja',
  expiredText:
    'Laiško nuoroda galiojo septynias dienas. Jūsų prašymas lieka galioti: išsiųskite formą dar kartą, kad gautumėte naują nuorodą, arba parašykite mums ir nurodykite numerį.',
  unknownTitle: 'Čia nieko nerasta',
  unknownText: 'Šiam adresui nepriklauso joks prašymas. Patikrinkite, ar nukopijavote visą nuorodą iš laiško.',
  failedTitle: 'Pabandykite dar kartą po akimirkos',
  failedText: 'Šiuo metu puslapio atverti nepavyko. Niekas neprarasta ir nepakeista.',
  toStatus: 'Peržiūrėti prašymą',
  statusTitle: 'Jūsų prašymas {reference}',
  statusIntro: 'Jūsų prašymas, gavėjas {controller}: {kind}.',
  reference: 'Prašymo numeris',
  received: 'Gauta',
  dueOn: 'Atsakymas iki',
  legalLimit: 'Paskutinė įstatymo leidžiama diena',
  stateNow: 'Būsena',
  progress: 'Eiga',
  statuses: {
    'awaiting-verification': 'Laukia jūsų patvirtinimo',
    verified: 'Patvirtinta',
    'in-progress': 'Nagrinėjama',
    fulfilled: 'Įvykdyta',
    refused: 'Atsisakyta',
    expired: 'Nepatvirtinta',
  },
  steps: {
    received: 'Gavimas',
    confirmed: 'Jūsų patvirtinimas',
    work: 'Nagrinėjimas',
    answer: 'Atsakymas',
  },
  step: {
    done: 'atlikta',
    current: 'dabar',
    open: 'dar bus',
    by: 'iki',
  },
  nextTitle: 'Kas toliau',
  next: {
    'awaiting-verification':
      'Išsiuntėme jums laišką su nuoroda. Atverkite ją ir paspauskite mygtuką, kad žinotume, jog adresas yra jūsų. Atsakymo terminas jau eina.',
    verified:
      'Ieškome jūsų duomenų visose savo sistemose ir parašysime jūsų nurodytu adresu. Jums nieko daryti nereikia.',
    'in-progress': 'Nagrinėjame jūsų prašymą ir parašysime jūsų nurodytu adresu. Jums nieko daryti nereikia.',
    fulfilled: 'Į jūsų prašymą atsakyta. Išsaugokite numerį, jei kiltų klausimų.',
    refused: 'Parašėme jums, kodėl prašymo neįvykdėme ir ką galite daryti.',
    expired: 'Adresas laiku nepatvirtintas. Formą galite išsiųsti dar kartą.',
  },
  complaintTitle: 'Jei nesate patenkinti',
  complaint:
    'Bet kada galite pateikti skundą duomenų apsaugos institucijai: ten, kur gyvenate, dirbate arba kur, jūsų manymu, pažeista teisė (BDAR 77\u00a0straipsnis). Įmonės šalis: {country}.',
  complaintLink: 'Europos institucijų adresai',
  controllerUnknown: 'įmonė',
  mail: {
    subject: 'Patvirtinkite savo prašymą {reference} – {controller}',
    greeting: 'Laba diena,',
    received: '{controller} gavo jūsų prašymą: {kind}.',
    reference: 'Prašymo numeris: {reference}.',
    confirm: 'Patvirtinkite, kad šis adresas yra jūsų. Atverkite šį puslapį ir paspauskite mygtuką:',
    link: 'Nuoroda veikia vieną kartą, paskutinė diena – {expires}. Terminas jau eina:',
    due: 'atsakymą gausite ne vėliau kaip {due}.',
    follow: 'Savo prašymą bet kada galite sekti čia:',
    notYou:
      'Tai buvote ne jūs? Nieko nedarykite. Be jūsų patvirtinimo jokie duomenys neatskleidžiami, nekeičiami ir netrinami.',
  },
}

export default lt
