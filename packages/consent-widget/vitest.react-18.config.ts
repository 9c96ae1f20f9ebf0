/** The tests of the React entry once more, with the oldest React that it is for. */
import { defineConfig } from 'vitest/config'
import newest from './vitest.config.ts'

export default defineConfig({
  ...newest,
  define: { REACT_MAJOR: '"18"' },
  resolve: {
    ...newest.resolve,
    alias: [{ find: /^react(-dom)?(?=\/|$)/, replacement: 'react$1-18' }],
    // Also where React DOM itself asks for React, whose name there is that of the newer one.
    dedupe: ['react-18', 'react-dom-18'],
  },
  test: { ...newest.test, name: 'react-18', include: ['src/react.browser.test.ts'] },
})
