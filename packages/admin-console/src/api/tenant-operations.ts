import type * as Api from './generated.ts'
import { operation } from './operation.ts'

const TERMINATION = /* GraphQL */ `
  fragment Case on Termination {
    id
    tenant
    reference
    terminatedOn
    deadline
    openedAt
    openedBy
    choice
    closedAt
    certificate
    export {
      at
      records
      sha256
    }
    datasets {
      dataset
      deleted
      kept {
        rule
        statute
        country
        hold
        until
        records
      }
    }
  }
`

const REFUSED = /* GraphQL */ `
  fragment Refused on TerminationRefused {
    code
    message
  }
`

const PROBLEMS = /* GraphQL */ `
  fragment Problems on TenantSettingRejected {
    problems {
      path
      code
      message
    }
  }
`

/** What tenants chose, and the names a choice may be about. */
export const tenantSettings = operation<Api.TenantSettingsQuery, Api.TenantSettingsQueryVariables>(/* GraphQL */ `
  query TenantSettings {
    tenantPeriods {
      tenant
      rule
      before
      period
      from
      setAt
      setBy
    }
    tenantSwitches {
      tenant
      name
      isOn
      setAt
      setBy
    }
  }
`)

export const tenantPeriodPreview = operation<Api.TenantPeriodPreviewQuery, Api.TenantPeriodPreviewQueryVariables>(
  /* GraphQL */ `
    query TenantPeriodPreview($tenant: String!, $rule: String!, $period: Period!) {
      tenantPeriodPreview(tenant: $tenant, rule: $rule, period: $period) {
        __typename
        ... on TenantPeriodPreview {
          tenant
          rule
          before
          period
          from
          records {
            dataset
            due
          }
        }
        ...Problems
      }
    }
    ${PROBLEMS}
  `,
)

export const setTenantPeriod = operation<Api.SetTenantPeriodMutation, Api.SetTenantPeriodMutationVariables>(
  /* GraphQL */ `
    mutation SetTenantPeriod($tenant: String!, $rule: String!, $period: Period!) {
      setTenantPeriod(tenant: $tenant, rule: $rule, period: $period) {
        __typename
        ... on TenantPeriod {
          tenant
          rule
          period
          from
        }
        ...Problems
      }
    }
    ${PROBLEMS}
  `,
)

export const setTenantSwitch = operation<Api.SetTenantSwitchMutation, Api.SetTenantSwitchMutationVariables>(
  /* GraphQL */ `
    mutation SetTenantSwitch($tenant: String!, $name: String!, $isOn: Boolean!) {
      setTenantSwitch(tenant: $tenant, name: $name, isOn: $isOn) {
        __typename
        ... on TenantSwitch {
          tenant
          name
          isOn
        }
        ...Problems
      }
    }
    ${PROBLEMS}
  `,
)

export const terminations = operation<Api.TerminationsQuery, Api.TerminationsQueryVariables>(/* GraphQL */ `
  query Terminations($closed: Boolean!) {
    terminations(closed: $closed) {
      ...Case
    }
  }
  ${TERMINATION}
`)

export const openTermination = operation<Api.OpenTerminationMutation, Api.OpenTerminationMutationVariables>(
  /* GraphQL */ `
    mutation OpenTermination($tenant: String!, $reference: String!, $terminatedOn: Date) {
      openTermination(tenant: $tenant, reference: $reference, terminatedOn: $terminatedOn) {
        __typename
        ...Case
        ...Refused
      }
    }
    ${TERMINATION}
    ${REFUSED}
  `,
)

export const chooseTermination = operation<Api.ChooseTerminationMutation, Api.ChooseTerminationMutationVariables>(
  /* GraphQL */ `
    mutation ChooseTermination($id: UUID!, $choice: TerminationChoice!) {
      chooseTermination(id: $id, choice: $choice) {
        __typename
        ...Case
        ...Refused
      }
    }
    ${TERMINATION}
    ${REFUSED}
  `,
)

export const closeTermination = operation<Api.CloseTerminationMutation, Api.CloseTerminationMutationVariables>(
  /* GraphQL */ `
    mutation CloseTermination($id: UUID!) {
      closeTermination(id: $id) {
        __typename
        ...Case
        ...Refused
      }
    }
    ${TERMINATION}
    ${REFUSED}
  `,
)
