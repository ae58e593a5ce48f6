/**
 * Whether a configuration is one; its first mistake, in words. Written by hand, since a validator of schemas would cost more
 * time than a small file takes to clean. A test holds it against the schema.
 */
import {hint} from '../mistakes/nearest.js'
import {rules} from '../rules.js'
import type {Config} from './config.js'

/** Says what is wrong with a value at a place such as `overrides[0].rules`, if anything is. */
type Test = (value: unknown, at: string) => string | undefined

/** @returns the first mistake, or nothing */
export function findMistake(value: unknown): string | undefined {
  return configuration(value, '')
}

/** @returns the value as a configuration; @throws the mistake that `fail` makes of a reason */
export function validate(value: unknown, fail: (reason: string) => Error): Config {
  const mistake = findMistake(value)
  if (mistake !== undefined) throw fail(mistake)
  return value as Config
}

const say = (at: string, what: string) => (at === '' ? what : `${at}: ${what}`)
const need =
  (is: (value: unknown) => boolean, what: string): Test =>
  (value, at) =>
    is(value) ? undefined : say(at, `has to be ${what}`)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const within = (at: string, key: string) => (at === '' ? key : `${at}.${key}`)

const text = need((value) => typeof value === 'string' && value.trim() !== '', 'a text that is not empty')
const yesOrNo = need((value) => typeof value === 'boolean', 'true or false')
const share = need((value) => typeof value === 'number' && value >= 0 && value <= 1, 'a number from 0 to 1')

const oneOf = (choices: readonly string[]): Test =>
  need(
    (value) => typeof value === 'string' && choices.includes(value),
    choices
      .map((choice) => `"${choice}"`)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1')
  )

function listOf(test: Test, least = 0): Test {
  return (value, at) => {
    if (!Array.isArray(value)) return say(at, 'has to be a list')
    if (value.length < least) return say(at, 'may not be empty')
    return firstOf(value.map((item, index) => () => test(item, `${at}[${index}]`)))
  }
}

const firstOf = (tests: readonly (() => string | undefined)[]): string | undefined => {
  for (const test of tests) {
    const mistake = test()
    if (mistake !== undefined) return mistake
  }
  return undefined
}

/** @param required keys that have to be there */
function objectOf(keys: Record<string, Test>, required: readonly string[] = []): Test {
  const test = (key: string, item: unknown, at: string) => {
    if (Object.hasOwn(keys, key)) return keys[key]!(item, within(at, key))
    return say(at, `unknown key ${key}${hint(key, Object.keys(keys))}`)
  }
  return (value, at) => {
    if (!isObject(value)) return say(at, 'has to be an object')
    const mistake = firstOf(
      Object.entries(value).map(
        ([key, item]) =>
          () =>
            test(key, item, at)
      )
    )
    const missing = required.find((key) => !Object.hasOwn(value, key))
    return mistake ?? (missing ? say(at, `${missing} is missing`) : undefined)
  }
}

const flagging = oneOf(['off', 'warn', 'error'])
const stripping = oneOf(['off', 'on'])
const ruleOptions = objectOf({minConfidence: share})

const isStripping = (id: string) => Object.hasOwn(rules, id) && rules[id]!.category === 'boilerplate'

const choicesOfRules: Test = (value, at) => {
  if (!isObject(value)) return say(at, 'has to be an object')
  return firstOf(
    Object.entries(value).map(
      ([id, choice]) =>
        () =>
          unknownRule(id, at) ?? choiceOfRule(id, choice, within(at, id))
    )
  )
}

function unknownRule(id: string, at: string, choices = Object.keys(rules)): string | undefined {
  return choices.includes(id) ? undefined : say(at, `no rule is called ${id}${hint(id, choices)}`)
}

function choiceOfRule(id: string, choice: unknown, at: string): string | undefined {
  if (isStripping(id)) return stripping(choice, at)
  if (!Array.isArray(choice)) return flagging(choice, at)
  const [severity, options, ...more] = choice as unknown[]
  if (more.length > 0) return say(at, 'has to be a severity, or a list of a severity and options')
  return flagging(severity, `${at}[0]`) ?? (choice.length > 1 ? ruleOptions(options, `${at}[1]`) : undefined)
}

const kept: Test = (value, at) => text(value, at) ?? unknownRule(value as string, at, Object.keys(rules).filter(isStripping))

/** As npm has it, with the path of a module in the package. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/
const pluginName = need((value) => typeof value === 'string' && packageName.test(value), 'the name of a package')

const plugin: Test = (value, at) => {
  if (!Array.isArray(value)) return pluginName(value, at)
  if (value.length > 2) return say(at, 'has to be a name, or a list of a name and options')
  return pluginName(value[0], `${at}[0]`)
}

const choices = {
  rules: choicesOfRules,
  minConfidence: share,
  bodyOnly: yesOrNo,
  keep: listOf(kept),
  keepCaptions: yesOrNo,
  templates: yesOrNo,
  allow: listOf(objectOf({phrase: text, reason: text}, ['phrase', 'reason'])),
  plugins: listOf(plugin)
}

const texts = listOf(text)

const configuration = objectOf({
  $schema: text,
  extends: (value, at) => (Array.isArray(value) ? texts(value, at) : text(value, at)),
  ...choices,
  overrides: listOf(objectOf({files: listOf(text, 1), ...choices}, ['files']))
})
