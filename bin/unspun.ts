#!/usr/bin/env node
import process from 'node:process'
import {run} from '../src/cli/run.js'

// A reader that goes away, as in `unspun … | head`, ends the run without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
process.exitCode = await run(process.argv.slice(2), process)
