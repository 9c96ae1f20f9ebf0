import type { RightsWords } from './words.types.ts'

const it: RightsWords = {
  kinds: {
    access: 'accesso ai Suoi dati personali (art.\u00a015\u00a0GDPR)',
    rectification: 'rettifica dei Suoi dati personali (art.\u00a016\u00a0GDPR)',
    erasure: 'cancellazione dei Suoi dati personali (art.\u00a017\u00a0GDPR)',
    restriction: 'limitazione del trattamento dei Suoi dati personali (art.\u00a018\u00a0GDPR)',
    portability: 'portabilità dei Suoi dati personali (art.\u00a020\u00a0GDPR)',
    objection: 'opposizione al trattamento dei Suoi dati personali (art.\u00a021\u00a0GDPR)',
    withdrawal: 'revoca del Suo consenso (art.\u00a07, par.\u00a03,\u00a0GDPR)',
    'automated-decision': 'riesame umano di una decisione automatizzata (art.\u00a022\u00a0GDPR)',
  },
  confirmTitle: 'Confermi la Sua richiesta',
  confirmIntro: '{controller} ha ricevuto una richiesta con il numero di riferimento {reference}: {kind}.',
  confirmWhy:
    'Confermando dimostra che questo indirizzo e-mail è Suo. Non chiediamo altro, nemmeno la copia di un documento d’identità.',
  confirmButton: 'Conferma la richiesta',
  confirmNotYou:
    'Non è stato Lei a inviarla? Chiuda questa pagina. Senza conferma nessun dato viene comunicato, modificato o cancellato.',
  confirmedBanner: 'Grazie. Il Suo indirizzo è confermato.',
  usedTitle: 'Già confermata',
  usedText: 'Questo link è già stato usato. L’indirizzo è confermato e non deve fare altro.',
  expiredTitle: 'Questo link è scaduto',
  expiredText:
    'Il link del messaggio era valido per sette giorni. La Sua richiesta resta valida: invii di nuovo il modulo per ricevere un nuovo link, oppure ci scriva indicando il numero di riferimento.',
  unknownTitle: 'Qui non c’è nulla',
  unknownText:
    'A questo indirizzo non corrisponde alcuna richiesta. Verifichi di aver copiato l’intero link dal messaggio.',
  failedTitle: 'Riprovi tra un momento',
  failedText: 'Non è stato possibile aprire questa pagina. Nulla è andato perso o è stato modificato.',
  toStatus: 'Veda la Sua richiesta',
  statusTitle: 'La Sua richiesta {reference}',
  statusIntro: 'La Sua richiesta a {controller}: {kind}.',
  reference: 'Numero di riferimento',
  received: 'Ricevuta il',
  dueOn: 'Risposta entro il',
  legalLimit: 'Ultimo giorno previsto dalla legge',
  stateNow: 'Stato',
  progress: 'Avanzamento',
  statuses: {
    'awaiting-verification': 'In attesa della Sua conferma',
    verified: 'Confermata',
    'in-progress': 'In lavorazione',
    fulfilled: 'Evasa',
    refused: 'Respinta',
    expired: 'Mai confermata',
  },
  steps: {
    received: 'Ricezione',
    confirmed: 'La Sua conferma',
    work: 'Lavorazione',
    answer: 'Risposta',
  },
  step: {
    done: 'fatto',
    current: 'ora',
    open: 'da fare',
    by: 'entro il',
  },
  nextTitle: 'Che cosa succede ora',
  next: {
    'awaiting-verification':
      'Le abbiamo inviato un messaggio con un link. Lo apra e prema il pulsante, così sappiamo che l’indirizzo è Suo. Il termine per la risposta decorre già.',
    verified:
      'Cerchiamo i Suoi dati in tutti i nostri sistemi e Le scriveremo all’indirizzo indicato. Non deve fare nulla.',
    'in-progress': 'Stiamo lavorando alla Sua richiesta e Le scriveremo all’indirizzo indicato. Non deve fare nulla.',
    fulfilled: 'La Sua richiesta ha ricevuto risposta. Conservi il numero di riferimento per eventuali domande.',
    refused: 'Le abbiamo scritto perché non abbiamo dato seguito alla richiesta e che cosa può fare.',
    expired: 'L’indirizzo non è stato confermato in tempo. Può inviare di nuovo il modulo.',
  },
  complaintTitle: 'Se non è d’accordo',
  complaint:
    'Può proporre reclamo in qualsiasi momento a un’autorità di protezione dei dati: dove risiede, dove lavora o dove ritiene sia avvenuta la violazione (art.\u00a077\u00a0GDPR). Paese dell’azienda: {country}.',
  complaintLink: 'Indirizzi delle autorità europee',
  controllerUnknown: 'l’azienda',
  document: {
    title: 'Serve un documento',
    asked: '{controller} Le chiede un documento ({article}):',
    sendHere: 'Lo invii da questa pagina, non per e-mail:',
    allowed: 'PDF, JPEG o PNG; al massimo {files} file, {size} in tutto.',
    choose: 'Scegli i file',
    send: 'Invia',
    received: 'Il Suo documento è arrivato.',
    accepted: 'Il Suo documento è stato accettato.',
    refused: 'Il Suo documento non è stato accettato.',
    noFile: 'Nessun file scelto.',
    wrongType: '{name} non è un file PDF, JPEG o PNG.',
    tooMuch: 'L’invio è troppo grande: file: {count}, {came} in tutto.',
    notStored: 'Nulla di questo invio è stato salvato; ciò che ha inviato prima c’è ancora.',
    kept: 'Viene cancellato {days} giorni dopo l’esame o la risposta alla Sua richiesta.',
  },
  mail: {
    subject: 'Confermi la Sua richiesta {reference} a {controller}',
    greeting: 'Buongiorno,',
    received: '{controller} ha ricevuto la Sua richiesta: {kind}.',
    reference: 'Il numero di riferimento è {reference}.',
    confirm: 'Confermi che questo indirizzo è Suo. Apra questa pagina e prema il pulsante:',
    link: 'Il link funziona una sola volta, fino al {expires}. Il termine decorre già:',
    due: 'riceverà una risposta entro il {due}.',
    follow: 'Può seguire qui la Sua richiesta in qualsiasi momento:',
    notYou:
      'Non è stato Lei? Non faccia nulla. Senza la Sua conferma nessun dato viene comunicato, modificato o cancellato.',
  },
}

export default it
