import { assertNever, parseCalendarDate } from '@assent/shared'
import { z } from 'zod'
import { ACCOUNT_ALGORITHMS } from '../accounts/account-keys.domain.ts'
import { createAccountKey } from '../accounts/create-account-key.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { verifySeals } from '../consent/verify-seals.ts'
import { publicJwk } from '../crypto/public-jwk.ts'
import { createApiKey } from '../identity/create-api-key.ts'
import { runRetention } from '../retention/run-retention.ts'
import { createOrganization } from '../sites/create-organization.ts'
import { BACKUP, BACKUP_VERIFY, backUp, verifyFile } from './backup-commands.ts'
import { checkCertificate } from './check-certificate.ts'
import { checkReceipt } from './check-receipt.ts'
import { chooseOrganization, knownOrganizations } from './choose-organization.ts'
import { EXPORT_ROPA, exportRopa } from './export-commands.ts'
import { command, type Command, type CommandDeps } from './command.ts'
import { POLICY_COMMANDS } from './policy-commands.ts'
import { table, wrongUse, type Report } from './report.ts'
import { reportDatasets } from './report-datasets.ts'
import { reportRetention } from './report-retention.ts'

const EXPIRE = z.strictObject({
  asOf: z.string().nullable(),
  dryRun: z.boolean(),
  rule: z.string().nullable(),
  dataset: z.string().nullable(),
  organization: z.string().nullable(),
})
const AUDIT_VERIFY = z.strictObject({
  checkpoints: z.record(z.string(), z.object({ sequence: z.number(), hash: z.string() })),
})
const KEY_ADD = z.strictObject({ name: z.string(), scopes: z.array(z.string()), organization: z.string().nullable() })
const ACCOUNT_KEY_ADD = z.strictObject({
  name: z.string(),
  algorithm: z.enum(ACCOUNT_ALGORITHMS),
  secret: z.string().nullable(),
  publicKey: z.string().nullable(),
  organization: z.string().nullable(),
})
const DATASETS_CHECK = z.strictObject({ organization: z.string().nullable() })
const ORGANIZATION_ADD = z.strictObject({ slug: z.string(), name: z.string() })
const CERTIFICATE_VERIFY = z.strictObject({ certificate: z.string() })
const RECEIPT_VERIFY = z.strictObject({ receipt: z.string() })
const MIGRATE = z.strictObject({})

export const COMMANDS = {
  expire: command(EXPIRE, expire),
  ...POLICY_COMMANDS,
  backup: command(BACKUP, backUp),
  'backup-verify': command(BACKUP_VERIFY, verifyFile),
  'audit-verify': command(AUDIT_VERIFY, verifyEverything),
  'certificate-verify': command(CERTIFICATE_VERIFY, (deps, { certificate }) =>
    checkCertificate(certificate, publicJwk(deps.keyring)),
  ),
  'receipt-verify': command(RECEIPT_VERIFY, (deps, { receipt }) => checkReceipt(receipt, publicJwk(deps.keyring))),
  'key-add': command(KEY_ADD, addKey),
  'account-key-add': command(ACCOUNT_KEY_ADD, addAccountKey),
  'export-ropa': command(EXPORT_ROPA, exportRopa),
  'datasets-check': command(DATASETS_CHECK, checkDatasets),
  'organization-add': command(ORGANIZATION_ADD, addOrganization),
  // Whoever has the database open has brought it up to date.
  migrate: command(MIGRATE, () =>
    Promise.resolve<Report>({ exitCode: 0, text: 'The database is up to date.', data: { upToDate: true } }),
  ),
} as const satisfies Record<string, Command>

export type { CommandDeps }

export type CommandName = keyof typeof COMMANDS

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

async function expire(deps: CommandDeps, input: z.infer<typeof EXPIRE>): Promise<Report> {
  const { asOf, dryRun, rule, dataset, organization } = input
  const day = asOf === null ? undefined : parseCalendarDate(asOf)
  if (day?.ok === false) return wrongUse('MALFORMED', `--as-of: ${day.problems[0]?.message ?? 'not a day'}`)
  // Without a name it is about all organizations, which the nightly run is too.
  const chosen = organization === null ? null : await chooseOrganization(deps, organization)
  if (chosen?.kind === 'none') return chosen.report
  const outcome = await runRetention(deps, {
    asOf: day?.value,
    dryRun,
    rule: rule ?? undefined,
    dataset: dataset ?? undefined,
    organizationId: chosen?.id,
    startedBy: 'cli',
    actor: 'cli',
  })
  return reportRetention(outcome, await knownOrganizations(deps))
}

