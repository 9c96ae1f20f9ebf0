import type { CalendarDate } from '@assent/shared'
import { STARTER_WORDS } from './starter-words.domain.ts'

/** Languages in which a first policy can speak, as in the file's `languages`. */
export const STARTER_LANGUAGES: readonly string[] = Object.keys(STARTER_WORDS)

/**
 * A first policy file with comments: whole but for what only its author knows, which stands empty, so that the checker
 * asks for it line by line. Comments are English; what people read is in the language given. The guide
 * `docs/guides/policy.md` goes on from here.
 */
export function starterPolicy(today: CalendarDate, language = 'en'): string {
  const words = STARTER_WORDS[language]
  if (words === undefined) throw new Error(`No first words in "${language}".`)
  // JSON's strings are YAML's too, and every word may hold a comma.
  const [category, about, purpose, explained] = words.map((text) => JSON.stringify(text))
  return `# A first policy. What stands empty only you know: fill it in, then run
#   assent policy check policy.yaml
# docs/guides/policy.md takes it from here, step by step. Text with a comma or a colon inside { } stands in quotes.
assent: 1
policy:
  id: website
  version: '${today}' # a word of yours, never used again for other content
  effective: ${today} # the first day it holds
  languages: [${language}] # what people read; the first is shown to those who speak none of them

controller: # who answers for the data
  name: # legal name, such as Fern & Wheel Ltd
  address: # postal address on one line
  country: # where you are established, in two letters, such as IE
  email: # where people write to about their data

sites:
  www: { origins: [] } # where the script runs, such as ['https://www.example.com']

activities: # what you do with data, and your role in it
  website: { role: controller }

data: # what you have: provided by people, observed about them, or derived
  web_analytics: { source: observed } # Assent collects and keeps this one itself

purposes: # why you use it, each on one legal basis
  - id: analytics
    activity: website
    basis: consent
    data: [web_analytics]
    category: analytics

categories: # what visitors switch on in the banner
  - id: analytics

retention: # when data goes: one rule for each category of data
  - id: analytics
    data: web_analytics
    stages:
      - { after: occurred, period: P14M, action: anonymize }
      - { after: occurred, period: P25M, action: delete }

rights: # how people ask for their data, and within what time you promise an answer
  promise: P30D
  channels: [form, email]
  verification: email

regions: { default: opt-in } # nothing without a yes, wherever the visitor is

choice: { keep: P6M } # how long an answer to the banner stands

texts: # what people read, in each language above
  ${language}:
    categories:
      analytics: { name: ${category}, description: ${about} }
    purposes:
      analytics: { name: ${purpose}, description: ${explained} }
${language === 'en' ? '' : `    data: { web_analytics: { name: ${category}, description: ${explained} } }\n`}`
}
