import type * as Api from './generated.ts'
import { operation } from './operation.ts'

const COUNTS = /* GraphQL */ `
  fragment Counts on RetentionCount {
    rule
    dataset
    action
    cutoff
    due
    done
    held
    holds {
      reference
      rows
    }
    policyVersion
    explanation
  }
`

const DATASET_RUNS = /* GraphQL */ `
  fragment DatasetRuns on DatasetRun {
    dataset
    status
    code
    message
    durationMs
  }
`

const RUN = /* GraphQL */ `
  fragment Run on RetentionRun {
    id
    asOf
    startedAt
    startedBy
    status
    durationMs
    rule
    dataset
    failure
    certificate
    counts {
      ...Counts
    }
    datasets {
      ...DatasetRuns
    }
  }
`

const PREVIEW = /* GraphQL */ `
  fragment Preview on RetentionPreview {
    asOf
    counts {
      ...Counts
    }
    datasets {
      ...DatasetRuns
    }
  }
`

const HOLD = /* GraphQL */ `
  fragment Hold on LegalHold {
    id
    reference
    reason
    placedAt
    placedBy
    releasedAt
    releasedBy
    releaseReason
    scope {
      data
      dataset
      tenant
      subjects
      records
      event
      from
      to
    }
  }
`

export const retentionRules = operation<Api.RetentionRulesQuery, Api.RetentionRulesQueryVariables>(/* GraphQL */ `
  query RetentionRules {
    retentionRules {
      id
      data
      dataset
      own
      pinned
      policyVersion
      stages {
        action
        period
        trigger
        within
        fromYearEnd
        restorable
      }
      floors {
        ...Bound
      }
      maxima {
        ...Bound
      }
      tenant {
        min
        max
        notice
      }
    }
  }
  fragment Bound on RetentionBound {
    period
    fromYearEnd
    trigger
    statute {
      name
      country
    }
  }
`)

export const retentionForecast = operation<Api.RetentionForecastQuery, Api.RetentionForecastQueryVariables>(
  /* GraphQL */ `
    query RetentionForecast($horizons: [Int!]!) {
      retentionForecast(horizons: $horizons) {
        days
        asOf
        counts {
          ...Counts
        }
        datasets {
          ...DatasetRuns
        }
      }
    }
    ${COUNTS}
    ${DATASET_RUNS}
  `,
)

export const retentionPreview = operation<Api.RetentionPreviewQuery, Api.RetentionPreviewQueryVariables>(/* GraphQL */ `
  query RetentionPreview($asOf: Date) {
    retentionPreview(asOf: $asOf) {
      ...Preview
    }
  }
  ${PREVIEW}
  ${COUNTS}
  ${DATASET_RUNS}
`)

export const retentionRuns = operation<Api.RetentionRunsQuery, Api.RetentionRunsQueryVariables>(/* GraphQL */ `
  query RetentionRuns($first: Int!, $after: String) {
    retentionRuns(first: $first, after: $after) {
      edges {
        node {
          ...Run
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  ${RUN}
  ${COUNTS}
  ${DATASET_RUNS}
`)

export const runRetention = operation<Api.RunRetentionMutation, Api.RunRetentionMutationVariables>(/* GraphQL */ `
  mutation RunRetention($asOf: Date, $dryRun: Boolean!, $rule: String, $dataset: String) {
    runRetention(asOf: $asOf, dryRun: $dryRun, rule: $rule, dataset: $dataset) {
      __typename
      ...Preview
      ...Run
      ... on RetentionRefused {
        code
        message
      }
    }
  }
  ${PREVIEW}
  ${RUN}
  ${COUNTS}
  ${DATASET_RUNS}
`)

/** Each dataset is asked as this runs, so it takes as long as the slowest of them. */
export const datasets = operation<Api.DatasetsQuery, Api.DatasetsQueryVariables>(/* GraphQL */ `
  query Datasets {
    datasets {
      name
      kind
      data
      reachable
      findings {
        code
        level
        path
        message
        mend
      }
    }
  }
`)

export const legalHolds = operation<Api.LegalHoldsQuery, Api.LegalHoldsQueryVariables>(/* GraphQL */ `
  query LegalHolds($released: Boolean!) {
    legalHolds(released: $released) {
      ...Hold
    }
  }
  ${HOLD}
`)

export const placeLegalHold = operation<Api.PlaceLegalHoldMutation, Api.PlaceLegalHoldMutationVariables>(/* GraphQL */ `
  mutation PlaceLegalHold(
    $reference: String!
    $reason: String!
    $data: String
    $dataset: String
    $tenant: String
    $subjects: [String!]
    $records: [String!]
    $event: String
    $from: Date
    $to: Date
  ) {
    placeLegalHold(
      reference: $reference
      reason: $reason
      data: $data
      dataset: $dataset
      tenant: $tenant
      subjects: $subjects
      records: $records
      event: $event
      from: $from
      to: $to
    ) {
      __typename
      ...Hold
      ... on LegalHoldRejected {
        problems {
          path
          code
          message
        }
      }
    }
  }
  ${HOLD}
`)

export const releaseLegalHold = operation<Api.ReleaseLegalHoldMutation, Api.ReleaseLegalHoldMutationVariables>(
  /* GraphQL */ `
    mutation ReleaseLegalHold($id: UUID!, $reason: String!) {
      releaseLegalHold(id: $id, reason: $reason) {
        __typename
        ...Hold
        ... on LegalHoldRefused {
          code
          message
        }
      }
    }
    ${HOLD}
  `,
)
