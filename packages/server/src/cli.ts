#!/usr/bin/env node
import { text } from 'node:stream/consumers'
import { runProgram } from './cli/program.ts'

process.exitCode = await runProgram(process.argv.slice(2), process.env, {
  out: (words) => void process.stdout.write(words),
  err: (words) => void process.stderr.write(words),
  read: () => text(process.stdin),
  now: () => Date.now(),
  // Knows NO_COLOR, FORCE_COLOR and dumb terminals.
  colour: process.stdout.isTTY && process.stdout.hasColors(),
})
