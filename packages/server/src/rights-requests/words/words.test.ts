import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GENERAL_KINDS, RIGHTS_LAWS, rightsArticleOf, rightsSourceOf, type CalendarDate } from '@assent/shared'
import { liftMail } from '../answers/lift-mail.ts'
import { confirmationMail } from '../confirmation-mail.ts'
import { exportMail } from '../exports/export-mail.ts'
import { mailToPerson } from '../forwarding/forwarding-mail.ts'
import { fillWords, formatDay, RIGHTS_LANGUAGES, rightsLanguage } from '../rights-languages.ts'
import en from './en.ts'
import { RIGHTS_WORDS } from './words.ts'

/** Every text by its path: `next.refused`. */
function textsOf(value: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[path + key, inner] as const] : textsOf(inner as object, `${path}${key}.`),
  )
}
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort()
const english = new Map(textsOf(en))
const DAY = '2026-12-24' as CalendarDate
/** What a tenant answers, but for the words of the person. */
const PASSED_ON = {
  id: 'forwarding',
  tenant: 'd1',
  processor: 'Alcor Travel',
  kind: 'access',
  law: 'gdpr',
  receivedAt: Date.UTC(2026, 10, 24),
  dueOn: DAY,
  email: 'ana@example.org',
  name: null,
  message: null,
  datasets: [],
} as const

it('speaks to persons in every language that the widget asks them in', () => {
  const locales = join(import.meta.dirname, '../../../../consent-widget/src/locales')
  const widget = readdirSync(locales).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
  expect(widget.length).toBeGreaterThanOrEqual(30)
  expect([...RIGHTS_LANGUAGES].sort()).toEqual(widget.sort())
})

describe.for(RIGHTS_LANGUAGES)('%s', (language) => {
  const texts = textsOf(RIGHTS_WORDS[language])

  it('has the same placeholders in every text as English', () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort())
    for (const [path, text] of texts)
      expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path)!)])
  })

  it('is plain text in composed letters, and names nothing in English', () => {
    for (const [path, text] of texts) {
      expect(text, path).toBe(text.normalize('NFC'))
      expect(text, path).not.toMatch(/[<>|]|\s{2}|^\s|\s$/)
      if (language !== 'en') expect([path, text]).not.toEqual([path, english.get(path)])
    }
  })

  it('names the article of each right', () => {
    for (const kind of GENERAL_KINDS) {
      const numbers = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ')
      expect(numbers(RIGHTS_WORDS[language].articles[kind]), kind).toBe(numbers(rightsArticleOf(kind)))
      expect(RIGHTS_WORDS[language].kinds[kind], kind).not.toMatch(/\d/)
    }
    expect(RIGHTS_WORDS[language].complaint).toContain('77')
  })

  it.each(RIGHTS_LAWS)('writes a whole mail under %s', (law) => {
    const mail = confirmationMail({
      to: 'ana@example.org',
      language,
      controllerName: 'Alcor Travel',
      kind: 'access',
      law,
      reference: 'R-7K3M-9QPX',
      confirmUrl: 'https://privacy.alcor.example/rights/confirm/a',
      statusUrl: 'https://privacy.alcor.example/rights/b',
      dueOn: '2026-12-24',
      confirmExpiresAt: Date.UTC(2026, 10, 30),
      isAnswered: false,
    })
    expect(mail.subject + mail.text).not.toMatch(/\{\w+\}|undefined/)
    const said = [
      RIGHTS_WORDS[language].kinds.access,
      'R-7K3M-9QPX',
      formatDay(language, '2026-11-30'),
      formatDay(language, '2026-12-24'),
      'https://privacy.alcor.example/rights/confirm/a\n',
      'https://privacy.alcor.example/rights/b\n',
    ]
    for (const each of said) expect(mail.text).toContain(each)
    // The law of the place is named, and no other.
    for (const other of RIGHTS_LAWS) {
      const source = other === 'gdpr' ? RIGHTS_WORDS[language].articles.access : rightsSourceOf('access', other)
      if (source !== null) expect([other, mail.text.includes(source)]).toEqual([other, other === law])
    }
  })

  it('writes whole mails that data is ready, that a part was passed on, and that a restriction ends', () => {
    const { data, forwarded, lift, mail } = RIGHTS_WORDS[language]
    const day = formatDay(language, '2026-12-24')
    const facts = { to: 'ana@example.org', language, controllerName: 'Alcor Travel', reference: 'R-7K3M-9QPX' }
    const ready = exportMail({ ...facts, downloadUrl: 'https://privacy.alcor.example/rights/export/a', until: DAY })
    const passedOn = mailToPerson(
      { ...PASSED_ON, language, reference: facts.reference, legalLimitOn: DAY },
      { name: 'Miramar', email: 'privacy@miramar.example', language: 'en', webhook: null },
    )
    const ends = liftMail({ ...facts, endsOn: DAY, reason: 'The address was corrected.' })
    for (const { subject, text } of [ready, passedOn, ends]) {
      expect(subject + text).not.toMatch(/\{\w+\}|undefined/)
      expect(subject).toContain('R-7K3M-9QPX')
      expect(text).toContain(mail.greeting)
      expect(text).toContain(day)
    }
    for (const each of [data.open, data.care, data.again]) expect(ready.text).toContain(each)
    expect(passedOn.text).toContain('Miramar <privacy@miramar.example>')
    expect(passedOn.subject).toContain(forwarded.subject.split('{')[0])
    expect(ends.text).toContain('The address was corrected.')
    expect(ends.text).toContain(lift.ends.split('{day}')[1])
  })
})

it.each([
  ['pt-BR', 'pt'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['zh-Hans', 'en'],
  ['', 'en'],
])('a person who asks in %j is answered in %j', (tag, language) => {
  expect(rightsLanguage(tag)).toBe(language)
})

it('sets values apart where people read from right to left, and leaves a word without a value in sight', () => {
  expect(fillWords('ar', '{controller}!', { controller: 'Alcor (UK)' })).toBe('\u2068Alcor (UK)\u2069!')
  expect(fillWords('de', '{controller}, {due}', { controller: 'Alcor' })).toBe('Alcor, {due}')
})
