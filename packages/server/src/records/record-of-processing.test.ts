import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '@assent/shared'
import { loadPolicy } from '../policy/load-policy.ts'
import type { Policy } from '../policy/policy.types.ts'
import { recordOfProcessing, type RecordOfProcessing } from './record-of-processing.domain.ts'
import { writeRecord } from './write-record.ts'

const EXAMPLES = new URL('../../../../examples/policies/', import.meta.url)
const NAMES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'))
const DAY = '2026-11-26' as CalendarDate

function policyOf(name: string): Policy {
  const loaded = loadPolicy(readFileSync(new URL(name, EXAMPLES), 'utf8'))
  if (!loaded.ok) throw new Error(`${name} does not pass`)
  return loaded.policy
}

function recordOf(name: string, on = DAY, change: (policy: Policy) => Policy = (policy) => policy): RecordOfProcessing {
  return recordOfProcessing({ version: '1', hash: 'hash', content: change(policyOf(name)) }, on)
}

describe('the record of processing', () => {
  it.each(NAMES)('of %s has every activity once, and every purpose, category of data and recipient of it', (name) => {
    const policy = policyOf(name)
    const { controllerActivities, processorActivities } = recordOf(name)
    const activities = [...controllerActivities, ...processorActivities]
    expect(activities.map(({ id }) => id).sort()).toEqual(Object.keys(policy.activities).sort())
    expect(activities.flatMap(({ purposes }) => purposes.map(({ id }) => id)).sort()).toEqual(
      policy.purposes.map(({ id }) => id).sort(),
    )
    const used = new Set(policy.purposes.flatMap(({ data }) => data))
    expect(new Set(activities.flatMap(({ data }) => data.map(({ id }) => id)))).toEqual(used)
    for (const { erasure, data } of activities) {
      // Art. 30(1)(f): each category of data goes some day.
      for (const { id } of data) expect(erasure.some((text) => text.startsWith(`${id}: `))).toBe(true)
    }
    for (const { id, name: called, locations } of policy.recipients ?? []) {
      const named = policy.purposes.some(({ recipients = [] }) => recipients.includes(id))
      if (!named) continue
      expect(activities.some(({ recipients }) => recipients.some((text) => text.startsWith(`${called}: `)))).toBe(true)
      const abroad = locations.some((place) => ['US', 'IN', 'AE'].includes(place))
      expect(activities.some(({ transfers }) => transfers.some(({ recipient }) => recipient === called))).toBe(abroad)
    }
  })

  it('VD2 as processor holds subject matter, duration, nature, people and data', () => {
    const [messaging] = recordOf('cloudvno-processor.yaml').processorActivities
    expect(messaging).toMatchObject({
      id: 'messaging',
      controller: 'The customer who sends and receives the messages and calls',
      subjectMatter: expect.stringContaining('Connecting messages and calls through an interface'),
      duration: expect.stringMatching(
        /^As long as the agreement with the controller lasts; .*deleted within 30 days after terminated/,
      ),
    })
    expect(messaging?.nature).toHaveLength(3)
    expect(messaging?.nature[0]).toContain('Deliver the messages and calls that the customer hands over')
    expect(messaging?.subjects.map((text) => text.split(':')[0]).sort()).toEqual(['customer_user', 'end_user'])
    const data = recordOf('cloudvno-processor.yaml').processorActivities.flatMap((activity) => activity.data)
    // Telephone numbers, content, metadata of calls, addresses and codes.
    expect([...new Set(data.map(({ id }) => id))].sort()).toEqual([
      'call_metadata',
      'ip_address',
      'message_content',
      'phone_number',
      'verification_code',
    ])
    // All five are in each form it is handed out in, under the article that wants them.
    const { subjectMatter = '', duration = '', nature = [], subjects = [] } = messaging ?? {}
    for (const form of ['json', 'csv', 'html'] as const) {
      const text = writeRecord(recordOf('cloudvno-processor.yaml'), form, 'processor').replaceAll(/&#39;|""/g, "'")
      for (const wanted of [subjectMatter, duration, ...nature, ...subjects, ...data.map(({ id }) => id)])
        expect(text, form).toContain(wanted)
      if (form === 'json') continue
      for (const title of ['Subject matter', 'Duration', 'Nature and purpose', 'People', 'Data'])
        expect(text, form).toContain(title)
    }
  })

  it('SV5 lists contact persons of customers, agents, supervisors and administrators', () => {
    const people = recordOf('sivo.yaml').controllerActivities.flatMap(({ subjects }) => subjects)
    for (const wanted of [
      'customer: Contact persons',
      'agent: Agents',
      'supervisor: Supervisors',
      'admin: Administrators',
    ])
      expect(
        people.some((text) => text.startsWith(wanted)),
        wanted,
      ).toBe(true)
    // In every form it is handed out in.
    for (const form of ['json', 'csv', 'html'] as const) {
      const text = writeRecord(recordOf('sivo.yaml'), form, 'controller')
      for (const wanted of ['Contact persons of customers', 'Agents of', 'Supervisors of', 'Administrators of'])
        expect(text, form).toContain(wanted)
    }
  })

  it('names the safeguards that hold on its day: when a framework ends, the clauses remain', () => {
    const last = (name: string, on: string): readonly string[] =>
      recordOf(name, on as CalendarDate).controllerActivities.flatMap(({ transfers }) =>
        transfers.flatMap(({ recipient, safeguards }) => (recipient.includes('Google') ? safeguards : [])),
      )
    const policy = policyOf('sivo.yaml')
    const google = (policy.recipients ?? []).find(({ id }) => id === 'google-analytics')
    const until = google?.safeguards?.find(({ framework }) => framework === 'eu-us-dpf')?.until
    expect(until).toBeDefined()
    expect(last('sivo.yaml', until ?? '').some((text) => text.includes('eu-us-dpf'))).toBe(true)
    const later = last('sivo.yaml', '2099-01-01')
    expect(later.some((text) => text.includes('eu-us-dpf'))).toBe(false)
    expect(later.some((text) => text.startsWith('scc'))).toBe(true)
  })

  it('is written for one role alone', () => {
    const only = (role: 'controller' | 'processor') =>
      JSON.parse(writeRecord(recordOf('sivo.yaml'), 'json', role)) as RecordOfProcessing
    expect([only('controller').controllerActivities.length > 0, only('controller').processorActivities]).toEqual([
      true,
      [],
    ])
    expect([only('processor').controllerActivities, only('processor').processorActivities.length > 0]).toEqual([
      [],
      true,
    ])
  })

  it('writes every word of the policy as text', () => {
    const change = (policy: Policy): Policy => ({
      ...policy,
      controller: { ...policy.controller, name: '=cmd()<script>alert(1)</script>' },
    })
    const record = recordOf('cloudvno.yaml', DAY, change)
    expect(writeRecord(record, 'html', null)).toContain('=cmd()&lt;script&gt;')
    expect(writeRecord(record, 'html', null)).not.toContain('<script>')
    // A spreadsheet must not take it for a formula.
    expect(writeRecord(record, 'csv', null)).toContain("'=cmd()")
  })
})
