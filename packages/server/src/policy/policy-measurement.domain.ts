import { show } from '@assent/shared'
import { mostDays, mostDaysOf, periodOf, spanOf, writtenSpan } from './period-lengths.domain.ts'
import type { Remark } from './policy-finding.domain.ts'
import { EXEMPTIONS } from './profiles.domain.ts'
import { basesOf, type Policy } from './policy.types.ts'

/** What runs without consent where a law allows it, and what is loaded as necessary and is not. */
export function checkMeasurement(policy: Policy): Remark[] {
  return [...checkExemption(policy), ...checkLockedHosts(policy), ...checkConsentOfServices(policy)]
}

const MONTHS_25 = mostDays({ months: 25, days: 0 })
const MONTHS_13 = mostDays({ months: 13, days: 0 })

function checkExemption(policy: Policy): Remark[] {
  return policy.purposes.flatMap((purpose, index): Remark[] => {
    if (purpose.exemption === undefined) return []
    const remarks: Remark[] = []
    const { profile } = EXEMPTIONS[purpose.exemption]
    if (policy.regions.profiles?.includes(profile) !== true) {
      remarks.push({
        code: 'EXEMPTION_WITHOUT_PROFILE',
        path: ['purposes', index, 'exemption'],
        because: [['regions', 'profiles']],
        message: `${show(purpose.id)} claims ${purpose.exemption}, and regions.profiles does not name ${profile}.`,
      })
    }
    // France alone measures what is exempt.
    if (purpose.exemption !== 'fr-audience-measurement') return remarks
    policy.retention.forEach((rule, at) => {
      if (!purpose.data.includes(rule.data)) return
      rule.stages.forEach((stage, step) => {
        const period = writtenSpan(stage)
        const earlier = rule.stages.some((other) => other.action !== 'block' && mostDaysOf(spanOf(other)) <= MONTHS_25)
        if (stage.action === 'block' || earlier || mostDaysOf(spanOf(stage)) <= MONTHS_25) return
        remarks.push({
          code: 'EXEMPTION_PERIOD',
          path: ['retention', at, 'stages', step, stage.period === undefined ? 'within' : 'period'],
          because: [['retention', at]],
          message: `${show(purpose.id)} claims ${purpose.exemption}, and its data stays identifiable for ${period}; expected at most P25M.`,
        })
      })
    })
    policy.services?.forEach((service, at) => {
      if (service.category !== purpose.category) return
      service.cookies?.forEach(({ lifetime, name }, cookie) => {
        if (lifetime === 'session' || mostDays(periodOf(lifetime)) <= MONTHS_13) return
        remarks.push({
          code: 'EXEMPTION_COOKIE',
          path: ['services', at, 'cookies', cookie, 'lifetime'],
          message: `${show(purpose.id)} claims ${purpose.exemption}, and its cookie ${show(name)} stays for ${lifetime}; expected at most P13M.`,
        })
      })
    })
    return remarks
  })
}

const TAG_MANAGER = /(?:^|\.)(?:googletagmanager\.com|tags\.tiqcdn\.com|assets\.adobedtm\.com)$/

/** Videos, maps, posts and music of others, as pages embed them, and what counts visitors for others. */
const EMBED =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|maps\.google(?:apis)?\.[a-z.]+|facebook\.(?:com|net)|instagram\.com|tiktok\.com|platform\.(?:twitter|x)\.com|open\.spotify\.com|soundcloud\.com|google-analytics\.com|doubleclick\.net|hotjar\.com)$/

function checkLockedHosts(policy: Policy): Remark[] {
  return (policy.services ?? []).flatMap((service, index) => {
    const category = policy.categories.find(({ id }) => id === service.category)
    if (category?.locked !== true) return []
    return (service.hosts ?? []).flatMap((host, at): Remark[] => {
      const what = TAG_MANAGER.test(host) ? 'tags' : EMBED.test(host) ? 'content of others' : null
      if (what === null) return []
      return [
        {
          code: what === 'tags' ? 'TAG_MANAGER_LOCKED' : 'EMBED_LOCKED',
          path: ['services', index, 'hosts', at],
          because: [['categories']],
          message: `${show(service.name)} loads ${what} from ${host} and stands in the locked category ${show(category.id)}.`,
        },
      ]
    })
  })
}

/** A service of somebody whom data goes to on consent alone waits for that consent. */
function checkConsentOfServices({ services = [], categories, purposes }: Policy): Remark[] {
  return services.flatMap((service, index): Remark[] => {
    if (service.recipient === undefined || categories.find(({ id }) => id === service.category)?.locked !== true)
      return []
    const served = purposes.filter(({ recipients = [] }) => recipients.includes(service.recipient ?? ''))
    if (served.length === 0 || !served.every((purpose) => basesOf(purpose).every(({ basis }) => basis === 'consent')))
      return []
    return [
      {
        code: 'SERVICE_WITHOUT_CONSENT',
        path: ['services', index, 'category'],
        because: [['categories'], ['purposes']],
        message: `${show(service.recipient)} gets data on consent alone (${served.map(({ id }) => id).join(', ')}), and ${show(service.name)} stands in the locked category ${show(service.category)}, which is always on.`,
      },
    ]
  })
}
