/** What a person wants to hear nothing of in a file, and which of these wishes were of use. */

import {rawPoint} from '../article/positions.js'
import type {Document, Passage} from '../rewrite/document.js'
import {type Allowed, AllowedPlaces} from './allow.js'
import {type Directive, Directives} from './directives.js'

export class Suppressions {
  readonly directives: readonly Directive[]
  readonly allow: readonly Allowed[]
  /** Allowed phrases that something would have been said about. */
  readonly allowed = new Set<Allowed>()
  /** Rules that each directive silenced. */
  readonly silenced = new Map<Directive, Set<string>>()
  #byRule: Directives
  #places = new WeakMap<Document, AllowedPlaces>()

  constructor(directives: readonly Directive[], allow: readonly Allowed[]) {
    this.directives = directives
    this.allow = allow
    this.#byRule = new Directives(directives)
  }

  /**
   * @param rule id of the rule that made a finding, or the source of a plugin's message
   * @param span of the finding, in UTF-16 offsets of its passage's text
   * @returns whether nothing is to be said about it
   */
  covers(rule: string, span: {passage: Passage; start: number; end: number}, document: Document): boolean {
    const {paragraph, text} = span.passage
    const directed = this.directs([rule], rawPoint(paragraph, text, span.start).offset!)
    return this.allows(span, document) || directed
  }

  /** @returns whether a span touches an allowed phrase */
  allows(span: {passage: Passage; start: number; end: number}, document: Document): boolean {
    if (this.allow.length === 0) return false
    const places = this.#places.get(document) ?? new AllowedPlaces(document, this.allow)
    this.#places.set(document, places)
    const touched = places.touching(span)
    for (const allowed of touched) this.allowed.add(allowed)
    return touched.length > 0
  }

  /** @returns whether a directive silences one of some names at a raw offset */
  directs(rules: readonly string[], offset: number): boolean {
    let found = false
    for (const rule of rules) {
      const directive = this.#byRule.find(rule, offset)
      if (!directive) continue
      found = true
      this.silenced.set(directive, (this.silenced.get(directive) ?? new Set()).add(rule))
    }
    return found
  }
}
