import type { Operation } from './client.ts'
import type * as Api from './generated.ts'

/**
 * Every operation the console sends. Their result types in `generated.ts` are written from these texts by
 * `pnpm generate`; a test checks each text against the server's schema.
 */
function operation<Result, Variables>(text: string): Operation<Result, Variables> {
  return { name: /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', text }
}

export const viewer = operation<Api.ViewerQuery, Api.ViewerQueryVariables>(/* GraphQL */ `
  query Viewer {
    viewer {
      organization
      organizationName
      demo
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

/** The requests that wait for us or for the person. Asks for no personal value: none is shown beside them. */
export const openRequests = operation<Api.OpenRequestsQuery, Api.OpenRequestsQueryVariables>(/* GraphQL */ `
  query OpenRequests($first: Int!) {
    verified: rightsRequests(first: $first, status: VERIFIED) {
      ...OpenRequests
    }
    inProgress: rightsRequests(first: $first, status: IN_PROGRESS) {
      ...OpenRequests
    }
    awaiting: rightsRequests(first: $first, status: AWAITING_VERIFICATION) {
      ...OpenRequests
    }
  }
  fragment OpenRequests on RightsRequestConnection {
    edges {
      node {
        id
        reference
        kind
        status
        dueOn
      }
    }
    pageInfo {
      hasNextPage
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
  query RightsRequests($first: Int!, $after: String, $status: RightsRequestStatus) {
    rightsRequests(first: $first, after: $after, status: $status) {
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
    }
  }
`)

export const retentionRules = operation<Api.RetentionRulesQuery, Api.RetentionRulesQueryVariables>(/* GraphQL */ `
  query RetentionRules {
    retentionRules {
      id
      data
      policyVersion
      stages {
        action
        period
        trigger
      }
    }
  }
`)

export const retentionPreview = operation<Api.RetentionPreviewQuery, Api.RetentionPreviewQueryVariables>(/* GraphQL */ `
  query RetentionPreview($asOf: Date) {
    retentionPreview(asOf: $asOf) {
      asOf
      counts {
        rule
        action
        cutoff
        due
        done
        policyVersion
        explanation
      }
    }
  }
`)

export const retentionRuns = operation<Api.RetentionRunsQuery, Api.RetentionRunsQueryVariables>(/* GraphQL */ `
  query RetentionRuns($first: Int!, $after: String) {
    retentionRuns(first: $first, after: $after) {
      edges {
        node {
          id
          asOf
          startedAt
          startedBy
          status
          durationMs
          failure
          counts {
            rule
            action
            cutoff
            due
            done
            policyVersion
            explanation
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

export const runRetention = operation<Api.RunRetentionMutation, Api.RunRetentionMutationVariables>(/* GraphQL */ `
  mutation RunRetention($asOf: Date, $dryRun: Boolean!) {
    runRetention(asOf: $asOf, dryRun: $dryRun) {
      __typename
      ... on RetentionPreview {
        asOf
        counts {
          rule
          action
          cutoff
          due
          done
          policyVersion
          explanation
        }
      }
      ... on RetentionRun {
        id
        asOf
        status
        durationMs
        failure
        counts {
          rule
          action
          cutoff
          due
          done
          policyVersion
          explanation
        }
      }
      ... on RetentionRefused {
        code
        message
      }
    }
  }
`)

/** What changes between two policies, wherever it is shown. */
const POLICY_DIFF_FIELDS = /* GraphQL */ `
  fragment PolicyDiffFields on PolicyDiff {
    before
    after
    kind
    changes {
      area
      code
      path
      kind
      article
      sentence
      asksAgain
      concerns
    }
    askedAgain {
      purpose
      isNew
    }
  }
`

export const policyVersions = operation<Api.PolicyVersionsQuery, Api.PolicyVersionsQueryVariables>(/* GraphQL */ `
  query PolicyVersions {
    policyVersions {
      hash
      version
      effectiveOn
      lastDay
      appliedAt
      author
      note
      requiredBy
      status
      withdrawnAt
      withdrawalReason
      changes {
        before
        kind
        changes {
          code
        }
      }
    }
  }
`)

export const policyDiff = operation<Api.PolicyDiffQuery, Api.PolicyDiffQueryVariables>(/* GraphQL */ `
  query PolicyDiff($from: String!, $to: String!) {
    policyDiff(from: $from, to: $to) {
      __typename
      ... on PolicyDiff {
        ...PolicyDiffFields
      }
    }
  }
  ${POLICY_DIFF_FIELDS}
`)

/** Apart from the changes, because counting looks into the company's datasets. */
export const policyRecords = operation<Api.PolicyRecordsQuery, Api.PolicyRecordsQueryVariables>(/* GraphQL */ `
  query PolicyRecords($from: String!, $to: String!) {
    policyDiff(from: $from, to: $to) {
      __typename
      ... on PolicyDiff {
        records {
          data
          directions
          records
          dueBefore
          dueAfter
          asOf
          explanation
        }
      }
    }
  }
`)

export const applyPolicy = operation<Api.ApplyPolicyMutation, Api.ApplyPolicyMutationVariables>(/* GraphQL */ `
  mutation ApplyPolicy($source: String!, $note: String, $requiredBy: String, $dryRun: Boolean!) {
    applyPolicy(source: $source, note: $note, requiredBy: $requiredBy, dryRun: $dryRun) {
      __typename
      ... on PolicyApplied {
        policyVersion {
          version
          status
          effectiveOn
        }
        findings {
          level
          code
          line
          column
          message
        }
      }
      ... on PolicyChecked {
        version
        effectiveOn
        earliestOn
        findings {
          level
          code
          line
          column
          message
        }
        changes {
          ...PolicyDiffFields
        }
      }
      ... on PolicyRejected {
        earliestOn
        findings {
          level
          code
          line
          column
          message
        }
        changes {
          ...PolicyDiffFields
        }
      }
    }
  }
  ${POLICY_DIFF_FIELDS}
`)

export const withdrawPolicyVersion = operation<
  Api.WithdrawPolicyVersionMutation,
  Api.WithdrawPolicyVersionMutationVariables
>(/* GraphQL */ `
  mutation WithdrawPolicyVersion($version: String!, $reason: String!) {
    withdrawPolicyVersion(version: $version, reason: $reason) {
      __typename
      ... on PolicyWithdrawn {
        policyVersion {
          version
        }
      }
      ... on PolicyWithdrawalRefused {
        code
        message
      }
    }
  }
`)
