import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import { Builder, Capabilities, Key as SeleniumKey, type WebDriver, type WebElement } from 'selenium-webdriver'
import { onFreePort } from '../_free-port.ts'
import { find, type Engine, type Key, type Settings, type Tab, type Target } from './_tab.ts'

const KEYS: Readonly<Record<Key, string>> = {
  Tab: SeleniumKey.TAB,
  'Shift+Tab': SeleniumKey.TAB,
  Escape: SeleniumKey.ESCAPE,
  Enter: SeleniumKey.ENTER,
  Space: ' ',
}

/** The engine of Safari as GTK has it, over WebDriver; on a display of its own, because it knows no headless mode. */
export async function launchWebKit(found: { driver: string; display: string; browser: string }): Promise<Engine> {
  const display = spawn(found.display, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await firstLine(display.stdio[3] as Readable)
  const { driver, url } = await onFreePort(async (port) => {
    const driver = spawn(found.driver, ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      // There is neither a graphics card nor a desktop to be accessible to.
      env: { ...process.env, DISPLAY: `:${number}`, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    })
    const url = `http://127.0.0.1:${port}`
    await untilReady(url, driver)
    return { driver, url }
  })
  const start = (settings: Settings): Promise<WebDriver> => {
    const args = ['--automation', ...(settings === 'guarded' ? ['--cookies-policy=never'] : [])]
    const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: found.browser, args } }
    return new Builder().usingServer(url).withCapabilities(new Capabilities(capabilities)).build()
  }
  let idle: { readonly session: WebDriver; readonly settings: Settings } | undefined
  return {
    async open(settings = 'usual') {
      // The driver knows one session at a time.
      if (idle?.settings !== settings) await idle?.session.quit()
      const session = idle?.settings === settings ? idle.session : await start(settings)
      idle = undefined
      await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 })
      return tabOf(session, async () => {
        // A session is a whole browser, and starting one takes longer than most tests do.
        if (await isEmptied(session).catch(() => false)) idle = { session, settings }
        else await session.quit()
      })
    },
    async close() {
      await idle?.session.quit()
      await ended(driver)
      await ended(display)
    },
  }
}

/** Empties a session of what the site of its page kept there, and says whether nothing is left. */
async function isEmptied(session: WebDriver): Promise<boolean> {
  // A document of the same site without scripts: those of the page cannot write any more, not even as they are left.
  await session.get(new URL('/robots.txt', await session.getCurrentUrl()).href)
  await session.manage().deleteAllCookies()
  return session.executeScript(async () => {
    localStorage.clear()
    sessionStorage.clear()
    const databases = await indexedDB.databases()
    return document.cookie === '' && databases.length === 0
  })
}

function tabOf(session: WebDriver, close: () => Promise<void>): Tab {
  const locate = (target: Target): Promise<WebElement | null> => session.executeScript(find, target)
  return {
    goto: (url) => session.get(url),
    reload: () => session.navigate().refresh(),
    run: (act, ...values) => session.executeScript(act, ...values),
    has: async (target) => (await locate(target)) !== null,
    async click(target) {
      const element = await locate(target)
      if (element === null) throw new Error(`Nothing to click at ${target.path.join(' » ')} ${target.text ?? ''}.`)
      await session.executeScript(
        (one: Element) => one.scrollIntoView({ block: 'nearest', behavior: 'instant' }),
        element,
      )
      // By place, because a click on an element in a shadow root is refused as not interactable.
      await session.actions().move({ origin: element, duration: 0 }).click().perform()
    },
    type: (text) => session.actions().sendKeys(text).perform(),
    async press(key) {
      const actions = session.actions()
      if (key !== 'Shift+Tab') await actions.sendKeys(KEYS[key]).perform()
      else await actions.keyDown(SeleniumKey.SHIFT).sendKeys(KEYS[key]).keyUp(SeleniumKey.SHIFT).perform()
    },
    close,
  }
}

async function untilReady(url: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const answer = await fetch(`${url}/status`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}.`)
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    stream.once('data', (chunk: Buffer) => resolve(String(chunk).trim()))
    stream.once('end', () => reject(new Error('Xvfb ended without naming its display.')))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill()
  })
}
