import type { RightsWords } from './words.types.ts'

const sk: RightsWords = {
  kinds: {
    access: 'prístup k vašim osobným údajom (čl.\u00a015\u00a0GDPR)',
    rectification: 'oprava vašich osobných údajov (čl.\u00a016\u00a0GDPR)',
    erasure: 'vymazanie vašich osobných údajov (čl.\u00a017\u00a0GDPR)',
    restriction: 'obmedzenie spracúvania vašich osobných údajov (čl.\u00a018\u00a0GDPR)',
    portability: 'prenos vašich osobných údajov (čl.\u00a020\u00a0GDPR)',
    objection: 'námietka proti spracúvaniu vašich osobných údajov (čl.\u00a021\u00a0GDPR)',
    withdrawal: 'odvolanie vášho súhlasu (čl.\u00a07 ods.\u00a03\u00a0GDPR)',
    'automated-decision': 'preskúmanie automatizovaného rozhodnutia človekom (čl.\u00a022\u00a0GDPR)',
  },
  confirmTitle: 'Potvrďte svoju žiadosť',
  confirmIntro: '{controller}: prijatá žiadosť číslo {reference}, {kind}.',
  confirmWhy:
    'Potvrdením preukazujete, že táto e-mailová adresa patrí vám. Nič ďalšie nežiadame, ani kópiu dokladu totožnosti.',
  confirmButton: 'Potvrdiť žiadosť',
  confirmNotYou:
    'Neboli ste to vy? Zatvorte túto stránku. Bez potvrdenia sa žiadne údaje neposkytnú, nezmenia ani nevymažú.',
  confirmedBanner: 'Ďakujeme. Vaša adresa je potvrdená.',
  usedTitle: 'Už potvrdené',
  usedText: 'Tento odkaz už bol použitý. Adresa je potvrdená a nemusíte robiť nič ďalšie.',
  expiredTitle: 'Platnosť odkazu sa skončila',
  expiredText:
    'Odkaz v správe platil sedem dní. Vaša žiadosť trvá: odošlite formulár znova a dostanete nový odkaz, alebo nám napíšte a uveďte číslo žiadosti.',
  unknownTitle: 'Nič sa nenašlo',
  unknownText: 'K tejto adrese nepatrí žiadna žiadosť. Skontrolujte, či ste skopírovali celý odkaz zo správy.',
  failedTitle: 'Skúste to, prosím, o chvíľu',
  failedText: 'Stránku sa teraz nepodarilo otvoriť. Nič sa nestratilo ani nezmenilo.',
  toStatus: 'Zobraziť žiadosť',
  statusTitle: 'Vaša žiadosť {reference}',
  statusIntro: 'Vaša žiadosť, adresát {controller}: {kind}.',
  reference: 'Číslo žiadosti',
  received: 'Prijaté dňa',
  dueOn: 'Odpoveď najneskôr',
  legalLimit: 'Posledný zákonný deň',
  stateNow: 'Stav',
  progress: 'Priebeh',
  statuses: {
    'awaiting-verification': 'Čaká na vaše potvrdenie',
    verified: 'Potvrdené',
    'in-progress': 'Vybavuje sa',
    fulfilled: 'Vybavené',
    refused: 'Zamietnuté',
    expired: 'Nikdy nepotvrdené',
  },
  steps: {
    received: 'Prijatie',
    confirmed: 'Vaše potvrdenie',
    work: 'Vybavovanie',
    answer: 'Odpoveď',
  },
  step: {
    done: 'hotovo',
    current: 'teraz',
    open: 'čaká',
    by: 'do',
  },
  nextTitle: 'Čo bude ďalej',
  next: {
    'awaiting-verification':
      'Poslali sme vám správu s odkazom. Otvorte ho a stlačte tlačidlo, aby sme vedeli, že adresa patrí vám. Lehota na odpoveď už plynie.',
    verified: 'Hľadáme vaše údaje vo všetkých našich systémoch a napíšeme vám na uvedenú adresu. Nemusíte nič robiť.',
    'in-progress': 'Vašu žiadosť vybavujeme a napíšeme vám na uvedenú adresu. Nemusíte nič robiť.',
    fulfilled: 'Vaša žiadosť bola zodpovedaná. Číslo žiadosti si uschovajte pre prípad otázok.',
    refused: 'Napísali sme vám, prečo sme žiadosti nevyhoveli a čo môžete urobiť.',
    expired: 'Adresa nebola včas potvrdená. Formulár môžete odoslať znova.',
  },
  complaintTitle: 'Ak nie ste spokojní',
  complaint:
    'Kedykoľvek môžete podať sťažnosť na úrad na ochranu osobných údajov: tam, kde bývate, pracujete alebo kde podľa vás došlo k porušeniu práva (čl.\u00a077\u00a0GDPR). Krajina spoločnosti: {country}.',
  complaintLink: 'Adresy európskych úradov',
  controllerUnknown: 'spoločnosť',
  mail: {
    subject: 'Potvrďte svoju žiadosť {reference} – {controller}',
    greeting: 'Dobrý deň,',
    received: '{controller}: prijali sme vašu žiadosť, {kind}.',
    reference: 'Číslo žiadosti: {reference}.',
    confirm: 'Potvrďte, že táto adresa patrí vám. Otvorte túto stránku a stlačte tlačidlo:',
    link: 'Odkaz funguje jedenkrát, do {expires}. Lehota už plynie:',
    due: 'odpoveď dostanete najneskôr {due}.',
    follow: 'Žiadosť môžete kedykoľvek sledovať tu:',
    notYou: 'Neboli ste to vy? Nerobte nič. Bez vášho potvrdenia sa žiadne údaje neposkytnú, nezmenia ani nevymažú.',
  },
}

export default sk
