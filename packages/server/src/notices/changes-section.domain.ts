import type { NoticeSection, NoticeText } from '@assent/shared'
import { inOrderOfForce, versionInForce, type VersionPlace } from '../policy/policy-versions.domain.ts'
import { heading, link, paragraph, section, strong, type NoticeContext } from './notice-context.domain.ts'

/** How changes are announced, and every version with its day and its address. `versionOn`: address of the version of a day. */
export function changesSection(
  context: NoticeContext,
  versions: readonly VersionPlace[],
  clockDay: VersionPlace['effectiveOn'],
  versionOn: (day: VersionPlace['effectiveOn']) => string,
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
      ` – ${words.frame.version.toLowerCase()} ${version.version}`,
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
    heading(changes.versions),
    { kind: 'list', items: [...readable].reverse().map(line) },
  ])
}
