import { show } from '@assent/shared'
import type { PathStep, Remark } from './policy-finding.domain.ts'
import { basesOf, WEB_ANALYTICS, type Policy, type PolicyDataset, type PolicyRetention } from './policy.types.ts'

/** Whether rules and the systems they govern fit each other. */
export function checkDatasets(policy: Policy): Remark[] {
  const governed = new Set(Object.values(policy.data).map(({ dataset }) => dataset))
  return [
    ...policy.retention.flatMap((rule, index) => [
      ...checkEvents(policy, rule, ['retention', index]),
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
    ...checkEnforced(policy),
  ]
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

function checkEvents(policy: Policy, rule: PolicyRetention, path: readonly PathStep[]): Remark[] {
  const found = datasetOf(policy, rule)
  const known = found === undefined ? undefined : eventsOf(found.dataset)
  if (found === undefined || known === undefined) return []
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
            because: [['datasets', found.name]],
            got: event,
            allowed: known,
            message: `The dataset ${show(found.name)} names no event ${show(event)}.`,
          },
        ],
  )
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
      return name !== WEB_ANALYTICS && data !== undefined && data.dataset === undefined && data.forbidden !== true
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
