import type { FindingRule } from './finding-rule.types.ts'

/** Found only when a policy is applied, against the versions before and the widget that is installed. */
export const VERSION_RULES = {
  LANGUAGE_WITHOUT_WIDGET_TEXTS: {
    level: 'error',
    title: 'A language the widget does not speak',
    why: 'Half the banner would lack words.',
    help: 'Take one of the languages listed.',
    article: 'Art. 12(1)',
  },
  TEXT_PLACEHOLDERS: {
    level: 'error',
    title: 'Words of yours for the widget that lack a placeholder, or have one too many',
    why: 'The banner would not say who asks, or for what, or would show a brace.',
    help: 'Use exactly the placeholders listed.',
    article: 'Art. 13(1)',
  },
  VERSION_REUSED: {
    level: 'error',
    title: 'A version word used for other content',
    why: 'Consent records cite the version.',
    help: 'Choose another word.',
    article: 'Art. 7(1)',
  },
  EFFECTIVE_TOO_EARLY: {
    level: 'error',
    title: 'Dated before the version in force',
    why: 'It would never hold.',
    help: 'Write the day of the message or a later one.',
  },
  NOTICE_TOO_SHORT: {
    level: 'error',
    title: 'A material change too soon',
    why: 'People were promised to hear of a material change some time before it takes effect.',
    help: 'Write policy.effective as the day of the message or a later one.',
    article: 'Art. 12(1), 13(3)',
  },
  VERSION_WITHDRAWN: {
    level: 'error',
    title: 'A version that was withdrawn',
    why: 'What was taken back before its day does not come back under the same word.',
    help: 'Choose another version word.',
  },
} as const satisfies Record<string, FindingRule>
