import { distance } from 'fastest-levenshtein'
import type { DebugReport } from './report.ts'

/** Something on a page that is not as its author meant it, and what mends it. */
export interface Problem {
  readonly what: string
  readonly todo: string
}

/** What the problems follow from. */
export type Findings = Omit<DebugReport, 'problems' | 'at' | 'page' | 'browser' | 'purposes'> & {
  readonly origin: string
  /** Undefined while the server is asked, null where it did not answer. */
  readonly isKnownOrigin: boolean | null | undefined
  /** The directive of the page's content security policy that keeps it from the server. */
  readonly refusedServer: string | undefined
  /** Script tags of this site in the page. */
  readonly tags: number
  /** Whether a Google tag configured itself or told an event before it was told a default. */
  readonly isGoogleEarly: boolean
  /** Every word of the policy. */
  readonly words: readonly string[]
  readonly services: readonly string[]
}

/** What CookieConsent 3, Klaro, Cookiebot and OneTrust keep answers in. */
const LEFT_BEHIND = /^(?:cc_cookie|klaro|CookieConsent(?:Bulk\w+)?|Optanon(?:Consent|AlertBoxClosed))$/

/** All of them, the gravest first: what runs unasked, what does not run at all, what is only untidy. */
export function problemsOf(found: Findings): Problem[] {
  return [...reach(found), ...unasked(found), ...unknown(found), ...failures(found), ...untidy(found)]
}

function reach({ site, endpoint, origin, isKnownOrigin, refusedServer, tags, manifest }: Findings): Problem[] {
  const [, name] = site.split('/')
  return [
    ...(refusedServer
      ? [
          problem(
            `The page’s content security policy keeps it from ${endpoint}`,
            `Add ${endpoint} to ${refusedServer}.`,
          ),
        ]
      : isKnownOrigin === null
        ? [
            problem(
              `${endpoint} did not answer`,
              'Decisions wait in this browser until it does. Is it running, and reachable from here?',
            ),
          ]
        : []),
    ...(isKnownOrigin === false
      ? [
          problem(
            `The server takes no decisions from ${origin}`,
            `Name it in the policy, under sites: ${name}: origins, and apply the policy.`,
          ),
        ]
      : []),
    ...(tags > 1
      ? [
          problem(
            `${tags} script tags of ${site} are in the page`,
            'Keep one, first in <head>; the others did nothing.',
          ),
        ]
      : []),
    ...(manifest.isCurrent === false
      ? [
          problem(
            'This page decides by a policy that is no longer in force',
            manifest.from === 'page'
              ? 'It brings its own manifest along: let whoever renders it fetch that again.'
              : 'A cache kept it, which it may for minutes. Reload; if it stays, look for a cache that overlooks Cache-Control.',
          ),
        ]
      : []),
  ]
}

function unasked({ gated, strict, strangers, isGoogleEarly, site, endpoint }: Findings): Problem[] {
  return [
    ...gated
      .filter(({ state }) => state === 'not held back')
      .map(({ what }) =>
        problem(
          `${what} loads without being asked for`,
          what.startsWith('script')
            ? 'Write type="text/plain" on it (a module: data-type="module" too).'
            : what.startsWith('link')
              ? 'Write data-href in the place of href.'
              : 'Write data-src in the place of src (data-data for an object).',
        ),
      ),
    ...strict.early.map(({ what, url, service, kind }) =>
      what === 'begun'
        ? problem(
            `${url} waits, and may have been asked for before strict mode held it back`,
            `Mark it: ${marked(kind, service, url)}.`,
          )
        : problem(
            `${url} was asked for before strict mode could hold it back`,
            `Mark it: ${marked(kind, service, url)}. If it stands above strict.js, put strict.js first in <head>.`,
          ),
    ),
    ...strangers
      .filter(({ services, isAllowed }) => services.length > 0 && isAllowed === false)
      .map(({ host, services, kinds }) =>
        problem(
          `${host} was asked for something, although ${services.join(', ')} is not allowed`,
          `Tag what loads it: ${marked(kinds[0]!, services.join(' '), '…')}; or let strict mode find it.`,
        ),
      ),
    ...(isGoogleEarly
      ? [
          problem(
            'A Google tag ran before it was told a default',
            `Put <script crossorigin src="${endpoint}/s/${site}/consent-mode.js"></script> above it.`,
          ),
        ]
      : []),
  ]
}

