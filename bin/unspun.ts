#!/usr/bin/env node
import process from 'node:process'
import {run} from '../src/cli/run.js'

// Who writes learns of an error by the callback; without a listener it would also end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
process.exitCode = await run(process.argv.slice(2), process)
