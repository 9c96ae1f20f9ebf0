import type { RightsWords } from './words.types.ts'

const en: RightsWords = {
  kinds: {
    access: 'to see your personal data (Art. 15 GDPR)',
    rectification: 'to correct your personal data (Art. 16 GDPR)',
    erasure: 'to erase your personal data (Art. 17 GDPR)',
    restriction: 'to restrict the use of your personal data (Art. 18 GDPR)',
    portability: 'to receive your personal data in a portable format (Art. 20 GDPR)',
    objection: 'to object to the use of your personal data (Art. 21 GDPR)',
    withdrawal: 'to withdraw your consent (Art. 7(3) GDPR)',
    'automated-decision': 'to have an automated decision reviewed by a person (Art. 22 GDPR)',
  },
  confirmTitle: 'Confirm your request',
  confirmIntro: '{controller} received a request {kind}, with the reference {reference}.',
  confirmWhy:
    'Confirming shows that this e-mail address is yours. It is all we ask of you; we do not ask for a copy of an identity document.',
  confirmButton: 'Confirm the request',
  confirmNotYou:
    'Was it not you? Then close this page. Without a confirmation no data is disclosed, changed or erased.',
  confirmedBanner: 'Thank you. Your address is confirmed.',
  usedTitle: 'Already confirmed',
  usedText: 'This link was used before. The address is confirmed and there is nothing more for you to do.',
  expiredTitle: 'This link has ended',
  expiredText:
    'The link in the mail worked for seven days. Your request stands: send the form again to get a new link, or write to us and quote the reference.',
  unknownTitle: 'Nothing found here',
  unknownText: 'No request belongs to this address. Check that you copied the whole link from the mail.',
  failedTitle: 'Please try again in a moment',
  failedText: 'We could not open this page just now. Nothing was lost and nothing was changed.',
  toStatus: 'See your request',
  statusTitle: 'Your request {reference}',
  statusIntro: 'Your request to {controller} {kind}.',
  reference: 'Reference',
  received: 'Received on',
  dueOn: 'You will have an answer by',
  legalLimit: 'Last day the law allows',
  stateNow: 'Where it stands',
  progress: 'Progress',
  statuses: {
    'awaiting-verification': 'Waits for your confirmation',
    verified: 'Confirmed',
    'in-progress': 'Being worked on',
    fulfilled: 'Done',
    refused: 'Refused',
    expired: 'Never confirmed',
  },
  steps: {
    received: 'Received',
    confirmed: 'Your confirmation',
    work: 'Being worked on',
    answer: 'Answer',
  },
  step: {
    done: 'done',
    current: 'now',
    open: 'to come',
    by: 'by',
  },
  nextTitle: 'What happens next',
  next: {
    'awaiting-verification':
      'We sent you a mail with a link. Open it and press the button, so that we know the address is yours. The time to answer already runs.',
    verified:
      'We look for your data in all our systems and write to you at the address you gave. You need not do anything.',
    'in-progress': 'We are working on your request and write to you at the address you gave. You need not do anything.',
    fulfilled: 'Your request was answered. Keep the reference in case you have a question about it.',
    refused: 'We wrote to you why we did not act on this request, and what you can do about it.',
    expired: 'The address was not confirmed in time. You can send the form again.',
  },
  complaintTitle: 'If you are not content',
  complaint:
    "You may complain to a data protection authority at any time: where you live, where you work, or where you think the law was broken (Art. 77 GDPR). The company's own country is {country}.",
  complaintLink: 'Addresses of the European authorities',
  controllerUnknown: 'the company',
  mail: {
    subject: 'Please confirm your request {reference} to {controller}',
    greeting: 'Hello,',
    received: '{controller} received your request {kind}.',
    reference: 'Your reference is {reference}.',
    confirm: 'Please confirm that this address is yours. Open this page and press the button:',
    link: 'The link works once, until {expires}. The time to answer you already runs:',
    due: 'you will have an answer by {due}.',
    follow: 'You can follow your request here at any time:',
    notYou: 'Was it not you? Then do nothing. Without your confirmation no data is disclosed, changed or erased.',
  },
}

export default en
