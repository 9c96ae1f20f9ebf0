#!/usr/bin/env node
import { runProgram } from './cli/program.ts'

process.exitCode = await runProgram(process.argv.slice(2), process.env, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
