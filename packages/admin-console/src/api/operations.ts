import type * as Api from './generated.ts'
import { operation } from './operation.ts'

export * from './answer-operations.ts'
export * from './document-operations.ts'
export * from './policy-operations.ts'
export * from './retention-operations.ts'
export * from './tenant-operations.ts'

export const viewer = operation<Api.ViewerQuery, Api.ViewerQueryVariables>(/* GraphQL */ `
  query Viewer {
    viewer {
      organization
      organizationName
      demo
      now
      apiKey {
        name
        scopes
      }
    }
  }
`)

export const sites = operation<Api.SitesQuery, Api.SitesQueryVariables>(/* GraphQL */ `
  query Sites {
    sites {
      key
    }
  }
`)

export const consentStatistics = operation<Api.ConsentStatisticsQuery, Api.ConsentStatisticsQueryVariables>(
  /* GraphQL */ `
    query ConsentStatistics($siteKey: String!, $from: Date!, $to: Date!) {
      consentStatistics(siteKey: $siteKey, from: $from, to: $to) {
        byDay {
          day
          decisions
          acceptedAll
          chosen
          rejectedAll
        }
        byPurpose {
          purpose
          granted
          refused
        }
      }
    }
  `,
)

/** The requests that wait for an answer. Asks for no personal value: none is shown beside them. */
export const dueRequests = operation<Api.DueRequestsQuery, Api.DueRequestsQueryVariables>(/* GraphQL */ `
  query DueRequests($first: Int!) {
    dueRequests(first: $first) {
      open
      soonest {
        id
        reference
        kind
        status
        dueOn
      }
    }
  }
`)

export const consents = operation<Api.ConsentsQuery, Api.ConsentsQueryVariables>(/* GraphQL */ `
  query Consents($first: Int!, $after: String, $filter: ConsentFilter) {
    consents(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          id
          visitorId
          siteKey
          recordedAt
          method
          element
          jurisdiction
          policyVersion
          choices {
            purpose
            granted
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`)

export const consentHistory = operation<Api.ConsentHistoryQuery, Api.ConsentHistoryQueryVariables>(/* GraphQL */ `
  query ConsentHistory($visitorId: UUID!, $first: Int!) {
    consents(first: $first, filter: { visitorId: $visitorId }) {
      edges {
        node {
          id
          visitorId
          siteKey
          recordedAt
          decidedAt
          method
          element
          jurisdiction
          language
          gpc
          truncatedIp
          policyVersion
          policyHash
          textHash
          leafHash
          sealId
          choices {
            purpose
            granted
            state
            basis
            article
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`)

export const consentProof = operation<Api.ConsentProofQuery, Api.ConsentProofQueryVariables>(/* GraphQL */ `
  query ConsentProof($eventId: UUID!, $visitorId: UUID!) {
    consentProof(eventId: $eventId, visitorId: $visitorId) {
      verified
      leaf
      path
      root
      signature
      publicKey
    }
  }
`)

export const analyticsReport = operation<Api.AnalyticsReportQuery, Api.AnalyticsReportQueryVariables>(/* GraphQL */ `
  query AnalyticsReport($siteKey: String!, $from: Date!, $to: Date!) {
    analyticsReport(siteKey: $siteKey, from: $from, to: $to) {
      views
      visitors
      minimumCell
      meanSeconds
      byDay {
        day
        views
        visitors
      }
      topPages {
        key
        views
      }
      referrers {
        key
        views
      }
      devices {
        key
        views
      }
      interactions {
        name
        count
      }
    }
  }
`)

/** The list asks for no name, address or message: those are read one request at a time. */
export const rightsRequests = operation<Api.RightsRequestsQuery, Api.RightsRequestsQueryVariables>(/* GraphQL */ `
  query RightsRequests($first: Int!, $after: String, $status: RightsRequestStatus, $restricted: Boolean! = false) {
    rightsRequests(first: $first, after: $after, status: $status, restricted: $restricted) {
      edges {
        node {
          id
          reference
          kind
          article
          status
          siteKey
          receivedAt
          dueOn
          restriction {
            endsOn
            stands
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`)

export const rightsRequest = operation<Api.RightsRequestQuery, Api.RightsRequestQueryVariables>(/* GraphQL */ `
  query RightsRequest($id: UUID!) {
    rightsRequest(id: $id) {
      id
      reference
      kind
      law
      article
      status
      siteKey
      language
      receivedAt
      verifiedAt
      dueOn
      promisedOn
      legalLimitOn
      email
      name
      message
      restriction {
        since
        endsOn
        stands
      }
    }
  }
`)
