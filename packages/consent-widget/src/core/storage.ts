import { CHOICE_VALUE, type VisitorId } from '@assent/shared'
import { cookieText } from './cookies.ts'
import type { StoredChoice } from './decision.ts'

/**
 * The names under which the choice is kept. With the `__Host-` prefix no other host and no plain http can plant one; the
 * second is for a choice that the hosts of a domain share, the third for plain http, where prefixes are refused.
 */
export const COOKIES = ['__Host-assent', '__Secure-assent', 'assent'] as const
const TAG = /.{6}/g

/**
 * Reads a choice written as `1.DAY.VISITOR.GRANTED.REFUSED[.s][.aMM]` (see `encodeChoice`); anything else is undefined, which
 * means: not decided.
 */
export function decodeChoice(text: string): StoredChoice | undefined {
  const [, day, visitor, granted, refused, overSignal, account] = CHOICE_VALUE.exec(text) ?? []
  // A grant without a visitor cannot be proved, a visitor without a grant must not exist: neither is ours.
  if (!day || !granted === !!visitor) return undefined
  return {
    day: parseInt(day, 36),
    visitorId: visitor?.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as VisitorId | undefined,
    granted: granted?.match(TAG) ?? [],
    refused: refused?.match(TAG) ?? [],
    overSignal,
    account,
  }
}

/** Every stored choice, the one that counts first; more than one is a leftover of another domain or path. */
export function readChoices(page: Document): StoredChoice[] {
  return (
    [...cookieText(page).matchAll(/(?:^|; )(?:__\w+-)?assent=([^;]*)/g)]
      .flatMap(([, value]) => decodeChoice(value!) ?? [])
      // Newest first; of one day, the one that grants less: a doubt is never resolved towards consent.
      .sort((a, b) => b.day - a.day || a.granted.length - b.granted.length)
  )
}
