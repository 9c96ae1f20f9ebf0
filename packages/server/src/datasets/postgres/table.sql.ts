import type { CalendarDate } from '@assent/shared'
import { formatPeriod } from '@assent/shared'
import { candidateSql, dueDaySql, type DueDayColumns, type EventColumn } from '../../retention/due-day.sql.ts'
import type { DatasetHold, DatasetOrder } from '../../retention/dataset-adapter.ts'
import { finalAction, type RetentionRule, type StageAction } from '../../retention/rule.domain.ts'
import type { PostgresDataset } from '../dataset.types.ts'
import { anonymizing, emptying, type Assignment } from './anonymize.sql.ts'
import { columnType } from './check-table.domain.ts'
import { literal, quote, quoteTable } from './names.sql.ts'
import type { TableFacts } from './table-facts.ts'

/** One way to come upon the rows that are due: by an index over one column, or by the id where no index helps. */
export interface Pass {
  /** Rows that may be due; every due row fulfils that of some pass. */
  readonly candidate: string
  /** What the rows are read in the order of, before the id; null: the id alone. */
  readonly order: { readonly column: string; readonly type: string } | null
}

/**
 * The texts of SQL for one table of the company. Every value in them comes from the policy and is quoted here; values
 * from requests travel as parameters. The table is called `record` in all of them.
 */
export class TableSql {
  readonly table: string
  readonly id: string
  readonly idType: string
  readonly #source: PostgresDataset
  readonly #facts: TableFacts

  constructor(source: PostgresDataset, facts: TableFacts) {
    this.table = quoteTable(source.table)
    this.id = quote(source.id)
    this.idType = columnType(facts.columns, source.id)
    this.#source = source
    this.#facts = facts
  }

  /** Which rows the policy governs at all. */
  get governed(): string {
    const conditions = Object.entries(this.#source.where ?? {}).map(
      ([column, value]) => `record.${quote(column)} = ${literal(value)}::${columnType(this.#facts.columns, column)}`,
    )
    return conditions.length === 0 ? 'true' : conditions.join(' and ')
  }

  /** The table, and beside each row what its tenant chose for a rule. */
  from(order: DatasetOrder, rule: RetentionRule): string {
    const periods = this.#periods(order, rule)
    if (periods.length === 0) return `${this.table} as record`
    const rows = periods.map(
      ({ tenant, before, now, from }) =>
        `(${literal(tenant)}, interval ${literal(formatPeriod(before))}, interval ${literal(formatPeriod(now))}, date ${literal(from)})`,
    )
    return `${this.table} as record left join (values ${rows.join(', ')})
      as assent_tenant (assent_name, assent_before, assent_now, assent_from) on assent_name = record.${quote(this.#source.tenant ?? '')}::text`
  }

  /** Whether an action is due and nothing stronger is, legal holds apart. */
  due(order: DatasetOrder, rule: RetentionRule, action: StageAction): string {
    const columns = this.#columns(order, rule)
    const on = (stage: StageAction): string => `(${dueDaySql(rule, stage, columns)}) <= date ${literal(order.asOf)}`
    const final = finalAction(rule)
    return action === final ? on(action) : `${on(action)} and (${on(final)}) is not true`
  }

  /** Whether nothing gives a row a day for the final action. */
  undated(order: DatasetOrder, rule: RetentionRule): string {
    return `(${dueDaySql(rule, finalAction(rule), this.#columns(order, rule))}) is null`
  }

