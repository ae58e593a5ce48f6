/** `unspun print-config PATH`: what holds for a file, and where it comes from. */
import {showPath} from '../config/config-error.js'
import {type ConfigFlags, openSettings} from '../config/settings.js'
import {harmlessJson} from '../report/printable.js'
import {rules} from '../rules.js'
import {type Context, exitCodes, write} from './context.js'

export async function printConfig(path: string, flags: ConfigFlags, context: Context): Promise<number> {
  const {from, rules: chosen, allow, plugins, ...others} = await openSettings(flags)(path)
  const holds = {
    path,
    from: from.map(showPath),
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, {category}]) => [id, chosen[id] ?? (category === 'boilerplate' ? 'on' : 'warn')])
    ),
    ...{minConfidence: 0, bodyOnly: false, keep: [], keepCaptions: false, templates: true},
    ...others,
    allow: allow.map(({phrase, reason}) => ({phrase, reason})),
    plugins: plugins.map(({name, options}) => (options === undefined ? name : [name, options]))
  }
  await write(context.stdout, `${harmlessJson(JSON.stringify(holds, undefined, 2))}\n`)
  return exitCodes.clean
}
