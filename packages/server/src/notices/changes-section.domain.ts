import type { NoticeBlock, NoticeSection, NoticeText } from '@assent/shared'
import { inOrderOfForce, versionInForce, type VersionPlace } from '../policy/policy-versions.domain.ts'
import type { ChangeArea } from '../policy/diff/change.domain.ts'
import type { ComparedPolicies } from '../policy/diff/diff-policies.domain.ts'
import { heading, link, paragraph, section, strong, type NoticeContext } from './notice-context.domain.ts'

/**
 * How changes are announced, what the version changed for people, and every version with its day and its address.
 * `versionOn`: address of the version of a day; `changed`: what it changed against the one before it, if there is one.
 */
export function changesSection(
  context: NoticeContext,
  versions: readonly VersionPlace[],
  clockDay: VersionPlace['effectiveOn'],
  versionOn: (day: VersionPlace['effectiveOn']) => string,
  changed: ComparedPolicies | null,
): readonly NoticeSection[] {
  const { policy, words, speech } = context
  const { changes } = words
  const { policy_change: notice, recipient_change: recipients, channels = [] } = policy.notices ?? {}
  const inForce = versionInForce(versions, clockDay)
  // Of two versions of one day the later one holds; the other was never read on a day of its own.
  const readable = inOrderOfForce(versions).filter(
    (version, at, all) => all[at + 1]?.effectiveOn !== version.effectiveOn,
  )
  const line = (version: VersionPlace): NoticeText => {
    const day = link(speech.day(version.effectiveOn), versionOn(version.effectiveOn))
    const state = version.hash === inForce?.hash ? changes.inForce : version.effectiveOn > clockDay ? changes.comes : ''
    return [
      day,
      // Nouns keep their capital inside a German sentence.
      ` – ${speech.language === 'de' ? words.frame.version : words.frame.version.toLowerCase()} ${version.version}`,
      ...(state === '' ? [] : [', ', strong(state)]),
    ]
  }
  return section(context, 'changes', [
    notice === undefined || channels.length === 0
      ? null
      : paragraph(
          changes.announced(speech.period(notice), speech.list(channels.map((channel) => changes.channels[channel]))),
        ),
    recipients === undefined ? null : paragraph(changes.recipients(speech.period(recipients))),
    ...changedBlocks(context, changed),
    heading(changes.versions),
    { kind: 'list', items: [...readable].reverse().map(line) },
  ])
}

/** What is about how the policy is run and worded, and changes nothing for people. */
const NOT_FOR_PEOPLE: ReadonlySet<ChangeArea> = new Set(['sites', 'systems', 'wording'])

/** In languages that have words for changes; those that matter to people first. */
function changedBlocks({ words }: NoticeContext, changed: ComparedPolicies | null): readonly (NoticeBlock | null)[] {
  const { changed: title } = words.changes
  if (changed === null || title === null) return []
  const shown = changed.diff.changes.filter(({ area }) => !NOT_FOR_PEOPLE.has(area))
  if (shown.length === 0) return []
  const ordered = [...shown].sort((a, b) => Number(b.kind === 'material') - Number(a.kind === 'material'))
  return [
    heading(title(changed.before.version)),
    { kind: 'list', items: ordered.map(({ sentence }): NoticeText => [sentence]) },
  ]
}
