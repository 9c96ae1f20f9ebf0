import { spawnSync } from 'node:child_process'
import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { UnsecuredJWT } from 'jose'
import type { SiteKey, VisitorId } from '@assent/shared'
import { describe, expect, it } from 'vitest'
import { makeBackEnd, makeDevice, signIn, signToken, type BackEnd } from '../../test/_accounts.ts'
import { withDatabase } from '../../test/_database.ts'
import { dumpTables, withDesk } from '../../test/_desk.ts'
import {
  choose,
  DAY,
  fromThePage,
  makeDecision,
  makePolicy,
  makePurposes,
  makeWorld,
  MINUTE,
  type World,
} from '../../test/_make.ts'
import { readConsents } from '../consent/read-consents.ts'
import { recordConsent, type RecordConsentOutcome } from '../consent/record-consent.ts'
import { verifySeals } from '../consent/verify-seals.ts'
import { inOrganization } from '../db/scope.ts'
import { createAccountKey } from './create-account-key.ts'
import { forgetAccount } from './forget-account.ts'
import { identifyVisitor, type Identified } from './identify-visitor.ts'
import { readAccountKeys, readAccountVisitor } from './read-accounts.ts'
import { revokeAccountKey } from './revoke-account-key.ts'

const database = withDatabase()
const desks = withDesk(database)

type Recorded = Extract<RecordConsentOutcome, { kind: 'recorded' }>

