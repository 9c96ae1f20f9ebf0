#!/usr/bin/env node
// Kept in the repository, so that the command exists before the first build.
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// What was compiled once is read the next time; `NODE_DISABLE_COMPILE_CACHE=1` turns it off. It holds what was compiled
// before anything ran, which is little unless every function is: a check then takes a seventh less. Other commands load
// far more than they call.
if (process.argv[2] === 'policy' && process.argv[3] === 'check') setFlagsFromString('--no-lazy')
enableCompileCache()
const built = new URL('../dist/cli.js', import.meta.url)
if (existsSync(built)) await import(built.href)
else {
  console.error('assent: not built yet. Run `npm start` once, or `npx pnpm@12.21.0 build`.')
  process.exitCode = 1
}
