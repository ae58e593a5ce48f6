/** Decides which lines of a page are the article, and why the others are not. */
import {type Fields, findFields} from './fields.js'
import {mend} from './mend.js'
import {classify, type Model} from './model.js'
import {findReasons} from './reasons.js'
import type {Page, PageLine} from './signals.js'

export interface DecideOptions {
  /** Removes the title, the byline and the date above the body too. */
  bodyOnly?: boolean
  /** Ids of rules whose lines stay. */
  keep?: ReadonlySet<string>
  /** By default the shipped one for the kind of page. */
  model?: Model
}

export interface Decision {
  /** For each line the id of the rule that removes it, or nothing. */
  rules: (string | undefined)[]
  /** 1 for each line that would have stayed if other files of the folder did not have it. */
  templates: Uint8Array
  fields: Fields
}

/** What `--body-only` removes: lines of the article, but not of its body. */
export const headRule = 'article-head'

/** Part of the words that a page keeps without templates which it has to keep with them; less means that it has a copy. */
const leastLeft = 0.3

/**
 * Decides until a further decision on the lines that are left would change nothing, so that a cleaned article stays as
 * it is. A web page is decided once, as what is printed of it has no layout.
 */
export function settle(page: Page, options: DecideOptions): Decision {
  const rules: (string | undefined)[] = Array(page.lines.length).fill(undefined)
  const templates = new Uint8Array(page.lines.length)
  let left = page.lines.map((_, at) => at)
  const fields: Fields = {}
  for (let lines = page.lines; ; ) {
    const decision = decide({...page, lines}, options)
    for (const [name, at] of Object.entries(decision.fields) as [keyof Fields, number][]) fields[name] ??= left[at]!
    for (const [at, rule] of decision.rules.entries()) {
      rules[left[at]!] = rule
      templates[left[at]!] = decision.templates[at]!
    }
    // A later round may take a line for something else than the first did.
    for (const [name, at] of Object.entries(fields) as [keyof Fields, number][]) {
      if (rules[at] !== undefined && rules[at] !== headRule) delete fields[name]
    }
    const stays = decision.rules.map((rule) => rule === undefined)
    if (stays.every(Boolean) || page.lines[0]?.layout) return {rules, templates, fields}
    lines = closeUp(lines, stays)
    left = left.filter((_, at) => stays[at])
  }
}

/** @returns the lines that stay, each with the blank lines that stand before it in the printed text */
export function closeUp(lines: readonly PageLine[], stays: readonly boolean[]): PageLine[] {
  const left: PageLine[] = []
  for (const [at, line] of lines.entries()) {
    if (!stays[at]) continue
    let from = at
    while (from > 0 && !stays[from - 1]) from--
    left.push({...line, blankBefore: lines[from]!.blankBefore})
  }
  return left
}

function decide(page: Page, options: DecideOptions): Decision {
  const {lines} = page
  const {states, signals, kept, templates} = findBody(page, options.model)
  const fields = findFields(page, signals, kept)
  const head = Uint8Array.from(kept)
  for (const at of Object.values(fields) as number[]) head[at] = 1
  const reasons = findReasons(lines, states, head)
  const rules = reasons.map((rule, at) => {
    const own = head[at] && !kept[at] && options.bodyOnly ? headRule : rule
    return own !== undefined && options.keep?.has(own) ? undefined : own
  })
  return {rules, templates, fields}
}

/** The body, and the lines that are none of it only because other files have them too. */
function findBody(page: Page, model?: Model) {
  const {lines} = page
  const templates = new Uint8Array(lines.length)
  const found = classifyAndMend(page, model)
  if (lines.every(({copies = 0}) => copies === 0)) return {...found, templates}
  const alone = classifyAndMend({...page, lines: lines.map(({copies: _, ...line}) => line)}, model)
  // A page that is nearly all “template” is there twice.
  if (wordsIn(lines, found.kept) < leastLeft * wordsIn(lines, alone.kept)) return {...alone, templates}
  for (const [at, {copies = 0}] of lines.entries()) templates[at] = copies > 0 && alone.kept[at] === 1 && found.kept[at] === 0 ? 1 : 0
  return {...found, templates}
}

function classifyAndMend(page: Page, model?: Model) {
  const {states, signals} = classify(page, model)
  return {states, signals, kept: mend(page.lines, states)}
}

function wordsIn(lines: readonly PageLine[], kept: Uint8Array): number {
  return lines.reduce((sum, {words}, at) => sum + kept[at]! * words.length, 0)
}
