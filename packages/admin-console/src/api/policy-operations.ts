import type * as Api from './generated.ts'
import { operation } from './operation.ts'

/** What the checker says of one place in a policy file, wherever it is shown. */
const POLICY_FINDING_FIELDS = /* GraphQL */ `
  fragment PolicyFindingFields on PolicyFinding {
    level
    code
    line
    column
    path
    message
    article
    help
  }
`

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

/** What the checker says of the version in force on two days. */
export const policyFindings = operation<Api.PolicyFindingsQuery, Api.PolicyFindingsQueryVariables>(/* GraphQL */ `
  query PolicyFindings($today: Date!, $later: Date!) {
    now: policyFindings(on: $today) {
      ...PolicyFindingFields
    }
    later: policyFindings(on: $later) {
      ...PolicyFindingFields
    }
  }
  ${POLICY_FINDING_FIELDS}
`)

/** The file of the policy in force. */
export const policySource = operation<Api.PolicySourceQuery, Api.PolicySourceQueryVariables>(/* GraphQL */ `
  query PolicySource {
    policyVersion {
      yaml
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
          ...PolicyFindingFields
        }
      }
      ... on PolicyChecked {
        version
        effectiveOn
        earliestOn
        findings {
          ...PolicyFindingFields
        }
        changes {
          ...PolicyDiffFields
        }
      }
      ... on PolicyRejected {
        earliestOn
        findings {
          ...PolicyFindingFields
        }
        changes {
          ...PolicyDiffFields
        }
      }
    }
  }
  ${POLICY_DIFF_FIELDS}
  ${POLICY_FINDING_FIELDS}
`)

/** What a visitor would meet on a site, under the version in force or a draft. */
export const widgetPreview = operation<Api.WidgetPreviewQuery, Api.WidgetPreviewQueryVariables>(/* GraphQL */ `
  query WidgetPreview(
    $site: String!
    $source: String
    $language: String
    $place: String
    $regime: Regime
    $gpc: Boolean!
  ) {
    widgetPreview(site: $site, source: $source, language: $language, place: $place, regime: $regime, gpc: $gpc) {
      __typename
      ... on WidgetPreview {
        manifest
        texts {
          language
          whole
          brief
        }
        languages
        spoken
        places {
          place
          regime
          profile
        }
        yaml
        findings {
          ...PolicyFindingFields
        }
        changes {
          ...PolicyDiffFields
        }
      }
      ... on PolicyRejected {
        findings {
          ...PolicyFindingFields
        }
      }
    }
  }
  ${POLICY_DIFF_FIELDS}
  ${POLICY_FINDING_FIELDS}
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
