import { inOrganization } from '../db/scope.ts'
import type { Deps } from '../deps.ts'
import { comparePolicies, type ComparedPolicies, type NamedPolicy } from './diff/diff-policies.domain.ts'
import { loadPolicy } from './load-policy.ts'
import type { PolicyFinding } from './policy-finding.domain.ts'
import { listVersions, listWithdrawn } from './policy.store.ts'
import { findVersion } from './policy-versions.domain.ts'
import { readPolicyVersion } from './read-policy-versions.ts'
import { unknownVersion } from './withdraw-policy.ts'

/** A policy to compare: the version in force, a version by word or hash, or the text of a file. */
export type PolicySide =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'version'; readonly named: string }
  | { readonly kind: 'source'; readonly source: string }

export type PolicyDiffOutcome =
  | (ComparedPolicies & { readonly kind: 'compared' })
  | { readonly kind: 'not-found'; readonly code: 'UNKNOWN_VERSION' | 'NO_POLICY'; readonly message: string }
  | { readonly kind: 'rejected'; readonly side: 'before' | 'after'; readonly findings: readonly PolicyFinding[] }

/** What changes for people between two policies of an organization. */
export async function readPolicyDiff(
  deps: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  sides: { readonly before: PolicySide; readonly after: PolicySide },
): Promise<PolicyDiffOutcome> {
  const found: { before?: NamedPolicy; after?: NamedPolicy } = {}
  for (const name of ['before', 'after'] as const) {
    const side = await findSide(deps, organizationId, sides[name])
    if (side.kind === 'not-found') return side
    if (side.kind === 'rejected') return { ...side, side: name }
    found[name] = side
  }
  const { before, after } = found
  if (before === undefined || after === undefined) throw new Error('Both sides were found.')
  return { kind: 'compared', ...comparePolicies(before, after) }
}

type FoundSide =
  | (NamedPolicy & { readonly kind: 'found' })
  | Extract<PolicyDiffOutcome, { kind: 'not-found' }>
  | { readonly kind: 'rejected'; readonly findings: readonly PolicyFinding[] }

async function findSide(
  deps: Pick<Deps, 'db' | 'clock'>,
  organizationId: string,
  side: PolicySide,
): Promise<FoundSide> {
  if (side.kind === 'source') return readSide(side.source)
  if (side.kind === 'in-force') {
    const version = await readPolicyVersion(deps, organizationId, {})
    return version === undefined
      ? { kind: 'not-found', code: 'NO_POLICY', message: 'No policy is in force yet.' }
      : { kind: 'found', version: version.version, content: version.content }
  }
  const versions = await inOrganization(deps.db, organizationId, async (trx) => [
    ...(await listVersions(trx, organizationId)),
    ...(await listWithdrawn(trx, organizationId)),
  ])
  const version = findVersion(versions, side.named)
  return version === undefined
    ? { kind: 'not-found', code: 'UNKNOWN_VERSION', message: unknownVersion(side.named, versions) }
    : { kind: 'found', version: version.version, content: version.content }
}

/** Reads a file as one side of a comparison. */
export function readSide(source: string): Exclude<FoundSide, { kind: 'not-found' }> {
  const loaded = loadPolicy(source)
  return loaded.ok
    ? { kind: 'found', version: loaded.policy.policy.version, content: loaded.policy }
    : { kind: 'rejected', findings: loaded.findings }
}
