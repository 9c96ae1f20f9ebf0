import type { Manifest, ManifestPurpose, ManifestService, PurposeId, VisitorId } from '@assent/shared'

/** What the browser remembers of a person's last decision. */
export interface StoredChoice {
  /** Day of the decision, counted from 1970-01-01 (UTC). */
  readonly day: number
  /** Present only when something was granted: a refusal leaves nothing to recognise anyone by. */
  readonly visitorId: VisitorId | undefined
  /** Tags of the purposes as they stood, see `ManifestPurpose`. */
  readonly granted: readonly string[]
  readonly refused: readonly string[]
  /** The person allowed a sale although the browser signalled against it: the later and more specific word counts. */
  readonly overSignal?: string | undefined
  /** Mark of the account whose answers these are; absent for those of the device itself. */
  readonly account?: string | undefined
}

/** What a stored choice still means under the manifest of today. */
export interface Standing {
  /** The purposes a person decides about: all but those of locked categories. */
  readonly choosable: readonly ManifestPurpose[]
  /** Those of them that rest on consent, and so are asked for; to the others people may object (GDPR Art. 21(1)). */
  readonly asked: readonly ManifestPurpose[]
  /** The answers that stand, by purpose; of what is not asked an objection alone. */
  readonly answers: ReadonlyMap<PurposeId, boolean>
  /** Whether every purpose that is asked has an answer that stands, or needs none here. */
  readonly decided: boolean
  /** Purposes without an answer that are pursued here until they are refused. */
  readonly open: ReadonlySet<PurposeId>
  /** Whether the browser's signal refuses what would be allowed without it, and that has yet to be recorded. */
  readonly overruled: boolean
}

const DAY = 86_400_000

/** The day an instant falls on, counted from 1970-01-01 (UTC). */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY)
}

/**
 * Reads a stored choice under today's manifest: nothing stands after `choiceDays`, and no answer to another revision.
 * @param signal whether the browser says now that it opts out of sale: it overrules a yes that was given without it.
 */
export function standingOf(
  manifest: Manifest,
  stored: StoredChoice | undefined,
  today: number,
  signal?: boolean,
): Standing {
  const answers = new Map<PurposeId, boolean>()
  let overruled = false
  const locked = manifest.categories.filter((category) => category.locked).map(({ id }) => id)
  const choosable = manifest.purposes.filter(({ category }) => !locked.includes(category))
  const asked = choosable.filter(({ basis }) => basis === 'consent')
  const open = new Set<PurposeId>()
  // A day in the future means that a clock was wrong; one day of it is a time zone or a midnight.
  const current = stored && today - stored.day < manifest.choiceDays && stored.day - today < 2 ? stored : undefined
  for (const { id, basis, tag, sale, open: isOpen } of choosable) {
    // A tag in both lists can only be damage; the refusal wins.
    if (current?.refused.includes(tag)) answers.set(id, false)
    else if (current?.granted.includes(tag)) {
      const isHeld = !!(sale && signal && !current.overSignal)
      answers.set(id, !isHeld)
      overruled ||= isHeld
    } else if ((isOpen || basis !== 'consent') && !(sale && signal)) open.add(id)
  }
  // Where consent is asked for, what runs without it under an exemption waits for nobody's answer.
  const isSettled = ({ id }: ManifestPurpose): boolean => answers.has(id) || (!manifest.regime && open.has(id))
  return { choosable, asked, answers, open, decided: asked.every(isSettled), overruled }
}

/** The purposes that may be pursued now: granted and open ones, and those of locked categories, which need no consent. */
export function grantedPurposes(manifest: Manifest, { choosable, answers, open }: Standing): ReadonlySet<PurposeId> {
  return new Set(
    manifest.purposes
      .filter((purpose) =>
        purpose.basis === 'consent' || choosable.includes(purpose)
          ? (answers.get(purpose.id) ?? open.has(purpose.id))
          : true,
      )
      .map(({ id }) => id),
  )
}

/**
 * Whether something is allowed. `words` are purpose, category or service ids (looked up in this order), separated by
 * spaces; all are needed. An unknown word is never allowed, and neither is no word. `!word` is what may run instead:
 * allowed once the person has decided (`decided`) and the word is not.
 */
export function isAllowed(manifest: Manifest, granted: ReadonlySet<string>, words: string, decided?: boolean): boolean {
  return !!words.match(WORD)?.every((word) => {
    const [not, id = word] = word.split('!')
    const [purposes, wanted] = lookUp(manifest, id)
    // Only a locked category without purposes needs none; what asks for nothing otherwise is never on.
    const isOn = purposes[0] ?? manifest.categories.some(({ id, locked }) => locked && id === wanted)
    const isOpen = purposes.every(({ id }) => granted.has(id))
    return isOn && (not ? isOpen : decided && !isOpen)
  })
}

/** One of the words that an element needs. */
export const WORD = /\S+/g

/** The purposes behind words, each once. */
export function purposesBehind(manifest: Manifest, words: string): readonly PurposeId[] {
  return [...new Set((words.match(WORD) ?? []).flatMap((word) => lookUp(manifest, word)[0].map(({ id }) => id)))]
}

/** The purposes behind a purpose, category or service id, and the category that was looked in. */
function lookUp({ purposes, services }: Manifest, word: string): readonly [readonly ManifestPurpose[], string] {
  const isWord = ({ id }: { readonly id: string }): boolean => id === word
  const { category: wanted = word, purposes: told }: Partial<ManifestService> = services.find(isWord) ?? {}
  const isWanted = ({ id, category }: ManifestPurpose): boolean => told?.includes(id) ?? category === wanted
  return [purposes.filter(purposes.some(isWord) ? isWord : isWanted), wanted]
}
