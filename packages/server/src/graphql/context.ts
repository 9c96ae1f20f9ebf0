import { GraphQLError } from 'graphql'
import type { Scope } from './generated/resolvers.ts'
import type { Deps } from '../deps.ts'
import type { FirstPartyFacts } from '../sites/first-party.ts'

/** Someone on the open web: may run the published documents only. */
export interface AnonymousCaller {
  readonly kind: 'anonymous'
  /** The page's origin as the browser states it; null when there was none. */
  readonly origin: string | null
  /** Address with the host part cut off. */
  readonly truncatedIp: string | null
  /** Whether `Sec-GPC: 1` came with the request (W3C Global Privacy Control, section 3.5). */
  readonly gpc: boolean
  /** Country, or part of one, as the trusted edge says it, e.g. `ES` or `US-CA`; null: unknown. */
  readonly place: string | null
  /** How the request came through the site's own host; null when it did not. */
  readonly firstParty: FirstPartyFacts | null
}

/** A tool or a person of an organization, known by an API key. */
export interface KeyCaller {
  readonly kind: 'key'
  readonly organizationId: string
  readonly keyId: string
  readonly scopes: ReadonlySet<Scope>
}

export type Caller = AnonymousCaller | KeyCaller

export interface Context {
  readonly deps: Deps
  readonly caller: Caller
  /** Sets a header of the answer; only published documents have answers with headers of their own. */
  readonly setHeader?: (name: string, value: string) => void
}

/**
 * The key behind the call. Scopes were checked before the resolver ran (`@scope`); this names the organization.
 * An anonymous caller here means a field without its directive, which the schema check refuses at start.
 */
export function callerKey(context: Context): KeyCaller {
  if (context.caller.kind === 'key') return context.caller
  throw new GraphQLError('This field needs an API key.', { extensions: { code: 'UNAUTHENTICATED' } })
}
