import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from './program.ts'

const SHOP = fileURLToPath(new URL('../../../../examples/policies/small/bicycle-shop.yaml', import.meta.url))

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'assent-preview-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function preview(...words: readonly string[]) {
  let [out, err] = ['', '']
  const exitCode = await runProgram(
    ['policy', 'preview', ...words],
    {},
    {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      read: () => Promise.resolve(''),
      now: () => Date.parse('2026-11-26T12:00:00Z'),
      colour: false,
    },
  )
  return { exitCode, out, err }
}

// The first of them loads the command line.
describe('assent policy preview', { timeout: 60_000 }, () => {
  it('writes every notice in every language, and links that lead from one to the other', async () => {
    const folder = join(directory, 'shop')
    expect(await preview(SHOP, folder)).toMatchObject({ exitCode: 0, err: '' })
    const files = readdirSync(folder)
    for (const name of ['www.en.privacy.html', 'www.es.cookies.html', 'www.es.sub-processors.html.json'])
      expect(files).toContain(name)
    expect(readFileSync(join(folder, 'www.es.privacy.html'), 'utf8')).toContain('Fern &amp; Wheel Ltd')
    for (const name of files.filter((each) => each.endsWith('.html'))) {
      const page = readFileSync(join(folder, name), 'utf8')
      expect(page).not.toContain('preview.invalid')
      for (const [, href = ''] of page.matchAll(/href="([^"#:]+)"/g))
        expect([name, href, existsSync(join(folder, href))]).toEqual([name, href, true])
    }
  })

  it('says what the banner asks, and what is asked elsewhere', async () => {
    const page = readFileSync(join(directory, 'shop', 'index.html'), 'utf8').replace(/\s+/g, ' ')
    expect(page).toContain('Nothing of this was applied')
    expect(page).toMatch(/Statistics <span lang="en">\(asked\)/)
    expect(page).toMatch(/Needed <span lang="en">\(always on\)/)
    expect(page).toContain('Our shop: Keeps your basket.')
    expect(page).toContain('Nuestra tienda: Guarda su cesta.')
    expect(page).toMatch(/Asked elsewhere, and not in the banner: Newsletter \(form\)/)
  })

  it('shows nothing of a policy with errors, and writes over no folder but its own', async () => {
    const bad = join(directory, 'bad.yaml')
    writeFileSync(bad, readFileSync(SHOP, 'utf8').replace('basis: contract', 'basis: contrat'))
    const refused = await preview(bad, join(directory, 'bad'))
    expect(refused.exitCode).toBe(1)
    expect(refused.out).toContain('A policy with errors has no preview.')
    expect(existsSync(join(directory, 'bad'))).toBe(false)

    expect(await preview(SHOP, join(directory, 'shop'))).toMatchObject({ exitCode: 0 })
    const mine = join(directory, 'mine')
    mkdirSync(mine)
    writeFileSync(join(mine, 'letter.txt'), 'dear')
    expect(await preview(SHOP, mine)).toEqual({
      exitCode: 2,
      out: '',
      err: `assent: ${mine} holds other files and was left as it is; name an empty folder or one of an earlier preview.\n`,
    })
    expect(readdirSync(mine)).toEqual(['letter.txt'])
  })
})
