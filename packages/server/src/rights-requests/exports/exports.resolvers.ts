import { callerKey } from '../../graphql/context.ts'
import type {
  RecordChoiceKind as ChoiceNode,
  Resolvers,
  RightsExport as ExportNode,
  RightsExportRefused,
  RightsExportState as StateNode,
} from '../../graphql/generated/resolvers.ts'
import type { RecordChoice } from '../../subjects/export/redact.domain.ts'
import { decideRecords } from './decide-records.ts'
import type { Refused } from './exports.domain.ts'
import type { StoredExport } from './exports.store.ts'
import type { ExportState } from './exports.table.ts'
import { prepareExport } from './prepare-export.ts'
import { readExport } from './read-export.ts'
import { releaseExport } from './release-export.ts'

export const exportsResolvers: Resolvers = {
  Query: {
    rightsExport: async (_parent, { requestId }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const found = await readExport(context.deps, organizationId, `key:${keyId}`, requestId)
      return found === null ? null : toNode(found)
    },
  },
  Mutation: {
    prepareExport: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(await prepareExport(context.deps, organizationId, `key:${keyId}`, wish))
    },
    decideRecords: async (_parent, { requestId, dataset, records, choice, article, reason }, context) => {
      const { organizationId, keyId } = callerKey(context)
      const wish = {
        requestId,
        dataset,
        records: records ?? null,
        choice: CHOICES[choice],
        article: article ?? undefined,
        reason,
      }
      return toResult(await decideRecords(context.deps, organizationId, `key:${keyId}`, wish))
    },
    releaseExport: async (_parent, { requestId }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(await releaseExport(context.deps, organizationId, `key:${keyId}`, { requestId }))
    },
  },
}

const CHOICES: Readonly<Record<ChoiceNode, RecordChoice['choice']>> = {
  RELEASE: 'release',
  WITHHOLD_CONTENT: 'withhold-content',
  WITHHOLD: 'withhold',
}

const STATES: Readonly<Record<ExportState, StateNode>> = {
  writing: 'WRITING',
  ready: 'READY',
  failed: 'FAILED',
  released: 'RELEASED',
}

function toNode({ state, counts, subjectId: _subject, pieces: _pieces, ...rest }: StoredExport): ExportNode {
  const stores = counts.map((count) => ({ ...count, data: [...count.data] }))
  return { ...rest, state: STATES[state], stores, needsRedaction: counts.some(({ open }) => open > 0) }
}

function toResult(
  outcome: { readonly kind: string; readonly export: StoredExport } | Refused,
): ({ __typename: 'RightsExport' } & ExportNode) | ({ __typename: 'RightsExportRefused' } & RightsExportRefused) {
  return 'export' in outcome
    ? { __typename: 'RightsExport', ...toNode(outcome.export) }
    : { __typename: 'RightsExportRefused', code: outcome.code, message: outcome.message }
}
