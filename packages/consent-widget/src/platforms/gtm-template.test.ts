import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COOKIES } from '../core/storage.ts'

/** The template as Tag Manager reads it, and its code under the documented interfaces with the permissions it asks for. */
const file = readFileSync(join(import.meta.dirname, '../../gtm/template.tpl'), 'utf8')
const sections = new Map(
  file
    .split(/^___([A-Z_]+)___$/m)
    .slice(1)
    .reduce<string[][]>((pairs, part, at) => {
      if (at % 2 === 0) pairs.push([part])
      else pairs.at(-1)!.push(part.trim())
      return pairs
    }, []) as [string, string][],
)
const json = (name: string): unknown => JSON.parse(sections.get(name)!)

interface Value {
  readonly string?: string
  readonly boolean?: boolean
  readonly listItem?: readonly Value[]
  readonly mapKey?: readonly Value[]
  readonly mapValue?: readonly Value[]
}
interface Permission {
  readonly instance: {
    readonly key: { readonly publicId: string }
    readonly param: readonly { readonly key: string; readonly value: Value }[]
  }
}
const permissions = new Map(
  (json('WEB_PERMISSIONS') as readonly Permission[]).map(({ instance }) => [
    instance.key.publicId,
    instance.param
      .flatMap(({ value }) => value.listItem ?? [])
      .map(({ string, mapKey, mapValue }) =>
        string === undefined
          ? Object.fromEntries(mapKey!.map((key, at) => [key.string!, mapValue![at]!.string ?? mapValue![at]!.boolean]))
          : { string },
      ),
  ]),
)
const mayCall = (path: string): boolean =>
  permissions.get('access_globals')!.some(({ key, execute }) => key === path && execute === true)
const mayWrite = (type: string): boolean =>
  permissions.get('access_consent')!.some(({ consentType, write }) => consentType === type && write === true)

type Call = readonly [api: string, ...given: unknown[]]
interface Page {
  readonly calls: Call[]
  /** Assent as the page has it once its script has run. */
  assent?: { decided: boolean; allowed: readonly string[]; gpc?: boolean }
  change?(): void
  script?: { readonly url: string; loaded(): void; failed(): void }
}

interface Column {
  readonly name: string
  readonly valueValidators?: readonly { readonly args: readonly string[] }[]
}
const parameters = json('TEMPLATE_PARAMETERS') as readonly {
  readonly name: string
  readonly defaultValue?: unknown
  readonly simpleTableColumns?: readonly Column[]
}[]

const DATA = {
  endpoint: 'https://consent.example.com',
  siteKey: 'acme/www',
  wait: '500',
  redact: true,
  passthrough: false,
  grants: parameters.find(({ name }) => name === 'grants')!.defaultValue,
}

/** Stands in the place of what Tag Manager has, as `mock` in the template's own tests does. */
type Mocks = Readonly<Record<string, (...given: never[]) => unknown>>

