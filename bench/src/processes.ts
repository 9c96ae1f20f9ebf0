import { fork, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Clock ticks are a hundredth of a second on every Linux that Node runs on (`getconf CLK_TCK`). */
const MICROSECONDS_PER_TICK = 10_000

/** CPU time a process has used, user and system, in microseconds; 0 when it is gone. */
export function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold blanks; what counts begins after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK
  } catch {
    return 0
  }
}

/** The processes below a process: PostgreSQL's backends below its first. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}

/** CPU time of a server's whole tree, in microseconds, by process; a backend that ends takes its share with it. */
export function cpuOfTree(root: number): ReadonlyMap<number, number> {
  return new Map([root, ...childrenOf(root)].map((pid) => [pid, cpuOf(pid)]))
}

export function cpuBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [pid, used] of after) sum += used - (before.get(pid) ?? 0)
  return sum
}

/** Starts a file beside this one as a process of its own, and waits for the first message it sends. */
export function startProcess<Message>(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly process: ChildProcess; readonly message: Message }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ process: child, message: message as Message }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** A table for a terminal and for Markdown alike. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  return [...headLines(head, widths), ...cells.slice(1).map((row) => line(row, widths))].join('\n')
}

/** Prints the head of such a table and answers what prints a row: for measurements that take minutes each. */
export function growingTable(
  head: readonly string[],
  print: (line: string) => void,
): (row: readonly (string | number)[]) => void {
  const widths = head.map((name) => Math.max(name.length, 9))
  for (const each of headLines(head, widths)) print(each)
  return (row) => print(line(row.map(String), widths))
}

function headLines(head: readonly string[], widths: readonly number[]): readonly string[] {
  return [
    line(head, widths),
    `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
  ]
}

function line(row: readonly string[], widths: readonly number[]): string {
  return `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
}
