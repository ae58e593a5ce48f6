/** `unspun lsp`: a language server for one editor, over standard input and output. */
import type {ConfigFlags} from '../config/settings.js'
import {serve} from '../lsp/server.js'
import {UsageError} from '../mistakes/usage-error.js'
import {harmless} from '../report/printable.js'
import {type Context, exitCodes} from './context.js'

/**
 * @returns the exit code, when the editor has said goodbye
 * @throws UsageError on a terminal, where no editor listens, and when what arrives is not the protocol
 */
export async function lsp(flags: ConfigFlags, {stdin, stdout}: Context): Promise<number> {
  if (stdin.isTTY === true) throw new UsageError('lsp talks to an editor, which starts it; see Editors in the README')
  await serve(stdin, stdout, flags).catch(({message}: Error) => {
    const [reason] = message.split('\n', 1)
    throw new UsageError(`lsp read what is not the language server protocol: ${harmless(reason!)}`)
  })
  return exitCodes.clean
}
