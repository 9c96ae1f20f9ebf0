import { show } from '@assent/shared'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import {
  basesOf,
  COMMON_TRIGGERS,
  WEB_ANALYTICS,
  type Policy,
  type PolicyDataset,
  type PolicyRetention,
} from './policy.types.ts'

/** Whether rules and the systems they govern fit each other. */
export function checkDatasets(policy: Policy): Remark[] {
  const governed = new Set(Object.values(policy.data).map(({ dataset }) => dataset))
  return [
    ...policy.retention.flatMap((rule, index) => [
      ...checkActions(policy, rule, ['retention', index]),
      ...checkWithdrawal(policy, rule, ['retention', index]),
    ]),
    ...checkSubjectTypes(policy),
    ...Object.keys(policy.datasets ?? {}).flatMap((name): Remark[] =>
      governed.has(name)
        ? []
        : [
            {
              code: 'DATASET_UNUSED',
              path: ['datasets', name],
              at: 'key',
              because: [['data']],
              message: `No category of data lies in ${show(name)}.`,
            },
          ],
    ),
    ...checkBrowserOnly(policy),
    ...checkEnforced(policy),
  ]
}

/** What never leaves the browser lies nowhere else. */
function checkBrowserOnly({ data }: Policy): Remark[] {
  return Object.entries(data).flatMap(([name, { browser_only: only, dataset, held_by: holder }]): Remark[] => {
    if (only !== true) return []
    const elsewhere = [
      ...(dataset === undefined ? [] : [`the dataset ${show(dataset)}`]),
      ...(holder === undefined ? [] : [`what ${show(holder)} holds`]),
      ...(name === WEB_ANALYTICS ? ['the store of Assent'] : []),
    ]
    if (elsewhere.length === 0) return []
    const message = `${show(name)} is said to lie in the browser alone, and it lies in ${elsewhere.join(' and ')}.`
    return [{ code: 'BROWSER_ONLY_ELSEWHERE', path: ['data', name, 'browser_only'], message }]
  })
}

function datasetOf(policy: Policy, rule: PolicyRetention): { name: string; dataset: PolicyDataset } | undefined {
  const name = Object.hasOwn(policy.data, rule.data) ? policy.data[rule.data]?.dataset : undefined
  if (name === undefined || !Object.hasOwn(policy.datasets ?? {}, name)) return undefined
  const dataset = policy.datasets?.[name]
  return dataset === undefined ? undefined : { name, dataset }
}

/** Undefined where the system does not say which events it knows. */
function eventsOf(dataset: PolicyDataset): readonly string[] | undefined {
  return dataset.kind === 'https' ? dataset.events : Object.keys(dataset.events)
}

/** Whether every event that a period counts from is known to somebody. */
export function checkEvents(policy: Policy): Remark[] {
  return policy.retention.flatMap((rule, index) => checkEventsOf(policy, rule, ['retention', index]))
}

function checkEventsOf(policy: Policy, rule: PolicyRetention, path: readonly PathStep[]): Remark[] {
  const found = datasetOf(policy, rule)
  const own = found === undefined ? undefined : eventsOf(found.dataset)
  // What lies in no dataset, or in one that does not say, knows the events of the format and those that texts name.
  const known = own ?? [...COMMON_TRIGGERS, ...namedEvents(policy)]
  const places: (readonly [readonly PathStep[], string])[] = rule.stages.map(
    ({ after }, at) => [[...path, 'stages', at, 'after'], after] as const,
  )
  for (const field of ['floor', 'maximum'] as const) {
    const bound = rule[field]
    if (bound !== undefined) places.push([[...path, field, 'after'], bound.after])
  }
  return places.flatMap(([place, event]): Remark[] =>
    known.includes(event) || REGISTERED.has(event)
      ? []
      : [
          {
            code: 'UNKNOWN_EVENT',
            path: place,
            because: [['data', rule.data], ['texts'], ...(found === undefined ? [] : [['datasets', found.name]])],
            got: event,
            allowed: known,
            message:
              own === undefined || found === undefined
                ? `There is no event ${show(event)}: no dataset and no texts.${policy.policy.languages[0] ?? 'en'}.events names it.`
                : `The dataset ${show(found.name)} names no event ${show(event)}.`,
          },
        ],
  )
}

/** Events of the organization's own that have a name in some language. */
export function namedEvents({ texts }: Policy): readonly string[] {
  return [...new Set(Object.values(texts).flatMap(({ events = {} }) => Object.keys(events)))]
}

/** Told to Assent by what happens in it, so a dataset need not know. */
const REGISTERED: ReadonlySet<string> = new Set(['consent-withdrawn'])

function checkActions(policy: Policy, rule: PolicyRetention, path: readonly PathStep[]): Remark[] {
  const found = datasetOf(policy, rule)
  if (found === undefined || found.dataset.kind === 'https') return []
  const { dataset, name } = found
  return rule.stages.flatMap(({ action }, at): Remark[] => {
    if (action === 'delete') return []
    const described = dataset.kind === 'postgres' && dataset[action] !== undefined
    if (described) return []
    return [
      {
        code: 'DATASET_CANNOT',
        path: [...path, 'stages', at, 'action'],
        because: [['datasets', name]],
        message:
          dataset.kind === 's3'
            ? `Objects in ${show(name)} can only be deleted, got ${action}.`
            : `The dataset ${show(name)} does not say which columns to ${action}.`,
      },
    ]
  })
}

function checkWithdrawal(policy: Policy, rule: PolicyRetention, path: readonly PathStep[]): Remark[] {
  const consented = policy.purposes.some(
    (purpose) => purpose.data.includes(rule.data) && basesOf(purpose).some(({ basis }) => basis === 'consent'),
  )
  if (consented) return []
  return rule.stages.flatMap(({ after }, at): Remark[] =>
    after === 'consent-withdrawn'
      ? [
          {
            code: 'TRIGGER_WITHOUT_CONSENT',
            path: [...path, 'stages', at, 'after'],
            because: [['purposes']],
            message: `No purpose uses ${show(rule.data)} on consent, so it is never withdrawn.`,
          },
        ]
      : [],
  )
}

function checkSubjectTypes(policy: Policy): Remark[] {
  const known = Object.keys(policy.subjects ?? {})
  return Object.entries(policy.datasets ?? {}).flatMap(([name, dataset]): Remark[] =>
    dataset.kind === 'postgres' && dataset.subject_type !== undefined && !known.includes(dataset.subject_type)
      ? [
          {
            code: 'UNKNOWN_SUBJECT',
            path: ['datasets', name, 'subject_type'],
            got: dataset.subject_type,
            allowed: known,
            message: `There is no kind of people ${show(dataset.subject_type)}.`,
          },
        ]
      : [],
  )
}

/** Said once for all, because a small company has such data everywhere. */
function checkEnforced(policy: Policy): Remark[] {
  const declared = policy.retention
    .map(({ data }) => data)
    .filter((name) => {
      const data = Object.hasOwn(policy.data, name) ? policy.data[name] : undefined
      if (name === WEB_ANALYTICS || data === undefined) return false
      return data.dataset === undefined && data.forbidden !== true && data.browser_only !== true
    })
  if (declared.length === 0) return []
  return [
    {
      code: 'RETENTION_NOT_ENFORCED',
      path: ['retention'],
      at: 'key',
      message: `${[...new Set(declared)].join(', ')} ${declared.length === 1 ? 'lies' : 'lie'} in no dataset, so you have to see to it that what is due goes.`,
    },
  ]
}
