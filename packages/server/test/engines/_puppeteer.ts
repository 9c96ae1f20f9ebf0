import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Browser, type ElementHandle, type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core'
import { BROWSER_FLAGS } from '../../../../scripts/lib/browser-flags.mjs'
import { find, type Engine, type Key, type Settings, type Tab, type Target } from './_tab.ts'

const KEYS = {
  Tab: 'Tab',
  'Shift+Tab': 'Tab',
  Escape: 'Escape',
  Enter: 'Enter',
  Space: ' ',
} as const satisfies Record<Key, KeyInput>

/** What the settings are called in a profile of Firefox: 2 is “All cookies”. */
const GUARDED_FIREFOX = {
  'network.cookie.cookieBehavior': 2,
  'privacy.globalprivacycontrol.enabled': true,
  'privacy.globalprivacycontrol.functionality.enabled': true,
  'privacy.donottrackheader.enabled': true,
}

/** And in one of Chromium, where 2 is to block. */
const GUARDED_CHROMIUM = {
  enable_do_not_track: true,
  profile: { default_content_setting_values: { cookies: 2 } },
}

/** Chromium over its own protocol, Firefox over WebDriver BiDi: one library speaks both. */
export async function launchPuppeteer(browser: 'chrome' | 'firefox', executablePath: string): Promise<Engine> {
  const start = (options: LaunchOptions): Promise<Browser> =>
    launch({ browser, executablePath, headless: true, args: browser === 'chrome' ? BROWSER_FLAGS : [], ...options })
  let profile = ''
  const startGuarded = async (): Promise<Browser> => {
    if (browser === 'firefox') return start({ extraPrefsFirefox: GUARDED_FIREFOX })
    profile = await mkdtemp(join(tmpdir(), 'assent-profile-'))
    await mkdir(join(profile, 'Default'))
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(GUARDED_CHROMIUM))
    return start({ userDataDir: profile })
  }
  const running: Record<Settings, Promise<Browser> | undefined> = { usual: start({}), guarded: undefined }
  await running.usual
  return {
    async open(settings = 'usual') {
      const context = await (await (running[settings] ??= startGuarded())).createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ width: 1280, height: 800 })
      return tabOf(page, () => context.close())
    },
    async close() {
      for (const one of Object.values(running)) await (await one)?.close()
      if (profile !== '') await rm(profile, { recursive: true })
    },
  }
}

function tabOf(page: Page, close: () => Promise<void>): Tab {
  const locate = async (target: Target): Promise<ElementHandle | null> =>
    (await page.evaluateHandle(find, target)).asElement() as ElementHandle | null
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    // The library's types allow for handles among the values; here they are plain data.
    run: (act, ...values) => page.evaluate(act as (...values: unknown[]) => never, ...values),
    has: async (target) => (await locate(target)) !== null,
    async click(target) {
      const element = await locate(target)
      if (element === null) throw new Error(`Nothing to click at ${target.path.join(' » ')} ${target.text ?? ''}.`)
      // What a fixed row covers counts as in sight for the library, and in a page without a doctype what is in sight does
      // not; a person scrolls on, and clicks.
      const [x, y] = await element.evaluate((seen) => {
        seen.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { left, top, width, height } = seen.getBoundingClientRect()
        return [left + width / 2, top + height / 2] as const
      })
      await page.mouse.click(x, y)
    },
    type: (text) => page.keyboard.type(text),
    async press(key) {
      if (key === 'Shift+Tab') await page.keyboard.down('Shift')
      await page.keyboard.press(KEYS[key])
      if (key === 'Shift+Tab') await page.keyboard.up('Shift')
    },
    close,
  }
}