async function record(world: World, overrides: Parameters<typeof makeDecision>[1] = {}): Promise<Recorded> {
  world.clock.advance(MINUTE)
  const outcome = await recordConsent(world, makeDecision(world, overrides), fromThePage)
  if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** What a device that accepted everything sends. */
async function accepted(world: World) {
  const visitorId = world.ids.uuid() as VisitorId
  const { writeToken } = await record(world, { visitorId })
  return { visitorId, device: { writeToken: writeToken ?? undefined, granted: ['analytics', 'marketing'] as never[] } }
}
const refusing = { refused: ['analytics', 'marketing'] as never[] }

/** A decision of the signed-in person. */
const decide = (world: World, { visitorId, accountToken }: Identified, yes: Readonly<Record<string, boolean>>) =>
  record(world, { visitorId: visitorId as VisitorId, accountToken, method: 'choose', choices: choose(yes) })

const answersOf = ({ answers }: Pick<Identified, 'answers'>): Record<string, boolean | null> =>
  Object.fromEntries(answers.map(({ purpose, granted }) => [purpose, granted]))

/** The account's history, oldest first, as `method purpose:state …`. */
async function historyOf(world: World, visitorId: string): Promise<readonly string[]> {
  const { rows } = await readConsents(world, { organizationId: world.organizationId, keyId: 'K' }, { visitorId }, { limit: 50, after: undefined }) // prettier-ignore
  return rows.map(({ method, choices }) => `${method} ${choices.map(({ purpose, state }) => `${purpose}:${state}`).join(' ')}`).reverse() // prettier-ignore
}

const events = async (world: World): Promise<number> =>
  inOrganization(world.db, world.organizationId, async (trx) => {
    const rows = await trx.selectFrom('consent_event').select('decision_id').execute()
    return rows.length
  })

describe('a token of the company’s back end', () => {
  it('is taken when it is signed with HS256 or EdDSA by a key of the organization, and notes the key’s use', async () => {
    const world = await makeWorld(database.db, { slug: 'signed' })
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    for (const written of [
      publicKey.export({ format: 'pem', type: 'spki' }) as string,
      JSON.stringify(publicKey.export({ format: 'jwk' })),
    ]) {
      const made = await createAccountKey(world, world.organizationId, 'cli', {
        name: 'Shop',
        algorithm: 'EdDSA',
        publicKey: written,
      })
      if (made.kind === 'rejected') throw new Error(JSON.stringify(made.problems))
      expect(made.secret).toBeNull()
      const backEnd: BackEnd = { kid: made.accountKey.id, alg: 'EdDSA', key: privateKey }
      expect((await signIn(world, backEnd)).kind).toBe('identified')
    }
    expect((await signIn(world, await makeBackEnd(world))).kind).toBe('identified')
    const keys = await readAccountKeys(world, world.organizationId)
    expect(keys.map(({ lastUsedAt }) => lastUsedAt)).toEqual(keys.map(() => world.clock.now()))
  })

  it('is refused with a code that says why, and changes nothing', async () => {
    const world = await makeWorld(database.db, { slug: 'forged' })
    const other = await makeWorld(database.db, { slug: 'forged-other' })
    const [backEnd, stranger, old] = [await makeBackEnd(world), await makeBackEnd(other), await makeBackEnd(world)]
    await revokeAccountKey(world, world.organizationId, 'cli', old.kid)
    const { privateKey } = generateKeyPairSync('ed25519')
    const iat = Math.floor(world.clock.now() / 1000)
    const sign = (claims: object, header = {}) => signToken(world, backEnd, claims as Record<string, unknown>, header)
    const good = await sign({})
    const [head = '', body = '', mac = ''] = good.split('.')
    const asAnyone = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'ben' }),
    )
    const wrong: readonly (readonly [string, string])[] = [
      ['TOKEN_MALFORMED', 'not.a-token'],
      ['TOKEN_MALFORMED', 'e30.e30.'.repeat(1000)],
      ['TOKEN_ALGORITHM', new UnsecuredJWT({ sub: 'ana' }).encode()],
      ['TOKEN_ALGORITHM', await signToken(world, { ...backEnd, alg: 'EdDSA', key: privateKey })],
      ['TOKEN_KEY_UNKNOWN', await sign({}, { kid: undefined })],
      ['TOKEN_KEY_UNKNOWN', await signToken(world, stranger)],
      ['TOKEN_KEY_REVOKED', await signToken(world, old)],
      ['TOKEN_SIGNATURE', `${head}.${asAnyone.toString('base64url')}.${mac}`],
      ['TOKEN_SIGNATURE', await signToken(world, { ...backEnd, key: createSecretKey(Buffer.alloc(32)) })],
      ['TOKEN_CLAIM', await sign({ sub: '' })],
      ['TOKEN_CLAIM', await sign({ jti: undefined })],
      ['TOKEN_CLAIM', await sign({ exp: undefined })],
      ['TOKEN_CLAIM', await sign({ sub: 7 })],
      ['TOKEN_OTHER_SITE', await sign({ aud: 'forged-other/www' })],
      ['TOKEN_TOO_LONG', await sign({ exp: iat + 601 })],
      ['TOKEN_TOO_LONG', await sign({ exp: iat })],
      ['TOKEN_NOT_YET', await sign({ iat: iat + 61, exp: iat + 300 })],
      ['TOKEN_EXPIRED', await sign({ iat: iat - 600, exp: iat })],
    ]
    for (const [code, token] of wrong) {
      const outcome = await identifyVisitor(world, makeDevice(world, { token, ...refusing }), fromThePage)
      expect([outcome.kind, 'code' in outcome && outcome.code, token]).toEqual(['refused', code, token])
    }
    expect(await events(world)).toBe(0)
    expect(await readAccountVisitor(world, world.organizationId, 'ana')).toBeUndefined()
  })

  it('is taken once, also when twenty pages send it at the same moment', async () => {
    const world = await makeWorld(database.db, { slug: 'replayed' })
    const token = await signToken(world, await makeBackEnd(world))
    const device = makeDevice(world, { token })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => identifyVisitor(world, device, fromThePage)))
    expect(outcomes.filter(({ kind }) => kind === 'identified')).toHaveLength(1)
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({ code: 'TOKEN_REPLAYED' })
  })

  it('is refused from another origin, another site, for unknown texts and on a device of another account, unused', async () => {
    const world = await makeWorld(database.db, { slug: 'elsewhere' })
    const token = await signToken(world, await makeBackEnd(world))
    const codes: unknown[] = []
    for (const [device, request] of [
      [{}, { ...fromThePage, origin: 'https://evil.example' }],
      [{ siteKey: 'nobody/www' as SiteKey }, fromThePage],
      [{ textHash: 'c'.repeat(64) }, fromThePage],
      [{ mark: '!!' }, fromThePage],
    ] as const) {
      const outcome = await identifyVisitor(world, makeDevice(world, { token, ...device }), request)
      codes.push('code' in outcome && outcome.code)
    }
    expect(codes).toEqual(['ORIGIN_NOT_ALLOWED', 'UNKNOWN_SITE', 'TEXT_UNKNOWN', 'OTHER_ACCOUNT'])
    expect((await identifyVisitor(world, makeDevice(world, { token }), fromThePage)).kind).toBe('identified')
  })
})

