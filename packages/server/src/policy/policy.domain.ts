import { show, type CalendarDate } from '@assent/shared'
import { checkCalifornia } from './policy-california.domain.ts'
import { checkClaims } from './policy-claims.domain.ts'
import { checkDatasets, checkEvents } from './policy-datasets.domain.ts'
import { checkDescribed } from './policy-described.domain.ts'
import { checkLongRecords } from './policy-kept-long.domain.ts'
import { checkMeasurement } from './policy-measurement.domain.ts'
import { checkPeople } from './policy-people.domain.ts'
import { checkEnds, checkLimits, checkRules } from './policy-periods.domain.ts'
import { checkPurposes } from './policy-purposes.domain.ts'
import { checkRecipients } from './policy-recipients.domain.ts'
import { checkSensitive } from './policy-sensitive.domain.ts'
import { checkRegions } from './regimes.domain.ts'
import { checkTexts } from './policy-texts.domain.ts'
import { checkTranslations } from './policy-translations.domain.ts'
import { checkUsualRecipients } from './policy-usual-recipients.domain.ts'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'

export interface JudgeOptions {
  /** The day on which it is judged; absent: only the policy's own first day counts. */
  readonly today?: CalendarDate | undefined
  /** Top-level sections that could not be read at all; nothing is said that rests on them. */
  readonly unreadable?: ReadonlySet<string>
}

type Section = keyof Policy

/** What is checked, and the sections it rests on as a whole. */
const CHECKS: readonly {
  readonly needs: readonly Section[]
  readonly check: (policy: Policy, day: CalendarDate) => readonly Remark[]
}[] = [
  { needs: ['purposes', 'categories', 'services', 'recipients', 'retention'], check: checkIds },
  {
    needs: [
      'purposes',
      'activities',
      'data',
      'categories',
      'recipients',
      'services',
      'subjects',
      'datasets',
      'platforms',
    ],
    check: checkReferences,
  },
  { needs: ['purposes', 'activities', 'data'], check: checkUnused },
  { needs: ['purposes', 'categories'], check: checkPurposes },
  { needs: ['purposes', 'data'], check: checkSensitive },
  { needs: ['purposes', 'services', 'categories', 'retention', 'regions'], check: checkMeasurement },
  { needs: ['purposes', 'data', 'texts'], check: checkDescribed },
  { needs: ['data', 'retention', 'texts'], check: checkLongRecords },
  { needs: ['data', 'recipients', 'sites', 'texts'], check: checkUsualRecipients },
  { needs: ['regions'], check: checkRegions },
  {
    needs: ['regions', 'rights', 'controller', 'purposes', 'activities', 'data', 'services', 'recipients'],
    check: checkCalifornia,
  },
  { needs: ['retention'], check: checkRules },
  { needs: ['retention', 'data', 'purposes'], check: checkEnds },
  { needs: ['retention', 'data', 'purposes', 'datasets', 'subjects'], check: checkDatasets },
  { needs: ['retention', 'data', 'datasets', 'texts'], check: checkEvents },
  { needs: ['rights', 'choice'], check: checkLimits },
  { needs: ['controller', 'activities', 'purposes', 'rights'], check: checkPeople },
  { needs: ['recipients', 'purposes', 'services', 'activities', 'sites'], check: checkRecipients },
  { needs: ['purposes', 'recipients', 'security'], check: checkClaims },
  { needs: ['sites'], check: checkOrigins },
  { needs: ['sites'], check: checkCookieDomains },
  { needs: ['services'], check: checkCookies },
  { needs: ['policy', 'texts', 'categories', 'purposes', 'services', 'retention'], check: checkTexts },
  {
    needs: ['policy', 'texts', 'categories', 'purposes', 'recipients', 'data', 'activities', 'security', 'retention'],
    check: checkTranslations,
  },
  { needs: ['policy', 'controller', 'categories', 'purposes', 'recipients'], check: checkPlaceholders },
]

/** Judges a policy whose shape is right: whether its parts fit each other and what the law asks of them. */
export function judgePolicy(policy: Policy, { today, unreadable }: JudgeOptions = {}): readonly Remark[] {
  const { effective } = policy.policy
  const day = today !== undefined && today > effective ? today : effective
  return CHECKS.flatMap(({ needs, check }) =>
    needs.some((section) => unreadable?.has(section)) ? [] : check(policy, day),
  )
}

function checkIds(policy: Policy): Remark[] {
  const lists = ['purposes', 'categories', 'services', 'recipients', 'retention'] as const
  return lists.flatMap((list) =>
    repeated(
      (policy[list] ?? []).map(({ id }) => id),
      [list],
      'id',
    ),
  )
}

/** Later ones of values that came before in the same list. */
function repeated(values: readonly string[], path: readonly PathStep[], field?: string): Remark[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value)
    if (first === index) return []
    const place = [...path, index, ...(field === undefined ? [] : [field])]
    return [
      {
        code: 'DUPLICATE_ID',
        path: place,
        message: `${show(value)} already stands at ${path.join('.')}[${first}]; each must differ.`,
      } as const,
    ]
  })
}