/** Runs the template's code; whatever it has no permission for throws, as in Tag Manager. */
function run(data: Readonly<Record<string, unknown>> = {}, cookies: readonly string[] = [], mocks: Mocks = {}): Page {
  const page: Page = { calls: [] }
  const record = (...call: Call): void => void page.calls.push(call)
  const state = (api: string) => (words: Readonly<Record<string, unknown>>) => {
    for (const type of Object.keys(words)) {
      if (!['wait_for_update', 'region'].includes(type) && !mayWrite(type))
        throw new Error(`No permission to write ${type}.`)
    }
    record(api, words)
  }
  const apis: Readonly<Record<string, unknown>> = {
    makeNumber: Number,
    setDefaultConsentState: state('default'),
    updateConsentState: state('update'),
    gtagSet(key: string, value: unknown) {
      if (!permissions.get('write_data_layer')!.some(({ string }) => string === key)) throw new Error(`No ${key}.`)
      record('set', key, value)
    },
    getCookieValues(name: string) {
      if (!permissions.get('get_cookies')!.some(({ string }) => string === name)) throw new Error(`No cookie ${name}.`)
      return cookies.includes(name) ? ['1.1'] : []
    },
    injectScript(url: string, loaded: () => void, failed: () => void, token: string) {
      const [pattern] = permissions.get('inject_script')!
      const allowed = new RegExp('^' + String(pattern!.string).replaceAll('*', '.+') + '$')
      if (!allowed.test(url)) throw new Error(`No permission to load ${url}.`)
      record('inject', url, token)
      page.script = { url, loaded, failed }
    },
    callInWindow(path: string, ...given: unknown[]) {
      if (!mayCall(path)) throw new Error(`No permission to call ${path}.`)
      const { assent } = page
      if (!assent) return undefined
      if (path === 'assent.consent.get') return { decided: assent.decided, purposes: {}, gpc: assent.gpc === true }
      if (path === 'assent.consent.has') return assent.allowed.includes(given[0] as string)
      page.change = given[0] as () => void
      return () => undefined
    },
  }
  const require = (name: string): unknown => {
    if (!(name in apis)) throw new Error(`There is no interface ${name}.`)
    return mocks[name] ?? apis[name]
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is what Tag Manager does with it
  new Function('require', 'data', sections.get('SANDBOXED_JS_FOR_WEB_TEMPLATE')!)(require, {
    ...DATA,
    gtmOnSuccess: () => record('success'),
    gtmOnFailure: () => record('failure'),
    ...data,
  })
  return page
}

const verdicts = (granted: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(json('WEB_PERMISSIONS') as Permission[])[0]!.instance.param[0]!.value.listItem!].map(({ mapValue }) => {
      const type = mapValue![0]!.string!
      return [type, type === 'security_storage' || granted.includes(type) ? 'granted' : 'denied']
    }),
  )

