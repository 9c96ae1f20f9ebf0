import { callerKey } from '../../graphql/context.ts'
import type {
  Resolvers,
  RightsDocument as DocumentNode,
  RightsDocumentRefused,
  RightsDocumentState as StateNode,
} from '../../graphql/generated/resolvers.ts'
import { askForDocument, type DocumentOutcome } from './ask-for-document.ts'
import type { DocumentState } from './documents.table.ts'
import { judgeDocument } from './judge-document.ts'
import { readDocuments, type OpenedDocument } from './read-documents.ts'

export const documentsResolvers: Resolvers = {
  Query: {
    rightsDocuments: async (_parent, { requestId }, context) => {
      const { organizationId, keyId } = callerKey(context)
      return (await readDocuments(context.deps, organizationId, `key:${keyId}`, requestId)).map(toNode)
    },
  },
  Mutation: {
    askForDocument: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(await askForDocument(context.deps, organizationId, `key:${keyId}`, wish))
    },
    judgeDocument: async (_parent, wish, context) => {
      const { organizationId, keyId } = callerKey(context)
      return toResult(await judgeDocument(context.deps, organizationId, `key:${keyId}`, wish))
    },
  },
}

const STATES: Readonly<Record<DocumentState, StateNode>> = {
  asked: 'ASKED',
  received: 'RECEIVED',
  accepted: 'ACCEPTED',
  refused: 'REFUSED',
}

function toNode({ state, files, ...document }: OpenedDocument): DocumentNode {
  return { ...document, state: STATES[state], files: files.map(({ documentId: _document, ...file }) => file) }
}

function toResult(
  outcome: DocumentOutcome,
):
  | ({ __typename: 'RightsDocument' } & DocumentNode)
  | ({ __typename: 'RightsDocumentRefused' } & RightsDocumentRefused) {
  return outcome.kind === 'done'
    ? { __typename: 'RightsDocument', ...toNode(outcome.document) }
    : { __typename: 'RightsDocumentRefused', code: outcome.code, message: outcome.message }
}
