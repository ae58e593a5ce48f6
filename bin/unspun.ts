#!/usr/bin/env node
import {writeSync} from 'node:fs'
import process from 'node:process'
import {run} from '../src/cli/run.js'

// Who writes learns of an error by the callback; without a listener it would also end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
// The library of the language server ends the process by itself.
let done = process.argv[2] === 'lsp'
let crashed = false
process.on('uncaughtExceptionMonitor', () => {
  crashed = true
})
// A plugin can end the process, or leave nothing that anybody waits for.
process.on('exit', (code) => {
  // Those above are signals.
  if (done || code > 128) return
  process.exitCode = 2
  if (!crashed) writeSync(2, 'unspun: ended before its work was done; did a plugin end it?\n')
})
const code = await run(process.argv.slice(2), process)
done = true
process.exitCode = code
// After a signal, something may still be waited for, such as standard input.
if (code > 128) process.exit()