describe('the template of Tag Manager', () => {
  test('has the sections that Tag Manager and its gallery ask for, in order', () => {
    expect([...sections.keys()]).toEqual([
      'TERMS_OF_SERVICE',
      'INFO',
      'TEMPLATE_PARAMETERS',
      'SANDBOXED_JS_FOR_WEB_TEMPLATE',
      'WEB_PERMISSIONS',
      'TESTS',
      'NOTES',
    ])
    expect(json('INFO')).toMatchObject({ type: 'TAG', version: 1, containerContexts: ['WEB'] })
    expect((json('INFO') as { categories: string[] }).categories.length).toBeGreaterThan(0)
  })

  test('denies everything before any tag, and asks for the script of the site', () => {
    expect(run().calls).toEqual([
      ['default', { ...verdicts([]), wait_for_update: 500 }],
      ['set', 'ads_data_redaction', true],
      ['inject', 'https://consent.example.com/s/acme/www.js', 'assent'],
    ])
    expect(run({ passthrough: true, redact: false }).calls).toContainEqual(['set', 'url_passthrough', true])
  })

  test('updates for a person who has answered before, and upon each change; never before an answer', () => {
    const page = run()
    page.assent = { decided: false, allowed: [] }
    page.script!.loaded()
    expect(page.calls.slice(3)).toEqual([['success']])
    page.assent = { decided: true, allowed: ['analytics'] }
    page.change!()
    page.assent = { decided: true, allowed: [] }
    page.change!()
    expect(page.calls.slice(4)).toEqual([
      ['update', verdicts(['analytics_storage'])],
      ['update', verdicts([])],
    ])

    const returning = run()
    returning.assent = { decided: true, allowed: ['marketing', 'preferences'] }
    returning.script!.loaded()
    expect(returning.calls.slice(3)).toEqual([
      [
        'update',
        verdicts([
          'ad_storage',
          'ad_user_data',
          'ad_personalization',
          'functionality_storage',
          'personalization_storage',
        ]),
      ],
      ['success'],
    ])
  })

  test('grants nothing when Assent cannot be had, nor for a word with nothing behind it', () => {
    const away = run()
    away.script!.failed()
    expect(away.calls.slice(3)).toEqual([['failure']])
    const broken = run()
    broken.script!.loaded()
    expect(broken.calls.slice(3)).toEqual([['failure']])
    const empty = run({ grants: [{ type: 'ad_storage', needs: '' }] })
    empty.assent = { decided: true, allowed: ['', 'marketing', 'analytics'] }
    empty.script!.loaded()
    expect(empty.calls[3]).toEqual(['update', verdicts([])])
  })

  const REGIONS = [
    { places: 'US, NZ', granted: 'ad_storage analytics_storage' },
    { places: 'US-CA', granted: '' },
    { places: ' ', granted: 'ad_storage' },
  ]
  const defaultsIn = ({ calls }: Page): readonly unknown[] => calls.filter(([api]) => api === 'default')
  const updatesIn = ({ calls }: Page): readonly unknown[] => calls.filter(([api]) => api === 'update')

  test('gives a place the default of its row, and never one without a place', () => {
    const page = run({ regions: REGIONS })
    expect(defaultsIn(page)).toEqual([
      ['default', { ...verdicts([]), wait_for_update: 500 }],
      ['default', { ...verdicts(['ad_storage', 'analytics_storage']), wait_for_update: 500, region: ['US', 'NZ'] }],
      ['default', { ...verdicts([]), wait_for_update: 500, region: ['US-CA'] }],
    ])
    page.assent = { decided: false, allowed: [] }
    page.script!.loaded()
    expect(updatesIn(page)).toEqual([])
    page.assent = { decided: true, allowed: [] }
    page.change!()
    expect(updatesIn(page)).toEqual([['update', verdicts([])]])
  })

  test('grants nothing by a place to a word with nothing behind it, to an answer, a signal, or without Assent', () => {
    const regions = [{ places: 'US', granted: 'ad_storage' }]
    expect(defaultsIn(run({ regions, grants: [] }))).not.toContainEqual([
      'default',
      expect.objectContaining({ ad_storage: 'granted' }),
    ])
    for (const cookie of COOKIES) expect(defaultsIn(run({ regions }, [cookie]))).toHaveLength(1)
    const signalling = run({ regions })
    signalling.assent = { decided: false, allowed: [], gpc: true }
    signalling.script!.loaded()
    expect(updatesIn(signalling)).toEqual([['update', verdicts([])]])
    for (const outcome of ['failed', 'loaded'] as const) {
      const away = run({ regions })
      away.script![outcome]()
      expect(away.calls.slice(-2)).toEqual([['update', verdicts([])], ['failure']])
    }
  })

  test('takes places and words as people write them, and nothing else', () => {
    const columns = parameters.find(({ name }) => name === 'regions')!.simpleTableColumns!
    const accepts = (column: string, text: string): boolean =>
      new RegExp(columns.find(({ name }) => name === column)!.valueValidators![0]!.args[0]!).test(text)
    for (const [column, right, wrong] of [
      ['places', ['US', 'US-CA, NZ', 'US NZ', ' GB-ENG '], ['', 'us', 'USA', 'US;NZ', 'US-CALI']],
      [
        'granted',
        ['', 'ad_storage', 'ad_storage, ad_user_data', 'ad_storage analytics_storage '],
        ['ads', 'ad_storagead_storage'],
      ],
    ] as const) {
      for (const text of right) expect([text, accepts(column, text)]).toEqual([text, true])
      for (const text of wrong) expect([text, accepts(column, text)]).toEqual([text, false])
    }
  })

  const scenarios = (parse(sections.get('TESTS')!) as { scenarios: readonly { name: string; code: string }[] })
    .scenarios
  test.each(scenarios)('its own test: $name', ({ code }) => {
    const called = new Set<string>()
    const mocks: Record<string, (...given: unknown[]) => unknown> = {}
    for (const api of ['setDefaultConsentState', 'updateConsentState', 'gtmOnSuccess', 'gtmOnFailure'])
      mocks[api] = () => void called.add(api)
    const tools = {
      mock: (api: string, act: (...given: unknown[]) => unknown) =>
        (mocks[api] = (...given) => (called.add(api), act(...given))),
      runCode: (data: object) =>
        run({ ...data, gtmOnSuccess: mocks.gtmOnSuccess, gtmOnFailure: mocks.gtmOnFailure }, [], mocks),
      assertApi: (api: string) => ({
        wasCalled: () => expect([api, called.has(api)]).toEqual([api, true]),
        wasNotCalled: () => expect([api, called.has(api)]).toEqual([api, false]),
      }),
      assertThat: (actual: unknown) => ({
        isEqualTo: (expected: unknown) => expect(actual).toEqual(expected),
        isUndefined: () => expect(actual).toBeUndefined(),
      }),
    }
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is what Tag Manager does with it
    new Function(...Object.keys(tools), code)(...Object.values(tools))
  })
})
