/** `unspun lsp`: a language server for one editor, over standard input and output. */
import type {ConfigFlags} from '../config/settings.js'
import {serve} from '../lsp/server.js'
import {type Context, exitCodes, UsageError} from './context.js'

/**
 * @returns the exit code, when the editor has said goodbye
 * @throws UsageError on a terminal, where no editor listens
 */
export async function lsp(flags: ConfigFlags, {stdin, stdout}: Context): Promise<number> {
  if (stdin.isTTY === true) throw new UsageError('lsp talks to an editor, which starts it; see Editors in the README')
  await serve(stdin, stdout, flags)
  return exitCodes.clean
}
