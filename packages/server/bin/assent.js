#!/usr/bin/env node
// Kept in the repository, so that the command exists before the first build.
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

// What was compiled once is read the next time; `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
enableCompileCache()
const built = new URL('../dist/cli.js', import.meta.url)
if (existsSync(built)) await import(built.href)
else {
  console.error('assent: not built yet. Run `npm start` once, or `npx pnpm@12.21.0 build`.')
  process.exitCode = 1
}