function unknown({ gated, words, site }: Findings): Problem[] {
  const wanted = new Set(gated.flatMap((each) => each.words.split(/\s+/).filter(Boolean)))
  const lost = [...wanted].filter((word) => !words.includes(word.replace(/^!/, '')))
  const guesses = lost.map((word) => [word, nearest(word.replace(/^!/, ''), words)] as const)
  const strange = guesses.flatMap(([word, near]) => (near.length > 0 ? [] : [word.replace(/^!/, '')]))
  return [
    ...guesses.flatMap(([word, near]) =>
      near.length > 0
        ? [problem(`“${word}” is no purpose, category or service of the policy`, `Did you mean ${near.join(' or ')}?`)]
        : [],
    ),
    ...(strange.length > 0
      ? [
          problem(
            `No purpose, category or service of the policy: ${strange.map((word) => `“${word}”`).join(', ')}`,
            `Write one of ${words.join(', ')}; or say what another tool’s word means, under sites: ${site.split('/')[1]}: aliases: { ${strange.map((word) => `${asKey(word)}: …`).join(', ')} }.`,
          ),
        ]
      : []),
    ...gated
      .filter((each) => !each.words && each.state === 'waiting')
      .map(({ what }) => problem(`${what} waits for no word, so for ever`, 'Name a purpose, category or service.')),
    ...gated
      .filter(({ state }) => state === 'nothing to hold')
      .map(({ what }) =>
        problem(
          `${what} is tagged, but nothing in it waits`,
          what.startsWith('script')
            ? 'No browser runs a script of its type, and Assent none but type="text/plain": write that.'
            : 'Write <template data-consent="…"> around it, or give a frame or picture its address as data-src.',
        ),
      ),
  ]
}

function failures({ gated }: Findings): Problem[] {
  return gated.flatMap(({ what, state, failure }) => {
    if (state !== 'failed' || failure === undefined) return []
    const [, host] = /https?:\/\/([^/\s]+)/.exec(what) ?? []
    const todo = failure.includes('security policy')
      ? `Allow ${host ?? 'it'} in that directive, or give the tag the page’s nonce: a released script keeps its own.`
      : failure.includes('integrity')
        ? 'Compute the hash again, and add crossorigin="anonymous".'
        : 'It was released; look at its request in the browser’s network panel.'
    return [problem(`${what} was released and failed`, `${failure[0]!.toUpperCase()}${failure.slice(1)}. ${todo}`)]
  })
}

function untidy({ gated, stored, strangers, choice, services }: Findings): Problem[] {
  const nameless = gated.filter(
    ({ what, words, state }) =>
      state === 'waiting' &&
      /^(?:iframe|video|object|embed) /.test(what) &&
      !words.split(/\s+/).some((word) => services.includes(word)),
  )
  const unknown = (stored ?? []).filter(({ services: known }) => known.length === 0).map(({ name }) => name)
  const left = unknown.filter((name) => LEFT_BEHIND.test(name))
  const strays = unknown.filter((name) => !left.includes(name))
  const hosts = strangers.filter(({ services: known }) => known.length === 0)
  return [
    ...nameless.map(({ what }) =>
      problem(
        `The placeholder of ${what} cannot say who is behind it`,
        `Add data-service="…"${services.length > 0 ? `, one of ${services.join(', ')}` : ''}.`,
      ),
    ),
    ...(strays.length > 0
      ? [
          problem(
            `No service of the policy declares ${strays.join(', ')}`,
            `Under its service: cookies: [{ name: ${JSON.stringify(strays[0])}, lifetime: P1Y, party: first }]. What is not declared is not cleared.`,
          ),
        ]
      : []),
    ...(left.length > 0
      ? [
          problem(
            `Another consent tool kept ${left.join(', ')}`,
            'Its answers do not count here. If its script is still in the page, take it out; what it kept ends by itself.',
          ),
        ]
      : []),
    ...(hosts.length > 0
      ? [
          problem(
            `Nobody tagged what loads from ${hosts.map(({ host }) => host).join(', ')}`,
            'If it needs consent, tag it and name the host under services: hosts; if not, leave it.',
          ),
        ]
      : []),
    ...(choice.keptIn === 'memory'
      ? [problem('The choice is kept in memory alone', 'This browser blocks cookies here; the next page asks again.')]
      : []),
  ]
}

/** A word as a key of a flow mapping of YAML; what looks like a number stands in quotes. */
const asKey = (word: string): string => (/^[a-z][\w-]*$/i.test(word) ? word : JSON.stringify(word))

function marked(kind: string, service: string, url: string): string {
  return kind === 'script'
    ? `<script type="text/plain" data-service="${service}" src="${url}">`
    : `<${/^(?:iframe|img)$/.test(kind) ? kind : '…'} data-service="${service}" data-src="${url}">`
}

/** Words so near that a slip of the hand is likely, the nearest first. */
function nearest(word: string, words: readonly string[]): string[] {
  const far = (other: string): number => distance(word.toLowerCase(), other.toLowerCase())
  return words
    .filter((other) => far(other) <= Math.max(1, word.length / 3))
    .sort((a, b) => far(a) - far(b))
    .slice(0, 3)
}

const problem = (what: string, todo: string): Problem => ({ what, todo })
