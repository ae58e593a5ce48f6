/** For programs that read along: an object a line, one for each file as soon as it is done, the summary last. */
import type {StreamingFormat} from './formats.js'
import {harmlessJson} from './printable.js'

export const jsonl: StreamingFormat = {
  file: (file) => line({type: 'file', ...file}),
  failure: (failure) => line({type: 'failure', ...failure}),
  end: ({schemaVersion, tool, failures, summary}) => line({type: 'summary', schemaVersion, tool, ...summary, failures: failures.length})
}

const line = (value: object) => `${harmlessJson(JSON.stringify(value))}\n`
