import type { FindingRule } from './finding-rule.types.ts'

/** Sites and the words people see. */
export const SITE_RULES = {
  ORIGIN_MALFORMED: {
    level: 'error',
    title: 'Not an origin as browsers send it',
    why: 'Another spelling never matches what a browser sends, so the site would refuse its own pages.',
    help: 'Write https://host[:port], lower case, without a path.',
  },
  ORIGIN_INSECURE: {
    level: 'error',
    title: 'An origin without encryption',
    why: 'Choices could be read and changed on the way.',
    help: 'Use https; http is for localhost.',
    article: 'Art. 32',
  },
  ORIGIN_TWICE: {
    level: 'error',
    title: 'An origin of two sites',
    why: 'A page belongs to one site.',
    help: 'Remove it from one of them.',
  },
  COOKIE_DOMAIN: {
    level: 'error',
    title: 'A domain that does not hold the site',
    why: 'A browser refuses a cookie for a domain that its page is not in, so nothing would be shared.',
    help: 'Write the domain that every origin of the site is or lies below, such as example.com, or remove cookie_domain.',
  },
  REGIME_WITHOUT_CONSENT: {
    level: 'error',
    title: 'A regime without consent where consent is the law',
    why: 'In the EEA and the United Kingdom storing and reading on a device needs consent, whatever basis the use of the data rests on.',
    help: 'Write opt-in, or remove the place: it is opt-in whatever the default is.',
    article: 'Directive 2002/58/EC, Art. 5(3); PECR 2003, Reg. 6',
  },
  OPT_OUT_LINK_MISSING: {
    level: 'warning',
    title: 'Sale or sharing without the link of California',
    why: 'Where data is sold or shared before a choice, Californians are to find “Do Not Sell or Share My Personal Information” on every page; only the regime of opting out shows it.',
    help: 'Write us-ca: opt-out, or add us-ca to profiles. Below certain sizes a company is no business of that law; then leave it.',
    article: 'Cal. Civ. Code 1798.135(a)(1)',
  },
  LIMIT_LINK_MISSING: {
    level: 'warning',
    title: 'Sensitive data without the link of California',
    why: 'Where sensitive data is used beyond what is necessary, Californians are to find “Limit the Use of My Sensitive Personal Information” on every page; link, page and request are there once the file names their state.',
    help: 'Add us-ca to regions or its profiles, or to rights.jurisdictions. Below certain sizes a company is no business of that law; then leave it.',
    article: 'Cal. Civ. Code 1798.121, 1798.135(a)(2)',
  },
  COOKIE_PATTERN: {
    level: 'error',
    title: 'A cookie pattern that is no regular expression',
    why: 'It would clear nothing.',
    help: 'Write a regular expression between slashes, e.g. /^_ga/.',
  },
  LANGUAGE_WITHOUT_TEXTS: {
    level: 'error',
    title: 'A language without words',
    why: 'Its visitors would see nothing.',
    help: 'Add texts for it, or remove it from policy.languages.',
    article: 'Art. 12(1)',
  },
  NOTICE_LANGUAGE_MISSING: {
    level: 'warning',
    title: 'A language that notices do not speak yet',
    why: 'Banner and mails speak it, the notice does not: its readers get the notice in the first language of the policy that has one, with a line that says so.',
    help: 'Name at least one of the languages listed, first if readers of the others know it; write a notice in this language yourself until there is one.',
    article: 'Art. 12(1)',
  },
  LANGUAGE_NOT_DECLARED: {
    level: 'error',
    title: 'Words in a language that is not declared',
    why: 'Nobody would see them.',
    help: 'Add the language to policy.languages, or remove the words.',
  },
  TEXT_MISSING: {
    level: 'error',
    title: 'Something visitors see has no words',
    why: 'Consent to what is not explained is not informed.',
    help: 'Add its name and description in that language.',
    article: 'Art. 4(11), 12(1)',
  },
  TEXT_UNTRANSLATED: {
    level: 'note',
    title: 'Words of the notice that stand in another language',
    why: 'Readers of that language meet words of another one, or a name made from an id.',
    help: 'Add the names under texts of that language: purposes, data, events, name of services, and phrases for what stands elsewhere in the file; people are named by description under subjects.',
    article: 'Art. 12(1)',
  },
  TEXT_UNKNOWN: {
    level: 'error',
    title: 'Words for something that does not exist',
    why: 'Mostly a slip in the name; the words would never be shown.',
    help: 'Mend the name, or remove the words.',
  },
  ANSWERS_UNEQUAL: {
    level: 'error',
    title: 'Yes and no are not of like weight',
    why: 'Saying no has to be as easy as saying yes (EDPB Guidelines 03/2022 on deceptive design patterns).',
    help: 'Give both acceptAll and rejectAll short, plain words of like length, or neither; leave the looks of both to the same style.',
    article: 'Art. 4(11), 7(3)',
  },
} as const satisfies Record<string, FindingRule>
