/** 0: done and nothing to report. 1: it failed, or found something. 2: it was asked wrongly. */
export type ExitCode = 0 | 1 | 2

/** What a command has to say, for people and for programs. */
export interface Report {
  readonly exitCode: ExitCode
  readonly text: string
  /** The same facts as JSON. */
  readonly data: unknown
}

/** A report of a wrong use: one sentence that names what came and what is allowed. */
export function wrongUse(code: string, message: string): Report {
  return { exitCode: 2, text: message, data: { error: { code, message } } }
}

/** Columns as wide as their widest cell; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => String(row[column] ?? '').length)),
  )
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, column) =>
        typeof cell === 'number' ? String(cell).padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
