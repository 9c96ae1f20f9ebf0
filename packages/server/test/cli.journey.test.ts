import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, type App } from '../src/app.ts'
import { runProgram } from '../src/cli/program.ts'
import { createConfig } from '../src/config/config.ts'
import { readEnvironment } from '../src/config/env.ts'
import { holdDataDirectory } from '../src/db/data-directory.ts'

const POLICY = fileURLToPath(new URL('../../../examples/policies/cloudcontactpro.yaml', import.meta.url))

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'assent-cli-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Types a command and answers what it said. */
async function assent(words: readonly string[], variables: Record<string, string> = {}) {
  let [out, err] = ['', '']
  const environment = {
    ASSENT_DATA_DIR: join(directory, 'data'),
    ASSENT_MODE: 'demo',
    LOG_LEVEL: 'silent',
    ...variables,
  }
  const exitCode = await runProgram(words, environment, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    read: () => Promise.resolve(''),
    now: () => Date.parse('2026-11-26T12:00:00Z'),
    colour: false,
  })
  return { exitCode, out, err }
}

const json = async (words: readonly string[], variables?: Record<string, string>) => {
  const { exitCode, out, err } = await assent(['--format', 'json', ...words], variables)
  return { exitCode, err, data: JSON.parse(out) as unknown }
}

describe('the command line, asked wrongly', () => {
  it.each([
    [['fly'], /unknown command 'fly'/],
    [['expire', '--as-of', '2026-02-30'], /Expected a day such as 2026-03-15, got "2026-02-30"/],
    [['key', 'add', 'tool'], /required option '--scope <scope...>'/],
    [['--format', 'xml', 'migrate'], /Allowed choices are table, json/],
    [['--format', 'csv', 'migrate'], /--format csv is for exports only; allowed here: table, json\./],
    [['policy', 'check', '/no/such/file.yaml'], /\/no\/such\/file\.yaml cannot be read \(ENOENT\)/],
    [['audit', 'verify', '--since', POLICY], /is not what "assent audit verify --format json" prints/],
  ])('%j exits with 2 and says what is allowed', async (words, message) => {
    const { exitCode, out, err } = await assent(words)
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toMatch(message)
  })

  it('a moved clock in production is a configuration that cannot be used', async () => {
    const { exitCode, err } = await assent(['expire'], {
      ASSENT_MODE: 'production',
      ASSENT_NOW: '2029-01-01T00:00:00Z',
    })
    expect(exitCode).toBe(2)
    expect(err).toMatch(/ASSENT_NOW: honoured only with ASSENT_MODE=demo or test/)
  })

  it('helps', async () => {
    expect(await assent(['expire', '--help'])).toMatchObject({ exitCode: 0, out: expect.stringContaining('--dry-run') })
  })
})

/** The same commands, whoever has the database open; `organization` is the one they make. */
function theWholeDay(organization: string) {
  it('makes an organization once, applies its policy and makes a key', async () => {
    expect(await json(['organization', 'add', organization, 'Acme Telephony'])).toMatchObject({
      exitCode: 0,
      data: { created: true },
    })
    expect(await json(['organization', 'add', organization, 'Acme Telephony'])).toMatchObject({
      exitCode: 0,
      data: { created: false },
    })
    expect(await assent(['organization', 'add', 'Not A Slug', 'x'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('lower-case letters'),
    })
    expect(await json(['policy', 'apply', POLICY, '--organization', organization])).toMatchObject({
      exitCode: 0,
      data: { applied: true, organization },
    })
    expect(
      await json(['key', 'add', 'tool', '--scope', 'RETENTION_READ', 'RETENTION_RUN', '--organization', organization]),
    ).toMatchObject({
      exitCode: 0,
      data: { organization, scopes: ['RETENTION_READ', 'RETENTION_RUN'], secret: expect.stringMatching(/^assent_/) },
    })
    expect(await assent(['key', 'add', 'tool', '--scope', 'FLY', '--organization', organization])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Expected one of POLICY_READ'),
    })
    expect(await assent(['policy', 'apply', POLICY, '--organization', 'nobody'])).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/there is no "nobody"; known: .*acme/),
    })
    expect(await assent(['migrate'])).toMatchObject({ exitCode: 0, out: 'The database is up to date.\n' })
  })

  it('prints the record of processing activities in each form, and says when there is none', async () => {
    const ropa = (...words: string[]) => assent(['export', 'ropa', '--organization', organization, ...words])
    const { exitCode, out } = await ropa('--as', 'controller')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ responsible: { name: 'CloudContactPro' }, processorActivities: [] })
    expect(await ropa('--format', 'csv')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^activity,article,point,text\n/),
    })
    expect(await ropa('--format', 'html')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^<!doctype html>/),
    })
    expect(await ropa('--on', '2020-01-01')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('is in force on 2020-01-01, so there is nothing to record'),
    })
    expect(await ropa('--format', 'pdf')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('json, csv, html'),
    })
  })

  it('CP18 expires for the day of ASSENT_NOW, dry first, and prints a table and JSON', async () => {
    const moved = { ASSENT_NOW: '2029-01-01T12:00:00Z' }
    expect(await assent(['expire', '--dry-run'], moved)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(
        /^Would be done for 2029-01-01; nothing was changed\.\norganization +dataset +rule +policy +action +due +held +explanation\n/,
      ),
    })
    const { exitCode, data } = await json(['expire'], moved)
    expect(exitCode).toBe(0)
    expect(data).toMatchObject({
      dryRun: false,
      runs: expect.arrayContaining([
        expect.objectContaining({ organization, asOf: '2029-01-01', status: 'done', startedBy: 'cli' }),
      ]),
    })
    expect(await assent(['expire', '--rule', 'nonsense'], moved)).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/UNKNOWN_RULE: There is no rule "nonsense"; known: .*assent:revoked-tokens/),
    })
    expect(await assent(['expire', '--dataset', 'nonsense'], moved)).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/UNKNOWN_DATASET: There is no dataset "nonsense"; known: /),
    })
    expect(await json(['expire', '--rule', 'assent:revoked-tokens'], moved)).toMatchObject({
      exitCode: 0,
      data: { runs: expect.arrayContaining([expect.objectContaining({ counts: [expect.anything()] })]) },
    })
    expect(await json(['expire', '--as-of', '2029-02-01'], moved)).toMatchObject({
      data: { runs: expect.arrayContaining([expect.objectContaining({ asOf: '2029-02-01' })]) },
    })
  })

  it('verifies the evidence, also against what an earlier verification printed', async () => {
    const first = await json(['audit', 'verify'])
    expect(first).toMatchObject({
      exitCode: 0,
      data: { intact: true, chains: expect.arrayContaining([expect.objectContaining({ organization, broken: null })]) },
    })
    const kept = join(directory, `${organization}.json`)
    writeFileSync(kept, JSON.stringify(first.data))
    expect(await assent(['audit', 'verify', '--since', kept])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Everything is as it was written.'),
    })
    const cut = structuredClone(first.data) as { checkpoints: Record<string, { sequence: number }> }
    for (const end of Object.values(cut.checkpoints)) end.sequence += 1
    writeFileSync(kept, JSON.stringify(cut))
    expect(await assent(['audit', 'verify', '--since', kept])).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('CHECKPOINT_MISSED'),
    })
  })
}

