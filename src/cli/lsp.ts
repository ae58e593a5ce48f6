/** `unspun lsp`: a language server for one editor, over standard input and output. */
import type {ConfigFlags} from '../config/settings.js'
import {serve} from '../lsp/server.js'
import {type Context, exitCodes} from './context.js'

/** @returns the exit code, when the editor has said goodbye */
export async function lsp(flags: ConfigFlags, {stdin, stdout}: Context): Promise<number> {
  await serve(stdin, stdout, flags)
  return exitCodes.clean
}
