import type { VisitorId } from '@assent/shared'
import { expect, test, vi } from 'vitest'
import type { StoredChoice } from '../core/decision.ts'
import { readChoices } from '../core/storage.ts'
import { encodeChoice, writeChoice } from './write-choice.ts'

const visitorId = '0192a3b4-c5d6-7e8f-9012-3456789abcde' as VisitorId
const yes: StoredChoice = { day: 20_600, visitorId, granted: ['aaaaaa', 'bbbbbb'], refused: [] }
const no: StoredChoice = { day: 20_600, visitorId: undefined, granted: [], refused: ['aaaaaa', 'bbbbbb'] }
const HOST = { choiceDays: 180 }
const SHARED = { choiceDays: 180, cookieDomain: 'acme.example' }
const AT = 20_600 * 86_400_000

/** A document of a certain surrounding: how its cookies are kept is the browser's business. */
function surrounding(keep: (cookie: string, jar: Map<string, string>) => void): {
  page: Document
  written: string[]
  jar: Map<string, string>
} {
  const jar = new Map<string, string>()
  const written: string[] = []
  const page = {
    URL: 'http://www.acme.example/',
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(text: string) {
      written.push(text)
      keep(text, jar)
    },
  }
  return { page: page as Document, written, jar }
}
const put = (text: string, jar: Map<string, string>): void => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? []
  jar.set(name, value)
}
const https = () => surrounding(put)
const plainHttp = () => surrounding((text, jar) => (text.includes(';Secure') ? undefined : put(text, jar)))
const blocked = () => surrounding(() => undefined)
const throwing = {
  URL: 'about:srcdoc',
  get cookie(): string {
    throw new Error('sandboxed')
  },
  set cookie(_: string) {
    throw new Error('sandboxed')
  },
} as Document

test('over https the choice is kept under the name that no other host can plant', () => {
  const { page, jar } = https()
  writeChoice(page, yes, HOST, AT)
  expect([...jar.keys()]).toEqual(['__Host-assent'])
  expect(readChoices(page)).toEqual([yes])
})

test('over plain http, where that name is refused, under the plain one', () => {
  const { page, jar } = plainHttp()
  writeChoice(page, yes, HOST, AT)
  expect([...jar.keys()]).toEqual(['assent'])
  expect(readChoices(page)).toEqual([yes])
})

test('on request the hosts of a domain share it, with the attributes that takes', () => {
  const { page, written, jar } = https()
  writeChoice(page, yes, SHARED, AT)
  expect([...jar.keys()]).toEqual(['__Secure-assent'])
  expect(written).toEqual([
    `__Secure-assent=${encodeChoice(yes)};Path=/;SameSite=Lax;Max-Age=${180 * 86_400};Domain=acme.example;Secure`,
  ])
  expect(readChoices(page)).toEqual([yes])
  const plain = plainHttp()
  writeChoice(plain.page, yes, SHARED, AT)
  expect(plain.written.at(-1)).toBe(
    `assent=${encodeChoice(yes)};Path=/;SameSite=Lax;Max-Age=${180 * 86_400};Domain=acme.example`,
  )
})

test('where the browser keeps no cookie for the domain, a public suffix for one, the host keeps it alone', () => {
  const { page, jar } = surrounding((text, jar) => (text.includes(';Domain=') ? undefined : put(text, jar)))
  writeChoice(page, yes, SHARED, AT)
  expect([...jar.keys()]).toEqual(['__Host-assent'])
})

test('where cookies are blocked or throw, nothing is kept, nothing is thrown and nothing is granted', () => {
  for (const page of [blocked().page, throwing]) {
    writeChoice(page, yes, HOST, AT)
    expect(readChoices(page)).toEqual([])
  }
})

test('over https the page does not wait to see that the host’s own cookie was kept', () => {
  const { page, jar } = https()
  Object.assign(page, { URL: 'https://www.acme.example/' })
  const read = vi.spyOn(page, 'cookie', 'get')
  writeChoice(page, yes, HOST, AT)
  expect([...jar.keys()]).toEqual(['__Host-assent'])
  expect(read).not.toHaveBeenCalled()
  // A domain may be refused.
  writeChoice(page, yes, SHARED, AT)
  expect(read).toHaveBeenCalled()
})

test('the cookie ends with the days of the decision, not with those of the last visit', () => {
  const { page, written } = https()
  writeChoice(page, yes, HOST, AT + 100 * 86_400_000)
  expect(written[0]).toContain(`Max-Age=${80 * 86_400}`)
})

test('of several choices the newest counts, and of one day the one that grants less', () => {
  const { page, jar } = https()
  jar.set('__Host-assent', encodeChoice(yes))
  jar.set('assent', encodeChoice(no))
  expect(readChoices(page)[0]).toEqual(no)
  jar.set('__Host-assent', encodeChoice({ ...yes, day: 20_601 }))
  expect(readChoices(page)[0]).toEqual({ ...yes, day: 20_601 })
})

test('rubbish beside a good choice is passed over', () => {
  const { page, jar } = https()
  jar.set('__Host-assent', '1.fw8.<script>..')
  jar.set('assent', encodeChoice(no))
  expect(readChoices(page)).toEqual([no])
})
