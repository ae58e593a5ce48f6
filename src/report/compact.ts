/** A line for each finding, `path:line:column: severity: reason [rule]`, as editors read it into their list of errors. */
import type {StreamingFormat} from './formats.js'
import {harmless, harmlessPath} from './printable.js'
import {tell} from './tell.js'

export const compact: StreamingFormat = {
  file: ({path, messages}) =>
    messages
      .map((message) => {
        const {line, column, severity, ruleId} = message
        return `${harmlessPath(path)}:${line}:${column}: ${severity}: ${harmless(tell(message))} [${ruleId}]\n`
      })
      .join(''),
  failure: ({path, reason}) => `${harmlessPath(path)}:1:1: error: ${harmless(reason)}\n`,
  end: () => ''
}