function checkReferences(policy: Policy): Remark[] {
  const remarks: Remark[] = []
  const refer = (
    code: Remark['code'],
    what: string,
    got: string,
    allowed: readonly string[],
    path: readonly PathStep[],
  ): void => {
    if (!allowed.includes(got)) remarks.push({ code, path, got, allowed, message: `There is no ${what} ${show(got)}.` })
  }
  const activities = Object.keys(policy.activities)
  const data = Object.keys(policy.data)
  const categories = policy.categories.map(({ id }) => id)
  const recipients = (policy.recipients ?? []).map(({ id }) => id)
  policy.purposes.forEach((purpose, index) => {
    refer('UNKNOWN_ACTIVITY', 'activity', purpose.activity, activities, ['purposes', index, 'activity'])
    purpose.data.forEach((name, at) =>
      refer('UNKNOWN_DATA', 'category of data', name, data, ['purposes', index, 'data', at]),
    )
    remarks.push(...repeated(purpose.data, ['purposes', index, 'data']))
    if (purpose.category !== undefined) {
      refer('UNKNOWN_CATEGORY', 'category', purpose.category, categories, ['purposes', index, 'category'])
    }
    purpose.recipients?.forEach((name, at) =>
      refer('UNKNOWN_RECIPIENT', 'recipient', name, recipients, ['purposes', index, 'recipients', at]),
    )
    if (purpose.instruction !== undefined) {
      const instructions = policy.activities[purpose.activity]?.instructions?.map(({ id }) => id) ?? []
      refer('UNKNOWN_INSTRUCTION', 'instruction', purpose.instruction, instructions, ['purposes', index, 'instruction'])
    }
  })
  for (const [name, { subjects, dataset, held_by }] of Object.entries(policy.data)) {
    subjects?.forEach((subject, at) =>
      refer('UNKNOWN_SUBJECT', 'kind of people', subject, Object.keys(policy.subjects ?? {}), [
        'data',
        name,
        'subjects',
        at,
      ]),
    )
    if (held_by !== undefined) {
      refer('UNKNOWN_RECIPIENT', 'recipient', held_by, recipients, ['data', name, 'held_by'])
    }
    if (dataset !== undefined) {
      refer('UNKNOWN_DATASET', 'dataset', dataset, Object.keys(policy.datasets ?? {}), ['data', name, 'dataset'])
    }
  }
  const allowable = [...categories, ...policy.purposes.map(({ id }) => id)]
  for (const [platform, { grants = {} } = {}] of Object.entries(policy.platforms ?? {})) {
    for (const [word, ids = []] of Object.entries(grants)) {
      ids.forEach((id, at) =>
        refer('UNKNOWN_CATEGORY', 'purpose or category', id, allowable, ['platforms', platform, 'grants', word, at]),
      )
    }
  }
  policy.services?.forEach((service, index) => {
    refer('UNKNOWN_CATEGORY', 'category', service.category, categories, ['services', index, 'category'])
    if (service.recipient !== undefined) {
      refer('UNKNOWN_RECIPIENT', 'recipient', service.recipient, recipients, ['services', index, 'recipient'])
    }
  })
  for (const [site, { aliases = {} }] of Object.entries(policy.sites)) {
    const words = [...policy.purposes, ...policy.categories, ...(policy.services ?? [])].map(({ id }) => id)
    for (const [alias, word] of Object.entries(aliases)) {
      refer('UNKNOWN_ALIAS', 'purpose, category or service', word, words, ['sites', site, 'aliases', alias])
    }
  }
  policy.retention.forEach((rule, index) =>
    refer('UNKNOWN_DATA', 'category of data', rule.data, data, ['retention', index, 'data']),
  )
  return remarks
}

/** Data and activities that nothing uses are mostly a forgotten purpose, hence worth a word and not more. */
function checkUnused(policy: Policy): Remark[] {
  // What must not be collected is named so that intake recognises it.
  const forbidden = Object.keys(policy.data).filter((name) => policy.data[name]?.forbidden === true)
  const usedData = new Set([...forbidden, ...policy.purposes.flatMap(({ data }) => data)])
  const usedActivities = new Set(policy.purposes.map(({ activity }) => activity))
  const unused = (section: 'data' | 'activities', used: ReadonlySet<string>): Remark[] =>
    Object.entries(policy[section])
      // What must never be collected is declared so that intake refuses it.
      .filter(([name, entry]) => !used.has(name) && !('forbidden' in entry))
      .map(([name]) => ({
        code: 'UNUSED',
        path: [section, name],
        at: 'key',
        message: `No purpose uses ${show(name)}; collect nothing without a purpose, or name it in one.`,
      }))
  return [...unused('data', usedData), ...unused('activities', usedActivities)]
}

