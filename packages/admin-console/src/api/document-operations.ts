import type * as Api from './generated.ts'
import { operation } from './operation.ts'

const DOCUMENT = /* GraphQL */ `
  fragment Document on RightsDocument {
    id
    state
    article
    reason
    askedAt
    askedBy
    judgedAt
    judgedBy
    deletedOn
    files {
      id
      name
      mediaType
      bytes
      receivedAt
    }
  }
`

/** What a person was asked for and sent. The read is audited wherever there is something to read. */
export const rightsDocuments = operation<Api.RightsDocumentsQuery, Api.RightsDocumentsQueryVariables>(/* GraphQL */ `
  query RightsDocuments($requestId: UUID!) {
    rightsDocuments(requestId: $requestId) {
      ...Document
    }
  }
  ${DOCUMENT}
`)

export const askForDocument = operation<Api.AskForDocumentMutation, Api.AskForDocumentMutationVariables>(/* GraphQL */ `
  mutation AskForDocument($requestId: UUID!, $reason: String!, $article: String!) {
    askForDocument(requestId: $requestId, reason: $reason, article: $article) {
      __typename
      ... on RightsDocument {
        id
      }
      ... on RightsDocumentRefused {
        code
        message
      }
    }
  }
`)

export const judgeDocument = operation<Api.JudgeDocumentMutation, Api.JudgeDocumentMutationVariables>(/* GraphQL */ `
  mutation JudgeDocument($documentId: UUID!, $accepted: Boolean!) {
    judgeDocument(documentId: $documentId, accepted: $accepted) {
      __typename
      ... on RightsDocument {
        deletedOn
      }
      ... on RightsDocumentRefused {
        code
        message
      }
    }
  }
`)
