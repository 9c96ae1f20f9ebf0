/** Languages that mails and pages to persons are written in. */
export const RIGHTS_LANGUAGES = ['en', 'es'] as const
export type RightsLanguage = (typeof RIGHTS_LANGUAGES)[number]

/** The language of ours nearest to a BCP 47 tag; English when none is near. */
export function rightsLanguage(tag: string): RightsLanguage {
  const primary = tag.toLowerCase().split('-')[0]
  return RIGHTS_LANGUAGES.find((language) => language === primary) ?? 'en'
}

/** A UTC day as a person reads it, e.g. `15 April 2027`. */
export function formatDay(language: RightsLanguage, day: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-ES', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  )
}
