import { closest, distance } from 'fastest-levenshtein'
import type { RetentionRule, StageAction } from '../../retention/rule.domain.ts'
import { finalAction } from '../../retention/rule.domain.ts'
import type { DatasetFinding, DatasetFindingCode } from '../dataset-finding.domain.ts'
import type { Generalization, PostgresDataset } from '../dataset.types.ts'
import type { ColumnFacts, TableFacts } from './table-facts.ts'

const TIMES = ['timestamp with time zone', 'timestamp without time zone', 'date']
const TEXTS = ['text', 'character varying', 'citext']

/** Which types a value may have that is generalised. A time column that is an event may lose its time of day only. */
const GENERALIZABLE: Readonly<Record<Generalization, readonly string[]>> = {
  day: TIMES,
  month: TIMES,
  year: TIMES,
  'ip-prefix': ['inet', 'cidr', ...TEXTS],
  host: TEXTS,
  'user-agent-family': TEXTS,
}

type Say = (code: DatasetFindingCode, path: string, message: string, mend?: string) => void

/** Holds a dataset of the policy, and the rules for it, against the table that is there. Every finding at once. */
export function checkTable(
  dataset: string,
  source: PostgresDataset,
  rules: readonly RetentionRule[],
  table: TableFacts,
): readonly DatasetFinding[] {
  const findings: DatasetFinding[] = []
  const at =
    (level: DatasetFinding['level']): Say =>
    (code, path, message, mend) =>
      findings.push({ level, code, dataset, path, message, mend })
  const [error, warn] = [at('error'), at('warning')]
  checkColumns(source, table, error)
  if (findings.length === 0) {
    checkTypes(source, table, error)
    checkSpared(source, table, error)
    checkActions(source, rules, error)
    checkRights(source, rules, table, error)
  }
  checkIndexes(source, rules, table, { error, warn })
  return findings
}

/** Every column that the policy names, by its path in the file. */
export function namedColumns(source: PostgresDataset): readonly { readonly path: string; readonly column: string }[] {
  const list = (path: string, columns: readonly string[] = []): { path: string; column: string }[] =>
    columns.map((column, index) => ({ path: `${path}[${index}]`, column }))
  const record = (path: string, columns: Readonly<Record<string, string>> = {}): { path: string; column: string }[] =>
    Object.entries(columns).map(([key, column]) => ({ path: `${path}.${key}`, column }))
  const keys = (path: string, columns: object = {}): { path: string; column: string }[] =>
    Object.keys(columns).map((column) => ({ path: `${path}.${column}`, column }))
  return [
    { path: 'id', column: source.id },
    ...(source.tenant === undefined ? [] : [{ path: 'tenant', column: source.tenant }]),
    ...list('subject', source.subject),
    ...record('events', source.events),
    ...keys('where', source.where),
    ...list('anonymize.null', source.anonymize?.null),
    ...keys('anonymize.generalize', source.anonymize?.generalize),
    ...list('block.seal', source.block?.seal),
    ...record('pin', source.pin),
    ...list('export.columns', source.export?.columns),
    ...list('export.third_party', source.export?.third_party),
  ]
}

function checkColumns(source: PostgresDataset, { columns }: TableFacts, error: Say): void {
  for (const { path, column } of namedColumns(source)) {
    if (columns.has(column)) continue
    const names = [...columns.keys()]
    const near = closest(column, names)
    const hint = distance(column, near) <= 3 ? ` Did you mean ${near}?` : ''
    error(
      'DATASET_COLUMN_MISSING',
      path,
      `Got ${JSON.stringify(column)}; ${source.table} has the columns ${names.join(', ')}.${hint}`,
    )
  }
}

