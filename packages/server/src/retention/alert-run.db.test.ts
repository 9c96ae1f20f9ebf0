import { describe, expect, test } from 'vitest'
import { makeCompanyWorld, withCompany, type CompanyRule, type CompanyWorld } from '../../test/_company.ts'
import { withDatabase } from '../../test/_database.ts'
import { makeLog, withDesk } from '../../test/_desk.ts'
import { MINUTE } from '../../test/_make.ts'
import { atNight } from '../../test/_retention.ts'
import { publicJwk } from '../crypto/public-jwk.ts'
import { inOrganization } from '../db/scope.ts'
import { openMail } from '../notifications/mail-content.ts'
import { listMails } from '../notifications/notifications.store.ts'
import { DatasetError } from './dataset-adapter.ts'
import { runRetention } from './run-retention.ts'
import { verifyCertificate } from './verify-certificate.ts'

const database = withDatabase()
const desks = withDesk(database)
const company = withCompany({ size: null })
const LOGS: CompanyRule = {
  dataset: 'api_logs',
  stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }],
}

async function mails(world: CompanyWorld) {
  const stored = await inOrganization(world.db, world.organizationId, (trx) => listMails(trx, world.organizationId, 10))
  return stored.map((mail) => openMail(world.keyring, world.organizationId, mail))
}

describe('a run that fails', () => {
  test('mails the people who run it once a day and dataset, and once when all is well again', async () => {
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    const log = makeLog()
    const away = {
      ...world.datasets,
      open: (_organizationId: string, dataset: string) =>
        Promise.reject(new DatasetError(dataset, 'UNREACHABLE', 'Its database cannot be reached (ECONNREFUSED).')),
    }
    const settings = { ...world.settings, alertEmail: 'ops@acme.example' }
    const order = { startedBy: 'nightly', actor: 'job:run-retention', organizationId: world.organizationId } as const
    const run = (datasets: typeof world.datasets | typeof away) => {
      world.clock.advance(MINUTE)
      return runRetention({ ...world, jobs: desks.jobs, log, settings, datasets }, order)
    }
    atNight(world, '2026-04-10')
    await run(away)
    await run(away)
    expect(await mails(world)).toEqual([
      {
        to: 'ops@acme.example',
        subject: 'Retention failed: dataset api_logs',
        text: expect.stringMatching(
          /UNREACHABLE\. Its database cannot be reached \(ECONNREFUSED\)\.\nWhat stays due: .* under api_logs\.\nTo try again: assent expire --dataset api_logs/,
        ) as unknown,
      },
    ])
    expect(log.lines.filter(({ message }) => message === 'retention failed')).toMatchObject([
      { level: 'error', facts: { failing: ['api_logs'] } },
    ])
    await run(world.datasets)
    await run(world.datasets)
    expect((await mails(world)).map((mail) => mail?.subject)).toEqual([
      'Retention is well again: dataset api_logs',
      'Retention failed: dataset api_logs',
    ])
  })

  test('without an address of its own mails the policy’s contact', async () => {
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    const order = { startedBy: 'nightly', actor: 'job:run-retention', organizationId: world.organizationId } as const
    const datasets = { ...world.datasets, open: () => Promise.reject(new Error('a fault')) }
    await runRetention({ ...world, jobs: desks.jobs, datasets }, order)
    expect(await mails(world)).toMatchObject([
      { to: expect.stringContaining('@') as unknown, text: expect.stringContaining('BROKEN') as unknown },
    ])
  })
})

describe('the certificate of a run', () => {
  test('is kept with it, verifies with the published key alone, and names rule, version hash, counts and its place in the chain', async () => {
    await company.current.query('truncate access_logs')
    await company.current.query(
      `insert into access_logs values (1, 'api', 'd1', '2026-01-10 12:00', '203.0.113.9', 'x', null, '/', 200)`,
    )
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    atNight(world, '2026-04-20')
    const order = { startedBy: 'nightly', actor: 'job:run-retention', organizationId: world.organizationId } as const
    const outcome = await runRetention(world, order)
    const run = outcome.kind === 'ran' ? outcome.runs[0] : undefined
    const verdict = await verifyCertificate(run?.certificate ?? '', { keys: [publicJwk(world.keyring)] })
    const { policies, entry } = await inOrganization(world.db, world.organizationId, async (trx) => ({
      policies: await trx.selectFrom('policy_version').select(['version', 'hash']).execute(),
      entry: await trx
        .selectFrom('audit_entry')
        .select(['sequence', 'hash'])
        .where('type', '=', 'retention.ran')
        .executeTakeFirstOrThrow(),
    }))
    expect(verdict).toMatchObject({
      kind: 'valid',
      content: {
        organization: world.organizationId,
        run: { id: run?.id, asOf: '2026-04-20', status: 'done' },
        policies,
        chain: entry,
        datasets: [{ dataset: 'api_logs', status: 'done' }],
      },
    })
    expect(verdict.kind === 'valid' && verdict.content.counts).toContainEqual({
      dataset: 'api_logs',
      rule: 'api_logs',
      policyVersion: '1',
      action: 'delete',
      cutoff: '2026-04-20',
      due: 1,
      done: 1,
      held: [],
    })
  })
})
