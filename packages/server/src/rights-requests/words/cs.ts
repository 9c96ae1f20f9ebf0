import type { RightsWords } from './words.types.ts'

const cs: RightsWords = {
  kinds: {
    access: 'přístup k vašim osobním údajům (čl.\u00a015\u00a0GDPR)',
    rectification: 'oprava vašich osobních údajů (čl.\u00a016\u00a0GDPR)',
    erasure: 'výmaz vašich osobních údajů (čl.\u00a017\u00a0GDPR)',
    restriction: 'omezení zpracování vašich osobních údajů (čl.\u00a018\u00a0GDPR)',
    portability: 'přenos vašich osobních údajů (čl.\u00a020\u00a0GDPR)',
    objection: 'námitka proti zpracování vašich osobních údajů (čl.\u00a021\u00a0GDPR)',
    withdrawal: 'odvolání vašeho souhlasu (čl.\u00a07 odst.\u00a03\u00a0GDPR)',
    'automated-decision': 'přezkum automatizovaného rozhodnutí člověkem (čl.\u00a022\u00a0GDPR)',
  },
  confirmTitle: 'Potvrďte svou žádost',
  confirmIntro: '{controller}: přijata žádost číslo {reference}, {kind}.',
  confirmWhy:
    'Potvrzením prokazujete, že tato e-mailová adresa patří vám. Nic dalšího nežádáme, ani kopii dokladu totožnosti.',
  confirmButton: 'Potvrdit žádost',
  confirmNotYou:
    'Nebyli jste to vy? Zavřete tuto stránku. Bez potvrzení nebudou žádné údaje sděleny, změněny ani vymazány.',
  confirmedBanner: 'Děkujeme. Vaše adresa je potvrzena.',
  usedTitle: 'Již potvrzeno',
  usedText: 'Tento odkaz již byl použit. Adresa je potvrzena a nemusíte dělat nic dalšího.',
  expiredTitle: 'Platnost odkazu skončila',
  expiredText:
    'Odkaz ve zprávě platil sedm dní. Vaše žádost trvá: odešlete formulář znovu a dostanete nový odkaz, nebo nám napište a uveďte číslo žádosti.',
  unknownTitle: 'Nic nenalezeno',
  unknownText: 'K této adrese nepatří žádná žádost. Zkontrolujte, zda jste zkopírovali celý odkaz ze zprávy.',
  failedTitle: 'Zkuste to prosím za chvíli',
  failedText: 'Stránku se teď nepodařilo otevřít. Nic se neztratilo ani nezměnilo.',
  toStatus: 'Zobrazit žádost',
  statusTitle: 'Vaše žádost {reference}',
  statusIntro: 'Vaše žádost, adresát {controller}: {kind}.',
  reference: 'Číslo žádosti',
  received: 'Přijato dne',
  dueOn: 'Odpověď nejpozději',
  legalLimit: 'Poslední zákonný den',
  stateNow: 'Stav',
  progress: 'Průběh',
  statuses: {
    'awaiting-verification': 'Čeká na vaše potvrzení',
    verified: 'Potvrzeno',
    'in-progress': 'Vyřizuje se',
    fulfilled: 'Vyřízeno',
    refused: 'Zamítnuto',
    expired: 'Nikdy nepotvrzeno',
  },
  steps: {
    received: 'Přijetí',
    confirmed: 'Vaše potvrzení',
    work: 'Vyřizování',
    answer: 'Odpověď',
  },
  step: {
    done: 'hotovo',
    current: 'nyní',
    open: 'čeká',
    by: 'do',
  },
  nextTitle: 'Co bude dál',
  next: {
    'awaiting-verification':
      'Poslali jsme vám zprávu s odkazem. Otevřete jej a stiskněte tlačítko, abychom věděli, že adresa patří vám. Lhůta pro odpověď již běží.',
    verified: 'Hledáme vaše údaje ve všech našich systémech a napíšeme vám na uvedenou adresu. Nemusíte nic dělat.',
    'in-progress': 'Vaši žádost vyřizujeme a napíšeme vám na uvedenou adresu. Nemusíte nic dělat.',
    fulfilled: 'Vaše žádost byla zodpovězena. Číslo žádosti si uschovejte pro případ dotazů.',
    refused: 'Napsali jsme vám, proč jsme žádosti nevyhověli a co můžete dělat.',
    expired: 'Adresa nebyla včas potvrzena. Formulář můžete odeslat znovu.',
  },
  complaintTitle: 'Pokud nejste spokojeni',
  complaint:
    'Kdykoli můžete podat stížnost u úřadu pro ochranu osobních údajů: tam, kde bydlíte, pracujete nebo kde podle vás došlo k porušení práva (čl.\u00a077\u00a0GDPR). Země společnosti: {country}.',
  complaintLink: 'Adresy evropských úřadů',
  controllerUnknown: 'společnost',
  mail: {
    subject: 'Potvrďte svou žádost {reference} – {controller}',
    greeting: 'Dobrý den,',
    received: '{controller}: přijali jsme vaši žádost, {kind}.',
    reference: 'Číslo žádosti: {reference}.',
    confirm: 'Potvrďte, že tato adresa patří vám. Otevřete tuto stránku a stiskněte tlačítko:',
    link: 'Odkaz funguje jednou, do {expires}. Lhůta již běží:',
    due: 'odpověď dostanete nejpozději {due}.',
    follow: 'Žádost můžete kdykoli sledovat zde:',
    notYou: 'Nebyli jste to vy? Nedělejte nic. Bez vašeho potvrzení nebudou žádné údaje sděleny, změněny ani vymazány.',
  },
}

export default cs
