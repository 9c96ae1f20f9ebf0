import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWidgetFiles } from './read-widget-files.ts'

describe('reading the built widget', () => {
  let directory: string
  const put = async (name: string, content: string): Promise<void> => writeFile(join(directory, name), content)

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'assent-widget-'))
    await mkdir(join(directory, 'script'))
    await mkdir(join(directory, 'locales'))
    await put('script/files.json', '{ "core": "assent.js", "brief": ["title"] }')
    await put('script/assent.js', 'core()')
    await put('script/banner.A.js', 'banner()')
    await put('locales/pt.json', '{ "title": "A sua privacidade" }')
  })

  afterEach(() => rm(directory, { recursive: true }))

  it('gives the core, the lazy files and the words of each language', async () => {
    const widget = await readWidgetFiles(directory)
    expect(widget.core).toBe('core()')
    expect([...widget.files.keys()]).toEqual(['banner.A.js'])
    expect(widget.briefKeys).toEqual(['title'])
    expect(widget.languages).toEqual(['pt'])
    expect(widget.readUiTexts('pt-BR')).toEqual({ title: 'A sua privacidade' })
    expect(widget.readUiTexts('fr')).toBeUndefined()
  })

  it('gives Norwegian its words by each of its names', async () => {
    await put('locales/nb.json', '{ "title": "Ditt personvern" }')
    const widget = await readWidgetFiles(directory)
    for (const tag of ['nb', 'no', 'nn', 'no-NO']) expect(widget.readUiTexts(tag)?.title, tag).toBe('Ditt personvern')
  })

  it.each([
    ['no build', () => rm(join(directory, 'script'), { recursive: true }), 'build the widget first'],
    ['a list that is no JSON', () => put('script/files.json', '{'), 'cannot be read as JSON'],
    [
      'a core that is not there',
      () => put('script/files.json', '{ "core": "other.js" }'),
      'expected "core" to name one of',
    ],
    [
      'no list of brief words',
      () => put('script/files.json', '{ "core": "assent.js", "brief": "title" }'),
      'expected "brief" to be a list of keys of texts, got "title"',
    ],
    ['words that are no texts', () => put('locales/pt.json', '{ "title": 3 }'), 'expected texts by key, got title: 3'],
    ['no words', () => put('locales/pt.json', '{}'), 'got none'],
  ])('refuses %s and says what to do', async (_what, spoil, message) => {
    await spoil()
    await expect(readWidgetFiles(directory)).rejects.toThrow(message)
  })
})
