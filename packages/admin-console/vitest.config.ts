import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { BROWSER_FLAGS } from '../../scripts/lib/browser-flags.mjs'
import { defineBrowserCommand } from '@vitest/browser-playwright'

/** Sets what the page is told of the system's light or dark setting, and whether a contrast theme forces its colours. */
const preferColorScheme = defineBrowserCommand<[scheme: 'light' | 'dark', isForced: boolean]>(
  async ({ page }, scheme, isForced) => {
    const forcedColors = isForced ? 'active' : 'none'
    await page.emulateMedia({ colorScheme: scheme, forcedColors, reducedMotion: 'reduce' })
  },
)

export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { assetsInlineLimit: 0 },
  test: {
    name: 'admin-console',
    include: ['src/**/*.browser.test.ts'],
    // As in the root's configuration, which projects of their own do not inherit.
    expect: { poll: { timeout: 10_000 } },
    retry: 1,
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      commands: { preferColorScheme },
      provider: playwright({
        launchOptions: {
          executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
          args: BROWSER_FLAGS,
        },
        // A zone far from UTC: every day and time shown must still be the one on the record.
        contextOptions: { timezoneId: 'Pacific/Kiritimati', locale: 'en-GB' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
