import { addPeriod, formatPeriod, parsePeriod, show, type CalendarDate, type Period } from '@assent/shared'
import { isInside, neverLonger, tenantStage, type RetentionRule, type TenantPeriod } from '../rule.domain.ts'

export interface SettingProblem {
  readonly path: string
  readonly code: 'MALFORMED' | 'MISSING' | 'UNKNOWN_RULE' | 'NOT_TENANT_SET' | 'OUT_OF_BOUNDS'
  readonly message: string
}

export type TenantPeriodVerdict =
  | { readonly ok: true; readonly rule: RetentionRule; readonly period: TenantPeriod }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

/**
 * What a tenant's wish becomes: inside the bounds, a longer period from today and a shorter one when its notice is
 * over. `earlier` is the setting there was.
 */
export function judgeTenantPeriod(
  rules: readonly RetentionRule[],
  wish: { readonly tenant: string; readonly rule: string; readonly period: string },
  earlier: TenantPeriod | undefined,
  today: CalendarDate,
): TenantPeriodVerdict {
  const rejected = (path: string, code: SettingProblem['code'], message: string): TenantPeriodVerdict => ({
    ok: false,
    problems: [{ path, code, message }],
  })
  if (wish.tenant.trim() === '') return rejected('tenant', 'MISSING', 'Expected a tenant that is not empty.')
  const rule = rules.find(({ id }) => id === wish.rule)
  const open = rules.filter(({ tenant }) => tenant !== null).map(({ id }) => id)
  if (rule === undefined) {
    return rejected('rule', 'UNKNOWN_RULE', `Expected one of ${open.join(', ') || 'none'}, got ${show(wish.rule)}.`)
  }
  if (rule.tenant === null) {
    return rejected(
      'rule',
      'NOT_TENANT_SET',
      `Tenants choose no period for ${rule.id}; they do for ${open.join(', ') || 'none'}.`,
    )
  }
  const parsed = parsePeriod(wish.period)
  if (!parsed.ok) return rejected('period', 'MALFORMED', parsed.problems[0]?.message ?? 'Not a period.')
  const { min, max, notice } = rule.tenant
  if (!isInside(parsed.value, rule.tenant)) {
    return rejected(
      'period',
      'OUT_OF_BOUNDS',
      `Expected a period from ${formatPeriod(min)} to ${formatPeriod(max)}, got ${wish.period}.`,
    )
  }
  const before = earlier === undefined ? ownPeriod(rule) : earlier.from <= today ? earlier.now : earlier.before
  const shortens = !neverLonger(before, parsed.value)
  return { ok: true, rule, period: { before, now: parsed.value, from: shortens ? addPeriod(today, notice) : today } }
}

/** The period of a rule's final action that a tenant's takes the place of. */
function ownPeriod(rule: RetentionRule): Period {
  return tenantStage(rule)?.period ?? { months: 0, days: 0 }
}