describe('signing in', () => {
  it('takes a device’s answers over for an account that has none, with the decision they come from', async () => {
    const world = await makeWorld(database.db, { slug: 'takeover' })
    const backEnd = await makeBackEnd(world)
    const { visitorId, device } = await accepted(world)
    const decidedAt = world.clock.now() - 1000
    world.clock.advance(3 * DAY)
    const ana = await signIn(world, backEnd, device)
    expect(answersOf(ana)).toEqual({ analytics: true, marketing: true })
    // A visit renews no choice: what was decided three days ago is three days old.
    expect(ana.decidedAt).toBe(decidedAt)
    expect(ana.visitorId).not.toBe(visitorId)
    expect(ana.writeToken).not.toBeNull()
    expect(await historyOf(world, ana.visitorId)).toEqual(['account analytics:given marketing:given'])
    const { rows, sources } = await readConsents(world, { organizationId: world.organizationId, keyId: 'K' }, { visitorId: ana.visitorId }, { limit: 5, after: undefined }) // prettier-ignore
    expect(sources.get(rows[0]?.decision_id ?? '')).toMatchObject({ visitorId })
    expect((await verifySeals(world, world.organizationId)).problems).toEqual([])
  })

  it('gives the account’s answers to a device that has none, without an event', async () => {
    const world = await makeWorld(database.db, { slug: 'second' })
    const backEnd = await makeBackEnd(world)
    const first = await signIn(world, backEnd, (await accepted(world)).device)
    const second = await signIn(world, backEnd)
    expect(answersOf(second)).toEqual({ analytics: true, marketing: true })
    expect([second.visitorId, second.writeToken, second.mark]).toEqual([first.visitorId, first.writeToken, first.mark])
    expect(await events(world)).toBe(2)
    const agreeing = await signIn(world, backEnd, (await accepted(world)).device)
    expect(answersOf(agreeing)).toEqual({ analytics: true, marketing: true })
    expect(await historyOf(world, first.visitorId)).toHaveLength(1)
  })

  it('asks again what device and account differ about; the refusal stands meanwhile, and takes the right to send with it', async () => {
    const world = await makeWorld(database.db, { slug: 'differ' })
    const backEnd = await makeBackEnd(world)
    const first = await signIn(world, backEnd, (await accepted(world)).device)
    world.clock.advance(MINUTE)
    const refuser = await signIn(world, backEnd, { refused: ['marketing'] as never[] })
    expect(answersOf(refuser)).toEqual({ analytics: true, marketing: null })
    expect(await historyOf(world, first.visitorId)).toEqual([
      'account analytics:given marketing:given',
      'account analytics:given marketing:requested',
    ])
    const revoked = await inOrganization(world.db, world.organizationId, (trx) =>
      trx.selectFrom('token_revocation').select('visitor_id').execute(),
    )
    expect(revoked).toEqual([{ visitor_id: first.visitorId }])
    // The other device finds the question open too, and keeps nothing of its copy.
    const copy = await signIn(world, backEnd, { mark: first.mark, granted: ['analytics', 'marketing'] as never[] })
    expect(answersOf(copy)).toEqual({ analytics: true, marketing: null })
    await decide(world, refuser, { analytics: true, marketing: false })
    expect(answersOf(await signIn(world, backEnd, { mark: first.mark, granted: ['marketing'] as never[] }))).toEqual({
      analytics: true,
      marketing: false,
    })
  })

  it('lets the account’s no meet a device’s yes in the same way', async () => {
    const world = await makeWorld(database.db, { slug: 'reverse' })
    const backEnd = await makeBackEnd(world)
    await signIn(world, backEnd, refusing)
    const { device } = await accepted(world)
    const ana = await signIn(world, backEnd, device)
    expect(answersOf(ana)).toEqual({ analytics: null, marketing: null })
    expect([ana.writeToken, ana.decidedAt]).toEqual([null, null])
  })

  it('counts a yes only as far as the record behind the device’s write token shows it', async () => {
    const world = await makeWorld(database.db, { slug: 'proof' })
    const backEnd = await makeBackEnd(world)
    const granted = ['analytics', 'marketing'] as never[]
    expect(answersOf(await signIn(world, backEnd, { granted }))).toEqual({})
    expect(answersOf(await signIn(world, backEnd, { granted, writeToken: 'AAAA.BBBB' }))).toEqual({})
    const visitorId = world.ids.uuid() as VisitorId
    const { writeToken } = await record(world, { visitorId, method: 'choose', choices: choose({ analytics: true, marketing: false }) }) // prettier-ignore
    const device = { granted, writeToken: writeToken ?? undefined }
    expect(answersOf(await signIn(world, backEnd, device))).toEqual({ analytics: true })
    expect(await events(world)).toBe(2)
  })

  it('takes no answer over to a purpose that changed since, or after the choice ran out', async () => {
    const changed = new Map(makePurposes()).set('marketing', { ...makePurposes().get('marketing')!, tag: 'newtag' })
    const world = await makeWorld(database.db, { slug: 'changed' })
    const backEnd = await makeBackEnd(world)
    const first = await signIn(world, backEnd, (await accepted(world)).device)
    const before = world.site.policy
    Object.assign(world.site, {
      policy: makePolicy({ hash: 'd'.repeat(64), purposes: changed }),
      earlierPolicies: new Map([[before.hash, before]]),
    })
    const later = await signIn(world, backEnd)
    expect(answersOf(later)).toEqual({ analytics: true })
    expect(later.answers[0]?.tag).toBe('analyt')
    world.clock.advance(183 * DAY)
    const over = await signIn(world, backEnd, { mark: first.mark })
    expect(answersOf(over)).toEqual({})
  })

  it('asks nobody again who opted out where purposes run until refused: the no is the account’s', async () => {
    const world = await makeWorld(database.db, { slug: 'optout' })
    Object.assign(world.site, { policy: makePolicy({ openAt: () => new Set(['analytics', 'marketing']) }) })
    const backEnd = await makeBackEnd(world)
    await signIn(world, backEnd, (await accepted(world)).device)
    world.clock.advance(MINUTE)
    const ana = await signIn(world, backEnd, { refused: ['marketing', 'fraud'] as never[] })
    expect(answersOf(ana)).toEqual({ analytics: true, marketing: false, fraud: false })
    expect((await historyOf(world, ana.visitorId)).at(-1)).toBe(
      'account analytics:given marketing:withdrawn fraud:objected',
    )
  })

  it('keeps accounts, organizations and companies’ ids apart, and the ids nowhere in the database', async () => {
    const desk = await desks.make()
    const backEnd = await makeBackEnd(desk)
    const claims = { sub: 'customer-4711-of-acme' }
    const ana = await signIn(desk, backEnd, (await accepted(desk)).device, claims)
    expect(answersOf(await signIn(desk, backEnd, {}, { sub: 'somebody-else' }))).toEqual({})
    const tables = await dumpTables(desk.db)
    expect([tables.includes('customer-4711'), tables.includes(ana.visitorId)]).toEqual([false, true])
    expect(tables).not.toContain(backEnd.key.export().toString())
    const types = await inOrganization(desk.db, desk.organizationId, (trx) =>
      trx.selectFrom('audit_entry').select('type').execute(),
    )
    expect(types.map(({ type }) => type)).toContain('account-key.created')
  })

  it('goes on under a new pseudonym before the old one grows too old, with the answers that still stand', async () => {
    const world = await makeWorld(database.db, { slug: 'worn' })
    const backEnd = await makeBackEnd(world)
    const first = await signIn(world, backEnd)
    world.clock.advance(350 * DAY)
    const middle = await signIn(world, backEnd)
    await decide(world, middle, { analytics: true, marketing: false })
    world.clock.advance(41 * DAY)
    const later = await signIn(world, backEnd, { mark: first.mark })
    expect(later.visitorId).not.toBe(first.visitorId)
    expect(answersOf(later)).toEqual({ analytics: true, marketing: false })
    expect(await readAccountVisitor(world, world.organizationId, 'ana')).toBe(later.visitorId)
    await decide(world, later, { analytics: false, marketing: false })
    expect(await historyOf(world, later.visitorId)).toEqual([
      'account analytics:given marketing:refused',
      'choose analytics:withdrawn marketing:refused',
    ])
  })

  it('gives one account one pseudonym and one line of events when six devices sign in at once', async () => {
    const world = await makeWorld(database.db, { slug: 'atonce' })
    const backEnd = await makeBackEnd(world)
    const devices = await Promise.all(Array.from({ length: 3 }, () => accepted(world)))
    const all = await Promise.all([
      ...devices.map(({ device }) => signIn(world, backEnd, device)),
      ...devices.map(() => signIn(world, backEnd, refusing)),
    ])
    expect(new Set(all.map(({ visitorId }) => visitorId)).size).toBe(1)
    expect(answersOf(await signIn(world, backEnd))).toEqual({ analytics: null, marketing: null })
  })
})

