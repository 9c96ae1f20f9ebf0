import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

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
    (instance.param[0]?.value.listItem ?? []).map(({ string, mapKey, mapValue }) =>
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
  assent?: { decided: boolean; allowed: readonly string[] }
  change?(): void
  script?: { readonly url: string; loaded(): void; failed(): void }
}

const DATA = {
  endpoint: 'https://consent.example.com',
  siteKey: 'acme/www',
  wait: '500',
  redact: true,
  passthrough: false,
  grants: (json('TEMPLATE_PARAMETERS') as readonly { readonly name: string; readonly defaultValue?: unknown }[]).find(
    ({ name }) => name === 'grants',
  )!.defaultValue,
}

/** Runs the template's code; whatever it has no permission for throws, as in Tag Manager. */
function run(data: Readonly<Record<string, unknown>> = {}): Page {
  const page: Page = { calls: [] }
  const record = (...call: Call): void => void page.calls.push(call)
  const state = (api: string) => (words: Readonly<Record<string, unknown>>) => {
    for (const type of Object.keys(words)) {
      if (type !== 'wait_for_update' && !mayWrite(type)) throw new Error(`No permission to write ${type}.`)
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
      if (path === 'assent.consent.get') return { decided: assent.decided, purposes: {}, gpc: false }
      if (path === 'assent.consent.has') return assent.allowed.includes(given[0] as string)
      page.change = given[0] as () => void
      return () => undefined
    },
  }
  const require = (name: string): unknown => {
    if (!(name in apis)) throw new Error(`There is no interface ${name}.`)
    return apis[name]
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is what Tag Manager does with it
  new Function('require', 'data', sections.get('SANDBOXED_JS_FOR_WEB_TEMPLATE')!)(require, {
    ...DATA,
    ...data,
    gtmOnSuccess: () => record('success'),
    gtmOnFailure: () => record('failure'),
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
    expect(broken.calls.slice(3)).toEqual([['success']])
    const empty = run({ grants: [{ type: 'ad_storage', needs: '' }] })
    empty.assent = { decided: true, allowed: ['', 'marketing', 'analytics'] }
    empty.script!.loaded()
    expect(empty.calls[3]).toEqual(['update', verdicts([])])
  })
})
