import { parseCalendarDate } from '@assent/shared'
import { z } from 'zod'
import { applyPolicy } from '../policy/apply-policy.ts'
import { countTouched } from '../policy/count-touched.ts'
import { readPolicyDiff } from '../policy/read-policy-diff.ts'
import { readPolicyVersion, readPolicyVersions } from '../policy/read-policy-versions.ts'
import { withdrawPolicy } from '../policy/withdraw-policy.ts'
import { writePolicy } from '../policy/write-policy.ts'
import { chooseOrganization } from './choose-organization.ts'
import { command, type CommandDeps } from './command.ts'
import { planLines, reportDiff } from './report-diff.ts'
import { findingLines } from './report-findings.ts'
import { table, wrongUse, type Report } from './report.ts'

const ORGANIZATION = z.string().nullable()
const WORDS = z.string().max(1000).nullable()
const SIDE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in-force') }),
  z.strictObject({ kind: z.literal('version'), named: z.string() }),
  z.strictObject({ kind: z.literal('source'), source: z.string(), file: z.string() }),
])
const APPLY = z.strictObject({
  source: z.string(),
  file: z.string(),
  organization: ORGANIZATION,
  user: z.string(),
  note: WORDS,
  requiredBy: WORDS,
  dryRun: z.boolean(),
})
const DIFF = z.strictObject({ before: SIDE, after: SIDE, organization: ORGANIZATION, exitCode: z.boolean() })
const LIST = z.strictObject({ organization: ORGANIZATION })
const SHOW = z.strictObject({ version: z.string().nullable(), on: z.string().nullable(), organization: ORGANIZATION })
const WITHDRAW = z.strictObject({
  version: z.string(),
  reason: z.string().max(1000),
  user: z.string(),
  organization: ORGANIZATION,
})

export const POLICY_COMMANDS = {
  'policy-apply': command(APPLY, applyFile),
  'policy-diff': command(DIFF, diff),
  'policy-list': command(LIST, list),
  'policy-show': command(SHOW, showVersion),
  'policy-withdraw': command(WITHDRAW, withdraw),
}

async function applyFile(
  deps: CommandDeps,
  { source, file, organization, user, note, requiredBy, dryRun }: z.infer<typeof APPLY>,
): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const author = `cli:${user}`
  const application = { organizationId: chosen.id, actor: 'cli', source, author, note, requiredBy, dryRun } as const
  const outcome = await applyPolicy(deps, application)
  const findings = findingLines(file, outcome.findings, { source })
  const lines = [...(findings === '' ? [] : [findings]), ...planLines(outcome.plan)]
  const facts = {
    findings: outcome.findings,
    earliestOn: outcome.plan?.earliestOn ?? null,
    diff: outcome.plan?.compared?.diff ?? null,
  }
  if (outcome.kind === 'rejected') {
    return {
      exitCode: 1,
      text: [...lines, 'The policy was not applied.'].join('\n'),
      data: { applied: false, ...facts },
    }
  }
  const { version, hash, effectiveOn } = outcome.version
  if (outcome.kind === 'checked') {
    return {
      exitCode: 0,
      text: [...lines, `Version ${version} can be applied, in force from ${effectiveOn}; nothing was changed.`].join(
        '\n',
      ),
      data: { applied: false, dryRun: true, organization: chosen.slug, version, hash, effectiveOn, ...facts },
    }
  }
  const force = outcome.inForce ? 'is in force' : `comes into force on ${effectiveOn}`
  return {
    exitCode: 0,
    text: [...lines, `Version ${version} of ${chosen.slug} ${force} (${hash}).`].join('\n'),
    data: { applied: true, organization: chosen.slug, version, hash, effectiveOn, inForce: outcome.inForce, ...facts },
  }
}

async function diff(
  deps: CommandDeps,
  { before, after, organization, exitCode }: z.infer<typeof DIFF>,
): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const outcome = await readPolicyDiff(deps, chosen.id, { before, after })
  switch (outcome.kind) {
    case 'not-found':
      return wrongUse(outcome.code, outcome.message)
    case 'rejected': {
      const side = outcome.side === 'before' ? before : after
      return unreadable(side.kind === 'source' ? side.file : '', outcome.findings)
    }
    case 'compared':
      return reportDiff(outcome, await countTouched(deps, chosen.id, outcome), exitCode)
  }
}

/** A file that is no policy cannot be compared with one. */
export function unreadable(file: string, findings: Parameters<typeof findingLines>[1]): Report {
  return {
    exitCode: 1,
    text: `${findingLines(file, findings)}\nA policy with errors cannot be compared.`,
    data: { findings },
  }
}

async function list(deps: CommandDeps, { organization }: z.infer<typeof LIST>): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const versions = await readPolicyVersions(deps, chosen.id)
  const rows = versions.map(({ version, status, effectiveOn, lastDay, author, hash, note }) => [
    version,
    status.replace('-', ' '),
    effectiveOn,
    lastDay ?? '',
    author,
    hash.slice(0, 12),
    note ?? '',
  ])
  return {
    exitCode: 0,
    text:
      rows.length === 0
        ? `${chosen.slug} has no policy yet.`
        : table(['version', 'status', 'from', 'to', 'author', 'hash', 'note'], rows),
    data: versions.map(({ content: _content, follows, ...version }) => ({
      ...version,
      follows: follows?.version ?? null,
    })),
  }
}

async function showVersion(
  deps: CommandDeps,
  { version: named, on, organization }: z.infer<typeof SHOW>,
): Promise<Report> {
  const day = on === null ? null : parseCalendarDate(on)
  if (day?.ok === false) return wrongUse('MALFORMED', `--on: ${day.problems[0]?.message ?? 'not a day'}`)
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const version = await readPolicyVersion(deps, chosen.id, { named, on: day?.value })
  if (version !== undefined) return { exitCode: 0, text: writePolicy(version).trimEnd(), data: version.content }
  return named === null
    ? wrongUse('NO_POLICY', `No policy of ${chosen.slug} was in force on ${on ?? 'this day'}.`)
    : wrongUse('UNKNOWN_VERSION', `There is no version ${JSON.stringify(named)}; list them with: assent policy list`)
}

async function withdraw(
  deps: CommandDeps,
  { version, reason, user, organization }: z.infer<typeof WITHDRAW>,
): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const outcome = await withdrawPolicy(deps, {
    organizationId: chosen.id,
    actor: 'cli',
    author: `cli:${user}`,
    named: version,
    reason,
  })
  return outcome.kind === 'refused'
    ? { exitCode: 1, text: outcome.message, data: { error: { code: outcome.code, message: outcome.message } } }
    : {
        exitCode: 0,
        text: `Version ${outcome.version.version} was withdrawn and will not come into force.`,
        data: { withdrawn: true, version: outcome.version.version, hash: outcome.version.hash },
      }
}
