import type { RightsWords } from './words.types.ts'

const sv: RightsWords = {
  kinds: {
    access: 'tillgång till dina personuppgifter (artikel\u00a015 i\u00a0GDPR)',
    rectification: 'rättelse av dina personuppgifter (artikel\u00a016 i\u00a0GDPR)',
    erasure: 'radering av dina personuppgifter (artikel\u00a017 i\u00a0GDPR)',
    restriction: 'begränsning av behandlingen av dina personuppgifter (artikel\u00a018 i\u00a0GDPR)',
    portability: 'överföring av dina personuppgifter (artikel\u00a020 i\u00a0GDPR)',
    objection: 'invändning mot behandlingen av dina personuppgifter (artikel\u00a021 i\u00a0GDPR)',
    withdrawal: 'återkallelse av ditt samtycke (artikel\u00a07.3 i\u00a0GDPR)',
    'automated-decision': 'prövning av ett automatiserat beslut av en människa (artikel\u00a022 i\u00a0GDPR)',
  },
  confirmTitle: 'Bekräfta din begäran',
  confirmIntro: '{controller} har tagit emot en begäran med referensen {reference}: {kind}.',
  confirmWhy:
    'Genom att bekräfta visar du att e-postadressen är din. Mer än så ber vi inte om, inte heller om kopia av en id-handling.',
  confirmButton: 'Bekräfta begäran',
  confirmNotYou:
    'Var det inte du? Stäng den här sidan. Utan bekräftelse lämnas inga uppgifter ut, ändras eller raderas.',
  confirmedBanner: 'Tack. Din adress är bekräftad.',
  usedTitle: 'Redan bekräftad',
  usedText: 'Länken har redan använts. Adressen är bekräftad och du behöver inte göra något mer.',
  expiredTitle: 'Länken har gått ut',
  expiredText:
    'Länken i meddelandet gällde i sju dagar. Din begäran står kvar: skicka formuläret igen för att få en ny länk, eller skriv till oss och ange referensen.',
  unknownTitle: 'Inget hittades här',
  unknownText: 'Ingen begäran hör till den här adressen. Kontrollera att du har kopierat hela länken från meddelandet.',
  failedTitle: 'Försök igen om en stund',
  failedText: 'Sidan kunde inte öppnas just nu. Inget har gått förlorat eller ändrats.',
  toStatus: 'Se din begäran',
  statusTitle: 'Din begäran {reference}',
  statusIntro: 'Din begäran till {controller}: {kind}.',
  reference: 'Referens',
  received: 'Mottagen',
  dueOn: 'Svar senast',
  legalLimit: 'Sista dag enligt lag',
  stateNow: 'Läge',
  progress: 'Förlopp',
  statuses: {
    'awaiting-verification': 'Väntar på din bekräftelse',
    verified: 'Bekräftad',
    'in-progress': 'Handläggs',
    fulfilled: 'Klar',
    refused: 'Avslagen',
    expired: 'Aldrig bekräftad',
  },
  steps: {
    received: 'Mottagen',
    confirmed: 'Din bekräftelse',
    work: 'Handläggning',
    answer: 'Svar',
  },
  step: {
    done: 'klart',
    current: 'nu',
    open: 'återstår',
    by: 'senast',
  },
  nextTitle: 'Vad som händer nu',
  next: {
    'awaiting-verification':
      'Vi har skickat ett meddelande med en länk. Öppna den och tryck på knappen så att vi vet att adressen är din. Svarstiden löper redan.',
    verified:
      'Vi söker efter dina uppgifter i alla våra system och skriver till adressen du angav. Du behöver inte göra något.',
    'in-progress': 'Vi handlägger din begäran och skriver till adressen du angav. Du behöver inte göra något.',
    fulfilled: 'Din begäran har besvarats. Spara referensen om du skulle ha frågor.',
    refused: 'Vi har skrivit till dig om varför vi inte tillmötesgick begäran och vad du kan göra.',
    expired: 'Adressen bekräftades inte i tid. Du kan skicka formuläret igen.',
  },
  complaintTitle: 'Om du inte är nöjd',
  complaint:
    'Du kan när som helst klaga hos en dataskyddsmyndighet: där du bor, där du arbetar eller där du anser att lagen har överträtts (artikel\u00a077 i\u00a0GDPR). Företagets land: {country}.',
  complaintLink: 'Adresser till de europeiska myndigheterna',
  controllerUnknown: 'företaget',
  mail: {
    subject: 'Bekräfta din begäran {reference} till {controller}',
    greeting: 'Hej!',
    received: '{controller} har tagit emot din begäran: {kind}.',
    reference: 'Din referens är {reference}.',
    confirm: 'Bekräfta att adressen är din. Öppna den här sidan och tryck på knappen:',
    link: 'Länken fungerar en gång, till och med {expires}. Svarstiden löper redan:',
    due: 'du får svar senast {due}.',
    follow: 'Du kan följa din begäran här när som helst:',
    notYou: 'Var det inte du? Gör ingenting. Utan din bekräftelse lämnas inga uppgifter ut, ändras eller raderas.',
  },
}

export default sv
