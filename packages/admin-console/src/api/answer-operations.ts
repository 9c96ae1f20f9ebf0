import type * as Api from './generated.ts'
import { operation } from './operation.ts'

const ANSWERING = /* GraphQL */ `
  fragment Answering on RightsAnswering {
    recipients {
      id
      name
    }
    uses {
      purpose
      name
      absolute
      recipients
    }
    spared {
      purpose
      name
      reason
    }
    answer {
      outcome
      reason
      note
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

/** What an answer to a request decides on, and the answer; reading an answer is audited. */
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
    mutation AnswerRightsRequest(
      $requestId: UUID!
      $kept: [KeptUseInput!]! = []
      $refusal: String
      $told: Boolean! = false
      $note: String
      $remains: String
      $toldRecipients: [String!]! = []
    ) {
      answerRightsRequest(
        requestId: $requestId
        kept: $kept
        refusal: $refusal
        told: $told
        note: $note
        remains: $remains
        toldRecipients: $toldRecipients
      ) {
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

export const liftRestriction = operation<Api.LiftRestrictionMutation, Api.LiftRestrictionMutationVariables>(
  /* GraphQL */ `
    mutation LiftRestriction($requestId: UUID!, $endsOn: Date!, $reason: String!) {
      liftRestriction(requestId: $requestId, endsOn: $endsOn, reason: $reason) {
        __typename
        ... on RestrictionLifted {
          endsOn
        }
        ... on RightsAnswerRefused {
          code
          message
        }
      }
    }
  `,
)
