import { parseCalendarDate, parseEmail, parseLanguage, parsePeriod } from '@assent/shared'

/** The formats of the schema. The shared parsers decide, so that a file and a request cannot disagree on a day. */
export const POLICY_FORMATS: Readonly<Record<string, (value: string) => boolean>> = {
  'calendar-date': (value) => parseCalendarDate(value).ok,
  period: (value) => parsePeriod(value).ok,
  'email-address': (value) => parseEmail(value).ok,
  'time-zone': isTimeZone,
  'language-tag': (value) => parseLanguage(value).ok && isLocale(value),
}

/** Whether the platform knows how to use the tag; `en-12` looks like one and is none. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Whether the platform's zone database (IANA) has the name. */
function isTimeZone(name: string): boolean {
  // The list holds one name of each zone; asking for the others, such as UTC, costs a hundred times as much.
  if (Intl.supportedValuesOf('timeZone').includes(name)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
