#!/usr/bin/env node
import process from 'node:process'
import {run} from '../src/cli/run.js'

// Who writes learns of an error by the callback; without a listener it would also end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
const code = await run(process.argv.slice(2), process)
process.exitCode = code
// After a signal, something may still be waited for, such as standard input.
if (code > 128) process.exit()
