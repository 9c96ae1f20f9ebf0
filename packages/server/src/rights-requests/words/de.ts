import type { RightsWords } from './words.types.ts'

const de: RightsWords = {
  kinds: {
    access: 'Auskunft über Ihre personenbezogenen Daten (Art.\u00a015\u00a0DSGVO)',
    rectification: 'Berichtigung Ihrer personenbezogenen Daten (Art.\u00a016\u00a0DSGVO)',
    erasure: 'Löschung Ihrer personenbezogenen Daten (Art.\u00a017\u00a0DSGVO)',
    restriction: 'Einschränkung der Verarbeitung Ihrer personenbezogenen Daten (Art.\u00a018\u00a0DSGVO)',
    portability: 'Übertragung Ihrer personenbezogenen Daten (Art.\u00a020\u00a0DSGVO)',
    objection: 'Widerspruch gegen die Verarbeitung Ihrer personenbezogenen Daten (Art.\u00a021\u00a0DSGVO)',
    withdrawal: 'Widerruf Ihrer Einwilligung (Art.\u00a07 Abs.\u00a03\u00a0DSGVO)',
    'automated-decision':
      'Überprüfung einer automatisierten Entscheidung durch einen Menschen (Art.\u00a022\u00a0DSGVO)',
  },
  confirmTitle: 'Bestätigen Sie Ihren Antrag',
  confirmIntro: '{controller} hat einen Antrag mit dem Aktenzeichen {reference} erhalten: {kind}.',
  confirmWhy: 'Mit der Bestätigung zeigen Sie, dass diese E-Mail-Adresse Ihnen gehört.',
  confirmButton: 'Antrag bestätigen',
  confirmNotYou:
    'Waren Sie das nicht? Dann schließen Sie diese Seite. Ohne Bestätigung werden keine Daten offengelegt, geändert oder gelöscht.',
  confirmedBanner: 'Vielen Dank. Ihre Adresse ist bestätigt.',
  usedTitle: 'Bereits bestätigt',
  usedText: 'Dieser Link wurde schon verwendet. Die Adresse ist bestätigt, Sie müssen nichts weiter tun.',
  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredText:
    'Der Link in der E-Mail galt sieben Tage. Ihr Antrag bleibt bestehen: Senden Sie das Formular erneut, um einen neuen Link zu erhalten, oder schreiben Sie uns unter Angabe des Aktenzeichens.',
  unknownTitle: 'Hier ist nichts zu finden',
  unknownText: 'Zu dieser Adresse gehört kein Antrag. Prüfen Sie, ob Sie den ganzen Link aus der E-Mail kopiert haben.',
  failedTitle: 'Bitte versuchen Sie es gleich noch einmal',
  failedText: 'Diese Seite ließ sich gerade nicht öffnen. Es ist nichts verloren gegangen und nichts geändert worden.',
  toStatus: 'Zu Ihrem Antrag',
  statusTitle: 'Ihr Antrag {reference}',
  statusIntro: 'Ihr Antrag an {controller}: {kind}.',
  reference: 'Aktenzeichen',
  received: 'Eingegangen am',
  dueOn: 'Antwort spätestens am',
  legalLimit: 'Letzter gesetzlicher Tag',
  stateNow: 'Stand',
  progress: 'Verlauf',
  statuses: {
    'awaiting-verification': 'Wartet auf Ihre Bestätigung',
    verified: 'Bestätigt',
    'in-progress': 'In Bearbeitung',
    fulfilled: 'Erledigt',
    refused: 'Abgelehnt',
    expired: 'Nie bestätigt',
  },
  steps: {
    received: 'Eingegangen',
    confirmed: 'Ihre Bestätigung',
    work: 'Bearbeitung',
    answer: 'Antwort',
  },
  step: {
    done: 'erledigt',
    current: 'jetzt',
    open: 'ausstehend',
    by: 'bis',
  },
  nextTitle: 'Wie es weitergeht',
  next: {
    'awaiting-verification':
      'Wir haben Ihnen eine E-Mail mit einem Link gesendet. Öffnen Sie ihn und drücken Sie die Schaltfläche, damit wir wissen, dass die Adresse Ihnen gehört. Die Frist für die Antwort läuft bereits.',
    verified:
      'Wir suchen Ihre Daten in allen unseren Systemen und schreiben Ihnen an die angegebene Adresse. Sie müssen nichts tun.',
    'in-progress': 'Wir bearbeiten Ihren Antrag und schreiben Ihnen an die angegebene Adresse. Sie müssen nichts tun.',
    fulfilled: 'Ihr Antrag wurde beantwortet. Bewahren Sie das Aktenzeichen für Rückfragen auf.',
    refused:
      'Wir haben Ihnen geschrieben, warum wir dem Antrag nicht nachgekommen sind und was Sie dagegen tun können.',
    expired: 'Die Adresse wurde nicht rechtzeitig bestätigt. Sie können das Formular erneut senden.',
  },
  complaintTitle: 'Wenn Sie nicht einverstanden sind',
  complaint:
    'Sie können sich jederzeit bei einer Datenschutzaufsichtsbehörde beschweren: an Ihrem Wohnort, an Ihrem Arbeitsplatz oder dort, wo Sie den Verstoß vermuten (Art.\u00a077\u00a0DSGVO). Sitzland des Unternehmens: {country}.',
  complaintLink: 'Adressen der europäischen Aufsichtsbehörden',
  controllerUnknown: 'das Unternehmen',
  document: {
    title: 'Ein Dokument wird benötigt',
    asked: '{controller} bittet Sie um ein Dokument ({article}):',
    sendHere: 'Senden Sie es auf dieser Seite, nicht per E-Mail:',
    allowed: 'PDF, JPEG oder PNG; höchstens {files} Dateien, zusammen {size}.',
    choose: 'Dateien auswählen',
    send: 'Absenden',
    received: 'Ihr Dokument ist angekommen.',
    accepted: 'Ihr Dokument wurde anerkannt.',
    refused: 'Ihr Dokument wurde nicht anerkannt.',
    noFile: 'Es wurde keine Datei ausgewählt.',
    wrongType: '{name} ist keine PDF-, JPEG- oder PNG-Datei.',
    tooMuch: 'Zu viel: Dateien: {count}, zusammen {came}.',
    notStored: 'Davon wurde nichts gespeichert; was Sie vorher gesendet haben, ist noch da.',
    kept: 'Es wird {days} Tage nach der Prüfung oder der Antwort auf Ihren Antrag gelöscht.',
  },
  mail: {
    subject: 'Bitte bestätigen Sie Ihren Antrag {reference} an {controller}',
    greeting: 'Guten Tag,',
    received: '{controller} hat Ihren Antrag erhalten: {kind}.',
    reference: 'Ihr Aktenzeichen lautet {reference}.',
    confirm:
      'Bitte bestätigen Sie, dass diese Adresse Ihnen gehört. Öffnen Sie diese Seite und drücken Sie die Schaltfläche:',
    link: 'Der Link gilt einmal, bis zum {expires}. Die Frist läuft bereits:',
    due: 'Sie erhalten eine Antwort spätestens am {due}.',
    follow: 'Ihren Antrag können Sie hier jederzeit verfolgen:',
    notYou:
      'Waren Sie das nicht? Dann tun Sie nichts. Ohne Ihre Bestätigung werden keine Daten offengelegt, geändert oder gelöscht.',
  },
}

export default de
