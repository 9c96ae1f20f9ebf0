import { z } from 'zod'

/**
 * What is said between Assent and an endpoint of the company. `docs/guides/datasets.md` explains it and holds the JSON
 * Schemas of both sides; a test keeps the two alike. Fields are only ever added.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const action = z.enum(['anonymize', 'block', 'delete'])

/** An event and the last day on which it lets the action happen. */
const cutoff = z.strictObject({ event: z.string(), onOrBefore: day })

const orderedAction = z.strictObject({
  action,
  /** The same in one sentence, for a log. */
  words: z.string(),
  /** Any of these is enough. */
  when: z.array(cutoff),
  /** All of these must hold too. Where the event has not happened, any of `maximum` stands in. */
  notBefore: z.array(cutoff.extend({ statutory: z.boolean() })),
  maximum: z.array(cutoff),
  /** In place of `when` for these tenants. */
  tenants: z.array(z.strictObject({ tenant: z.string(), when: z.array(cutoff) })),
})

const orderedRule = z.strictObject({
  rule: z.string(),
  policyVersion: z.string(),
  data: z.string(),
  /** The strongest first: it leaves the others nothing to do. */
  actions: z.array(orderedAction),
})

const hold = z.strictObject({
  reference: z.string(),
  tenant: z.string().optional(),
  subjects: z.array(z.string()).optional(),
  records: z.array(z.string()).optional(),
  during: z.strictObject({ event: z.string(), from: day.optional(), to: day.optional() }).optional(),
})

const knownRecord = z.strictObject({
  id: z.string(),
  tenant: z.string().optional(),
  /** Days that take the place of the record's own. */
  events: z.record(z.string(), day),
  /** Events that no longer count. */
  cleared: z.array(z.string()),
  /** The day of the first action, fixed at creation; it takes the place of `when`, and minds statutory `notBefore` only. */
  pinnedTo: day.optional(),
  /** The first action is due from this day on, `notBefore` permitting; a block without it. */
  erasureGrantedOn: day.optional(),
})

const named = z.strictObject({ id: z.string(), tenant: z.string().optional() })

const common = { assent: z.literal(1), task: z.string(), dataset: z.string() }

export const retentionDue = z.strictObject({
  ...common,
  kind: z.literal('retention.due'),
  asOf: day,
  /** Only count. */
  dryRun: z.boolean(),
  rules: z.array(orderedRule),
  /** Spare what fulfils every condition that is given. A block may be carried out all the same. */
  holds: z.array(hold),
  records: z.array(knownRecord),
})

export const recordsAct = z.strictObject({
  ...common,
  kind: z.literal('records.act'),
  action,
  records: z.array(named),
})

export const subjectFind = z.strictObject({
  ...common,
  kind: z.literal('subject.find'),
  identifiers: z.array(z.string()),
  tenant: z.string().optional(),
  /** Where the page before ended. */
  after: z.string().optional(),
})

export const task = z.discriminatedUnion('kind', [retentionDue, recordsAct, subjectFind])

const rows = z.int().nonnegative()
const answered = { assent: z.literal(1), task: z.string(), receipt: z.string().min(1).max(200) }

export const retentionReceipt = z.strictObject({
  ...answered,
  kind: z.literal('retention.due'),
  counts: z.array(
    z.strictObject({
      rule: z.string(),
      action,
      /** Records whose day has come and that no hold covers. */
      due: rows,
      done: rows,
      /** Due, and not done: `due` less `done`. In a dry run 0. */
      failed: rows,
      held: z.array(z.strictObject({ reference: z.string(), rows })),
    }),
  ),
  /** Records of the task that are not there any more. */
  ended: z.array(z.string()).optional(),
})

export const actReceipt = z.strictObject({
  ...answered,
  kind: z.literal('records.act'),
  done: rows,
  failed: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
})

export const findReceipt = z.strictObject({
  ...answered,
  kind: z.literal('subject.find'),
  found: z.array(
    z.strictObject({
      id: z.string(),
      tenant: z.string().optional(),
      values: z.record(z.string(), z.unknown()),
      events: z.record(z.string(), day),
    }),
  ),
  /** Where this page ends, when another follows. */
  next: z.string().optional(),
})

export const receipt = z.discriminatedUnion('kind', [retentionReceipt, actReceipt, findReceipt])

export type Task = z.infer<typeof task>
export type RetentionDue = z.infer<typeof retentionDue>
export type OrderedRule = z.infer<typeof orderedRule>
export type Receipt = z.infer<typeof receipt>
export type ReceiptOf<Kind extends Receipt['kind']> = Extract<Receipt, { kind: Kind }>
/** A task before it has its id. */
export type TaskContent = Task extends infer Each ? (Each extends Task ? Omit<Each, 'task'> : never) : never
