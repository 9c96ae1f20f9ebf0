import type { RightsWords } from './words.types.ts'

const fi: RightsWords = {
  kinds: {
    access: 'tutustuminen henkilötietoihisi (GDPR\u00a015\u00a0artikla)',
    rectification: 'henkilötietojesi oikaiseminen (GDPR\u00a016\u00a0artikla)',
    erasure: 'henkilötietojesi poistaminen (GDPR\u00a017\u00a0artikla)',
    restriction: 'henkilötietojesi käsittelyn rajoittaminen (GDPR\u00a018\u00a0artikla)',
    portability: 'henkilötietojesi siirtäminen (GDPR\u00a020\u00a0artikla)',
    objection: 'henkilötietojesi käsittelyn vastustaminen (GDPR\u00a021\u00a0artikla)',
    withdrawal: 'suostumuksesi peruuttaminen (GDPR\u00a07\u00a0artiklan 3\u00a0kohta)',
    'automated-decision': 'automaattisen päätöksen arviointi ihmisen toimesta (GDPR\u00a022\u00a0artikla)',
  },
  confirmTitle: 'Vahvista pyyntösi',
  confirmIntro: '{controller} on vastaanottanut pyynnön, jonka viite on {reference}: {kind}.',
  confirmWhy:
    'Vahvistamalla osoitat, että tämä sähköpostiosoite on sinun. Muuta emme pyydä, emme myöskään kopiota henkilötodistuksesta.',
  confirmButton: 'Vahvista pyyntö',
  confirmNotYou: 'Etkö tehnyt pyyntöä? Sulje tämä sivu. Ilman vahvistusta tietoja ei luovuteta, muuteta eikä poisteta.',
  confirmedBanner: 'Kiitos. Osoitteesi on vahvistettu.',
  usedTitle: 'Jo vahvistettu',
  usedText: 'Linkkiä on jo käytetty. Osoite on vahvistettu, eikä sinun tarvitse tehdä muuta.',
  expiredTitle: 'Linkki on vanhentunut',
  expiredText:
    'Viestin linkki oli voimassa seitsemän päivää. Pyyntösi on yhä voimassa: lähetä lomake uudelleen saadaksesi uuden linkin tai kirjoita meille ja ilmoita viite.',
  unknownTitle: 'Täältä ei löytynyt mitään',
  unknownText: 'Tähän osoitteeseen ei liity pyyntöä. Tarkista, että kopioit viestin linkin kokonaan.',
  failedTitle: 'Yritä hetken kuluttua uudelleen',
  failedText: 'Sivua ei voitu juuri nyt avata. Mitään ei ole kadonnut eikä muuttunut.',
  toStatus: 'Katso pyyntösi',
  statusTitle: 'Pyyntösi {reference}',
  statusIntro: 'Pyyntösi, vastaanottaja {controller}: {kind}.',
  reference: 'Viite',
  received: 'Vastaanotettu',
  dueOn: 'Vastaus viimeistään',
  legalLimit: 'Lain mukainen viimeinen päivä',
  stateNow: 'Tilanne',
  progress: 'Eteneminen',
  statuses: {
    'awaiting-verification': 'Odottaa vahvistustasi',
    verified: 'Vahvistettu',
    'in-progress': 'Käsittelyssä',
    fulfilled: 'Valmis',
    refused: 'Evätty',
    expired: 'Ei koskaan vahvistettu',
  },
  steps: {
    received: 'Vastaanotettu',
    confirmed: 'Vahvistuksesi',
    work: 'Käsittely',
    answer: 'Vastaus',
  },
  step: {
    done: 'valmis',
    current: 'nyt',
    open: 'tulossa',
    by: 'viimeistään',
  },
  nextTitle: 'Mitä seuraavaksi tapahtuu',
  next: {
    'awaiting-verification':
      'Lähetimme sinulle viestin, jossa on linkki. Avaa se ja paina painiketta, jotta tiedämme osoitteen olevan sinun. Vastausaika kuluu jo.',
    verified:
      'Etsimme tietojasi kaikista järjestelmistämme ja kirjoitamme antamaasi osoitteeseen. Sinun ei tarvitse tehdä mitään.',
    'in-progress': 'Käsittelemme pyyntöäsi ja kirjoitamme antamaasi osoitteeseen. Sinun ei tarvitse tehdä mitään.',
    fulfilled: 'Pyyntöösi on vastattu. Säilytä viite mahdollisia kysymyksiä varten.',
    refused: 'Kirjoitimme sinulle, miksi emme toteuttaneet pyyntöä ja mitä voit tehdä.',
    expired: 'Osoitetta ei vahvistettu ajoissa. Voit lähettää lomakkeen uudelleen.',
  },
  complaintTitle: 'Jos olet tyytymätön',
  complaint:
    'Voit milloin tahansa valittaa tietosuojaviranomaiselle: asuinpaikassasi, työpaikassasi tai siellä, missä lakia mielestäsi rikottiin (GDPR\u00a077\u00a0artikla). Yrityksen maa: {country}.',
  complaintLink: 'Euroopan viranomaisten osoitteet',
  controllerUnknown: 'yritys',
  mail: {
    subject: 'Vahvista pyyntösi {reference} – {controller}',
    greeting: 'Hei',
    received: '{controller} on vastaanottanut pyyntösi: {kind}.',
    reference: 'Viitteesi on {reference}.',
    confirm: 'Vahvista, että tämä osoite on sinun. Avaa tämä sivu ja paina painiketta:',
    link: 'Linkki toimii kerran, viimeinen päivä {expires}. Vastausaika kuluu jo:',
    due: 'saat vastauksen viimeistään {due}.',
    follow: 'Voit seurata pyyntöäsi täällä milloin vain:',
    notYou:
      'Etkö tehnyt pyyntöä? Sinun ei tarvitse tehdä mitään. Ilman vahvistustasi tietoja ei luovuteta, muuteta eikä poisteta.',
  },
}

export default fi
