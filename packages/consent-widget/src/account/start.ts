/** What is needed only where somebody is signed in: their choice goes with them, and the device gets its own back. */
import { identifyVisitorDocument, type Manifest, type VisitorId } from '@assent/shared'
import { dayOf, type Standing, type StoredChoice } from '../core/decision.ts'
import { runOperation } from '../desk/client.ts'
import type { Account, Act } from '../late/decide.ts'
import { tokenOf, type Queue } from '../late/queue.ts'
import { signalTabs } from '../late/signal-tabs.ts'
import { encodeChoice, OVER_SIGNAL, undecided } from '../late/write-choice.ts'
import { createOwnChoice, withoutRefused } from './own-choice.ts'

/** A key that other tabs see come and go when somebody has signed out. */
const SIGNED_OUT = 'assent.signed-out'

type Answer =
  | {
      readonly __typename: 'VisitorIdentified'
      readonly visitorId: VisitorId
      readonly mark: string
      readonly accountToken: string
      readonly writeToken: string | null
      readonly answers: readonly { readonly tag: string; readonly granted: boolean | null }[]
      readonly decidedAt: string | null
      readonly overSignal: boolean
    }
  | { readonly __typename: 'IdentificationRefused'; readonly code: string; readonly message: string }

type Identified = Extract<Answer, { __typename: 'VisitorIdentified' }>

/** What this page knows of the person at it. */
export interface SignedIn {
  /** Who is signed in; undefined for nobody. */
  pass?: Pass | undefined
  /** What the person did last. */
  act?: Act | undefined
}

/** Who is signed in on this page. */
interface Pass extends Account {
  /** To be told of each decision that they make here. */
  decided(choice: StoredChoice): void
}

export interface AccountPorts {
  readonly manifest: Manifest
  readonly queue: Queue
  stored(): StoredChoice | undefined
  standing(): Standing
  language(): string
  /** Milliseconds since 1970. */
  now(): number
  /** Keeps another choice, and makes this page and other tabs follow it. */
  adopt(choice: StoredChoice, forgetOnce?: boolean): void
  /** Sends the decisions that wait; resolves in every case. */
  send(): Promise<void>
  readonly signedIn: SignedIn
  decide(method: Act['method'], element: Act['element'], choices: Act['choices']): void
}

export interface AccountDesk {
  /** Says who is signed in; without a token, that nobody is. A token that is refused changes nothing. */
  identify(token: string | null | undefined): Promise<void>
}

export function startAccount(ports: AccountPorts): AccountDesk {
  const { manifest, queue, stored, standing, language, now, adopt, signedIn } = ports
  const own = createOwnChoice()
  /** Counts the calls: an answer to an earlier one is not for this page any more. */
  let turn = 0

  const ask = (token: string, before: StoredChoice | undefined): Promise<Answer> => {
    const { answers } = standing()
    const answered = (wanted: boolean): string[] => [...answers].flatMap(([id, yes]) => (yes === wanted ? id : []))
    const shown = language()
    return runOperation<Answer>(manifest.endpoint, identifyVisitorDocument, {
      input: {
        token,
        siteKey: manifest.siteKey,
        language: shown,
        textHash: manifest.texts[shown],
        mark: before?.account?.slice(2),
        writeToken: before?.visitorId && tokenOf(queue.load(), before.visitorId),
        granted: answered(true),
        refused: answered(false),
        decidedOn: before && new Date(before.day * 86_400_000).toISOString().slice(0, 10),
      },
    })
  }

  const signOut = (): void => {
    signedIn.pass = undefined
    signalTabs(SIGNED_OUT)
    if (!stored()?.account) return
    const { choice, token, visitorId } = own.load() ?? {}
    own.save(undefined)
    queue.save({ queue: queue.load().queue, token, visitorId })
    adopt(choice ?? undecided(dayOf(now())), true)
  }

  /** Takes the account's answers as the choice that counts here. */
  const follow = (before: StoredChoice | undefined, act: Act | undefined, found: Identified): void => {
    const { visitorId, accountToken, writeToken, answers, decidedAt, overSignal } = found
    const mark = '.a' + found.mark
    signedIn.pass = {
      visitorId,
      token: accountToken,
      mark,
      decided({ refused }) {
        const kept = own.load()
        if (kept) own.save(withoutRefused(kept, refused))
      },
    }
    // A copy of the account's answers, also of an earlier pseudonym, is none of the device's own.
    if (!before?.account && before?.visitorId !== visitorId) {
      const token = before?.visitorId && tokenOf(queue.load(), before.visitorId)
      own.save(before && { choice: before, token, visitorId: token ? before.visitorId : undefined })
    }
    // The person answered while we asked who they are: that answer is the account's.
    const last = signedIn.act
    if (last && last !== act) {
      ports.decide(last.method, last.element, last.choices)
      return
    }
    // Another tab was faster; the next page brings together what then stands.
    if (stored() !== before) return
    const tags = (wanted: boolean): string[] => answers.flatMap(({ tag, granted }) => (granted === wanted ? tag : []))
    const granted = tags(true)
    // Nothing is kept of somebody who has answered nothing anywhere.
    if (!before && !decidedAt) return
    const choice: StoredChoice = {
      day: dayOf(decidedAt ? Date.parse(decidedAt) : now()),
      visitorId: granted[0] ? visitorId : undefined,
      granted,
      refused: tags(false),
      overSignal: overSignal ? OVER_SIGNAL : undefined,
      account: mark,
    }
    queue.save({
      queue: queue.load().queue,
      token: writeToken ?? undefined,
      visitorId: writeToken ? visitorId : undefined,
    })
    if (!before || encodeChoice(choice) !== encodeChoice(before)) adopt(choice, !choice.visitorId)
  }

  window.addEventListener('storage', ({ key }) => {
    if (key !== SIGNED_OUT) return
    turn++
    signedIn.pass = undefined
  })

  return {
    async identify(token) {
      const mine = ++turn
      // At once, whatever the network does: the next person may be at the keyboard.
      if (!token) {
        signOut()
        return
      }
      // What was decided here before is told first: it belongs to whoever decided it.
      await ports.send()
      if (mine !== turn) return
      if (queue.load().queue[0]) throw new Error('A decision from before waits to be sent.')
      let before = stored()
      const { act } = signedIn
      let answer = await ask(token, before)
      if (answer.__typename === 'IdentificationRefused' && answer.code === 'OTHER_ACCOUNT') {
        if (mine !== turn) return
        // Somebody else was signed in here and did not sign out.
        signOut()
        before = stored()
        answer = await ask(token, before)
      }
      if (mine !== turn) return
      if (answer.__typename === 'IdentificationRefused') throw new Error(answer.message)
      follow(before, act, answer)
    },
  }
}
