import { defineConfig } from 'vite'

/** `vite build` writes `dist/`, which the server serves at `/admin/`. */
export default defineConfig({
  base: '/admin/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    // Icons are fetched from our own origin: `data:` addresses are refused under `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'preview.html'] },
  },
  // For work on the console alone: `vite` here, and a server on its usual port.
  server: {
    proxy: { '/graphql': 'http://127.0.0.1:4000', '/v1': 'http://127.0.0.1:4000', '/s': 'http://127.0.0.1:4000' },
  },
})
