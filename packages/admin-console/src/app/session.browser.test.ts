import { beforeEach, describe, expect, test } from 'vitest'
import { sites, viewer } from '../api/operations.ts'
import type { Outcome } from '../api/client.ts'
import type { ViewerQuery } from '../api/generated.ts'
import { answer, failing, FixtureApi, ok } from '../testing/fixture-api.ts'
import * as fixtures from '../testing/fixtures.ts'
import { Session } from './session.ts'

let keys: string[] = []
let say: () => Outcome<ViewerQuery> = () => ok(fixtures.viewer)

function session(): Session {
  return new Session({
    storage: sessionStorage,
    location: window.location,
    history: window.history,
    createApi: (key) => {
      keys.push(key)
      return new FixtureApi(
        answer(viewer, () => say()),
        answer(sites, () => failing('UNAUTHENTICATED', 'revoked')),
      )
    },
  })
}

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', location.pathname + location.search)
  keys = []
  say = () => ok(fixtures.viewer)
})

describe('session', () => {
  test('signs in with the key from the address and removes it before the server is asked', async () => {
    history.replaceState(null, '', '#key=assent_k1_secret')
    const current = session()
    const started = current.start()
    expect(location.href).not.toContain('assent_k1_secret')
    expect(location.hash).toBe('#/')
    await started
    expect(current.state.kind).toBe('signed-in')
    expect(keys).toEqual(['assent_k1_secret'])
  })

  test('keeps the key for this tab, and a new start finds it', async () => {
    await session().signIn('  assent_k1_secret ')
    const later = session()
    await later.start()
    expect(later.state.kind).toBe('signed-in')
    expect(localStorage.length).toBe(0)
    expect(document.cookie).not.toContain('assent')
  })

  test('signing out forgets the key', async () => {
    const current = session()
    await current.signIn('assent_k1_secret')
    current.signOut()
    expect(sessionStorage.length).toBe(0)
    const later = session()
    await later.start()
    expect(later.state).toEqual({ kind: 'signed-out', problem: null, canRetry: false })
  })

  test('a key the server does not know is not kept, and the message names what to check', async () => {
    say = () => failing('UNAUTHENTICATED', 'no')
    const current = session()
    await current.signIn('assent_k1_wrong')
    expect(current.state).toMatchObject({ kind: 'signed-out', canRetry: false, problem: { code: 'UNAUTHENTICATED' } })
    expect(current.state.kind === 'signed-out' && current.state.problem?.message).toMatch(
      /copied whole.*this server.*revoked/,
    )
    expect(sessionStorage.length).toBe(0)
  })

  test.each([
    ['', 'KEY_MISSING'],
    ['hunter2', 'KEY_MALFORMED'],
    ['assent_k1 secret', 'KEY_MALFORMED'],
  ])('the text %j is not sent anywhere', async (typed, code) => {
    const current = session()
    await current.signIn(typed)
    expect(current.state).toMatchObject({ kind: 'signed-out', problem: { code } })
    expect(keys).toEqual([])
  })

  test('an outage is not a refusal: the same key is tried again on one press', async () => {
    say = () => failing('NETWORK', 'down')
    const current = session()
    await current.signIn('assent_k1_secret')
    expect(current.state).toMatchObject({ kind: 'signed-out', canRetry: true, problem: { code: 'NETWORK' } })
    say = () => ok(fixtures.viewer)
    await current.retry()
    expect(current.state.kind).toBe('signed-in')
  })

  test('a key revoked while in use ends the session with a reason', async () => {
    const current = session()
    await current.signIn('assent_k1_secret')
    if (current.state.kind !== 'signed-in') throw new Error('Expected to be signed in.')
    await current.state.api.run(sites, {})
    expect(current.state).toMatchObject({ kind: 'signed-out', problem: { code: 'UNAUTHENTICATED' } })
    expect(sessionStorage.length).toBe(0)
  })

  test('works where storage is forbidden, until the tab is reloaded', async () => {
    const current = new Session({
      storage: null,
      location: window.location,
      history: window.history,
      createApi: () => new FixtureApi(),
    })
    await current.signIn('assent_k1_secret')
    expect(current.state.kind).toBe('signed-in')
  })

  test('an answer that comes after signing out changes nothing', async () => {
    const current = session()
    const signingIn = current.signIn('assent_k1_secret')
    current.signOut()
    await signingIn
    expect(current.state.kind).toBe('signed-out')
    expect(sessionStorage.length).toBe(0)
  })
})