describe('commands that open the embedded database themselves', () => {
  theWholeDay('acme')

  it('are refused while another command is at it', async () => {
    const hold = holdDataDirectory(join(directory, 'data'), { mode: 'demo' })
    expect(await assent(['audit', 'verify'])).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/is in use by process \d+ \(a command at work/),
    })
    hold.release()
  })
})

describe('commands while a server has the embedded database open', () => {
  let app: App
  beforeAll(async () => {
    app = await createApp(
      createConfig(
        readEnvironment({
          ASSENT_DATA_DIR: join(directory, 'data'),
          ASSENT_MODE: 'demo',
          PORT: '0',
          LOG_LEVEL: 'silent',
        }),
      ),
    )
    await app.listen()
  })
  afterAll(() => app.close())

  theWholeDay('acme-two')

  it('take the server’s mode, so that the clock of a demo can be moved without saying so twice', async () => {
    expect(await json(['expire', '--dry-run'], { ASSENT_MODE: '', ASSENT_NOW: '2029-01-01T12:00:00Z' })).toMatchObject({
      exitCode: 0,
      data: { dryRun: true },
    })
  })

  it('are taken from nobody who cannot read the control file', async () => {
    const post = (command: string, headers: Record<string, string>) =>
      app.http.inject({ method: 'POST', url: `/control/${command}`, headers, payload: {} })
    for (const headers of [{}, { authorization: 'Bearer assent_control_guess' }] as Record<string, string>[]) {
      const answer = await post('audit-verify', headers)
      expect(answer.statusCode).toBe(401)
      expect(answer.json()).toMatchObject({ code: 'UNAUTHENTICATED' })
    }
  })

  it('say what happened when the server cannot be asked', async () => {
    const elsewhere = join(directory, 'elsewhere')
    // Port 9 (discard) is closed on every machine that we run on.
    const hold = holdDataDirectory(elsewhere, { mode: 'demo', url: 'http://127.0.0.1:9' })
    expect(await assent(['audit', 'verify'], { ASSENT_DATA_DIR: elsewhere })).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/has the data directory open and does not answer/),
    })
    hold.release()
  })
})

describe('a command as a process of its own', () => {
  it('restores a backup of the embedded database and ends', { timeout: 180_000 }, async () => {
    const place = mkdtempSync(join(directory, 'restore-'))
    const [from, to, backup] = [join(place, 'from'), join(place, 'to'), join(place, 'a.backup')]
    for (const words of [
      ['organization', 'add', 'restored', 'Restored'],
      ['backup', backup],
    ])
      expect(await assent(words, { ASSENT_DATA_DIR: from })).toMatchObject({ exitCode: 0 })
    mkdirSync(to)
    copyFileSync(join(from, 'master.key'), join(to, 'master.key'))

    const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
    // Rejects when the process does not exit with 0, or is killed because it is still there.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=source', program, 'restore', backup],
      {
        env: { ...process.env, DATABASE_URL: '', ASSENT_DATA_DIR: to, ASSENT_MODE: 'demo', LOG_LEVEL: 'silent' },
        timeout: 90_000,
      },
    )
    expect(stdout).toMatch(/^The backup of .* is restored\./)
    expect(await json(['audit', 'verify'], { ASSENT_DATA_DIR: to })).toMatchObject({
      exitCode: 0,
      data: { chains: expect.arrayContaining([expect.objectContaining({ organization: 'restored', broken: null })]) },
    })
  })
})
