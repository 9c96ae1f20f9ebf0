import type { CalendarDate } from '@assent/shared'
import { distance } from 'fastest-levenshtein'
import { checkShape } from './check-shape.ts'
import { UNREADABLE, type Mended } from './mend-shape.ts'
import { judgePolicy } from './policy.domain.ts'
import {
  FINDING_RULES,
  isWithin,
  writePath,
  type FindingLevel,
  type PathStep,
  type PolicyFinding,
  type Remark,
} from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'
import { readSource, type Place, type PlacedRemark, type Source } from './read-source.ts'

/** Most findings reported for one file; who has more reads these first. */
export const MAX_FINDINGS = 200

export type LoadedPolicy =
  | {
      readonly ok: true
      readonly policy: Policy
      /** Warnings and notes only. */
      readonly findings: readonly PolicyFinding[]
      /** Turns what a later check has to say into findings with a place in the file. */
      readonly place: (remarks: readonly Remark[]) => readonly PolicyFinding[]
    }
  | {
      readonly ok: false
      readonly findings: readonly PolicyFinding[]
      /** What the file says where its shape is right; null where it could not be read as a policy. */
      readonly refused: Policy | null
    }

export interface LoadOptions {
  /** The day on which the file is checked; what expires is judged on it or on `policy.effective`, whichever is later. */
  readonly today?: CalendarDate | undefined
}

/** Reads and checks a policy file, YAML or JSON. Never throws: whatever is wrong is a finding with line and column. */
export function loadPolicy(text: string, { today }: LoadOptions = {}): LoadedPolicy {
  const source = readSource(text)
  if (source.remarks.length > 0) return { ok: false, findings: finish(source.remarks), refused: null }
  const place = (remarks: readonly Remark[]): readonly PolicyFinding[] =>
    finish(remarks.map((remark) => locate(source, remark)))
  const shape = checkShape(source.value)
  if (!shape.ok) {
    const findings = place([...shape.remarks, ...judgeMended(shape.mended, today)])
    return { ok: false, findings, refused: null }
  }
  const { policy } = shape
  const findings = place(judgePolicy(policy, { today }))
  return findings.some(({ level }) => level === 'error')
    ? { ok: false, findings, refused: policy }
    : { ok: true, policy, findings, place }
}

/** What can be said of a file beside what is wrong with its shape: nothing that rests on what could not be read. */
function judgeMended(mended: Mended | null, today: CalendarDate | undefined): readonly Remark[] {
  if (mended === null) return []
  const { places } = mended
  const sections = new Set(places.filter(({ length }) => length === 1).map(([section]) => String(section)))
  const touches = (path: readonly PathStep[]): boolean =>
    places.some((place) => isWithin(place, path) || isWithin(path, place))
  return judgePolicy(mended.value as Policy, { today, unreadable: sections }).filter(
    ({ path, because = [], message }) =>
      !touches(path) && !because.some((other) => touches(other)) && !message.includes(UNREADABLE),
  )
}

function locate(source: Source, remark: Remark): PlacedRemark {
  return { ...remark, ...source.locate(remark.path, remark.at ?? 'value') }
}

/** In file order, each with what would have been right. */
function finish(remarks: readonly (Remark & Place)[]): readonly PolicyFinding[] {
  const findings = remarks.map(toFinding).sort((a, b) => a.line - b.line || a.column - b.column)
  if (findings.length <= MAX_FINDINGS) return findings
  const shown = [...findings].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).slice(0, MAX_FINDINGS)
  const more = toFinding({
    code: 'TOO_MANY_FINDINGS',
    line: 1,
    column: 1,
    endColumn: 2,
    path: [],
    message: `${findings.length - MAX_FINDINGS} more findings are not shown; mend these first.`,
  })
  return [...shown, more]
}

const LEVELS: readonly FindingLevel[] = ['error', 'warning', 'note']

function toFinding(remark: Remark & Place): PolicyFinding {
  const rule = FINDING_RULES[remark.code]
  return {
    level: remark.level ?? rule.level,
    code: remark.code,
    line: remark.line,
    column: remark.column,
    endColumn: remark.endColumn,
    path: writePath(remark.path),
    message: remark.message + listAllowed(remark),
    got: remark.got ?? null,
    allowed: remark.allowed ?? [],
    article: remark.article ?? rule.article ?? null,
    help: remark.help ?? rule.help,
  }
}

const LISTED = 20

function listAllowed({ got, allowed }: Remark): string {
  if (allowed === undefined) return ''
  if (allowed.length === 0) return ' There are none yet.'
  const shown =
    allowed.slice(0, LISTED).join(', ') + (allowed.length > LISTED ? ` and ${allowed.length - LISTED} more` : '')
  const nearest = got === undefined ? undefined : nearestTo(got, allowed)
  return ` Allowed: ${shown}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`
}

/** The allowed word that a slip of the finger may have meant; nothing when all are too far. */
function nearestTo(got: string, allowed: readonly string[]): string | undefined {
  // The distance of long words costs their product, and nobody mistypes a hundred letters.
  if (got.length > 100) return undefined
  const [best] = allowed
    .map((word) => ({ word, steps: distance(got.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  // Of two letters two may not differ: de is no slip for en.
  const most = Math.min(Math.max(2, Math.floor(got.length / 3)), got.length - 1)
  return best !== undefined && best.steps <= most ? best.word : undefined
}
