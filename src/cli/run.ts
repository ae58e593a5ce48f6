/** The command line, from arguments to an exit code. */
import {CommanderError} from 'commander'
import {UsageError} from '../mistakes/usage-error.js'
import {harmless, harmlessLines} from '../report/printable.js'
import {type Context, exitCodes, write} from './context.js'
import {Interrupted} from './interrupt.js'
import {makeProgram} from './program.js'

/**
 * @param args without the names of node and of the script
 * @returns 0 clean, 1 findings (`check` only), 2 usage or unreadable files, 130 or 143 after a signal
 */
export async function run(args: readonly string[], context: Context): Promise<number> {
  let code: number = exitCodes.clean
  const program = makeProgram(context, (value) => {
    code = value
  })
  try {
    await program.parseAsync([...args], {from: 'user'})
    return code
  } catch (error) {
    // Help or the version was asked for, and printed.
    if (error instanceof CommanderError) return exitCodes.clean
    if (error instanceof Interrupted) {
      await write(context.stderr, `unspun: ${error.message}\n`).catch(() => {})
      return error.exitCode
    }
    await write(
      context.stderr,
      `unspun: ${error instanceof UsageError ? harmless(error.message) : harmlessLines(String((error as Error).stack))}\n`
    ).catch(() => {})
    return exitCodes.failure
  }
}
