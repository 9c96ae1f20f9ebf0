import type * as Api from './generated.ts'
import { operation } from './operation.ts'

const ANSWERING = /* GraphQL */ `
  fragment Answering on RightsAnswering {
    uses {
      purpose
      name
      absolute
      recipients
    }
    answer {
      outcome
      reason
      kept {
        purpose
        name
        grounds
      }
      told
      answeredAt
      answeredBy
    }
  }
`

/** What a limit or an objection reaches, and its answer; reading an answer is audited. */
export const rightsAnswering = operation<Api.RightsAnsweringQuery, Api.RightsAnsweringQueryVariables>(/* GraphQL */ `
  query RightsAnswering($requestId: UUID!) {
    rightsAnswering(requestId: $requestId) {
      ...Answering
    }
  }
  ${ANSWERING}
`)

export const answerRightsRequest = operation<Api.AnswerRightsRequestMutation, Api.AnswerRightsRequestMutationVariables>(
  /* GraphQL */ `
    mutation AnswerRightsRequest($requestId: UUID!, $kept: [KeptUseInput!]!, $refusal: String, $told: Boolean!) {
      answerRightsRequest(requestId: $requestId, kept: $kept, refusal: $refusal, told: $told) {
        __typename
        ... on RightsRequestAnswered {
          answering {
            answer {
              outcome
            }
          }
        }
        ... on RightsAnswerRefused {
          code
          message
        }
      }
    }
  `,
)