function checkOrigins(policy: Policy): Remark[] {
  const seen = new Map<string, string>()
  return Object.entries(policy.sites).flatMap(([site, { origins }]) =>
    origins.flatMap((origin, index): Remark[] => {
      const path = ['sites', site, 'origins', index]
      const fault = faultOfOrigin(origin)
      if (fault !== null) return [{ ...fault, path }]
      const first = seen.get(origin)
      seen.set(origin, site)
      if (first === undefined) return []
      return [
        {
          code: 'ORIGIN_TWICE',
          path,
          message: `${show(origin)} already belongs to the site ${show(first)}; a page has one site.`,
        },
      ]
    }),
  )
}

function checkCookieDomains(policy: Policy): Remark[] {
  return Object.entries(policy.sites).flatMap(([site, { origins, cookie_domain: domain }]): Remark[] => {
    const isIn = (origin: string): boolean => {
      const host = URL.canParse(origin) ? new URL(origin).hostname : ''
      // Pages that are being built run on this machine, which shares with nobody.
      return host === domain || host.endsWith(`.${domain}`) || LOCAL.test(host)
    }
    const outside = domain === undefined ? [] : origins.filter((origin) => !isIn(origin))
    if (outside.length === 0) return []
    const message = `${outside.map(show).join(', ')} is not in ${show(domain)}; a browser keeps no cookie of a domain that the page is not in.`
    return [{ code: 'COOKIE_DOMAIN', path: ['sites', site, 'cookie_domain'], message }]
  })
}

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

function faultOfOrigin(origin: string): Pick<Remark, 'code' | 'message'> | null {
  const url = URL.canParse(origin) ? new URL(origin) : null
  // A browser sends the origin in exactly one spelling; anything else here would never match it.
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== origin) {
    const better = url !== null && /^https?:$/.test(url.protocol) ? ` Did you mean ${show(url.origin)}?` : ''
    return {
      code: 'ORIGIN_MALFORMED',
      message: `Expected an origin as browsers send it, https://host[:port] in lower case without a path, got ${show(origin)}.${better}`,
    }
  }
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname)) {
    return {
      code: 'ORIGIN_INSECURE',
      message: `Expected https, got ${show(origin)}; http is allowed for localhost, 127.0.0.1 and [::1] only.`,
    }
  }
  return null
}

function checkCookies(policy: Policy): Remark[] {
  return (policy.services ?? []).flatMap((service, index) =>
    (service.cookies ?? []).flatMap((cookie, at): Remark[] => {
      if (!cookie.name.startsWith('/')) return []
      const path = ['services', index, 'cookies', at, 'name']
      if (cookie.name.length < 3 || !cookie.name.endsWith('/')) {
        return [
          {
            code: 'COOKIE_PATTERN',
            path,
            message: `Expected a pattern between two slashes such as /^_ga/, got ${show(cookie.name)}.`,
          },
        ]
      }
      try {
        new RegExp(cookie.name.slice(1, -1))
        return []
      } catch (error) {
        return [
          {
            code: 'COOKIE_PATTERN',
            path,
            message: `${show(cookie.name)} is not a regular expression: ${(error as Error).message}.`,
          },
        ]
      }
    }),
  )
}

const PLACEHOLDER =
  /^[\s([{<_.-]*(?:pending|tbd|tba|tbc|todo|to be (?:determined|defined|confirmed)|pendiente|por definir|x{3,}|n\/a|lorem ipsum.*)?[\s)\]}>_.-]*$/i

/** A notice that says "(pending)" where Art. 13(1) asks for a name is not yet a notice. */
function checkPlaceholders(policy: Policy): Remark[] {
  const { controller } = policy
  const places: readonly (readonly [readonly PathStep[], string | undefined])[] = [
    [['policy', 'version'], policy.policy.version],
    [['controller', 'name'], controller.name],
    [['controller', 'address'], controller.address],
    [['controller', 'registration'], controller.registration],
    [['controller', 'phone'], controller.phone],
    [['controller', 'representative', 'name'], controller.representative?.name],
    [['controller', 'representative', 'address'], controller.representative?.address],
    [['controller', 'representative_waiver'], controller.representative_waiver],
    ...policy.categories.map(({ reason }, index) => [['categories', index, 'reason'], reason] as const),
    ...policy.purposes.flatMap(
      ({ statute, interest }, index) =>
        [
          [['purposes', index, 'statute', 'name'], statute?.name],
          [['purposes', index, 'interest'], interest],
        ] as const,
    ),
    ...(policy.recipients ?? []).flatMap(
      ({ name, agreement }, index) =>
        [
          [['recipients', index, 'name'], name],
          [['recipients', index, 'agreement', 'reference'], agreement?.reference],
        ] as const,
    ),
  ]
  return places.flatMap(([path, value]): Remark[] =>
    value !== undefined && PLACEHOLDER.test(value)
      ? [{ code: 'PLACEHOLDER', path, message: `Expected the real words, got the placeholder ${show(value)}.` }]
      : [],
  )
}