describe('a decision of somebody who is signed in', () => {
  it('is the account’s from every device, also when both were signed in before either decided', async () => {
    const world = await makeWorld(database.db, { slug: 'devices' })
    const backEnd = await makeBackEnd(world)
    const [phone, desk] = [await signIn(world, backEnd), await signIn(world, backEnd)]
    await decide(world, phone, { analytics: true, marketing: true })
    await decide(world, desk, { analytics: false, marketing: true })
    await decide(world, phone, { analytics: false, marketing: false })
    expect(await historyOf(world, phone.visitorId)).toEqual([
      'choose analytics:given marketing:given',
      'choose analytics:withdrawn marketing:given',
      'choose analytics:refused marketing:withdrawn',
    ])
    expect(answersOf(await signIn(world, backEnd))).toEqual({ analytics: false, marketing: false })
  })

  it('is recorded once, however often it is sent, and each of five at once has its place', async () => {
    const world = await makeWorld(database.db, { slug: 'once' })
    const ana = await signIn(world, await makeBackEnd(world))
    const make = () => makeDecision(world, { visitorId: ana.visitorId as VisitorId, accountToken: ana.accountToken })
    const decision = make()
    const first = await recordConsent(world, decision, fromThePage)
    await decide(world, ana, { analytics: false, marketing: true })
    expect(await recordConsent(world, decision, fromThePage)).toEqual(first)
    expect(await historyOf(world, ana.visitorId)).toHaveLength(2)
    const five = await Promise.all(Array.from({ length: 5 }, () => recordConsent(world, make(), fromThePage)))
    expect(five.map(({ kind }) => kind)).toEqual(five.map(() => 'recorded'))
    expect(await historyOf(world, ana.visitorId)).toHaveLength(7)
  })

  it('needs an account token of ours, for this visitor and site, of the last 24 hours; and nobody sends the server’s own method', async () => {
    const world = await makeWorld(database.db, { slug: 'right' })
    const ana = await signIn(world, await makeBackEnd(world), (await accepted(world)).device)
    const visitorId = ana.visitorId as VisitorId
    const codeOf = async (overrides: object): Promise<unknown> => {
      const outcome = await recordConsent(world, makeDecision(world, { visitorId, ...overrides }), fromThePage)
      return outcome.kind === 'rejected' ? outcome.problems[0]?.code : outcome.kind
    }
    const { accountToken, writeToken } = ana
    expect(await codeOf({ accountToken: writeToken })).toBe('ACCOUNT_TOKEN_INVALID')
    expect(await codeOf({ accountToken: `${accountToken}A` })).toBe('ACCOUNT_TOKEN_INVALID')
    expect(await codeOf({ writeToken: accountToken })).toBe('WRITE_TOKEN_INVALID')
    expect(await codeOf({ accountToken, visitorId: world.ids.uuid() })).toBe('ACCOUNT_TOKEN_MISMATCH')
    expect(await codeOf({ accountToken, method: 'account' })).toBe('METHOD_CONTRADICTS_CHOICES')
    const late = { accountToken, decidedAt: world.clock.now() + DAY + 1 }
    world.clock.advance(DAY + MINUTE)
    expect(await codeOf(late)).toBe('ACCOUNT_TOKEN_EXPIRED')
    // What was decided in time and waited for the network counts.
    expect(await codeOf({ accountToken, decidedAt: late.decidedAt - 1 })).toBe('recorded')
  })
})

