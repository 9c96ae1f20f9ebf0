import { stringify } from 'csv-stringify/sync'
import { Zip, ZipDeflate } from 'fflate'
import type { ExportedRecord, ExportSection, SectionCount } from './export-section.ts'

/** A store changed between the two times it was read; the export is begun anew. */
export class ExportChanged extends Error {
  override name = 'ExportChanged'
}

export interface ZipOrder {
  readonly sections: readonly ExportSection[]
  /** What stands before the records in `data.json`. */
  readonly header: object
  /** What stands after them; knows what was found. */
  readonly footer: (counts: readonly SectionCount[]) => object
  /** Files of text beside the data, by name. */
  readonly texts: Readonly<Record<string, string>>
  /** Milliseconds since 1970; the time of the files in the archive. */
  readonly madeAt: number
  readonly signal: AbortSignal
  /** Told once, after the last record. */
  readonly onCounts: (counts: readonly SectionCount[]) => void
}

interface Found extends SectionCount {
  readonly columns: readonly string[]
}

/**
 * An archive with everything as `data.json` and each store as a table of its own (CSV, RFC 4180), piece by piece: at no
 * time is more than a page of one store in memory. Stores are read once for each form; one that changed in between is
 * an `ExportChanged`. Throws `DatasetError` when a store is away: half an export is never handed over as a whole one.
 */
export async function* writeZip(order: ZipOrder): AsyncIterable<Uint8Array> {
  const { sections, texts, signal } = order
  const out: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    out.push(piece)
  })
  const open = (name: string): ((text: string, isLast?: boolean) => void) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = order.madeAt
    zip.add(file)
    const encoder = new TextEncoder()
    return (text, isLast = false) => file.push(encoder.encode(text), isLast)
  }
  const found: Found[] = []
  const json = open('data.json')
  json(`${JSON.stringify(order.header).slice(0, -1)},"stores":[`)
  for (const section of sections) {
    const { store, data, sources } = section
    json(`${found.length === 0 ? '' : ','}${JSON.stringify({ store, data, sources }).slice(0, -1)},"records":[`)
    const columns = new Set<string>()
    const count = { records: 0, redacted: 0, withheld: 0, open: 0 }
    for await (const batch of section.read(signal)) {
      for (const { isOpen, ...record } of batch) {
        json(`${count.records === 0 ? '' : ','}\n${JSON.stringify(record)}`)
        count.records++
        if (record.redacted.length > 0) count.redacted++
        if (isOpen) count.open++
        else if (record.withheld.length > 0) count.withheld++
        for (const column of Object.keys(record.values)) columns.add(column)
      }
      yield* out.splice(0)
    }
    signal.throwIfAborted()
    json(']}')
    found.push({ store, data, ...count, columns: [...columns] })
  }
  const counts = found.map(({ columns: _columns, ...count }) => count)
  json(`],${JSON.stringify(order.footer(counts)).slice(1)}`, true)
  for (const [index, section] of sections.entries()) {
    const { records = 0, columns = [] } = found[index] ?? {}
    if (records > 0) yield* table(section, { records, columns }, open, out, signal)
  }
  for (const [name, text] of Object.entries(texts)) open(name)(text, true)
  zip.end()
  yield* out.splice(0)
  order.onCounts(counts)
}

async function* table(
  section: ExportSection,
  { records, columns }: Pick<Found, 'records' | 'columns'>,
  open: (name: string) => (text: string, isLast?: boolean) => void,
  out: Uint8Array[],
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const csv = open(`${section.store.replace(':', '-')}.csv`)
  csv(stringify([['record', ...columns, 'withheld', 'withheld_because', 'kept_until']]))
  let rows = 0
  for await (const batch of section.read(signal)) {
    rows += batch.length
    csv(stringify(batch.map((record) => line(record, columns))))
    yield* out.splice(0)
  }
  signal.throwIfAborted()
  if (rows !== records) throw new ExportChanged(`${section.store} changed while it was read.`)
  csv('', true)
}

function line({ record, values, withheld, because, kept }: ExportedRecord, columns: readonly string[]): string[] {
  return [
    record,
    ...columns.map((column) => cell(values[column])),
    withheld.join(' '),
    because === null ? '' : `${because.article}: ${because.reason}`,
    kept.map(({ action, on }) => `${action} ${on}`).join('; '),
  ]
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
