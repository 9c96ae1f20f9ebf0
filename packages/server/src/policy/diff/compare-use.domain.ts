import { DEFAULT_MINIMUM_CELL, type Policy, type PolicyRecipient, type PolicyService } from '../policy.types.ts'
import type { Change } from './change.domain.ts'
import { compareFields, compareItems, isMinor, keyed, NOTHING_MATERIAL, type About } from './collect.domain.ts'
import {
  ACTIVITY,
  CATEGORY,
  CONTACT,
  CONTROLLER,
  COOKIE,
  DATA,
  INSTRUCTION,
  PURPOSE,
  RECIPIENT,
  RIGHTS,
  SAFEGUARD,
  SERVICE,
  SUBJECT,
} from './describe.domain.ts'
import { materialWhenRemoved } from './fields.domain.ts'

const isMaterial = (): 'material' => 'material'

/** What people are told of who uses which data for what, with whom it is shared and what they may ask. */
export function compareUse(before: Policy, after: Policy): Change[] {
  return [
    ...compareResponsible(before, after),
    ...comparePurposes(before, after),
    ...compareData(before, after),
    ...compareRecipients(before, after),
    ...compareServices(before, after),
    ...compareRights(before, after),
  ]
}

/** Every purpose of either policy that a condition holds for. */
function purposesWhere(
  policies: readonly Policy[],
  holds: (purpose: Policy['purposes'][number], policy: Policy) => boolean,
) {
  const found = policies.flatMap((policy) => policy.purposes.filter((purpose) => holds(purpose, policy)))
  return [...new Set(found.map(({ id }) => id))]
}

function compareResponsible(before: Policy, after: Policy): Change[] {
  const all = [before, after]
  const controller: About = {
    area: 'responsible',
    path: 'controller',
    code: 'CONTROLLER',
    subject: { entity: 'controller', id: after.controller.name },
    purposes: purposesWhere(all, () => true),
  }
  // One of a role is known by it; several are told apart by their addresses.
  const contacts = ({ controller: { contacts } }: Policy) =>
    keyed(contacts, ({ role, email }) =>
      all.every((policy) => (policy.controller.contacts ?? []).filter((one) => one.role === role).length < 2)
        ? role
        : `${role} ${email}`,
    )
  return [
    ...compareFields(controller, before.controller, after.controller, CONTROLLER),
    ...compareItems(
      contacts(before),
      contacts(after),
      (role) => ({
        area: 'contact',
        path: `controller.contacts.${role}`,
        code: 'CONTACT',
        subject: { entity: 'contact', id: role },
      }),
      { added: isMinor, removed: ({ role }) => (role === 'dpo' ? 'material' : 'minor'), reason: 'contact' },
      (about, was, becomes) => compareFields(about, was, becomes, CONTACT),
    ),
    ...compareItems(
      before.activities,
      after.activities,
      (id) => ({
        area: 'responsible',
        path: `activities.${id}`,
        code: 'ACTIVITY',
        subject: { entity: 'activity', id },
        purposes: purposesWhere(all, ({ activity }) => activity === id),
      }),
      NOTHING_MATERIAL,
      (about, was, becomes) => [
        ...compareFields(about, was, becomes, ACTIVITY),
        ...compareItems(
          keyed(was.instructions, ({ id }) => id),
          keyed(becomes.instructions, ({ id }) => id),
          (id) => ({
            ...about,
            path: `${about.path}.instructions.${id}`,
            code: 'INSTRUCTION',
            subject: { entity: 'instruction', id },
          }),
          NOTHING_MATERIAL,
          (inner, from, to) => compareFields(inner, from, to, INSTRUCTION),
        ),
      ],
    ),
  ]
}

function comparePurposes(before: Policy, after: Policy): Change[] {
  return [
    ...compareItems(
      keyed(before.purposes, ({ id }) => id),
      keyed(after.purposes, ({ id }) => id),
      (id) => ({
        area: 'purposes',
        path: `purposes.${id}`,
        code: 'PURPOSE',
        subject: { entity: 'purpose', id },
        purposes: [id],
      }),
      { added: isMaterial, removed: isMinor, reason: 'purpose', part: 'basis' },
      (about, was, becomes) => compareFields(about, was, becomes, PURPOSE),
    ),
    ...compareItems(
      keyed(before.categories, ({ id }) => id),
      keyed(after.categories, ({ id }) => id),
      (id) => ({
        area: 'cookies',
        path: `categories.${id}`,
        code: 'CATEGORY',
        subject: { entity: 'category', id },
        purposes: purposesWhere([before, after], ({ category }) => category === id),
      }),
      NOTHING_MATERIAL,
      (about, was, becomes) => compareFields(about, was, becomes, CATEGORY),
    ),
  ]
}

