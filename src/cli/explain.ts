/** `unspun explain RULE`: what a rule does, on an example. */
import {hint} from '../mistakes/nearest.js'
import {UsageError} from '../mistakes/usage-error.js'
import {notices, type RuleInfo, rules} from '../rules.js'
import {type Context, exitCodes, write} from './context.js'

export async function explainRule(id: string | undefined, context: Context): Promise<number> {
  if (id === undefined) {
    const width = Math.max(...Object.keys(rules).map(({length}) => length))
    const list = Object.entries(rules).map(([id, {summary}]) => `${id.padEnd(width)}  ${summary}\n`)
    await write(context.stdout, list.join(''))
    return exitCodes.clean
  }
  const known = {...rules, ...notices}
  const rule = Object.hasOwn(known, id) ? known[id] : undefined
  if (!rule) {
    throw new UsageError(`no rule is called ${id}${hint(id, Object.keys(known)) || '; unspun explain lists them'}`)
  }
  await write(context.stdout, page(id, rule))
  return exitCodes.clean
}

function page(id: string, {category, summary, example, meant}: RuleInfo): string {
  return `${id} (${category})\n\n${summary}\n\n  example: ${example}\n  meant:   ${meant}\n`
}
