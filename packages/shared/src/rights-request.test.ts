import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MESSAGE_LIMIT, parseEmail, parseLanguage, parseRightsRequestForm } from './rights-request.ts'

const form = {
  requestId: '019aaf2e-7c00-7000-8000-000000000001',
  siteKey: 'acme/www',
  kind: 'erasure',
  email: 'ana@example.org',
  name: 'Ana',
  message: 'Please delete what you have.\nThank you.',
  language: 'es',
}

describe('a rights request', () => {
  test('is read as it was filled in', () => {
    expect(parseRightsRequestForm(form)).toEqual({ ok: true, value: form })
  })

  test('needs no name and no message', () => {
    const { name: _name, message: _message, ...short } = form
    expect(parseRightsRequestForm(short)).toEqual({
      ok: true,
      value: { ...short, name: undefined, message: undefined },
    })
    expect(parseRightsRequestForm({ ...form, name: null, message: null })).toEqual({
      ok: true,
      value: { ...form, name: undefined, message: undefined },
    })
  })

  test.each([
    ['no address', { ...form, email: undefined }, ['email MISSING']],
    ['an address that is none', { ...form, email: 'ana' }, ['email MALFORMED']],
    ['a kind of its own', { ...form, kind: 'complaint' }, ['kind NOT_ALLOWED']],
    ['a name that is a list', { ...form, name: ['Ana'] }, ['name WRONG_TYPE']],
    ['a name longer than any', { ...form, name: 'a'.repeat(201) }, ['name TOO_LONG']],
    ['an empty name', { ...form, name: '' }, ['name MISSING']],
    ['a name with half a character', { ...form, name: 'A\udc00' }, ['name MALFORMED']],
    ['a message over the limit', { ...form, message: 'a'.repeat(MESSAGE_LIMIT + 1) }, ['message TOO_LONG']],
    [
      'an identity card, which nobody asked for',
      { ...form, idCopy: 'data:image/png;base64,' },
      ['idCopy UNKNOWN_FIELD'],
    ],
    ['a language that is no tag', { ...form, language: 'e' }, ['language MALFORMED']],
    ['a request id that is no UUID', { ...form, requestId: 'x' }, ['requestId MALFORMED']],
    ['a site key that is none', { ...form, siteKey: 'acme' }, ['siteKey MALFORMED']],
  ])('is refused with %s', (_, input, expected) => {
    const result = parseRightsRequestForm(input)
    expect(result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
  })

  test('is never read from arbitrary JSON, and reading never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(parseRightsRequestForm(input).ok).toBe(false)
      }),
    )
  })
})

describe('an e-mail address', () => {
  test.each([
    'a@b.c',
    'ana.garcía@example.org',
    'ana+rights@mail.example.co.uk',
    "o'neil@example.org",
    'ana@münchen.example',
    `${'a'.repeat(64)}@example.org`,
  ])('%s is one', (address) => {
    expect(parseEmail(address)).toEqual({ ok: true, value: address })
  })

  test('loses the spaces that a phone puts around it', () => {
    expect(parseEmail(' ana@example.org ')).toEqual({ ok: true, value: 'ana@example.org' })
  })

  test.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'ana@example..org',
    'ana@example.org.',
    'ana@@example.org',
    'ana@example.org,eva@example.org',
    'Ana <ana@example.org>',
    'ana@example.org\r\nBcc: everyone@example.org',
    'a na@example.org',
    'ana\0@example.org',
    'ana\u0085@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(250)}.org`,
    7,
    null,
    ['ana@example.org'],
  ])('%j is none', (address) => {
    expect(parseEmail(address)).toMatchObject({ ok: false, problems: [{ path: '', code: 'MALFORMED' }] })
  })

  test('of any length is refused without trying every way to split it', () => {
    for (const part of ['a.', '.a', 'a@', 'a']) expect(parseEmail(`a@${part.repeat(120)}@`).ok).toBe(false)
    expect(parseEmail(`a@${'a.'.repeat(100_000)}`).ok).toBe(false)
  })
})

describe('a language', () => {
  test.each(['en', 'es', 'pt-BR', 'zh-Hant-TW', 'ast'])('%s is a tag', (tag) => {
    expect(parseLanguage(tag)).toEqual({ ok: true, value: tag })
  })

  test.each(['', 'e', 'english', 'en_GB', 'en-', '-en', 'en GB', 3, null])('%j is no tag', (tag) => {
    expect(parseLanguage(tag)).toMatchObject({ ok: false, problems: [{ code: 'MALFORMED' }] })
  })
})
