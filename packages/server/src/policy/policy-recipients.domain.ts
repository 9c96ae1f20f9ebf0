import { show, type CalendarDate } from '@assent/shared'
import type { Remark } from './policy-finding.domain.ts'
import { checkTransfers } from './policy-transfers.domain.ts'
import type { Policy, PolicyRecipient } from './policy.types.ts'
import { purposesServedBy } from './recipient-purposes.domain.ts'

/** What is asked of every recipient: a name, a place, a contract, a use, and somebody who answers for it. */
export function checkRecipients(policy: Policy, day: CalendarDate): Remark[] {
  const recipients = policy.recipients ?? []
  return [
    ...checkHosts(policy),
    ...checkTraces(policy),
    ...recipients.flatMap((recipient, index) => [
      ...checkNames(recipient, index),
      ...checkTransfers(recipient, index, day),
      ...checkRole(recipient, index),
      ...checkAgreement(policy, recipient, index, day),
      ...checkActivation(recipient, index),
      ...checkUse(policy, recipient, index),
      ...checkPurposeOf(policy, recipient, index),
      ...checkAlternative(recipients, index),
    ]),
  ]
}

/** A host that is none of the company's own belongs to somebody, who receives at least the address of the reader. */
function checkHosts({ sites, services = [] }: Policy): Remark[] {
  const own = Object.values(sites).flatMap(({ origins }) =>
    origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin).hostname.replace(/^www\./, '')),
  )
  return services.flatMap(({ recipient, hosts = [], cookies = [] }, index): Remark[] => {
    if (recipient !== undefined) return []
    const foreign = hosts.find((host) => {
      const name = host.replace(/:\d+$/, '')
      return !own.some((domain) => name === domain || name.endsWith(`.${domain}`))
    })
    const theirs = cookies.find(({ party }) => party === 'third')
    if (foreign === undefined && theirs === undefined) return []
    const message =
      foreign === undefined
        ? `The cookie ${show(theirs?.name)} is of another company's (party: third), and no recipient says of whose.`
        : `Pages load something from ${foreign}, and no recipient says whose it is.`
    return [{ code: 'SERVICE_WITHOUT_RECIPIENT', path: ['services', index, 'id'], because: [['sites']], message }]
  })
}

/** A service is held back and cleared up by what the file says of it: hosts and cookies. */
function checkTraces({ services = [] }: Policy): Remark[] {
  return services.flatMap(({ name, hosts = [], cookies = [] }, index): Remark[] =>
    hosts.length + cookies.length > 0
      ? []
      : [
          {
            code: 'SERVICE_UNSEEN',
            path: ['services', index, 'id'],
            message: `The file names no hosts and no cookies of ${show(name)}.`,
          },
        ],
  )
}

const OPEN_LIST =
  /\betc\b\.?|\bet cetera\b|\band others\b|\bamong(?:st)? others\b|\bsuch as\b|\bincluding but not limited\b|\bor similar\b|\band\/or other\b|\by otros\b|\by otras\b|\bentre otr[oa]s\b|\btales como\b|…$|\.{3}$/i

function checkNames(recipient: PolicyRecipient, index: number): Remark[] {
  const remarks: Remark[] = []
  for (const field of ['name', 'function', 'category'] as const) {
    const open = OPEN_LIST.exec(recipient[field] ?? '')
    // What somebody does may be told by examples; who it is may not.
    if (open === null || (field === 'function' && /^such as$|^tales como$/i.test(open[0]))) continue
    remarks.push({
      code: 'RECIPIENTS_OPEN',
      path: ['recipients', index, field],
      message: `${show(open[0])} leaves open who else receives the data.`,
    })
  }
  if (recipient.category !== undefined && remarks.length === 0) {
    remarks.push({
      code: 'RECIPIENT_BY_CATEGORY',
      path: ['recipients', index, 'category'],
      message: `${show(recipient.name)} is a category and names nobody.`,
    })
  }
  return remarks
}

function checkRole({ role, name }: PolicyRecipient, index: number): Remark[] {
  if (role !== undefined) return []
  const message = `It is not said whether ${show(name)} works for you or decides itself what it does with the data.`
  return [{ code: 'RECIPIENT_WITHOUT_ROLE', path: ['recipients', index, 'role'], message }]
}

/** A category of several purposes does not say which of them a service is for. */
function checkPurposeOf(policy: Policy, { id, name }: PolicyRecipient, index: number): Remark[] {
  if (policy.purposes.some(({ recipients = [] }) => recipients.includes(id))) return []
  const possible = purposesServedBy(policy, { id })
  if (possible.length < 2) return []
  const message = `No purpose names ${show(name)}, and its service stands in a category of several: ${possible.map((purpose) => purpose.id).join(', ')}.`
  return [
    {
      code: 'RECIPIENT_PURPOSE_UNCLEAR',
      path: ['recipients', index, 'id'],
      because: [['purposes'], ['services']],
      message,
    },
  ]
}

function checkAgreement(policy: Policy, recipient: PolicyRecipient, index: number, day: CalendarDate): Remark[] {
  const { agreement, role } = recipient
  const path = ['recipients', index, 'agreement']
  if (agreement?.until !== undefined && agreement.until < day) {
    return [
      {
        code: 'AGREEMENT_EXPIRED',
        path: [...path, 'until'],
        message: `The contract with ${show(recipient.name)} ended on ${agreement.until}, before ${day}.`,
      },
    ]
  }
  if (agreement !== undefined) return []
  // Where a customer concludes the contract, it lies with the customer.
  if (role === 'processor' && recipient.responsible !== 'customer') {
    return [
      { code: 'AGREEMENT_MISSING', path, message: `${show(recipient.name)} is a processor and no contract is named.` },
    ]
  }
  const arranged = Object.values(policy.activities).some(({ arrangement }) => arrangement !== undefined)
  if (role !== 'joint-controller' || arranged) return []
  return [
    {
      code: 'JOINT_RECIPIENT_WITHOUT_ARRANGEMENT',
      path,
      because: [['activities']],
      message: `${show(recipient.name)} is a joint controller and no arrangement is named.`,
    },
  ]
}

function checkActivation({ activation, keys, responsible, name }: PolicyRecipient, index: number): Remark[] {
  if (activation !== 'tenant') return []
  const missing = [...(keys === undefined ? ['keys'] : []), ...(responsible === undefined ? ['responsible'] : [])]
  if (missing.length === 0) return []
  return [
    {
      code: 'ACTIVATION_UNCLEAR',
      path: ['recipients', index, 'activation'],
      message: `Customers switch ${show(name)} on, but ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not said.`,
    },
  ]
}

function checkUse(policy: Policy, { id, name }: PolicyRecipient, index: number): Remark[] {
  const used =
    policy.purposes.some(({ recipients = [] }) => recipients.includes(id)) ||
    (policy.services ?? []).some(({ recipient }) => recipient === id)
  if (used) return []
  return [
    {
      code: 'RECIPIENT_UNUSED',
      path: ['recipients', index, 'id'],
      because: [['purposes'], ['services']],
      message: `No purpose and no service names ${show(name)}.`,
    },
  ]
}

function checkAlternative(recipients: readonly PolicyRecipient[], index: number): Remark[] {
  const word = recipients[index]?.alternative
  if (word === undefined || recipients.filter(({ alternative }) => alternative === word).length > 1) return []
  return [
    {
      code: 'ALTERNATIVE_ALONE',
      path: ['recipients', index, 'alternative'],
      message: `No other recipient is an alternative ${show(word)}.`,
    },
  ]
}
