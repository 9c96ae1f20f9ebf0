import { describe, expect, it } from 'vitest'
import { readDay, readKey, readKeyLayout } from './key-layout.domain.ts'

function layout(text: string, prefix = '', days: readonly string[] = ['date']) {
  const reading = readKeyLayout(text, prefix, new Set(days))
  if (!reading.ok) throw new Error(reading.message)
  return reading.layout
}

describe('the layout of keys', () => {
  it('names the parts of a key, and fits no other', () => {
    const recordings = layout('{tenant}/{date}/{id}.wav', 'calls/')
    expect(recordings.prefix).toBe('calls/')
    expect(readKey(recordings, 'calls/d1/2026-11-26/a.b.wav')).toEqual({ tenant: 'd1', date: '2026-11-26', id: 'a.b' })
    expect(readKey(recordings, 'calls/d1/20261126/ñ 1.wav')).toMatchObject({ date: '20261126', id: 'ñ 1' })
    for (const key of [
      'd1/2026-11-26/a.wav',
      'calls/d1/2026-11-26/a.wav.bak',
      'calls/d1/2026-11-26/x/a.wav',
      'calls/d1/2026-11/a.wav',
      'calls/d1/2026-11-26/.wav',
      'calls/d1/2026-11-26/aXwav',
    ]) {
      expect(readKey(recordings, key), key).toBeNull()
    }
  })

  it('begins with what is fixed before its first part, so that a listing reads no more', () => {
    expect(layout('audio/{tenant}/{date}.wav', 'p/').prefix).toBe('p/audio/')
  })

  it.each([
    ['{id}{date}', 'touch'],
    ['{id}/{id}/{date}', 'twice'],
    ['{Id}/{date}', 'small letters'],
    ['{id}', 'key:date'],
  ])('%s is refused with a reason', (text, reason) => {
    const reading = readKeyLayout(text, '', new Set(['date']))
    expect(reading).toMatchObject({ ok: false, message: expect.stringContaining(reason) as string })
  })
})

describe('a day in a key or a header', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['20261126', '2026-11-26'],
    ['2026-11-26T23:30:00-02:00', '2026-11-27'],
    ['2026-02-30', undefined],
    ['2026-11-26Tea', undefined],
    ['yesterday', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day))
})
