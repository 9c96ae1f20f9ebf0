import { GENERAL_KINDS, SUPERVISORY_AUTHORITIES, show, supervisoryAuthority, type CalendarDate } from '@assent/shared'
import { eeaCountriesOf, isInEea } from './adequacy.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import type { Policy, PolicyController } from './policy.types.ts'

/** Who is responsible, how they are reached, in which role they act, and how changes are announced. */
export function checkPeople(policy: Policy, day: CalendarDate): Remark[] {
  return [
    ...checkAuthorities(policy.controller),
    ...checkRepresentative(policy.controller),
    ...checkContacts(policy.controller),
    ...checkActivities(policy),
    ...checkInstructions(policy, day),
    ...checkJurisdictions(policy),
    ...checkNotices(policy),
  ]
}

/** Where the GDPR or a law like it holds, with an authority that people may complain to. */
export const AUTHORITY_COUNTRIES = SUPERVISORY_AUTHORITIES.map(({ country }) => country)

function checkAuthorities({ authorities, country, representative }: PolicyController): Remark[] {
  if (authorities !== undefined) {
    return authorities.flatMap((name, at): Remark[] =>
      supervisoryAuthority(name) === undefined
        ? [
            {
              code: 'AUTHORITY_UNKNOWN',
              path: ['controller', 'authorities', at],
              got: name,
              allowed: AUTHORITY_COUNTRIES,
              message: `No supervisory authority is known for ${show(name)}.`,
            },
          ]
        : [],
    )
  }
  const established = [country, representative?.country ?? '']
  if (established.some((place) => supervisoryAuthority(place) !== undefined)) return []
  return [
    {
      code: 'AUTHORITY_MISSING',
      path: ['controller', 'authorities'],
      because: [['controller', 'country']],
      message: `People are not told which authority they may complain to, and ${show(country)} has none that could be taken instead.`,
    },
  ]
}

function checkRepresentative(controller: PolicyController): Remark[] {
  const { country, representative, representative_waiver, audience = ['EU'] } = controller
  const addressed = eeaCountriesOf(audience)
  if (representative !== undefined) {
    return isInEea(representative.country)
      ? []
      : [
          {
            code: 'REPRESENTATIVE_OUTSIDE',
            path: ['controller', 'representative', 'country'],
            message: `Expected a state of the EEA, got ${show(representative.country)}.`,
          },
        ]
  }
  if (isInEea(country) || addressed.length === 0 || representative_waiver !== undefined) return []
  return [
    {
      code: 'REPRESENTATIVE_MISSING',
      path: ['controller', 'representative'],
      because: [
        ['controller', 'country'],
        ['controller', 'audience'],
      ],
      message: `The controller is established in ${country} and addresses people in the EEA (audience ${audience.join(', ')}), but names no representative there.`,
    },
  ]
}

const TEAM = /\b(?:team|department|office|desk|group|equipo|departamento|oficina)\b/i
const OFFICER = /\bdata protection officer\b|\bDPO\b|\bdelegad[oa] de protecci[oó]n de datos\b/i

function checkContacts({ contacts = [] }: PolicyController): Remark[] {
  return contacts.flatMap(({ role, name = '', email }, at): Remark[] => {
    const path = ['controller', 'contacts', at]
    if (role === 'dpo' && TEAM.test(name) && !OFFICER.test(name)) {
      return [
        {
          code: 'DPO_IS_TEAM',
          path: [...path, 'role'],
          message: `${show(name)} is a team and stands under role dpo.`,
        },
      ]
    }
    if (role === 'team' && (OFFICER.test(name) || /^dpo@/i.test(email))) {
      return [
        {
          code: 'TEAM_AS_DPO',
          path: [...path, OFFICER.test(name) ? 'name' : 'email'],
          message: `${show(OFFICER.test(name) ? name : email)} reads as a data protection officer, and the role is team.`,
        },
      ]
    }
    return []
  })
}

function checkActivities(policy: Policy): Remark[] {
  return Object.entries(policy.activities).flatMap(([name, { role, arrangement, controller }]): Remark[] => {
    if (role === 'joint-controller' && arrangement === undefined) {
      return [
        {
          code: 'JOINT_WITHOUT_ARRANGEMENT',
          path: ['activities', name, 'arrangement'],
          message: `The activity ${show(name)} is one of joint controllers and has no arrangement.`,
        },
      ]
    }
    if (role === 'processor' && controller === undefined) {
      return [
        {
          code: 'PROCESSOR_WITHOUT_CONTROLLER',
          path: ['activities', name, 'controller'],
          message: `The activity ${show(name)} is done for somebody else, but it is not said for whom.`,
        },
      ]
    }
    return []
  })
}

/** A purpose of a processor needs an instruction, and one that is given by the first day of the policy. */
function checkInstructions(policy: Policy, day: CalendarDate): Remark[] {
  return policy.purposes.flatMap((purpose, index): Remark[] => {
    const activity = Object.hasOwn(policy.activities, purpose.activity)
      ? policy.activities[purpose.activity]
      : undefined
    if (activity?.role !== 'processor') return []
    const path = ['purposes', index, 'instruction']
    if (purpose.instruction === undefined) {
      return [
        {
          code: 'PROCESSOR_WITHOUT_INSTRUCTION',
          path,
          because: [['activities', purpose.activity]],
          message: `${show(purpose.id)} belongs to an activity in the role of processor and follows no instruction.`,
        },
      ]
    }
    const instruction = activity.instructions?.find(({ id }) => id === purpose.instruction)
    if (instruction === undefined || instruction.from <= day) return []
    return [
      {
        code: 'INSTRUCTION_NOT_LIVE',
        path,
        because: [['activities', purpose.activity]],
        message: `The instruction ${show(purpose.instruction)} holds from ${instruction.from}, after ${day}.`,
      },
    ]
  })
}

function checkJurisdictions({ rights }: Policy): Remark[] {
  return Object.entries(rights.jurisdictions ?? {}).flatMap(([place, kinds]): Remark[] => {
    const missing = GENERAL_KINDS.filter((kind) => !kinds.includes(kind))
    if (missing.length === 0 || !AUTHORITY_COUNTRIES.includes(place)) return []
    return [
      {
        code: 'RIGHTS_INCOMPLETE',
        path: ['rights', 'jurisdictions', place],
        message: `${place} lacks ${missing.join(', ')}.`,
      },
    ]
  })
}

function checkNotices({ notices, activities }: Policy): Remark[] {
  const remarks: Remark[] = []
  if (notices !== undefined && notices.policy_change === undefined) {
    remarks.push({
      code: 'NOTICE_PERIOD_MISSING',
      path: ['notices', 'policy_change'],
      message: `Changes are announced by ${notices.channels.join(' and ')}, but not how long before they take effect.`,
    })
  }
  const processor = Object.entries(activities).find(([, { role }]) => role === 'processor')
  if (processor !== undefined && notices?.recipient_change === undefined) {
    remarks.push({
      code: 'RECIPIENT_NOTICE_MISSING',
      path: ['notices', 'recipient_change'],
      message: `${show(processor[0])} is done as a processor, but it is not said how early a new sub-processor is announced.`,
    })
  }
  return remarks
}
