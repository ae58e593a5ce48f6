/** `<!-- unspun-disable-next-line rule: reason -->` and its like: where an author wants to hear nothing of a rule. */
import type {Point} from 'unist'
import {lastFrom} from '../article/positions.js'
import type {Comment} from './comments.js'

export const directiveMark = 'unspun-'

const kinds = ['disable-next-line', 'disable', 'enable'] as const

export interface Directive {
  kind: (typeof kinds)[number]
  /** None for all rules. */
  rules: string[]
  start: Point
  end: Point
  /** Raw offsets of the line that `disable-next-line` means. */
  target?: {start: number; end: number}
}

const shape = /^\s*unspun-([a-z-]+)(?=[\s:]|$)([^:]*)(?::.*)?$/s

/**
 * @returns the directive in a comment, or the name of one that does not exist; nothing where the comment is another's
 */
export function parseDirective({value, start, end}: Comment): Directive | {unknown: string} | undefined {
  const [, name, names = ''] = shape.exec(value) ?? []
  if (name === undefined) return undefined
  const kind = kinds.find((one) => one === name)
  if (!kind) return {unknown: `unspun-${name}`}
  return {kind, rules: names.split(/[\s,]+/).filter((rule) => rule !== ''), start, end}
}

/** What stands where an author still has to say why. */
export const reasonToGive = 'why'

/** @returns the comment that silences a rule on the next line; none for the name of a plugin's rule that no comment can hold */
export const nextLineComment = (rule: string) =>
  fitsComment(rule) ? `<!-- ${directiveMark}disable-next-line ${rule}: ${reasonToGive} -->` : undefined

/** @returns the comments between which a rule is silent; none where `nextLineComment` has none */
export const blockComments = (rule: string): [before: string, behind: string] | undefined =>
  fitsComment(rule) ? [`<!-- ${directiveMark}disable ${rule}: ${reasonToGive} -->`, `<!-- ${directiveMark}enable ${rule} -->`] : undefined

const fitsComment = (rule: string) => /^[^\s,:<>-](?:-?[^\s,:<>-])*$/.test(rule)

/** The directives that can concern a rule: where each line is that one of them means, and where blocks begin and end. */
interface ForRule {
  lines: Directive[]
  switches: Directive[]
}

/** The directives of a file, by the rule that they silence. */
export class Directives {
  #all: readonly Directive[]
  #forRule = new Map<string, ForRule>()

  /** @param all in the order of the file */
  constructor(all: readonly Directive[]) {
    this.#all = all
  }

  /**
   * @param rule id of a rule
   * @param offset raw offset at which a finding starts
   * @returns the directive that silences the finding
   */
  find(rule: string, offset: number): Directive | undefined {
    if (this.#all.length === 0) return undefined
    const {lines, switches} = this.#open(rule)
    const near = lastFrom(lines, offset, ({target}) => target!.start)
    if (near && offset < near.target!.end) return near
    const last = lastFrom(switches, offset, ({end}) => end.offset!)
    return last?.kind === 'disable' ? last : undefined
  }

  #open(rule: string): ForRule {
    const known = this.#forRule.get(rule)
    if (known) return known
    const own = this.#all.filter(({rules}) => rules.length === 0 || rules.includes(rule))
    const made = {lines: own.filter(({target}) => target), switches: own.filter(({kind}) => kind !== 'disable-next-line')}
    this.#forRule.set(rule, made)
    return made
  }
}
