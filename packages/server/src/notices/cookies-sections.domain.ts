import type { NoticeSection, NoticeTable, NoticeText } from '@assent/shared'
import type { PolicyCookie, PolicyService } from '../policy/policy.types.ts'
import {
  categoryWords,
  link,
  paragraph,
  section,
  serviceWords,
  strong,
  type NoticeContext,
} from './notice-context.domain.ts'

/** In the whole notice: the rule, and the way to the table. */
export function cookiesSummary(context: NoticeContext): readonly NoticeSection[] {
  const { words } = context
  return section(context, 'cookies', [
    paragraph(...choice(context)),
    paragraph(link(words.cookies.more, context.addressOf('cookies'))),
  ])
}

/** Every cookie of the policy once: name, service, category, who sets it, how long it stays. */
export function cookiesSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words } = context
  const { cookies } = words
  const rows = inOrder(context).flatMap((service) =>
    (service.cookies ?? []).map((cookie, at) => ({
      id: `${service.id}-${at}`,
      cells: [
        [
          [strong(nameOf(context, cookie))],
          ...(cookie.description === undefined ? [] : [[context.say(cookie.description)]]),
          ...(cookie.on_act === true ? [[cookies.onAct]] : []),
        ],
        [[serviceWords(context, service.id, service.name).name]],
        [[categoryWords(context, service.category).name]],
        [[cookies.parties[cookie.party]], ...(cookie.domain === undefined ? [] : [[cookie.domain]])],
        [[lifetimeOf(context, cookie.lifetime)]],
      ],
    })),
  )
  const table: NoticeTable = {
    kind: 'table',
    caption: cookies.caption,
    columns: [
      { id: 'name', name: cookies.name },
      { id: 'service', name: cookies.service },
      { id: 'category', name: cookies.purpose },
      { id: 'party', name: cookies.party },
      { id: 'lifetime', name: cookies.lifetime },
    ],
    rows,
  }
  return section(context, 'cookies', [
    paragraph(...choice(context)),
    {
      kind: 'facts',
      items: policy.categories.map(({ id, locked, reason }) => {
        const { name, description } = categoryWords(context, id)
        return {
          term: name,
          values: [
            [description],
            ...(locked === true && reason !== undefined ? [[cookies.alwaysOn(context.say(reason))]] : []),
          ],
        }
      }),
    },
    rows.length === 0 ? paragraph(cookies.none) : table,
  ])
}

/** The services behind them, also those that set no cookie but load something from others. */
export function servicesSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, speech } = context
  const { cookies } = words
  const services = inOrder(context)
  if (services.length === 0) return []
  const providers = new Map((policy.recipients ?? []).map(({ id, name }) => [id, context.say(name)]))
  return section(context, 'services', [
    {
      kind: 'table',
      caption: cookies.servicesCaption,
      columns: [
        { id: 'service', name: cookies.service },
        { id: 'category', name: cookies.purpose },
        { id: 'provider', name: cookies.provider },
        { id: 'hosts', name: cookies.content },
      ],
      rows: services.map((service) => {
        const { name, description } = serviceWords(context, service.id, service.name)
        return {
          id: service.id,
          cells: [
            [[strong(name)], ...(description === '' ? [] : [[description]])],
            [[categoryWords(context, service.category).name]],
            [[providers.get(service.recipient ?? '') ?? policy.controller.name]],
            service.hosts === undefined ? [] : [[speech.list(service.hosts)]],
          ],
        }
      }),
    },
  ])
}

/** What Assent itself keeps in the browser; the policy need not say it. Names as in the widget's storage and queue. */
export function ownEntriesSection(context: NoticeContext): readonly NoticeSection[] {
  const { policy, words, speech } = context
  const { cookies } = words
  return section(context, 'own-entries', [
    {
      kind: 'table',
      caption: cookies.ownCaption,
      columns: [
        { id: 'name', name: cookies.name },
        { id: 'content', name: cookies.holds },
        { id: 'party', name: cookies.party },
        { id: 'lifetime', name: cookies.lifetime },
      ],
      rows: [
        {
          id: 'choice',
          cells: [
            [[strong('__Host-assent')]],
            [[cookies.ownChoice]],
            [[cookies.parties.first]],
            [[speech.period(policy.choice.keep)]],
          ],
        },
        {
          id: 'queue',
          cells: [
            [[strong('assent')], ['localStorage']],
            [[cookies.ownQueue]],
            [[cookies.parties.first]],
            [[cookies.untilSent]],
          ],
        },
      ],
    },
  ])
}

/** What the gate does before a choice is said only where it does it everywhere. */
function choice({ policy, words }: NoticeContext): NoticeText {
  const { profiles: _, ...regimes } = policy.regions
  const isOptIn = Object.values(regimes).every((regime) => regime === 'opt-in')
  return [isOptIn ? `${words.cookies.gated} ${words.cookies.change}` : words.cookies.change]
}

/** By category, in the order of the policy. */
function inOrder({ policy }: NoticeContext): readonly PolicyService[] {
  return policy.categories.flatMap(({ id }) => (policy.services ?? []).filter(({ category }) => category === id))
}

/** A pattern such as `/^_ga/` as people read it. */
function nameOf({ words }: NoticeContext, { name }: PolicyCookie): string {
  const [, pattern] = /^\/(.+)\/$/.exec(name) ?? []
  if (pattern === undefined) return name
  const [, start] = /^\^([\w-]+)$/.exec(pattern) ?? []
  return start === undefined ? words.cookies.matching(pattern) : words.cookies.beginningWith(start)
}

function lifetimeOf({ words, speech }: NoticeContext, lifetime: string): string {
  return lifetime === 'session' ? words.cookies.session : speech.period(lifetime)
}
