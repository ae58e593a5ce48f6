/** `unspun completion SHELL`: a script that has a shell complete commands, options and their values. */
import type {Command} from 'commander'
import {type Context, exitCodes, write} from '../context.js'
import {bashScript} from './bash.js'
import {fishScript} from './fish.js'
import {readShapes} from './shapes.js'
import type {Shell} from './shells.js'
import {zshScript} from './zsh.js'

const scripts = {bash: bashScript, zsh: zshScript, fish: fishScript}

/** @param program of which all commands are known */
export async function printCompletion(shell: Shell, program: Command, context: Context): Promise<number> {
  await write(context.stdout, scripts[shell](readShapes(program)))
  return exitCodes.clean
}