  /** Whether one of the events that end a rule stands in a column that is never empty. */
  isAlwaysDated(rule: RetentionRule): boolean {
    const ends = [...rule.stages.filter(({ action }) => action === finalAction(rule)), ...rule.maxima]
    return ends.some(({ after }) => this.#facts.columns.get(this.#source.events[after] ?? '')?.notNull === true)
  }

  /** The day of the final action when a partition's last row happened then; for a rule that counts from it alone. */
  dueAtEnd(rule: RetentionRule, asOf: CalendarDate, event: string, end: string): string {
    const { type } = this.#event(event)
    const last =
      type === 'date'
        ? `(date ${literal(end)} - 1)`
        : `(${literal(end)}::${type === 'timestamp' ? 'timestamp' : 'timestamptz'} - interval '1 microsecond')`
    const columns = { events: { [event]: { sql: last, type } }, timezone: this.#timezone }
    return `(${dueDaySql(rule, finalAction(rule), columns)}) <= date ${literal(asOf)}`
  }

  /** The ways to come upon what is due: one for each column with an index, and one for all without. */
  passes(order: DatasetOrder, rule: RetentionRule, action: StageAction): readonly Pass[] {
    const timezone = this.#timezone
    const { pin } = this.#source
    const ways = [
      ...Object.keys(this.#source.events).map((event) => ({
        column: this.#source.events[event] ?? '',
        columns: { events: { [event]: this.#event(event) }, timezone } satisfies DueDayColumns,
      })),
      ...(pin === undefined
        ? []
        : [{ column: pin.date, columns: { events: {}, timezone, pinDate: `record.${quote(pin.date)}` } }]),
    ].map(({ column, columns }) => ({ column, candidate: candidateSql(rule, action, columns, order.asOf) }))
    const open = ways.filter(({ candidate }) => candidate !== 'false')
    const isIndexed = (column: string): boolean => this.#facts.indexes.some(({ columns: [first] }) => first === column)
    const rest = open.filter(({ column }) => !isIndexed(column)).map(({ candidate }) => candidate)
    return [
      ...open
        .filter(({ column }) => isIndexed(column))
        .map(({ column, candidate }) => ({
          candidate,
          order: { column: `record.${quote(column)}`, type: columnType(this.#facts.columns, column) },
        })),
      ...(rest.length === 0 ? [] : [{ candidate: `(${rest.join(' or ')})`, order: null }]),
    ]
  }

  /** Whether a legal hold covers the row; the same answer as `holdsOver` in code. */
  held(holds: readonly DatasetHold[]): string {
    return holds.length === 0 ? 'false' : `(${holds.map((hold) => this.heldBy(hold)).join(' or ')})`
  }

  heldBy({ tenant, subjects, records, during }: DatasetHold): string {
    const { tenant: tenantColumn, subject = [], events } = this.#source
    const conditions: string[] = []
    if (tenant !== undefined) {
      conditions.push(tenantColumn === undefined ? 'false' : `record.${quote(tenantColumn)}::text = ${literal(tenant)}`)
    }
    if (records !== undefined) conditions.push(`record.${this.id}::text in (${records.map(literal).join(', ')})`)
    if (subjects !== undefined && subject.length > 0) {
      const values = subject.map((column) => this.#asText(column))
      const unknown = values.map((value) => `${value} is null`).join(' and ')
      const known = values.map((value) => `${value} in (${subjects.map(literal).join(', ')})`).join(' or ')
      // Whose subjects are not known may be one of those meant, and what is in doubt is kept.
      conditions.push(`((${unknown}) or ${known})`)
    }
    if (during !== undefined && Object.hasOwn(events, during.event)) {
      const day = this.day(during.event)
      const { from, to } = during
      const bounds = [
        ...(from === undefined ? [] : [`${day} >= date ${literal(from)}`]),
        ...(to === undefined ? [] : [`${day} <= date ${literal(to)}`]),
      ]
      conditions.push(`(${day} is null or (${['true', ...bounds].join(' and ')}))`)
    }
    return `coalesce(${['true', ...conditions].join(' and ')}, false)`
  }

  /** Whether the row is one of those in parameter 1, a list of ids as text. */
  get isNamed(): string {
    return `record.${this.id} = any ($1::text[]::${this.idType}[])`
  }

  /** The ids that a row of this table can have at all: others would not even compare. */
  possibleIds(ids: readonly string[]): string[] {
    const shape = SHAPES[this.idType] ?? /^[^\0]*$/
    return ids.filter((id) => shape.test(id))
  }

  /** What an action writes; a deletion writes nothing. */
  assignments(action: StageAction): readonly Assignment[] {
    if (action === 'anonymize') return anonymizing(this.#source, this.#facts.columns)
    return action === 'block' ? emptying(this.#source.block?.seal ?? []) : []
  }

  /** Whether an action still finds something to do in a row. */
  pending(action: StageAction): string {
    const pending = this.assignments(action).map((assignment) => assignment.pending)
    return pending.length === 0 ? 'true' : `(${pending.join(' or ')})`
  }

  /** The tenant as text, or null. */
  get tenant(): string {
    const { tenant } = this.#source
    return tenant === undefined ? 'null::text' : `record.${quote(tenant)}::text`
  }

  /** The columns that are sealed when a row is blocked. */
  get sealed(): readonly { readonly name: string; readonly column: string }[] {
    return (this.#source.block?.seal ?? []).map((name) => ({ name, column: quote(name) }))
  }

  /** What the columns of the person hold, as a list of text. */
  get subjects(): string {
    const columns = (this.#source.subject ?? []).map((column) => this.#asText(column))
    return `array_remove(array[${columns.join(', ')}]::text[], null)`
  }

  /** A row as code decides about it, and as a person's export shows it. Only columns that the policy names. */
  get fields(): string {
    const { events } = this.#source
    const days = Object.keys(events).flatMap((event) => [literal(event), `${this.day(event)}::text`])
    return [
      `record.${this.id}::text as id`,
      `${this.tenant} as tenant`,
      `jsonb_strip_nulls(jsonb_build_object(${days.join(', ')})) as events`,
      `${this.subjects} as subjects`,
      `not ${this.pending('anonymize')} as anonymized`,
      `not ${this.pending('block')} as blocked`,
      ...this.#pinFields,
    ].join(', ')
  }

  /** The named columns with their values, as JSON. */
  get values(): string {
    const { id, tenant, subject = [], events, anonymize, block, export: exported } = this.#source
    const names = new Set([
      id,
      ...(tenant === undefined ? [] : [tenant]),
      ...subject,
      ...Object.values(events),
      ...(anonymize?.null ?? []),
      ...Object.keys(anonymize?.generalize ?? {}),
      ...(block?.seal ?? []),
      ...(exported?.columns ?? []),
      ...(exported?.third_party ?? []),
    ])
    return `jsonb_build_object(${[...names].flatMap((name) => [literal(name), `record.${quote(name)}`]).join(', ')})`
  }

  /** Whether one of the identifiers in parameter 1 (a list of text) stands in a subject column. */
  ofSubject(identifiers: readonly string[]): string {
    const found = (this.#source.subject ?? []).flatMap((column) => this.#isOneOf(column, identifiers) ?? [])
    return found.length === 0 ? 'false' : `(${found.join(' or ')})`
  }

  /** The calendar day of an event. */
  day(event: string): string {
    const { sql, type } = this.#event(event)
    return type === 'timestamptz' ? `(${sql} at time zone ${literal(this.#timezone)})::date` : `(${sql})::date`
  }

  get #pinFields(): readonly string[] {
    const { pin } = this.#source
    return pin === undefined
      ? ['null as "pinRule"', 'null as "pinVersion"', 'null as "pinDate"']
      : [
          `record.${quote(pin.rule)}::text as "pinRule"`,
          `record.${quote(pin.version)}::text as "pinVersion"`,
          `record.${quote(pin.date)}::text as "pinDate"`,
        ]
  }

  get #timezone(): string {
    return this.#source.timezone ?? 'UTC'
  }

  #periods({ tenantPeriods }: DatasetOrder, rule: RetentionRule): DatasetOrder['tenantPeriods'] {
    return this.#source.tenant === undefined ? [] : tenantPeriods.filter((period) => period.rule === rule.id)
  }

  #columns(order: DatasetOrder, rule: RetentionRule): DueDayColumns {
    const { events, pin } = this.#source
    return {
      events: Object.fromEntries(Object.keys(events).map((event) => [event, this.#event(event)])),
      timezone: this.#timezone,
      ...(this.#periods(order, rule).length === 0
        ? {}
        : { tenantPeriod: { before: 'assent_before', now: 'assent_now', from: 'assent_from' } }),
      ...(pin === undefined ? {} : { pinDate: `record.${quote(pin.date)}` }),
    }
  }

  #event(event: string): EventColumn {
    const column = this.#source.events[event] ?? ''
    const type = columnType(this.#facts.columns, column)
    const short =
      type === 'date' ? 'date' : type === 'timestamp without time zone' ? ('timestamp' as const) : 'timestamptz'
    return { sql: `record.${quote(column)}`, type: short }
  }

  #asText(column: string): string {
    const type = columnType(this.#facts.columns, column)
    return type === 'inet' ? `host(record.${quote(column)})` : `record.${quote(column)}::text`
  }

  /** Compared as its own type, so that an index serves; identifiers that cannot be of that type are left out. */
  #isOneOf(column: string, identifiers: readonly string[]): string | undefined {
    const type = columnType(this.#facts.columns, column)
    const shape = SHAPES[type]
    if (shape === undefined) return `${this.#asText(column)} = any ($1::text[])`
    const fitting = identifiers.filter((identifier) => shape.test(identifier))
    return fitting.length === 0
      ? undefined
      : `record.${quote(column)} in (${fitting.map((value) => `${literal(value)}::${type}`).join(', ')})`
  }
}

const SHAPES: Readonly<Record<string, RegExp>> = {
  text: /^[^\0]*$/,
  'character varying': /^[^\0]*$/,
  citext: /^[^\0]*$/,
  integer: /^\d{1,9}$/,
  bigint: /^\d{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
}
