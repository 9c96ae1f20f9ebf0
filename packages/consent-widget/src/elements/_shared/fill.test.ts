import { expect, test } from 'vitest'
import { fill, listed, longDay } from './fill.ts'

test('a placeholder without a value stays visible', () => {
  expect(fill('{a} and {b}', { a: 'x' })).toBe('x and {b}')
})

test('a value that looks like a placeholder or a pattern is put in as it is', () => {
  expect(fill('{a}', { a: '{b} $& $1' })).toBe('{b} $& $1')
})

test('zero is a value', () => {
  expect(fill('{count}', { count: 0 })).toBe('0')
})

test('a list is written as its language does', () => {
  expect(listed('en', ['statistics', 'videos', 'advertising'])).toBe('statistics, videos, and advertising')
  expect(listed('es', ['estadísticas', 'vídeos', 'publicidad'])).toBe('estadísticas, vídeos y publicidad')
  expect(listed('en', [])).toBe('')
})

test('a list whose joints are known is written without asking the platform', () => {
  expect(listed('xx', [], ['+', '-', '='])).toBe('')
  expect(listed('xx', ['a'], ['+', '-', '='])).toBe('a')
  expect(listed('xx', ['a', 'b'], ['+', '-', '='])).toBe('a+b')
  expect(listed('xx', ['a', 'b', 'c', 'd'], ['+', '-', '='])).toBe('a-b-c=d')
})

test('a day is the same day in every time zone', () => {
  expect(longDay('en-GB', '2026-12-24')).toBe('24 December 2026')
  expect(longDay('es', '2026-12-24')).toBe('24 de diciembre de 2026')
})

test('what is no day is shown as it came', () => {
  expect(longDay('en', 'soon')).toBe('soon')
})
