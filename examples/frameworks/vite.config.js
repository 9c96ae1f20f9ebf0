import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'

/** The plugins each example needs; React's JSX is compiled by Vite itself. */
const PLUGINS = { plain: [], react: [], vue: [vue()], svelte: [svelte()] }

export const EXAMPLES = Object.keys(PLUGINS)

/**
 * What Vite is told for one example.
 * @param {string} name a key of `PLUGINS`
 * @param {{ assentUrl: string, siteKey: string, outDir?: string }} site where the page asks for consent
 * @returns {import('vite').InlineConfig}
 */
export const configOf = (name, { assentUrl, siteKey, outDir }) => ({
  root: new URL(name, import.meta.url).pathname,
  configFile: false,
  logLevel: 'warn',
  plugins: PLUGINS[name],
  define: {
    'import.meta.env.ASSENT_URL': JSON.stringify(assentUrl),
    'import.meta.env.ASSENT_SITE': JSON.stringify(siteKey),
  },
  build: {
    outDir: outDir ?? '../dist/' + name,
    emptyOutDir: true,
    // The directive is for servers that render components; in a page everything runs on the client.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
