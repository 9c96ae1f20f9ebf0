/**
 * Where data protection law applies, and who supervises it. Countries are ISO 3166-1 alpha-2.
 * Sources: GDPR Arts. 51, 77 and EEA Joint Committee Decision 154/2018 (the 30 states of the EEA), Data Protection Act
 * 2018 s. 114 (United Kingdom), revDSG Art. 43 (Switzerland).
 */
export interface SupervisoryAuthority {
  readonly country: string
  /** In its own language, where that is written in Latin letters. */
  readonly name: string
  readonly url: string
}

/** Members of the European Union. */
export const EU_COUNTRIES: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Members of the European Economic Area, in which personal data moves freely (GDPR Art. 1(3)). */
export const EEA_COUNTRIES: readonly string[] = [...EU_COUNTRIES, 'IS', 'LI', 'NO']

/** One authority for each country of the EEA, the United Kingdom and Switzerland. Germany's is the federal one. */
export const SUPERVISORY_AUTHORITIES: readonly SupervisoryAuthority[] = [
  { country: 'AT', name: 'Datenschutzbehörde', url: 'https://dsb.gv.at' },
  {
    country: 'BE',
    name: 'Autorité de protection des données / Gegevensbeschermingsautoriteit',
    url: 'https://www.dataprotectionauthority.be',
  },
  { country: 'BG', name: 'Commission for Personal Data Protection', url: 'https://www.cpdp.bg' },
  {
    country: 'CY',
    name: 'Office of the Commissioner for Personal Data Protection',
    url: 'https://www.dataprotection.gov.cy',
  },
  { country: 'CZ', name: 'Úřad pro ochranu osobních údajů', url: 'https://uoou.gov.cz' },
  {
    country: 'DE',
    name: 'Der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit (BfDI)',
    url: 'https://www.bfdi.bund.de',
  },
  { country: 'DK', name: 'Datatilsynet', url: 'https://www.datatilsynet.dk' },
  { country: 'EE', name: 'Andmekaitse Inspektsioon', url: 'https://www.aki.ee' },
  { country: 'ES', name: 'Agencia Española de Protección de Datos (AEPD)', url: 'https://www.aepd.es' },
  { country: 'FI', name: 'Tietosuojavaltuutetun toimisto', url: 'https://tietosuoja.fi' },
  {
    country: 'FR',
    name: "Commission nationale de l'informatique et des libertés (CNIL)",
    url: 'https://www.cnil.fr',
  },
  { country: 'GR', name: 'Hellenic Data Protection Authority', url: 'https://www.dpa.gr' },
  { country: 'HR', name: 'Agencija za zaštitu osobnih podataka (AZOP)', url: 'https://azop.hr' },
  {
    country: 'HU',
    name: 'Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)',
    url: 'https://www.naih.hu',
  },
  { country: 'IE', name: 'Data Protection Commission (DPC)', url: 'https://www.dataprotection.ie' },
  { country: 'IS', name: 'Persónuvernd', url: 'https://www.personuvernd.is' },
  { country: 'IT', name: 'Garante per la protezione dei dati personali', url: 'https://www.garanteprivacy.it' },
  { country: 'LI', name: 'Datenschutzstelle', url: 'https://www.datenschutzstelle.li' },
  { country: 'LT', name: 'Valstybinė duomenų apsaugos inspekcija', url: 'https://vdai.lrv.lt' },
  {
    country: 'LU',
    name: 'Commission nationale pour la protection des données (CNPD)',
    url: 'https://cnpd.public.lu',
  },
  { country: 'LV', name: 'Datu valsts inspekcija', url: 'https://www.dvi.gov.lv' },
  { country: 'MT', name: 'Information and Data Protection Commissioner (IDPC)', url: 'https://idpc.org.mt' },
  { country: 'NL', name: 'Autoriteit Persoonsgegevens', url: 'https://www.autoriteitpersoonsgegevens.nl' },
  { country: 'NO', name: 'Datatilsynet', url: 'https://www.datatilsynet.no' },
  { country: 'PL', name: 'Urząd Ochrony Danych Osobowych (UODO)', url: 'https://uodo.gov.pl' },
  { country: 'PT', name: 'Comissão Nacional de Proteção de Dados (CNPD)', url: 'https://www.cnpd.pt' },
  {
    country: 'RO',
    name: 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal (ANSPDCP)',
    url: 'https://www.dataprotection.ro',
  },
  { country: 'SE', name: 'Integritetsskyddsmyndigheten (IMY)', url: 'https://www.imy.se' },
  { country: 'SI', name: 'Informacijski pooblaščenec', url: 'https://www.ip-rs.si' },
  {
    country: 'SK',
    name: 'Úrad na ochranu osobných údajov Slovenskej republiky',
    url: 'https://dataprotection.gov.sk',
  },
  { country: 'GB', name: "Information Commissioner's Office (ICO)", url: 'https://ico.org.uk' },
  {
    country: 'CH',
    name: 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)',
    url: 'https://www.edoeb.admin.ch',
  },
]

/** The authority of a country; undefined where the table has none. */
export function supervisoryAuthority(country: string): SupervisoryAuthority | undefined {
  return SUPERVISORY_AUTHORITIES.find((authority) => authority.country === country)
}
