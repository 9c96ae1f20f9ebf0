/**
 * The other side of a dataset of kind `https`: takes signed tasks, acts on records, answers with signed receipts. It
 * keeps its records in memory; put your own store in the place of `records` and `receipts`, both in one transaction.
 */
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'

export interface HeldRecord {
  readonly id: string
  /** Category of data, as the policy names it. */
  readonly data: string
  readonly tenant?: string
  readonly subjects: string[]
  readonly events: Record<string, string>
  readonly done: string[]
}

export interface ReceiverOptions {
  /** The key both sides have: base64, with or without `whsec_`. */
  readonly secret: string
  readonly records: Map<string, HeldRecord>
  /** Receipts by task: a task that comes again gets the same one and is not carried out again. */
  readonly receipts: Map<string, string>
  readonly now: () => Date
}

interface Cutoff {
  event: string
  onOrBefore: string
  statutory?: boolean
}
interface OrderedAction {
  action: string
  when: Cutoff[]
  notBefore: Cutoff[]
  maximum: Cutoff[]
  tenants: { tenant: string; when: Cutoff[] }[]
}
interface Hold {
  reference: string
  tenant?: string
  subjects?: string[]
  records?: string[]
  during?: { event: string; from?: string; to?: string }
}
interface KnownRecord {
  id: string
  events: Record<string, string>
  cleared: string[]
  pinnedTo?: string
  erasureGrantedOn?: string
}
interface Task {
  task: string
  kind: 'retention.due' | 'records.act' | 'subject.find'
  asOf: string
  dryRun: boolean
  rules: { rule: string; data: string; actions: OrderedAction[] }[]
  holds: Hold[]
  records: KnownRecord[]
  action: string
  identifiers: string[]
  tenant?: string
}

export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: Record<string, string>
}

/** Answers one request, whatever carries it. */
export function answer(options: ReceiverOptions, headers: Record<string, string>, body: string): Answer {
  const { secret, receipts, now } = options
  if (!isSigned(options, headers, body)) return { status: 401, body: 'The signature is not ours.', headers: {} }
  // Who has the key is believed.
  const task = JSON.parse(body) as Task
  const receipt = receipts.get(task.task) ?? JSON.stringify(carryOut(options, task))
  if (task.kind !== 'subject.find' && !task.dryRun) receipts.set(task.task, receipt)
  return { status: 200, body: receipt, headers: sign(secret, `receipt-${task.task}`, now(), receipt) }
}

export function sign(secret: string, id: string, at: Date, body: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature(secret, id, Math.floor(at.getTime() / 1000), body),
  }
}

/** Standard Webhooks 1.0, which a library exists for in most languages; written out here so that nothing is hidden. */
function signature(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

function isSigned({ secret, now }: ReceiverOptions, headers: Record<string, string>, body: string): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': given = '' } = headers
  if (Math.abs(now().getTime() / 1000 - Number(at)) > 300) return false
  return given.split(' ').includes(signature(secret, id, Number(at), body))
}

/** Does what a task says and answers with the receipt. */
export function carryOut(options: ReceiverOptions, task: Task): object {
  const answered = { assent: 1, task: task.task, receipt: `receipt-${task.task}`, kind: task.kind }
  const { records } = options
  if (task.kind === 'subject.find') {
    const found = [...records.values()]
      .filter(({ subjects }) => subjects.some((subject) => task.identifiers.includes(subject)))
      .filter(({ tenant }) => task.tenant === undefined || tenant === task.tenant)
      .map(({ id, tenant, subjects, events }) => ({ id, tenant, values: { subjects }, events }))
    return { ...answered, found }
  }
  if (task.kind === 'records.act') {
    for (const { id } of task.records) act(records, id, task.action)
    return { ...answered, done: task.records.length, failed: [] }
  }
  const counts = task.rules.flatMap((rule) => rule.actions.map((action) => actOnDue(options, task, rule, action)))
  return { ...answered, counts, ended: task.records.map(({ id }) => id).filter((id) => !records.has(id)) }
}

function actOnDue(
  { records }: ReceiverOptions,
  { asOf, dryRun, holds, records: known }: Task,
  { rule, data, actions }: Task['rules'][number],
  ordered: OrderedAction,
): object {
  const { action } = ordered
  const isFirst = actions[0] === ordered
  const held = new Map<string, number>()
  let due = 0
  for (const record of [...records.values()]) {
    const facts = known.find(({ id }) => id === record.id)
    const final = actions[0]?.action ?? ''
    if (record.data !== data || record.done.includes(action) || record.done.includes(final)) continue
    if (!isDue(record, facts, ordered, { asOf, isFirst })) continue
    const cases = action === 'block' ? [] : holds.filter((hold) => covers(hold, record))
    for (const { reference } of cases) held.set(reference, (held.get(reference) ?? 0) + 1)
    if (cases.length > 0) continue
    due++
    if (!dryRun) act(records, record.id, action)
  }
  const done = dryRun ? 0 : due
  return { rule, action, due, done, failed: 0, held: [...held].map(([reference, rows]) => ({ reference, rows })) }
}

function isDue(
  record: HeldRecord,
  facts: KnownRecord | undefined,
  { action, when, notBefore, maximum, tenants }: OrderedAction,
  { asOf, isFirst }: { asOf: string; isFirst: boolean },
): boolean {
  const days = new Map(Object.entries({ ...record.events, ...facts?.events }))
  for (const event of facts?.cleared ?? []) days.delete(event)
  const isOver = ({ event, onOrBefore }: Cutoff): boolean => (days.get(event) ?? '9999') <= onOrBefore
  const isFree = (floors: Cutoff[]): boolean =>
    floors.every((floor) => (days.has(floor.event) ? isOver(floor) : maximum.some(isOver)))
  const isErased = facts?.erasureGrantedOn !== undefined && facts.erasureGrantedOn <= asOf
  if (isErased && (action === 'block' || (isFirst && isFree(notBefore)))) return true
  if (isFirst && facts?.pinnedTo !== undefined) {
    return facts.pinnedTo <= asOf && isFree(notBefore.filter(({ statutory }) => statutory))
  }
  const chosen = tenants.find(({ tenant }) => tenant === record.tenant)?.when ?? when
  return chosen.some(isOver) && isFree(notBefore)
}

function covers({ tenant, records, subjects, during }: Hold, record: HeldRecord): boolean {
  if (tenant !== undefined && tenant !== record.tenant) return false
  if (records !== undefined && !records.includes(record.id)) return false
  if (subjects !== undefined && !record.subjects.some((subject) => subjects.includes(subject))) return false
  const day = during === undefined ? undefined : record.events[during.event]
  // What is in doubt is kept.
  return day === undefined || (day >= (during?.from ?? day) && day <= (during?.to ?? day))
}

function act(records: Map<string, HeldRecord>, id: string, action: string): void {
  const record = records.get(id)
  if (record === undefined) return
  if (action === 'delete') records.delete(id)
  else records.set(id, { ...record, subjects: [], done: [...record.done, action] })
}

/** Serves on a port of this machine. */
export function serve(options: ReceiverOptions, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { status, body, headers } = answer(
        options,
        request.headers as Record<string, string>,
        Buffer.concat(parts).toString(),
      )
      response.writeHead(status, headers).end(body)
    })
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}
