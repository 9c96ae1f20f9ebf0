import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { BROWSER_FLAGS } from '../../scripts/lib/browser-flags.mjs'

export default defineConfig({
  define: { REACT_MAJOR: '"19"' },
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  test: {
    name: 'consent-widget',
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
      provider: playwright({
        launchOptions: {
          executablePath: process.env.ASSENT_BROWSER ?? '/usr/bin/chromium',
          args: BROWSER_FLAGS,
        },
        // Nothing may depend on where a developer sits.
        contextOptions: { timezoneId: 'Pacific/Kiritimati' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
