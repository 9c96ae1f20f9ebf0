import type { RightsWords } from './words.types.ts'

const nb: RightsWords = {
  kinds: {
    access: 'innsyn i personopplysningene dine (personvernforordningen art.\u00a015)',
    rectification: 'retting av personopplysningene dine (personvernforordningen art.\u00a016)',
    erasure: 'sletting av personopplysningene dine (personvernforordningen art.\u00a017)',
    restriction: 'begrensning av behandlingen av personopplysningene dine (personvernforordningen art.\u00a018)',
    portability: 'dataportabilitet for personopplysningene dine (personvernforordningen art.\u00a020)',
    objection: 'protest mot behandlingen av personopplysningene dine (personvernforordningen art.\u00a021)',
    withdrawal: 'tilbaketrekking av samtykket ditt (personvernforordningen art.\u00a07 nr.\u00a03)',
    'automated-decision': 'et menneskes vurdering av en automatisert avgjørelse (personvernforordningen art.\u00a022)',
  },
  confirmTitle: 'Bekreft forespørselen',
  confirmIntro: '{controller} har mottatt en forespørsel med referansenummer {reference}: {kind}.',
  confirmWhy: 'Ved å bekrefte viser du at e-postadressen er din. Mer ber vi ikke om, heller ikke kopi av legitimasjon.',
  confirmButton: 'Bekreft',
  confirmNotYou:
    'Var det ikke deg? Lukk denne siden. Uten bekreftelse blir ingen opplysninger utlevert, endret eller slettet.',
  confirmedBanner: 'Takk. Adressen din er bekreftet.',
  usedTitle: 'Allerede bekreftet',
  usedText: 'Lenken er allerede brukt. Adressen er bekreftet, og du trenger ikke å gjøre mer.',
  expiredTitle: 'Lenken er utløpt',
  expiredText:
    'Lenken i e-posten gjaldt i sju dager. Forespørselen står ved lag: send skjemaet på nytt for å få en ny lenke, eller skriv til oss og oppgi referansenummeret.',
  unknownTitle: 'Fant ingenting her',
  unknownText: 'Ingen forespørsel hører til denne adressen. Kontroller at du kopierte hele lenken fra e-posten.',
  failedTitle: 'Prøv igjen om litt',
  failedText: 'Siden kunne ikke åpnes akkurat nå. Ingenting er tapt eller endret.',
  toStatus: 'Se forespørselen',
  statusTitle: 'Forespørselen din {reference}',
  statusIntro: 'Forespørselen din til {controller}: {kind}.',
  reference: 'Referansenummer',
  received: 'Mottatt',
  dueOn: 'Svar innen',
  legalLimit: 'Siste dag etter loven',
  stateNow: 'Status',
  progress: 'Forløp',
  statuses: {
    'awaiting-verification': 'Venter på din bekreftelse',
    verified: 'Bekreftet',
    'in-progress': 'Under behandling',
    fulfilled: 'Ferdig',
    refused: 'Avslått',
    expired: 'Aldri bekreftet',
  },
  steps: {
    received: 'Mottatt',
    confirmed: 'Din bekreftelse',
    work: 'Behandling',
    answer: 'Svar',
  },
  step: {
    done: 'ferdig',
    current: 'nå',
    open: 'gjenstår',
    by: 'innen',
  },
  nextTitle: 'Hva som skjer nå',
  next: {
    'awaiting-verification':
      'Vi har sendt deg en e-post med en lenke. Åpne den og trykk på knappen, slik at vi vet at adressen er din. Svarfristen løper allerede.',
    verified:
      'Vi leter etter opplysningene dine i alle systemene våre og skriver til adressen du oppga. Du trenger ikke å gjøre noe.',
    'in-progress': 'Vi behandler forespørselen og skriver til adressen du oppga. Du trenger ikke å gjøre noe.',
    fulfilled: 'Forespørselen er besvart. Ta vare på referansenummeret i tilfelle du har spørsmål.',
    refused: 'Vi har skrevet til deg om hvorfor vi ikke etterkom forespørselen, og hva du kan gjøre.',
    expired: 'Adressen ble ikke bekreftet i tide. Du kan sende skjemaet på nytt.',
  },
  complaintTitle: 'Hvis du ikke er fornøyd',
  complaint:
    'Du kan når som helst klage til en datatilsynsmyndighet: der du bor, der du arbeider, eller der du mener loven er brutt (personvernforordningen art.\u00a077). Virksomhetens land: {country}.',
  complaintLink: 'Adresser til de europeiske myndighetene',
  controllerUnknown: 'virksomheten',
  mail: {
    subject: 'Bekreft forespørselen {reference} til {controller}',
    greeting: 'Hei',
    received: '{controller} har mottatt forespørselen din: {kind}.',
    reference: 'Referansenummeret ditt er {reference}.',
    confirm: 'Bekreft at adressen er din. Åpne denne siden og trykk på knappen:',
    link: 'Lenken virker én gang, til og med {expires}. Fristen løper allerede:',
    due: 'du får svar senest {due}.',
    follow: 'Du kan når som helst følge forespørselen her:',
    notYou:
      'Var det ikke deg? Da trenger du ikke å gjøre noe. Uten bekreftelsen din blir ingen opplysninger utlevert, endret eller slettet.',
  },
}

export default nb