function checkTypes(source: PostgresDataset, { columns }: TableFacts, error: Say): void {
  const expect = (path: string, column: string, allowed: readonly string[]): void => {
    const type = columns.get(column)?.type ?? ''
    if (!allowed.includes(type)) {
      error('DATASET_COLUMN_TYPE', path, `Expected a column of type ${allowed.join(', ')}; ${column} has type ${type}.`)
    }
  }
  for (const [event, column] of Object.entries(source.events)) expect(`events.${event}`, column, TIMES)
  for (const [column, kind] of Object.entries(source.anonymize?.generalize ?? {})) {
    const isEvent = Object.values(source.events).includes(column)
    if (isEvent && kind !== 'day') {
      error(
        'DATASET_COLUMN_IN_USE',
        `anonymize.generalize.${column}`,
        `Got ${kind} for ${column}, from which periods are counted; an event can be generalised to its day and no further.`,
      )
    }
    expect(`anonymize.generalize.${column}`, column, GENERALIZABLE[kind])
  }
  if (source.pin !== undefined) {
    expect('pin.date', source.pin.date, ['date'])
    for (const key of ['rule', 'version'] as const) expect(`pin.${key}`, source.pin[key], TEXTS)
  }
  for (const column of source.block?.seal ?? []) expect('block.seal', column, [...TEXTS, 'jsonb', 'bytea'])
}

/** What identifies or dates a row stays: without it a later stage would not find the row. */
function checkSpared(source: PostgresDataset, { columns }: TableFacts, error: Say): void {
  const emptied = [
    ...(source.anonymize?.null ?? []).map((column) => ({ path: 'anonymize.null', column })),
    ...(source.block?.seal ?? []).map((column) => ({ path: 'block.seal', column })),
  ]
  const needed = new Map([
    [source.id, 'names the row'],
    ...Object.entries(source.events).map(([event, column]) => [column, `says when ${event} was`] as const),
    ...Object.keys(source.where ?? {}).map((column) => [column, 'says which rows are governed'] as const),
  ])
  for (const { path, column } of emptied) {
    const use = needed.get(column)
    if (use !== undefined) error('DATASET_COLUMN_IN_USE', path, `${column} cannot be emptied: it ${use}.`)
    if (columns.get(column)?.notNull === true) {
      error(
        'DATASET_COLUMN_NOT_NULL',
        path,
        `${column} is NOT NULL, so it cannot be emptied.`,
        `alter table ${source.table} alter column ${column} drop not null`,
      )
    }
  }
}

/** A rule's actions need to know what to do here. */
function checkActions(source: PostgresDataset, rules: readonly RetentionRule[], error: Say): void {
  const { null: emptied = [], generalize = {} } = source.anonymize ?? {}
  for (const rule of rules) {
    const actions = actionsOf([rule])
    if (actions.has('anonymize') && emptied.length === 0 && Object.keys(generalize).length === 0) {
      error('DATASET_ACTION_UNDESCRIBED', 'anonymize', `Rule ${rule.id} anonymises; say which columns that empties.`)
    }
    if (actions.has('block') && (source.block?.seal.length ?? 0) === 0) {
      error(
        'DATASET_ACTION_UNDESCRIBED',
        'block',
        `Rule ${rule.id} blocks; say in block.seal which columns are sealed.`,
      )
    }
    const known = rule.stages.filter(({ after }) => Object.hasOwn(source.events, after))
    if (known.length === 0) {
      const words = rule.stages.map(({ after }) => after).join(', ')
      error(
        'DATASET_EVENT_MISSING',
        'events',
        `Rule ${rule.id} counts from ${words}; got ${Object.keys(source.events).join(', ') || 'none'}.`,
      )
    }
  }
}

function actionsOf(rules: readonly RetentionRule[]): ReadonlySet<StageAction> {
  return new Set(rules.flatMap((rule) => [...rule.stages.map(({ action }) => action), finalAction(rule)]))
}

/** What the account must be able to do, and no more. */
export function neededRights(
  source: PostgresDataset,
  rules: readonly RetentionRule[],
): { readonly reads: ReadonlySet<string>; readonly updates: ReadonlySet<string>; readonly deletes: boolean } {
  const actions = actionsOf(rules)
  return {
    reads: new Set(namedColumns(source).map(({ column }) => column)),
    updates: new Set(writtenColumns(source, actions)),
    deletes: actions.has('delete'),
  }
}

