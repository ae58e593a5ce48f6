/** What a user chose for each rule, given to the plugins of the pipeline. */
import type {Processor} from 'unified'
import {type StripOptions, unspunStrip} from '../boilerplate/strip.js'
import {flaggingRules} from '../preset.js'
import {unspunJudge} from '../rewrite/judge.js'
import {rules} from '../rules.js'

export type Severity = 'off' | 'warn' | 'error'

/** For a rule that flags. */
export type FlaggingChoice = Severity | [severity: Severity] | [severity: Severity, options: {minConfidence?: number}]

/** For a rule that removes lines; `off` keeps them. */
export type StrippingChoice = 'off' | 'on'

export type RuleChoices = Record<string, FlaggingChoice | StrippingChoice>

interface Choices extends StripOptions {
  rules?: RuleChoices
  minConfidence?: number | undefined
}

/**
 * Turns off what shall be off, and tells the others their options. A plugin that is used again keeps its place.
 *
 * @param processor that uses `unspunPreset`
 * @throws Error when a rule does not exist
 */
// biome-ignore lint/suspicious/noExplicitAny: a processor of any tree
export function applyRules(processor: Processor<any, any, any, any, any>, {rules: choices = {}, ...options}: Choices): void {
  const keep = [...(options.keep ?? [])]
  for (const [id, choice] of Object.entries(choices)) {
    const [severity, settings] = typeof choice === 'string' ? [choice] : choice
    const plugin = Object.hasOwn(flaggingRules, id) ? flaggingRules[id] : undefined
    if (plugin) processor.use(plugin, severity === 'off' ? false : {severity: severity === 'error' ? 'error' : 'warn', ...settings})
    else if (!Object.hasOwn(rules, id)) throw new Error(`no rule is called ${id}`)
    else if (severity === 'off') keep.push(id)
  }
  // The fit of words is what `collocation` judges.
  const {collocation = 'warn'} = choices
  const words = collocation !== 'off' && collocation[0] !== 'off'
  processor.use(unspunStrip, {...options, keep}).use(unspunJudge, {words, minConfidence: options.minConfidence})
}
