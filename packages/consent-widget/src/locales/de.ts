import type { UiTexts } from './ui-texts.ts'

/** Terms as in the German text of Regulation (EU) 2016/679. */
const de: UiTexts = {
  title: 'Ihre Privatsphäre',
  ask: 'Mit Ihrer Einwilligung speichert und liest {controller} Daten auf diesem Gerät, und zwar für: {purposes}. Sie können das jederzeit ändern.',
  askOpen:
    '{controller} speichert und liest Daten auf diesem Gerät, und zwar für: {purposes}. Das geschieht, solange Sie nicht ablehnen; das können Sie jetzt und jederzeit.',
  notice: 'Datenschutzerklärung',
  rejectAll: 'Alle ablehnen',
  acceptAll: 'Alle erlauben',
  choose: 'Auswahl',

  preferences: 'Datenschutzeinstellungen',
  intro:
    '{controller} bittet Sie für jeden Zweck um Ihre Einwilligung. Was sie braucht, bleibt ausgeschaltet, bis Sie es einschalten.',
  introOpen:
    '{controller} verwendet Daten für alles, was hier eingeschaltet ist. Schalten Sie jederzeit aus, was Sie nicht möchten.',
  optOut: 'Meine Daten nicht verkaufen oder weitergeben',
  optedOut: 'Sie haben dem Verkauf und der Weitergabe Ihrer Daten widersprochen.',
  alwaysActive: 'Immer aktiv',
  locked: 'Nicht abschaltbar: {reason}',
  object: 'Ich widerspreche',
  mayObject: 'Dies geschieht, solange Sie nicht widersprechen.',
  objected: 'Sie haben widersprochen; dies geschieht nicht.',
  details: 'Einzelheiten',
  dataUsed: 'Verwendete Daten',
  keptFor: 'Speicherdauer',
  recipients: 'Empfänger',
  stored: 'In Ihrem Browser gespeichert',
  session: 'bis Sie den Browser schließen',
  basis: 'Rechtsgrundlage: {basis}',
  interest: 'Interesse: {interest}',
  'services.one': '{count} Dienst im Einsatz',
  'services.other': '{count} Dienste im Einsatz',
  allowed: 'Sie haben Folgendes erlaubt: {purposes}.',
  withdrawAll: 'Alles widerrufen',
  saveChoices: 'Auswahl speichern',
  rights: 'Ihre Datenschutzrechte',
  close: 'Schließen',
  receipt: 'Beleg Ihrer Wahl',
  receiptIntro:
    'Eine signierte Kopie dessen, was {controller} aufgezeichnet hat. Bewahren Sie sie auf: Damit können Sie Ihre Wahl beweisen.',
  receiptOnce:
    'Sichern Sie ihn jetzt. Eine Ablehnung hinterlässt auf diesem Gerät nichts, womit er sich nach dem Verlassen dieser Seite finden lässt.',
  receiptAway: 'Der Beleg ist gerade nicht zu bekommen. Versuchen Sie es später noch einmal.',
  receiptDate: 'Aufgezeichnet am',
  stateGiven: 'Erlaubt',
  stateRefused: 'Abgelehnt',
  stateWithdrawn: 'Widerrufen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  download: 'Herunterladen',
  stillRunning: 'Ein Teil dessen, was Sie abgeschaltet haben, läuft weiter, bis die Seite neu geladen wird.',
  reload: 'Seite neu laden',
  signal: 'Widerspruch berücksichtigt',
  signalAbout:
    'Ihr Browser fordert Websites auf, Ihre Daten weder zu verkaufen noch weiterzugeben. {controller} hält sich daran: Was das täte, bleibt aus, auch nach „Alle erlauben“, solange Sie es nicht selbst einschalten.',
  'basis-consent': 'Einwilligung, Art.\u00a06 Abs.\u00a01 Buchst.\u00a0a\u00a0DSGVO',
  'basis-contract': 'Vertrag, Art.\u00a06 Abs.\u00a01 Buchst.\u00a0b\u00a0DSGVO',
  'basis-legal-obligation': 'rechtliche Verpflichtung, Art.\u00a06 Abs.\u00a01 Buchst.\u00a0c\u00a0DSGVO',
  'basis-vital-interests': 'lebenswichtige Interessen, Art.\u00a06 Abs.\u00a01 Buchst.\u00a0d\u00a0DSGVO',
  'basis-public-task': 'Aufgabe im öffentlichen Interesse, Art.\u00a06 Abs.\u00a01 Buchst.\u00a0e\u00a0DSGVO',
  'basis-legitimate-interests': 'berechtigte Interessen, Art.\u00a06 Abs.\u00a01 Buchst.\u00a0f\u00a0DSGVO',

  externalContent: 'Externer Inhalt',
  blocked:
    'Dieser Inhalt kommt von {recipient}. Beim Laden gehen Daten von Ihnen dorthin. Dafür ist Ihre Einwilligung nötig: {purposes}.',
  anotherProvider: 'einem anderen Anbieter',
  loadOnce: 'Einmal laden',
  alwaysAllow: 'Immer erlauben',

  rightsIntro:
    '{controller} beantwortet Ihren Antrag zu den Daten, die dort über Sie gespeichert sind. Er ist kostenlos.',
  kind: 'Was möchten Sie beantragen?',
  'kind-access': 'Meine Daten einsehen',
  'about-access': 'Eine Kopie Ihrer Daten erhalten und erfahren, wie sie verwendet werden. Art.\u00a015\u00a0DSGVO',
  'limits-access': 'Was Daten oder Geheimnisse anderer offenlegen würde, kann fehlen; wir sagen Ihnen dann Bescheid.',
  'kind-rectification': 'Meine Daten berichtigen',
  'about-rectification': 'Unrichtige oder unvollständige Daten berichtigen lassen. Art.\u00a016\u00a0DSGVO',
  'limits-rectification':
    'Wir fragen unter Umständen, woraus sich der Fehler ergibt. Ändern wir nichts, nennen wir Ihnen den Grund.',
  'kind-erasure': 'Meine Daten löschen',
  'about-erasure': 'Ihre Daten löschen lassen, soweit kein Gesetz ihre Aufbewahrung verlangt. Art.\u00a017\u00a0DSGVO',
  'limits-erasure':
    'Was ein Gesetz aufzubewahren verlangt oder ein Rechtsanspruch erfordert, bleibt; wir sagen Ihnen, was und warum.',
  'kind-restriction': 'Verarbeitung einschränken',
  'about-restriction':
    'Ihre Daten aufbewahren, aber nicht verwenden lassen, solange eine Frage geklärt wird. Art.\u00a018\u00a0DSGVO',
  'limits-restriction':
    'Möglich, solange die Richtigkeit oder ein Widerspruch geprüft wird, wenn die Nutzung unrechtmäßig ist oder wenn Sie die Daten für einen Rechtsanspruch brauchen.',
  'kind-portability': 'Meine Daten mitnehmen',
  'about-portability':
    'Die Daten, die Sie bereitgestellt haben, in einer Datei erhalten, die andere Dienste lesen können. Art.\u00a020\u00a0DSGVO',
  'limits-portability':
    'Umfasst, was Sie selbst bereitgestellt haben und was mit Ihrer Einwilligung oder für einen Vertrag automatisiert verarbeitet wird.',
  'kind-objection': 'Widerspruch einlegen',
  'about-objection':
    'Einer Verwendung aufgrund berechtigter Interessen oder der Direktwerbung widersprechen. Art.\u00a021\u00a0DSGVO',
  'limits-objection':
    'Direktwerbung endet in jedem Fall. Eine andere Nutzung darf nur aus zwingenden Gründen weitergehen, die wir Ihnen nennen.',
  'kind-withdrawal': 'Einwilligung widerrufen',
  'about-withdrawal': 'Eine Einwilligung zurücknehmen, die Sie erteilt haben. Art.\u00a07 Abs.\u00a03\u00a0DSGVO',
  'limits-withdrawal': 'Wird nie abgelehnt. Was vor dem Widerruf geschah, bleibt rechtmäßig.',
  'kind-automated-decision': 'Einen Menschen entscheiden lassen',
  'about-automated-decision':
    'Eine automatisierte Entscheidung von einem Menschen überprüfen lassen. Art.\u00a022\u00a0DSGVO',
  'limits-automated-decision':
    'Umfasst Entscheidungen, die allein ein Computer trifft und die rechtliche oder ähnlich schwere Folgen für Sie haben.',
  answerBy:
    'Sie erhalten innerhalb eines Monats eine Antwort. Nur in komplexen Fällen darf es bis zu zwei Monate länger dauern; die Gründe teilen wir Ihnen innerhalb des ersten Monats mit. Art.\u00a012 Abs.\u00a03 DSGVO',
  optional: '{field} (freiwillig)',
  email: 'E-Mail-Adresse',
  emailHint: 'Dorthin senden wir einen Link zur Bestätigung Ihres Antrags und später die Antwort.',
  name: 'Name',
  message: 'Nachricht',
  messageHint: 'Alles, was hilft, Ihre Daten zu finden.',
  review: 'Antrag prüfen',
  problems: 'Bitte prüfen Sie:',
  'error-kind': 'Wählen Sie einen dieser Anträge aus.',
  'error-email': 'Geben Sie eine vollständige Adresse ein, zum Beispiel ana@example.org.',
  'email-at': 'In „{value}“ fehlt das @.',
  'email-domain': 'In „{value}“ fehlt nach dem @ eine vollständige Domain.',
  'email-other': 'An „{value}“ kann keine E-Mail gesendet werden.',
  'error-name': 'Verwenden Sie höchstens 200 Zeichen.',
  'error-message': 'Verwenden Sie höchstens 4000 Zeichen.',
  reviewTitle: 'Prüfen Sie Ihren Antrag',
  request: 'Antrag',
  reviewIntro: 'Das erhält {controller}.',
  edit: 'Ändern',
  send: 'Antrag senden',
  sending: 'Wird gesendet …',
  unreachable:
    'Der Server war nicht erreichbar. Es ist nichts verloren: Versuchen Sie es noch einmal, Ihr Antrag wird nur einmal erfasst.',
  offline: 'Sie sind offline. Nichts geht verloren: Stellen Sie die Verbindung wieder her und versuchen Sie es erneut.',
  busy: 'Im Moment treffen zu viele Anfragen ein. Nichts geht verloren: Warten Sie eine Minute und versuchen Sie es erneut.',
  tryAgain: 'Erneut versuchen',
  refused: 'Der Antrag wurde nicht angenommen:',
  sentTitle: 'Antrag eingegangen',
  sent: 'Wir haben eine Nachricht an {email} gesendet. Öffnen Sie den Link darin, um zu bestätigen, dass der Antrag von Ihnen ist.',
  reference: 'Aktenzeichen',
  due: 'Antwort spätestens am',
  follow: 'Antrag verfolgen',
}

export default de
