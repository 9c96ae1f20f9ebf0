import type { LocaleTexts } from './ui-texts.ts'

/** Terms as in the Norwegian Personal Data Act (personopplysningsloven), which carries the Regulation. */
const nb: LocaleTexts = {
  title: 'Ditt personvern',
  ask: 'Med ditt samtykke lagrer og leser {controller} data på denne enheten for: {purposes}. Du kan endre dette når som helst.',
  notice: 'Personvernerklæring',
  rejectAll: 'Avvis alle',
  acceptAll: 'Godta alle',
  choose: 'Velg',

  preferences: 'Personvernvalg',
  intro: '{controller} ber om samtykke for hvert formål. Det som krever samtykke, er av til du slår det på.',
  alwaysActive: 'Alltid aktiv',
  basis: 'Rettslig grunnlag: {basis}',
  'services.one': '{count} tjeneste i bruk',
  'services.other': '{count} tjenester i bruk',
  allowed: 'Du har tillatt: {purposes}.',
  withdrawAll: 'Trekk tilbake alt',
  saveChoices: 'Lagre valg',
  rights: 'Dine rettigheter',
  close: 'Lukk',
  stillRunning: 'Noe av det du slo av, kjører til siden lastes inn på nytt.',
  reload: 'Last inn siden på nytt',
  signal: 'Reservasjonen er respektert',
  signalAbout:
    'Nettleseren din ber nettsteder om ikke å selge eller dele opplysningene dine. {controller} følger det: det som ville gjort det, er av, også etter «Godta alle», med mindre du selv slår det på.',
  'basis-consent': 'samtykke, personvernforordningen art.\u00a06 nr.\u00a01 bokstav\u00a0a',
  'basis-contract': 'avtale, personvernforordningen art.\u00a06 nr.\u00a01 bokstav\u00a0b',
  'basis-legal-obligation': 'rettslig forpliktelse, personvernforordningen art.\u00a06 nr.\u00a01 bokstav\u00a0c',
  'basis-vital-interests': 'vitale interesser, personvernforordningen art.\u00a06 nr.\u00a01 bokstav\u00a0d',
  'basis-public-task':
    'oppgave i allmennhetens interesse, personvernforordningen art.\u00a06 nr.\u00a01 bokstav\u00a0e',
  'basis-legitimate-interests': 'berettigede interesser, personvernforordningen art.\u00a06 nr.\u00a01 bokstav\u00a0f',

  externalContent: 'Eksternt innhold',
  blocked:
    'Innholdet kommer fra {recipient}, som mottar dine data når det lastes. Det krever samtykke til: {purposes}.',
  anotherProvider: 'en annen leverandør',
  loadOnce: 'Last inn én gang',
  alwaysAllow: 'Tillat alltid',

  rightsIntro: 'Send {controller} en forespørsel om opplysningene som finnes om deg. Det er gratis.',
  kind: 'Hva ønsker du å gjøre?',
  'kind-access': 'Se opplysningene mine',
  'about-access': 'Få en kopi av opplysningene dine og vite hvordan de brukes. Personvernforordningen art.\u00a015',
  'kind-rectification': 'Rette opplysningene mine',
  'about-rectification': 'Få uriktige eller ufullstendige opplysninger rettet. Personvernforordningen art.\u00a016',
  'kind-erasure': 'Slette opplysningene mine',
  'about-erasure':
    'Få opplysningene dine slettet, med mindre en lov krever at de oppbevares. Personvernforordningen art.\u00a017',
  'kind-restriction': 'Begrense bruken',
  'about-restriction':
    'Få opplysningene dine oppbevart, men ikke brukt, mens et spørsmål avklares. Personvernforordningen art.\u00a018',
  'kind-portability': 'Ta med opplysningene mine',
  'about-portability':
    'Få opplysningene du har gitt, i en fil som andre tjenester kan lese. Personvernforordningen art.\u00a020',
  'kind-objection': 'Protestere mot bruk',
  'about-objection':
    'Si nei til bruk basert på berettigede interesser eller til direkte markedsføring. Personvernforordningen art.\u00a021',
  'kind-withdrawal': 'Trekke tilbake samtykke',
  'about-withdrawal': 'Ta tilbake et samtykke du har gitt. Personvernforordningen art.\u00a07 nr.\u00a03',
  'kind-automated-decision': 'La et menneske avgjøre',
  'about-automated-decision':
    'Få en automatisert avgjørelse vurdert av et menneske. Personvernforordningen art.\u00a022',
  optional: '{field} (valgfritt)',
  email: 'E-postadresse',
  emailHint: 'Vi sender en lenke dit, slik at du kan bekrefte forespørselen, og senere svaret.',
  name: 'Navn',
  message: 'Melding',
  messageHint: 'Alt som kan hjelpe med å finne opplysningene dine.',
  review: 'Se over forespørselen',
  problems: 'Kontroller: {fields}.',
  'error-kind': 'Velg en av disse forespørslene.',
  'error-email': 'Skriv inn en fullstendig adresse, for eksempel ana@example.org.',
  'error-name': 'Bruk høyst 200 tegn.',
  'error-message': 'Bruk høyst 4000 tegn.',
  reviewTitle: 'Kontroller forespørselen',
  request: 'Forespørsel',
  reviewIntro: 'Dette mottar {controller}.',
  edit: 'Endre',
  send: 'Send forespørsel',
  sending: 'Sender…',
  unreachable: 'Fikk ikke kontakt med serveren. Ingenting er tapt: prøv igjen, forespørselen registreres bare én gang.',
  tryAgain: 'Prøv igjen',
  refused: 'Forespørselen ble ikke godtatt:',
  sentTitle: 'Forespørsel mottatt',
  sent: 'Vi har sendt en melding til {email}. Åpne lenken i den for å bekrefte at forespørselen er din.',
  reference: 'Referansenummer',
  due: 'Svar innen',
  follow: 'Følg forespørselen',
}

export default nb
