import { createSecretKey, randomUUID, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { createAccountKey } from '../src/accounts/create-account-key.ts'
import type { Identification } from '../src/accounts/identification.domain.ts'
import { identifyVisitor, type Identified } from '../src/accounts/identify-visitor.ts'
import type { Clock } from '../src/ports.ts'
import { fromThePage, HASHES, type World } from './_make.ts'

/** A key of the company's back end. */
export interface BackEnd {
  readonly kid: string
  readonly alg: 'HS256' | 'EdDSA'
  readonly key: KeyObject
}

export async function makeBackEnd(world: World): Promise<BackEnd> {
  const outcome = await createAccountKey(world, world.organizationId, 'cli', { name: 'Shop', algorithm: 'HS256' })
  if (outcome.kind === 'rejected') throw new Error(JSON.stringify(outcome.problems))
  return { kid: outcome.accountKey.id, alg: 'HS256', key: createSecretKey(Buffer.from(outcome.secret ?? '')) }
}

/** What a back end signs for Ana, five minutes long; a test changes what it is about. */
export async function signToken(
  { clock, site }: { readonly clock: Clock; readonly site: Pick<World['site'], 'siteKey'> },
  { kid, alg, key }: BackEnd,
  claims: Readonly<Record<string, unknown>> = {},
  header: object = {},
): Promise<string> {
  const iat = Math.floor(clock.now() / 1000)
  const all = { sub: 'ana', aud: site.siteKey, iat, exp: iat + 300, jti: randomUUID(), ...claims }
  const present = JSON.parse(JSON.stringify(all)) as Record<string, unknown>
  return new SignJWT(present).setProtectedHeader({ alg, kid, ...header }).sign(key)
}

/** A device that keeps nothing. */
export function makeDevice(world: Pick<World, 'site'>, overrides: Partial<Identification> = {}): Identification {
  return {
    token: '',
    siteKey: world.site.siteKey,
    language: 'en',
    textHash: HASHES.text,
    mark: undefined,
    writeToken: undefined,
    granted: [],
    refused: [],
    decidedOn: undefined,
    ...overrides,
  }
}

/** Signs Ana in on a device. */
export async function signIn(
  world: World,
  backEnd: BackEnd,
  device: Partial<Identification> = {},
  claims: Readonly<Record<string, unknown>> = {},
  place = fromThePage as Parameters<typeof identifyVisitor>[2],
): Promise<Identified> {
  const token = await signToken(world, backEnd, claims)
  const outcome = await identifyVisitor(world, makeDevice(world, { token, ...device }), place)
  if (outcome.kind === 'refused') throw new Error(`${outcome.code}: ${outcome.message}`)
  return outcome
}
