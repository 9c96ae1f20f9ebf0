import { describe, expect, test } from 'vitest'
import { makeCompanyWorld, withCompany, type CompanyRule } from '../../test/_company.ts'
import { withDatabase } from '../../test/_database.ts'
import { atNight } from '../../test/_retention.ts'
import { forecastRetention } from '../retention/forecast-retention.ts'
import { placeHold } from '../retention/holds/place-hold.ts'
import { decideOneRecord } from './decide-record.ts'

const database = withDatabase()
const company = withCompany({ size: null })
const LOGS: CompanyRule = { dataset: 'api_logs', stages: [{ after: 'occurred', period: 'P90D', action: 'delete' }] }

describe('one record of a dataset', () => {
  test('is kept for a reason that is told: its period, then a hold, then nothing', async () => {
    await company.current.query(
      `insert into access_logs values (1, 'api', 'd1', '2026-01-10 12:00', '203.0.113.9', 'x', null, '/', 200)`,
    )
    const world = await makeCompanyWorld(database.db, company.current, [LOGS])
    const { organizationId } = world
    const ask = (record: string, dataset = 'api_logs') => decideOneRecord(world, organizationId, { dataset, record })
    atNight(world, '2026-04-09')
    expect(await ask('1')).toMatchObject({
      kind: 'decided',
      decisions: [
        { rule: 'api_logs', decision: { kind: 'keep', next: { dueOn: '2026-04-10' }, reasons: [{ code: 'PERIOD' }] } },
      ],
    })
    expect(await ask('2')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await ask('1', 'calls')).toMatchObject({ code: 'UNKNOWN_DATASET' })
    const forecast = await forecastRetention(world, organizationId, [1, 30])
    expect(forecast.map(({ days, counts }) => [days, counts.find(({ dataset }) => dataset !== null)?.due])).toEqual([
      [1, 1],
      [30, 1],
    ])
    await placeHold(world, organizationId, 'cli', { reference: 'CASE-2', reason: 'x', dataset: 'api_logs' })
    atNight(world, '2026-04-10')
    expect(await ask('1')).toMatchObject({ decisions: [{ decision: { kind: 'keep', reasons: [{ code: 'HELD' }] } }] })
  })
})
