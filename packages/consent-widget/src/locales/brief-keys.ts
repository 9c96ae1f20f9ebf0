import type { UiTexts } from './ui-texts.ts'

/** The words that banner, placeholder and control show: all that a first visit loads. */
export const BRIEF_KEYS = [
  'title',
  'ask',
  'askOpen',
  'notice',
  'rejectAll',
  'acceptAll',
  'choose',
  'preferences',
  'signal',
  'optOut',
  'limit',
  'externalContent',
  'blocked',
  'anotherProvider',
  'loadOnce',
  'alwaysAllow',
] as const satisfies readonly (keyof UiTexts)[]

export type BriefKey = (typeof BRIEF_KEYS)[number]
