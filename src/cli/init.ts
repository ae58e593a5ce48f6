/** `unspun init`: writes a configuration to start from. */
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {configNames} from '../config/find.js'
import {jsonStart, moduleStart} from '../config/start.js'
import {explain} from '../files/explain.js'
import {UsageError} from '../mistakes/usage-error.js'
import {type Context, exitCodes, write} from './context.js'

/**
 * @param options `json`: JSON, which has no comments
 * @throws UsageError when the folder has a configuration
 */
export async function init({json = false}: {json?: boolean}, context: Context): Promise<number> {
  const taken = configNames.find((name) => name !== 'package.json' && existsSync(name))
  if (taken) throw new UsageError(`${taken} is there already; init overwrites nothing`)
  const name = json ? 'unspun.config.json' : 'unspun.config.mjs'
  try {
    await writeFile(name, json ? jsonStart : moduleStart, {flag: 'wx'})
  } catch (error) {
    throw new UsageError(`${name}: ${explain(error as NodeJS.ErrnoException, 'written')}`)
  }
  await write(context.stdout, `wrote ${name}\n`)
  return exitCodes.clean
}