function compareData(before: Policy, after: Policy): Change[] {
  return [
    ...compareItems(
      before.data,
      after.data,
      (id) => ({
        area: 'data',
        path: `data.${id}`,
        code: 'DATA',
        subject: { entity: 'data', id },
        purposes: purposesWhere([before, after], ({ data }) => data.includes(id)),
      }),
      {
        added: ({ forbidden }) => (forbidden === true ? 'minor' : 'material'),
        removed: ({ forbidden }) => (forbidden === true ? 'material' : 'minor'),
        reason: 'data',
      },
      (about, was, becomes) => compareFields(about, was, becomes, DATA),
    ),
    ...compareItems(
      before.subjects,
      after.subjects,
      (id) => ({ area: 'data', path: `subjects.${id}`, code: 'PEOPLE', subject: { entity: 'people', id } }),
      NOTHING_MATERIAL,
      (about, was, becomes) => compareFields(about, was, becomes, SUBJECT),
    ),
    ...compareFields(
      { area: 'data', path: 'aggregates', code: 'AGGREGATES', subject: null },
      before.aggregates,
      after.aggregates,
      {
        minimum_cell: {
          label: 'smallest count that is shown',
          judge: (was: number | undefined, becomes: number | undefined) =>
            (becomes ?? DEFAULT_MINIMUM_CELL) < (was ?? DEFAULT_MINIMUM_CELL) ? 'material' : 'minor',
          reason: 'anonymity',
        },
      },
    ),
  ]
}

function compareRecipients(before: Policy, after: Policy): Change[] {
  const uses = (id: string) =>
    purposesWhere(
      [before, after],
      ({ recipients, category }, { services }) =>
        recipients?.includes(id) === true ||
        (services ?? []).some((service) => service.recipient === id && service.category === category),
    )
  const safeguards = ({ safeguards: list }: PolicyRecipient) =>
    keyed(list, ({ kind, framework }) => (framework === undefined ? kind : `${kind} ${framework}`))
  return [
    ...compareItems(
      keyed(before.recipients, ({ id }) => id),
      keyed(after.recipients, ({ id }) => id),
      (id) => ({
        area: 'recipients',
        path: `recipients.${id}`,
        code: 'RECIPIENT',
        subject: { entity: 'recipient', id },
        purposes: uses(id),
      }),
      { added: isMaterial, removed: isMinor, reason: 'recipients', part: 'recipients' },
      (about, was, becomes, recipient) => [
        ...compareFields(about, was, becomes, RECIPIENT),
        ...compareItems(
          safeguards(was),
          safeguards(becomes),
          (id) => ({
            ...about,
            path: `${about.path}.safeguards.${id}`,
            code: 'SAFEGUARD',
            subject: { entity: 'safeguard', id: `${id} of ${recipient}` },
          }),
          { added: isMinor, removed: isMaterial, reason: 'transfer' },
          (inner, from, to) => compareFields(inner, from, to, SAFEGUARD),
        ),
      ],
    ),
    ...compareFields(
      { area: 'recipients', path: 'claims', code: 'CLAIM', subject: null },
      before.claims,
      after.claims,
      {
        no_sale: {
          label: 'statement that no data is sold',
          judge: (_was: unknown, becomes: unknown) => (becomes === true ? 'minor' : 'material'),
          reason: 'sale',
        },
      },
    ),
  ]
}

function compareServices(before: Policy, after: Policy): Change[] {
  const inCategory = (id: string) =>
    purposesWhere([before, after], ({ category }) =>
      [before, after].some(({ services }) =>
        services?.some((service) => service.id === id && service.category === category),
      ),
    )
  const cookies = ({ cookies: list }: PolicyService) => keyed(list, ({ name }) => name)
  return compareItems(
    keyed(before.services, ({ id }) => id),
    keyed(after.services, ({ id }) => id),
    (id) => ({
      area: 'cookies',
      path: `services.${id}`,
      code: 'SERVICE',
      subject: { entity: 'service', id },
      purposes: inCategory(id),
    }),
    { added: isMaterial, removed: isMinor, reason: 'cookies', part: 'recipients' },
    (about, was, becomes, service) => [
      ...compareFields(about, was, becomes, SERVICE),
      ...compareItems(
        cookies(was),
        cookies(becomes),
        (id) => ({
          ...about,
          path: `${about.path}.cookies.${id}`,
          code: 'COOKIE',
          subject: { entity: 'cookie', id: `${id} of ${service}` },
        }),
        { added: isMaterial, removed: isMinor, reason: 'cookies' },
        (inner, from, to) => compareFields(inner, from, to, COOKIE),
      ),
    ],
  )
}

function compareRights(before: Policy, after: Policy): Change[] {
  return [
    ...compareFields(
      { area: 'rights', path: 'rights', code: 'RIGHTS', subject: { entity: 'rights', id: 'of people' } },
      before.rights,
      after.rights,
      RIGHTS,
    ),
    ...compareItems(
      before.rights.jurisdictions,
      after.rights.jurisdictions,
      (id) => ({
        area: 'rights',
        path: `rights.jurisdictions.${id}`,
        code: 'JURISDICTION',
        subject: { entity: 'jurisdiction', id },
      }),
      // A place that is not named has the widest set of rights, so naming one may take some away.
      { added: isMaterial, removed: isMinor, reason: 'rights' },
      (about, was, becomes) =>
        compareFields(
          about,
          { rights: was },
          { rights: becomes },
          {
            rights: { label: 'rights', judge: materialWhenRemoved, reason: 'rights' },
          },
        ),
    ),
  ]
}
