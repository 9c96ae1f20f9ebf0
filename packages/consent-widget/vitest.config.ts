import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

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
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
        // Nothing may depend on where a developer sits.
        contextOptions: { timezoneId: 'Pacific/Kiritimati' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