async function verifyEverything(deps: CommandDeps, { checkpoints }: z.infer<typeof AUDIT_VERIFY>): Promise<Report> {
  const organizations = await knownOrganizations(deps)
  const audit = await verifyAudit(deps, new Map(Object.entries(checkpoints)))
  const chains = audit.chains.map((chain) => ({
    organization: organizations.get(chain.organizationId) ?? chain.organizationId,
    ...chain,
  }))
  const seals = []
  for (const [organizationId, organization] of organizations)
    seals.push({ organization, ...(await verifySeals(deps, organizationId)) })
  const rows = [
    ...chains.map(({ organization, entries, broken }) => [
      organization,
      'audit chain',
      entries,
      broken === null ? 'intact' : `entry ${broken.sequence} ${broken.fault}: ${broken.message}`,
    ]),
    ...seals.flatMap(({ organization, events, problems }) =>
      (problems.length === 0 ? ['intact'] : problems).map((problem) => [
        organization,
        'consent seals',
        events,
        problem,
      ]),
    ),
  ]
  const intact = audit.intact && seals.every(({ problems }) => problems.length === 0)
  return {
    exitCode: intact ? 0 : 1,
    text: `${table(['organization', 'evidence', 'entries', 'finding'], rows)}\n${intact ? 'Everything is as it was written.' : 'Something was changed; see above.'}`,
    // `checkpoints` is what a later `--since` reads.
    data: {
      intact,
      chains,
      seals,
      checkpoints: Object.fromEntries(audit.chains.map(({ organizationId, end }) => [organizationId, end])),
    },
  }
}

async function checkDatasets(deps: CommandDeps, { organization }: z.infer<typeof DATASETS_CHECK>): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  return reportDatasets(chosen.slug, await deps.datasetDesk.inspect(chosen.id))
}

async function addKey(deps: CommandDeps, { name, scopes, organization }: z.infer<typeof KEY_ADD>): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const outcome = await createApiKey(deps, chosen.id, 'cli', { name, scopes })
  if (outcome.kind === 'rejected') return rejected(outcome.problems)
  return {
    exitCode: 0,
    text: `${outcome.secret}\nThis is the whole key of ${chosen.slug}, shown this once. It may: ${outcome.apiKey.scopes.join(', ')}.`,
    data: {
      organization: chosen.slug,
      id: outcome.apiKey.id,
      name: outcome.apiKey.name,
      scopes: outcome.apiKey.scopes,
      secret: outcome.secret,
    },
  }
}

function rejected(problems: readonly { path: string; code: string; message: string }[]): Report {
  return {
    exitCode: 2,
    text: problems.map(({ path, code, message }) => `${path}: ${code} ${message}`).join('\n'),
    data: { problems },
  }
}

async function addAccountKey(
  deps: CommandDeps,
  { organization, ...wish }: z.infer<typeof ACCOUNT_KEY_ADD>,
): Promise<Report> {
  const chosen = await chooseOrganization(deps, organization)
  if (chosen.kind === 'none') return chosen.report
  const outcome = await createAccountKey(deps, chosen.id, 'cli', wish)
  if (outcome.kind === 'rejected') return rejected(outcome.problems)
  const { id, name, algorithm } = outcome.accountKey
  return {
    exitCode: 0,
    text: [
      `kid ${id}, ${algorithm}: name both in the header of every token.`,
      ...(outcome.secret === null ? [] : [outcome.secret, 'This is the secret, shown this once.']),
    ].join('\n'),
    data: { organization: chosen.slug, id, name, algorithm, secret: outcome.secret },
  }
}

async function addOrganization(deps: CommandDeps, input: z.infer<typeof ORGANIZATION_ADD>): Promise<Report> {
  const outcome = await createOrganization(deps, { ...input, actor: 'cli' })
  switch (outcome.kind) {
    case 'created':
      return {
        exitCode: 0,
        text: `The organization ${input.slug} was made.`,
        data: { created: true, slug: input.slug, id: outcome.organizationId },
      }
    case 'exists':
      return {
        exitCode: 0,
        text: `The organization ${input.slug} is there already; nothing was changed.`,
        data: { created: false, slug: input.slug, id: outcome.organizationId },
      }
    case 'rejected':
      return wrongUse('MALFORMED', outcome.message)
    default:
      return assertNever(outcome)
  }
}
