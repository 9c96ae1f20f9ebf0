import type { NoticeFact, NoticeSection, NoticeText } from '@assent/shared'
import { writtenHousekeepingPeriod } from '../housekeeping/periods.domain.ts'
import {
  COMMON_TRIGGERS,
  writtenPeriod,
  type CommonTrigger,
  type PolicyBound,
  type PolicyPurpose,
  type PolicyRetention,
  type PolicyStage,
} from '../policy/policy.types.ts'
import {
  countryOf,
  dataWords,
  humanize,
  link,
  paragraph,
  section,
  type NoticeContext,
} from './notice-context.domain.ts'

/** How long each category of data is kept, and the criteria (Art. 13(2)(a)): one row for each rule of the policy. */
export function retentionSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const { retention } = words
  return section(context, 'retention', [
    {
      kind: 'table',
      caption: retention.caption,
      columns: [
        { id: 'data', name: retention.data },
        { id: 'kept', name: retention.kept },
        { id: 'details', name: retention.details },
      ],
      rows: [
        ...policy.retention.map((rule) => ({
          id: rule.id,
          cells: [[[dataWords(context, rule.data).name]], [[keptFor(context, rule)]], detailsOf(context, rule)],
        })),
        ...Object.entries(policy.data).flatMap(([id, { held_by: holder }]) =>
          holder === undefined
            ? []
            : [{ id: heldId(id), cells: [[[dataWords(context, id).name]], [[heldBy(context, holder)]], []] }],
        ),
      ],
    },
    paragraph(retention.own),
    { kind: 'facts', items: ownRecords(context) },
    paragraph(retention.holds),
  ])
}

/** Row of data that only somebody else has; no rule can have this id. */
const heldId = (data: string): string => `held.${data}`

export function heldBy({ policy, words, say }: NoticeContext, holder: string): string {
  const name = policy.recipients?.find(({ id }) => id === holder)?.name ?? holder
  return words.retention.heldBy(say(name))
}

/** What the notice says of Assent's own records about people, as they are ended by `housekeeping`. */
function ownRecords({ policy, words, speech }: NoticeContext): readonly NoticeFact[] {
  return (['consent_events', 'rights_requests', 'mails'] as const).map((records) => ({
    term: words.retention.ownRecords[records],
    values: [[speech.period(writtenHousekeepingPeriod(policy, records))]],
  }))
}

/** The periods of the data of a purpose, each leading to its rule. */
export function periodCell(context: NoticeContext, purpose: PolicyPurpose): readonly NoticeText[] {
  return purpose.data.flatMap((id): readonly NoticeText[] => {
    const rule = context.policy.retention.find(({ data }) => data === id)
    const holder = context.policy.data[id]?.held_by
    const kept =
      rule !== undefined
        ? link(keptFor(context, rule), `#retention-${rule.id}`)
        : holder !== undefined
          ? link(heldBy(context, holder), `#retention-${heldId(id)}`)
          : null
    if (kept === null) return []
    return [purpose.data.length === 1 ? [kept] : [`${dataWords(context, id).name}: `, kept]]
  })
}

/** A rule in plain words: “14 months, then anonymised; deleted after 26 months”. */
export function keptFor(context: NoticeContext, { stages }: PolicyRetention): string {
  const { words, speech } = context
  const { retention } = words
  // What counts from the day the data came needs no event; both words for that day would puzzle a reader.
  const isPlain =
    new Set(stages.map(({ after }) => after)).size === 1 &&
    stages.every(
      (stage) =>
        (stage.after === 'occurred' || stage.after === 'created') &&
        stage.period !== undefined &&
        stage.from === undefined &&
        !isNothing(stage),
    )
  if (isPlain) {
    const [first, ...later] = stages
    if (first !== undefined) {
      const period = speech.period(writtenPeriod(first))
      // That data is deleted in the end goes without saying; anything else does not.
      const begin = first.action === 'delete' ? retention.plain(period) : retention.plainThen(period, first.action)
      return speech.clauses([
        begin,
        ...later.map((stage) => retention.plainAfter(speech.period(writtenPeriod(stage)), stage.action)),
      ])
    }
  }
  const actions = [...new Set(stages.map(({ action }) => action))]
  const parts = actions
    .map((action) => {
      const alternatives = stages.filter((stage) => stage.action === action)
      const said = alternatives.map((stage, at) =>
        stageWords(context, stage, at === 0 ? retention.actions[action] : ''),
      )
      return alternatives.length === 1 ? said[0] : speech.goingOn([speech.either(said), retention.firstOf])
    })
    .map((part = '', at) => (at === 0 ? part : lowerFirst(part, speech.language)))
  return speech.clauses(parts)
}

/** What follows a semicolon goes on in the same sentence. */
function lowerFirst(part: string, language: string): string {
  return part.charAt(0).toLocaleLowerCase(language) + part.slice(1)
}

function stageWords(context: NoticeContext, stage: PolicyStage, action: string): string {
  const { retention } = context.words
  const event = triggerWords(context, stage)
  // A clause that a comma or a colon parts from its verb begins with it.
  if (isNothing(stage))
    return (/^[,:]/.test(event.once) ? action + event.once : `${action} ${event.once}`).replace(LEFT_OVER, '')
  const period = context.speech.period(writtenPeriod(stage))
  const said =
    stage.within === undefined
      ? retention.after(action, period, event.after)
      : retention.within(action, period, event.after)
  return said.replace(LEFT_OVER, '')
}

/** Where the action was said before, some languages leave its colon or comma behind. */
const LEFT_OVER = /^[\s:,]+/

function triggerWords(
  { policy, words, speech }: NoticeContext,
  { after: trigger, from }: Pick<PolicyBound, 'after' | 'from'>,
): { readonly after: string; readonly once: string } {
  const { triggers, otherTrigger, fromYearEnd } = words.retention
  const said = isCommon(trigger)
    ? triggers[trigger]
    : otherTrigger(policy.texts[speech.language]?.events?.[trigger] ?? humanize(trigger).toLowerCase())
  return from === undefined ? said : { ...said, after: `${said.after} (${fromYearEnd})` }
}

function isCommon(trigger: string): trigger is CommonTrigger {
  return (COMMON_TRIGGERS as readonly string[]).includes(trigger)
}

/** Whether a stage acts at once when its event comes. */
function isNothing(stage: PolicyStage): boolean {
  return !/[1-9]/.test(writtenPeriod(stage))
}

function detailsOf(context: NoticeContext, rule: PolicyRetention): readonly NoticeText[] {
  const { words, speech } = context
  const { retention } = words
  const bound = (written: PolicyBound, say: (period: string, event: string) => string): readonly NoticeText[] => [
    [say(speech.period(written.period), triggerWords(context, written).after)],
    ...(written.statute === undefined
      ? []
      : [[retention.statute(context.say(written.statute.name), countryOf(context, written.statute.country))]]),
  ]
  return [
    ...(rule.floor === undefined ? [] : bound(rule.floor, retention.floor)),
    ...(rule.maximum === undefined ? [] : bound(rule.maximum, retention.maximum)),
    ...(rule.tenant === undefined
      ? []
      : [[retention.tenant(speech.period(rule.tenant.min), speech.period(rule.tenant.max))]]),
    ...(rule.pin === undefined ? [] : [[retention.pinned]]),
    ...(rule.stages.some(({ action }) => action === 'block') ? [[retention.blocked]] : []),
    ...(rule.stages.some(({ restorable }) => restorable === true) ? [[retention.restorable]] : []),
  ]
}
