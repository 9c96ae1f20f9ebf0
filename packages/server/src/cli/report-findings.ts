import { styleText } from 'node:util'
import { docsOf, type FindingLevel, type PolicyFinding } from '../policy/policy-finding.domain.ts'

export interface FindingStyle {
  /** The file as it was read; with it each finding shows its line. */
  readonly source?: string | undefined
  readonly colour?: boolean | undefined
}

/** Findings as compilers print them, so that editors can jump to them: place, level, code, source in law, message. */
export function findingLines(file: string, findings: readonly PolicyFinding[], style: FindingStyle = {}): string {
  const lines = style.source?.split(/\r\n|\r|\n/)
  return findings.map((finding) => findingBlock(file, finding, lines, style.colour ?? false)).join('\n')
}

const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<FindingLevel, string>

function findingBlock(
  file: string,
  finding: PolicyFinding,
  lines: readonly string[] | undefined,
  colour: boolean,
): string {
  const { line, column, level, code, article, message, help } = finding
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    // The caller knows whether the terminal takes colour; Node would ask its own.
    colour ? styleText(format, text, { validateStream: false }) : text
  const source = article === null ? '' : ` (${article})`
  const head = `${paint('bold', `${file}:${line}:${column}`)} ${paint(['bold', COLOURS[level]], `${level} ${code}`)}${source} ${message}`
  const shown = lines?.[line - 1]
  if (shown === undefined) return head
  const gutter = String(line)
  const blank = ' '.repeat(gutter.length)
  const { text, start, width } = crop(shown, column - 1, finding.endColumn - column)
  return [
    head,
    `${paint('dim', `${gutter} |`)} ${text}`,
    `${paint('dim', `${blank} |`)} ${' '.repeat(start)}${paint(COLOURS[level], '^'.repeat(width))}`,
    `${paint('dim', `${blank} =`)} help: ${help}`,
    '',
  ].join('\n')
}

const WIDEST = 110

/** The part of a line that holds what is meant, short enough for a terminal. */
function crop(line: string, start: number, width: number): { text: string; start: number; width: number } {
  // A tab and what no terminal shows would shift the marks.
  // eslint-disable-next-line no-control-regex
  const plain = line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
  const from = start <= WIDEST - 20 ? 0 : start - 40
  const cut = plain.slice(from, from + WIDEST)
  const text = `${from > 0 ? '…' : ''}${cut}${plain.length > from + WIDEST ? '…' : ''}`
  const at = start - from + (from > 0 ? 1 : 0)
  return { text, start: at, width: Math.max(1, Math.min(width, text.length - at)) }
}

/** A finding as programs read it, with its file and where the guide explains it. */
export function findingData(file: string, finding: PolicyFinding): PolicyFinding & { file: string; docs: string } {
  return { file, ...finding, docs: docsOf(finding.code) }
}

export type FindingCounts = Readonly<Record<FindingLevel, number>>

export function countFindings(findings: readonly PolicyFinding[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { level } of findings) counts[level]++
  return counts
}

/** `2 errors, 1 warning, no notes` in as few words as say it. */
export function countLine(counts: FindingCounts): string {
  const words = (Object.keys(counts) as FindingLevel[])
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${level}${counts[level] === 1 ? '' : 's'}`)
  return words.length === 0 ? 'no findings' : words.join(', ')
}
