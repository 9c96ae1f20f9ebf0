import { distance } from 'fastest-levenshtein'
import { checkShape } from './check-shape.ts'
import { judgePolicy } from './policy.domain.ts'
import { writePath, type PolicyFinding, type Remark } from './policy-finding.domain.ts'
import type { Policy } from './policy.types.ts'
import { readSource, type Place, type PlacedRemark, type Source } from './read-source.ts'

/** Most findings reported for one file; who has more reads these first. */
export const MAX_FINDINGS = 200

export type LoadedPolicy =
  | {
      readonly ok: true
      readonly policy: Policy
      /** Warnings only. */
      readonly findings: readonly PolicyFinding[]
      /** Turns what a later check has to say into findings with a place in the file. */
      readonly place: (remarks: readonly Remark[]) => readonly PolicyFinding[]
    }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] }

/** Reads and checks a policy file, YAML or JSON. Never throws: whatever is wrong is a finding with line and column. */
export function loadPolicy(text: string): LoadedPolicy {
  const source = readSource(text)
  if (source.remarks.length > 0) return { ok: false, findings: finish(source.remarks) }
  const place = (remarks: readonly Remark[]): readonly PolicyFinding[] =>
    finish(remarks.map((remark) => locate(source, remark)))
  const shape = checkShape(source.value)
  if (shape.length > 0) return { ok: false, findings: place(shape) }
  const policy = source.value as Policy
  const findings = place(judgePolicy(policy))
  return findings.some(({ level }) => level === 'error')
    ? { ok: false, findings }
    : { ok: true, policy, findings, place }
}

function locate(source: Source, remark: Remark): PlacedRemark {
  return { ...remark, ...source.locate(remark.path, remark.at ?? 'value') }
}

/** In file order, each with what would have been right. */
function finish(remarks: readonly (Remark & Place)[]): readonly PolicyFinding[] {
  const findings = remarks
    .map((remark): PolicyFinding => ({
      level: remark.level ?? 'error',
      code: remark.code,
      line: remark.line,
      column: remark.column,
      path: writePath(remark.path),
      message: remark.message + listAllowed(remark),
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
  if (findings.length <= MAX_FINDINGS) return findings
  const errorsFirst = [...findings]
    .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
    .slice(0, MAX_FINDINGS)
  return [
    ...errorsFirst,
    {
      level: 'error',
      code: 'TOO_MANY_FINDINGS',
      line: 1,
      column: 1,
      path: '',
      message: `${findings.length - MAX_FINDINGS} more findings are not shown; mend these first.`,
    },
  ]
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
  return best !== undefined && best.steps <= Math.max(2, Math.floor(got.length / 3)) ? best.word : undefined
}