it('forgetting an account leaves its history as evidence that nothing leads to', async () => {
  const world = await makeWorld(database.db, { slug: 'forget' })
  const backEnd = await makeBackEnd(world)
  const ana = await signIn(world, backEnd, (await accepted(world)).device)
  const forget = () => forgetAccount(world, world.organizationId, 'cli', 'ana')
  expect([await forget(), await forget()]).toEqual([true, false])
  expect(await readAccountVisitor(world, world.organizationId, 'ana')).toBeUndefined()
  expect(await historyOf(world, ana.visitorId)).toHaveLength(1)
  const again = await signIn(world, backEnd)
  expect([again.visitorId === ana.visitorId, answersOf(again)]).toEqual([false, {}])
})

it('a key is not made from a wrong wish, and its secret is never read again', async () => {
  const world = await makeWorld(database.db, { slug: 'wishes' })
  const codes = async (wish: object): Promise<unknown> => {
    const outcome = await createAccountKey(world, world.organizationId, 'cli', {
      name: 'Shop',
      algorithm: 'HS256',
      ...wish,
    })
    return outcome.kind === 'rejected' ? outcome.problems.map(({ path, code }) => `${path} ${code}`) : outcome.secret
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const { publicKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = (key: typeof rsa, type: 'spki' | 'pkcs8') => key.export({ format: 'pem', type } as never)
  expect(await codes({ name: ' ' })).toEqual(['name MISSING'])
  expect(await codes({ secret: 'short' })).toEqual(['secret OUT_OF_RANGE'])
  expect(await codes({ publicKey: 'x' })).toEqual(['publicKey NOT_ALLOWED'])
  expect(await codes({ algorithm: 'EdDSA' })).toEqual(['publicKey MISSING'])
  expect(await codes({ algorithm: 'EdDSA', secret: 'x'.repeat(32), publicKey: 'x' })).toEqual(['secret NOT_ALLOWED', 'publicKey MALFORMED']) // prettier-ignore
  for (const publicKey of [
    pem(privateKey, 'pkcs8'),
    pem(rsa, 'spki'),
    JSON.stringify(privateKey.export({ format: 'jwk' })),
  ])
    expect(await codes({ algorithm: 'EdDSA', publicKey })).toEqual(['publicKey MALFORMED'])
  expect(await codes({ secret: 'a secret of the company’s own, long enough' })).toBeNull()
  expect(await codes({})).toMatch(/^[\w-]{43}$/)
})

/** The guide's lines, each with a line that prints a token of it, and what runs them. */
const BACK_ENDS = [
  {
    of: 'Node',
    fence: 'js',
    command: [process.execPath, '--input-type=module', '-e'],
    print: (kid: string, secret: string, siteKey: string) =>
      `console.log(signIn(${JSON.stringify({ kid, secret, siteKey, userId: 7 })}))`,
  },
  {
    of: 'PHP',
    fence: 'php',
    command: ['php', '-r'],
    print: (...facts: string[]) => `echo sign_in(${facts.map((fact) => `'${fact}'`).join(', ')}, '7');`,
  },
  {
    of: 'Python',
    fence: 'python',
    command: ['python3', '-c'],
    print: (...facts: string[]) => `print(sign_in(${facts.map((fact) => `'${fact}'`).join(', ')}, '7'))`,
  },
] as const

describe.each(BACK_ENDS)('the guide’s lines for a back end of $of', ({ fence, command, print }) => {
  const [program, ...words] = command
  it.skipIf(spawnSync(program, ['--version']).error !== undefined)('sign a token that is taken, once', async () => {
    const world = await makeWorld(database.db, { slug: `guide-${fence}` })
    const guide = await readFile(new URL('../../../../docs/guides/accounts.md', import.meta.url), 'utf8')
    const code = new RegExp('```' + fence + '\\n(.*?)```', 's').exec(guide)![1]!
    const made = await createAccountKey(world, world.organizationId, 'cli', { name: 'Shop', algorithm: 'HS256' })
    if (made.kind === 'rejected') throw new Error(JSON.stringify(made.problems))
    const lines = `${code}\n${print(made.accountKey.id, made.secret!, world.site.siteKey)}`
    const { stdout, stderr } = spawnSync(program, [...words, lines], { encoding: 'utf8' })
    expect(stderr).toBe('')
    // The program took the time of the machine.
    world.clock.set(Date.now())
    const token = stdout.trim()
    expect(await identifyVisitor(world, makeDevice(world, { token }), fromThePage)).toMatchObject({
      kind: 'identified',
    })
    expect(await identifyVisitor(world, makeDevice(world, { token }), fromThePage)).toMatchObject({
      code: 'TOKEN_REPLAYED',
    })
  })
})
