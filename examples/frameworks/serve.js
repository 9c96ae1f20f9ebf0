/** `node serve.js react` serves an example while you change it, on the port that the demo's policy knows. */
import { createServer } from 'vite'
import { configOf } from './vite.config.js'

const site = {
  assentUrl: process.env.ASSENT_URL ?? 'http://127.0.0.1:4000',
  siteKey: process.env.ASSENT_SITE ?? 'demo/www',
}
const server = await createServer({
  ...configOf(process.argv[2] ?? 'plain', site),
  server: { port: Number(process.env.PORT ?? 4003), strictPort: true },
})
await server.listen()
server.printUrls()