function checkRights(source: PostgresDataset, rules: readonly RetentionRule[], table: TableFacts, error: Say): void {
  const { columns, mayDelete, hidesRows } = table
  const actions = actionsOf(rules)
  const list = (names: Iterable<string>): string => [...new Set(names)].join(', ')
  const needed = namedColumns(source).map(({ column }) => column)
  const unreadable = needed.filter((column) => columns.get(column)?.maySelect !== true)
  if (unreadable.length > 0) {
    const names = list(unreadable)
    error(
      'DATASET_RIGHT_MISSING',
      'table',
      `The account may not read ${names}.`,
      `grant select (${names}) on ${source.table} to …`,
    )
  }
  const written = writtenColumns(source, actions)
  const unwritable = written.filter((column) => columns.get(column)?.mayUpdate !== true)
  // PostgreSQL lets an account lock rows that may update at least one column.
  const mayLock = [...columns.values()].some(({ mayUpdate }) => mayUpdate)
  if (unwritable.length > 0 || !mayLock) {
    const names = unwritable.length > 0 ? list(unwritable) : source.id
    const why = unwritable.length > 0 ? `change ${names}` : 'lock rows, which takes the right to update one column'
    error(
      'DATASET_RIGHT_MISSING',
      'table',
      `The account may not ${why}.`,
      `grant update (${names}) on ${source.table} to …`,
    )
  }
  if (actions.has('delete') && !mayDelete) {
    const mend = `grant delete on ${source.table} to …`
    error('DATASET_RIGHT_MISSING', 'table', 'The account may not delete rows.', mend)
  }
  if (hidesRows) {
    error(
      'DATASET_ROWS_HIDDEN',
      'table',
      'Row-level security hides rows from the account; they would be kept for ever.',
    )
  }
}

/** The columns that the rules' actions write. */
export function writtenColumns(source: PostgresDataset, actions: ReadonlySet<StageAction>): readonly string[] {
  const { null: emptied = [], generalize = {} } = source.anonymize ?? {}
  return [
    ...(actions.has('anonymize') ? [...emptied, ...Object.keys(generalize)] : []),
    ...(actions.has('block') ? (source.block?.seal ?? []) : []),
  ]
}

function checkIndexes(
  source: PostgresDataset,
  rules: readonly RetentionRule[],
  { columns, indexes, referencedBy }: TableFacts,
  { error, warn }: { readonly error: Say; readonly warn: Say },
): void {
  const leads = (column: string): boolean => indexes.some((index) => index.columns[0] === column)
  if (columns.has(source.id) && !indexes.some(({ isUnique, columns: [first] }) => isUnique && first === source.id)) {
    error(
      'DATASET_ID_NOT_UNIQUE',
      'id',
      `No unique index of ${source.table} begins with ${source.id}, so it cannot name a row.`,
    )
  }
  const triggers = new Set(
    rules.flatMap(({ stages, maxima }) => [...stages, ...maxima].map(({ after }): string => after)),
  )
  const searched = [
    ...Object.entries(source.events)
      .filter(([event]) => triggers.has(event))
      .map(([event, column]) => ({ path: `events.${event}`, column, why: 'every sweep reads the whole table' })),
    ...(source.subject ?? []).map((column, index) => ({
      path: `subject[${index}]`,
      column,
      why: 'a search for a person reads the whole table',
    })),
    ...(source.pin === undefined
      ? []
      : [{ path: 'pin.date', column: source.pin.date, why: 'every sweep reads the whole table' }]),
  ]
  for (const { path, column, why } of searched) {
    if (!columns.has(column) || leads(column)) continue
    // A day repeats for thousands of rows; the id behind it keeps the order for free.
    const key = columns.get(column)?.type === 'date' ? `${column}, ${source.id}` : column
    warn(
      'DATASET_INDEX_MISSING',
      path,
      `No index begins with ${column}, so ${why}.`,
      `create index concurrently on ${source.table} (${key})`,
    )
  }
  for (const { table, isIndexed } of referencedBy) {
    if (isIndexed) continue
    warn(
      'DATASET_REFERENCE_WITHOUT_INDEX',
      'table',
      `${table} refers to ${source.table} without an index, so each deleted row reads all of ${table}.`,
    )
  }
}

/** The name of a column's type as SQL writes it in a cast. */
export function columnType(columns: ReadonlyMap<string, ColumnFacts>, column: string): string {
  const found = columns.get(column)
  if (found === undefined) throw new Error(`${column} was not checked.`)
  return found.type
}
