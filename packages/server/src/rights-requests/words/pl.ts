import type { RightsWords } from './words.types.ts'

const pl: RightsWords = {
  kinds: {
    access: 'dostęp do Twoich danych osobowych (art.\u00a015\u00a0RODO)',
    rectification: 'sprostowanie Twoich danych osobowych (art.\u00a016\u00a0RODO)',
    erasure: 'usunięcie Twoich danych osobowych (art.\u00a017\u00a0RODO)',
    restriction: 'ograniczenie przetwarzania Twoich danych osobowych (art.\u00a018\u00a0RODO)',
    portability: 'przeniesienie Twoich danych osobowych (art.\u00a020\u00a0RODO)',
    objection: 'sprzeciw wobec przetwarzania Twoich danych osobowych (art.\u00a021\u00a0RODO)',
    withdrawal: 'wycofanie Twojej zgody (art.\u00a07 ust.\u00a03\u00a0RODO)',
    'automated-decision': 'sprawdzenie zautomatyzowanej decyzji przez człowieka (art.\u00a022\u00a0RODO)',
  },
  confirmTitle: 'Potwierdź swój wniosek',
  confirmIntro: '{controller} – otrzymano wniosek o numerze {reference}: {kind}.',
  confirmWhy:
    'Potwierdzenie pokazuje, że ten adres e-mail należy do Ciebie. To wszystko, o co prosimy; nie żądamy kopii dokumentu tożsamości.',
  confirmButton: 'Potwierdź wniosek',
  confirmNotYou:
    'To nie Twój wniosek? Zamknij tę stronę. Bez potwierdzenia żadne dane nie zostaną ujawnione, zmienione ani usunięte.',
  confirmedBanner: 'Dziękujemy. Adres został potwierdzony.',
  usedTitle: 'Już potwierdzono',
  usedText: 'Ten link został już użyty. Adres jest potwierdzony i nie trzeba robić nic więcej.',
  expiredTitle: 'Ten link wygasł',
  expiredText:
    'Link z wiadomości działał przez siedem dni. Wniosek pozostaje w mocy: wyślij formularz ponownie, aby otrzymać nowy link, albo napisz do nas, podając numer sprawy.',
  unknownTitle: 'Nic tu nie ma',
  unknownText: 'Pod tym adresem nie ma żadnego wniosku. Sprawdź, czy skopiowano cały link z wiadomości.',
  failedTitle: 'Spróbuj ponownie za chwilę',
  failedText: 'Nie udało się teraz otworzyć tej strony. Nic nie przepadło i nic się nie zmieniło.',
  toStatus: 'Zobacz swój wniosek',
  statusTitle: 'Twój wniosek {reference}',
  statusIntro: 'Twój wniosek – {controller}: {kind}.',
  reference: 'Numer sprawy',
  received: 'Data wpływu',
  dueOn: 'Odpowiedź do',
  legalLimit: 'Ostateczny termin ustawowy',
  stateNow: 'Stan sprawy',
  progress: 'Przebieg',
  statuses: {
    'awaiting-verification': 'Czeka na Twoje potwierdzenie',
    verified: 'Potwierdzony',
    'in-progress': 'W toku',
    fulfilled: 'Załatwiony',
    refused: 'Odmowa',
    expired: 'Nigdy niepotwierdzony',
  },
  steps: {
    received: 'Wpływ',
    confirmed: 'Twoje potwierdzenie',
    work: 'Rozpatrywanie',
    answer: 'Odpowiedź',
  },
  step: {
    done: 'gotowe',
    current: 'teraz',
    open: 'przed nami',
    by: 'do',
  },
  nextTitle: 'Co dalej',
  next: {
    'awaiting-verification':
      'Wysłaliśmy Ci wiadomość z linkiem. Otwórz go i naciśnij przycisk, abyśmy wiedzieli, że adres należy do Ciebie. Termin na odpowiedź już biegnie.',
    verified:
      'Szukamy Twoich danych we wszystkich naszych systemach i napiszemy na podany adres. Nie musisz nic robić.',
    'in-progress': 'Rozpatrujemy Twój wniosek i napiszemy na podany adres. Nie musisz nic robić.',
    fulfilled: 'Odpowiedź na wniosek została udzielona. Zachowaj numer sprawy na wypadek pytań.',
    refused: 'Napisaliśmy, dlaczego nie uwzględniliśmy wniosku i co możesz zrobić.',
    expired: 'Adres nie został potwierdzony na czas. Możesz wysłać formularz ponownie.',
  },
  complaintTitle: 'Jeśli się nie zgadzasz',
  complaint:
    'W każdej chwili możesz złożyć skargę do organu ochrony danych: tam, gdzie mieszkasz, pracujesz lub gdzie Twoim zdaniem naruszono prawo (art.\u00a077\u00a0RODO). Kraj firmy: {country}.',
  complaintLink: 'Adresy organów europejskich',
  controllerUnknown: 'firma',
  mail: {
    subject: 'Potwierdź wniosek {reference} – {controller}',
    greeting: 'Dzień dobry,',
    received: '{controller} – otrzymano Twój wniosek: {kind}.',
    reference: 'Numer sprawy: {reference}.',
    confirm: 'Potwierdź, że ten adres należy do Ciebie. Otwórz tę stronę i naciśnij przycisk:',
    link: 'Link działa jeden raz, do dnia {expires}. Termin już biegnie:',
    due: 'odpowiedź otrzymasz najpóźniej {due}.',
    follow: 'Wniosek możesz śledzić tutaj w każdej chwili:',
    notYou: 'To nie Ty? Nie rób nic. Bez potwierdzenia żadne dane nie zostaną ujawnione, zmienione ani usunięte.',
  },
}

export default pl
