import type { RightsWords } from './words.types.ts'

const da: RightsWords = {
  kinds: {
    access: 'indsigt i dine personoplysninger (artikel\u00a015\u00a0GDPR)',
    rectification: 'berigtigelse af dine personoplysninger (artikel\u00a016\u00a0GDPR)',
    erasure: 'sletning af dine personoplysninger (artikel\u00a017\u00a0GDPR)',
    restriction: 'begrænsning af behandlingen af dine personoplysninger (artikel\u00a018\u00a0GDPR)',
    portability: 'overførsel af dine personoplysninger (artikel\u00a020\u00a0GDPR)',
    objection: 'indsigelse mod behandlingen af dine personoplysninger (artikel\u00a021\u00a0GDPR)',
    withdrawal: 'tilbagetrækning af dit samtykke (artikel\u00a07, stk.\u00a03,\u00a0GDPR)',
    'automated-decision': 'et menneskes vurdering af en automatisk afgørelse (artikel\u00a022\u00a0GDPR)',
  },
  confirmTitle: 'Bekræft din anmodning',
  confirmIntro: '{controller} har modtaget en anmodning med referencenummer {reference}: {kind}.',
  confirmWhy:
    'Ved at bekræfte viser du, at e-mailadressen er din. Det er alt, hvad vi beder om; vi beder ikke om kopi af legitimation.',
  confirmButton: 'Bekræft anmodningen',
  confirmNotYou:
    'Var det ikke dig? Så luk denne side. Uden bekræftelse udleveres, ændres eller slettes ingen oplysninger.',
  confirmedBanner: 'Tak. Din adresse er bekræftet.',
  usedTitle: 'Allerede bekræftet',
  usedText: 'Linket er allerede brugt. Adressen er bekræftet, og du skal ikke gøre mere.',
  expiredTitle: 'Linket er udløbet',
  expiredText:
    'Linket i mailen gjaldt i syv dage. Din anmodning står ved magt: send formularen igen for at få et nyt link, eller skriv til os og oplys referencenummeret.',
  unknownTitle: 'Intet fundet her',
  unknownText: 'Ingen anmodning hører til denne adresse. Tjek, at du har kopieret hele linket fra mailen.',
  failedTitle: 'Prøv igen om lidt',
  failedText: 'Siden kunne ikke åbnes lige nu. Intet er gået tabt eller ændret.',
  toStatus: 'Se din anmodning',
  statusTitle: 'Din anmodning {reference}',
  statusIntro: 'Din anmodning til {controller}: {kind}.',
  reference: 'Referencenummer',
  received: 'Modtaget',
  dueOn: 'Svar senest',
  legalLimit: 'Sidste dag efter loven',
  stateNow: 'Status',
  progress: 'Forløb',
  statuses: {
    'awaiting-verification': 'Afventer din bekræftelse',
    verified: 'Bekræftet',
    'in-progress': 'Under behandling',
    fulfilled: 'Afsluttet',
    refused: 'Afvist',
    expired: 'Aldrig bekræftet',
  },
  steps: {
    received: 'Modtaget',
    confirmed: 'Din bekræftelse',
    work: 'Behandling',
    answer: 'Svar',
  },
  step: {
    done: 'færdig',
    current: 'nu',
    open: 'mangler',
    by: 'senest',
  },
  nextTitle: 'Hvad der nu sker',
  next: {
    'awaiting-verification':
      'Vi har sendt dig en mail med et link. Åbn det, og tryk på knappen, så vi ved, at adressen er din. Svarfristen løber allerede.',
    verified:
      'Vi leder efter dine oplysninger i alle vores systemer og skriver til den adresse, du har oplyst. Du skal ikke gøre noget.',
    'in-progress': 'Vi behandler din anmodning og skriver til den adresse, du har oplyst. Du skal ikke gøre noget.',
    fulfilled: 'Din anmodning er besvaret. Gem referencenummeret, hvis du får spørgsmål.',
    refused: 'Vi har skrevet til dig om, hvorfor vi ikke har imødekommet anmodningen, og hvad du kan gøre.',
    expired: 'Adressen blev ikke bekræftet i tide. Du kan sende formularen igen.',
  },
  complaintTitle: 'Hvis du ikke er tilfreds',
  complaint:
    'Du kan altid klage til en databeskyttelsesmyndighed: hvor du bor, hvor du arbejder, eller hvor du mener, loven er overtrådt (artikel\u00a077\u00a0GDPR). Virksomhedens land: {country}.',
  complaintLink: 'De europæiske myndigheders adresser',
  controllerUnknown: 'virksomheden',
  mail: {
    subject: 'Bekræft din anmodning {reference} til {controller}',
    greeting: 'Hej',
    received: '{controller} har modtaget din anmodning: {kind}.',
    reference: 'Dit referencenummer er {reference}.',
    confirm: 'Bekræft, at adressen er din. Åbn denne side, og tryk på knappen:',
    link: 'Linket virker én gang, til og med {expires}. Fristen løber allerede:',
    due: 'du får svar senest {due}.',
    follow: 'Du kan altid følge din anmodning her:',
    notYou:
      'Var det ikke dig? Så gør ingenting. Uden din bekræftelse udleveres, ændres eller slettes ingen oplysninger.',
  },
}

export default da
