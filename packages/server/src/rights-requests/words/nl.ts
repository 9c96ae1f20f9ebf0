import type { RightsWords } from './words.types.ts'

const nl: RightsWords = {
  kinds: {
    access: 'inzage in uw persoonsgegevens (art.\u00a015\u00a0AVG)',
    rectification: 'rectificatie van uw persoonsgegevens (art.\u00a016\u00a0AVG)',
    erasure: 'wissing van uw persoonsgegevens (art.\u00a017\u00a0AVG)',
    restriction: 'beperking van de verwerking van uw persoonsgegevens (art.\u00a018\u00a0AVG)',
    portability: 'overdracht van uw persoonsgegevens (art.\u00a020\u00a0AVG)',
    objection: 'bezwaar tegen de verwerking van uw persoonsgegevens (art.\u00a021\u00a0AVG)',
    withdrawal: 'intrekking van uw toestemming (art.\u00a07, lid\u00a03,\u00a0AVG)',
    'automated-decision': 'beoordeling van een geautomatiseerd besluit door een mens (art.\u00a022\u00a0AVG)',
  },
  confirmTitle: 'Bevestig uw verzoek',
  confirmIntro: '{controller} heeft een verzoek met referentie {reference} ontvangen: {kind}.',
  confirmWhy:
    'Met de bevestiging toont u aan dat dit e-mailadres van u is. Meer vragen wij niet, ook geen kopie van een identiteitsbewijs.',
  confirmButton: 'Verzoek bevestigen',
  confirmNotYou:
    'Was u dit niet? Sluit dan deze pagina. Zonder bevestiging worden geen gegevens verstrekt, gewijzigd of gewist.',
  confirmedBanner: 'Dank u. Uw adres is bevestigd.',
  usedTitle: 'Al bevestigd',
  usedText: 'Deze link is al gebruikt. Het adres is bevestigd en u hoeft niets meer te doen.',
  expiredTitle: 'Deze link is verlopen',
  expiredText:
    'De link in de e-mail was zeven dagen geldig. Uw verzoek blijft staan: verstuur het formulier opnieuw voor een nieuwe link, of schrijf ons en vermeld de referentie.',
  unknownTitle: 'Hier is niets gevonden',
  unknownText: 'Bij dit adres hoort geen verzoek. Controleer of u de hele link uit de e-mail hebt gekopieerd.',
  failedTitle: 'Probeer het zo opnieuw',
  failedText: 'Deze pagina kon nu niet worden geopend. Er is niets verloren of gewijzigd.',
  toStatus: 'Uw verzoek bekijken',
  statusTitle: 'Uw verzoek {reference}',
  statusIntro: 'Uw verzoek aan {controller}: {kind}.',
  reference: 'Referentie',
  received: 'Ontvangen op',
  dueOn: 'Antwoord uiterlijk op',
  legalLimit: 'Laatste dag volgens de wet',
  stateNow: 'Stand',
  progress: 'Voortgang',
  statuses: {
    'awaiting-verification': 'Wacht op uw bevestiging',
    verified: 'Bevestigd',
    'in-progress': 'In behandeling',
    fulfilled: 'Afgehandeld',
    refused: 'Afgewezen',
    expired: 'Nooit bevestigd',
  },
  steps: {
    received: 'Ontvangen',
    confirmed: 'Uw bevestiging',
    work: 'Behandeling',
    answer: 'Antwoord',
  },
  step: {
    done: 'gedaan',
    current: 'nu',
    open: 'volgt nog',
    by: 'uiterlijk',
  },
  nextTitle: 'Wat er nu gebeurt',
  next: {
    'awaiting-verification':
      'We hebben u een e-mail met een link gestuurd. Open die en druk op de knop, zodat we weten dat het adres van u is. De antwoordtermijn loopt al.',
    verified: 'We zoeken uw gegevens in al onze systemen en schrijven u op het opgegeven adres. U hoeft niets te doen.',
    'in-progress': 'We behandelen uw verzoek en schrijven u op het opgegeven adres. U hoeft niets te doen.',
    fulfilled: 'Uw verzoek is beantwoord. Bewaar de referentie voor het geval u een vraag hebt.',
    refused: 'We hebben u geschreven waarom we geen gevolg aan dit verzoek hebben gegeven en wat u kunt doen.',
    expired: 'Het adres is niet op tijd bevestigd. U kunt het formulier opnieuw versturen.',
  },
  complaintTitle: 'Als u het er niet mee eens bent',
  complaint:
    'U kunt altijd een klacht indienen bij een gegevensbeschermingsautoriteit: waar u woont, waar u werkt of waar volgens u de wet is overtreden (art.\u00a077\u00a0AVG). Land van het bedrijf: {country}.',
  complaintLink: 'Adressen van de Europese autoriteiten',
  controllerUnknown: 'het bedrijf',
  mail: {
    subject: 'Bevestig uw verzoek {reference} aan {controller}',
    greeting: 'Goedendag,',
    received: '{controller} heeft uw verzoek ontvangen: {kind}.',
    reference: 'Uw referentie is {reference}.',
    confirm: 'Bevestig dat dit adres van u is. Open deze pagina en druk op de knop:',
    link: 'De link werkt één keer, tot en met {expires}. De termijn loopt al:',
    due: 'u krijgt uiterlijk op {due} antwoord.',
    follow: 'U kunt uw verzoek hier altijd volgen:',
    notYou: 'Was u dit niet? Doe dan niets. Zonder uw bevestiging worden geen gegevens verstrekt, gewijzigd of gewist.',
  },
}

export default nl
