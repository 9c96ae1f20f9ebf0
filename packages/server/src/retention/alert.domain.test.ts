import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { alertText, newsOf } from './alert.domain.ts'
import type { DatasetRun } from './retention.domain.ts'
import type { RetentionRun } from './retention.store.ts'

const at = (dataset: string, status: DatasetRun['status'], code: string | null = null): DatasetRun => ({
  dataset,
  status,
  code,
  message: code === null ? null : 'Its words.',
  durationMs: 1,
})

function run(startedAt: string, datasets: readonly DatasetRun[], overrides: Partial<RetentionRun> = {}): RetentionRun {
  const failed = datasets.some(({ status }) => status === 'failed')
  return {
    organizationId: 'o',
    id: startedAt,
    asOf: startedAt.slice(0, 10) as CalendarDate,
    startedBy: 'nightly',
    startedAt: Date.parse(startedAt),
    durationMs: 1,
    status: failed ? 'failed' : 'done',
    failure: failed ? 'x' : null,
    counts: [],
    datasets,
    rule: null,
    dataset: null,
    certificate: null,
    ...overrides,
  }
}

const away = (when: string) => run(when, [at('calls', 'failed', 'UNREACHABLE'), at('tickets', 'done')])
const well = (when: string) => run(when, [at('calls', 'done'), at('tickets', 'done')])

describe('the news of a run', () => {
  it('is a dataset that failed, once a day however often it is tried', () => {
    const first = away('2026-11-24T02:15:00Z')
    expect(newsOf(first, [well('2026-11-23T02:15:00Z')])).toEqual({ failing: ['calls'], cleared: [] })
    const again = away('2026-11-24T02:20:00Z')
    expect(newsOf(again, [first])).toEqual({ failing: [], cleared: [] })
    expect(newsOf(away('2026-11-25T02:15:00Z'), [again, first])).toEqual({ failing: ['calls'], cleared: [] })
  })

  it('is told even when another dataset failed before on the same day', () => {
    const both = run('2026-11-24T03:00:00Z', [at('calls', 'failed', 'TIMEOUT'), at('tickets', 'failed', 'REFUSED')])
    expect(newsOf(both, [away('2026-11-24T02:15:00Z')]).failing).toEqual(['tickets'])
  })

  it('is one all-clear', () => {
    const failed = away('2026-11-24T02:15:00Z')
    const back = well('2026-11-24T03:00:00Z')
    expect(newsOf(back, [failed])).toEqual({ failing: [], cleared: ['calls'] })
    expect(newsOf(well('2026-11-25T02:15:00Z'), [back, failed])).toEqual({ failing: [], cleared: [] })
  })

  it('is no run that was stopped or cut off, or left a dataset out', () => {
    const stopped = run('2026-11-24T02:15:00Z', [at('calls', 'stopped', 'STOPPED')], { status: 'failed' })
    const cut = run('2026-11-24T02:15:00Z', [at('calls', 'failed', 'CUT_OFF')])
    const left = run('2026-11-24T02:15:00Z', [at('calls', 'skipped', 'ABSENT')])
    for (const each of [stopped, cut, left]) expect(newsOf(each, [])).toEqual({ failing: [], cleared: [] })
  })

  it('is a failure of our own tables too', () => {
    const own = run('2026-11-24T02:15:00Z', [at('calls', 'done')], {
      status: 'failed',
      failure: 'analytics_hit_… busy',
    })
    expect(newsOf(own, []).failing).toEqual([null])
    expect(newsOf(well('2026-11-25T02:15:00Z'), [own]).cleared).toEqual([null])
  })
})

describe('the mail', () => {
  it('names run, dataset, code, what stays due and how to try again', () => {
    const failed = away('2026-11-24T02:15:00Z')
    const { subject, text } = alertText(failed, { failing: ['calls'], cleared: [] }, () => ['calls', 'cdr'])
    expect(subject).toBe('Retention failed: dataset calls')
    expect(text).toContain(`Run ${failed.id} for 2026-11-24`)
    expect(text).toContain('Dataset calls: UNREACHABLE. Its words.')
    expect(text).toContain('every record whose period is over under calls, cdr.')
    expect(text).toContain('assent expire --dataset calls')
  })

  it('says that all is well again', () => {
    const { subject, text } = alertText(well('2026-11-25T02:15:00Z'), { failing: [], cleared: ['calls'] }, () => [])
    expect(subject).toBe('Retention is well again: dataset calls')
    expect(text).not.toContain('try again')
  })
})
