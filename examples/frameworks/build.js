/** `node build.js [plain|react|vue|svelte]…` builds the examples named, or all, into `dist/`. */
import { build } from 'vite'
import { configOf, EXAMPLES } from './vite.config.js'

const site = {
  assentUrl: process.env.ASSENT_URL ?? 'http://127.0.0.1:4000',
  siteKey: process.env.ASSENT_SITE ?? 'demo/www',
}
for (const name of process.argv[2] ? process.argv.slice(2) : EXAMPLES) await build(configOf(name, site))
