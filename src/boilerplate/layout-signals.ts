/** What the place of a line on a web page says, in numbers: further signals where the input is HTML. */
import {classCategories} from '../html/cues.js'
import {type Layout, places} from '../html/layout.js'

const tags = ['p', 'li', 'heading', 'cell', 'caption', 'blockquote', 'div'] as const

export const layoutNames = [
  'link',
  'linked',
  ...tags.map((tag) => `tag:${tag}`),
  ...places.map((place) => `within:${place}`),
  ...classCategories.map((category) => `near:${category}`),
  ...classCategories.map((category) => `around:${category}`),
  'declared',
  'undeclared',
  'parent-share',
  'grandparent-share',
  'top',
  'with-last'
]

function kindOf(tag: string): string | undefined {
  if (/^h[1-6]$/.test(tag)) return 'heading'
  if (tag === 'td' || tag === 'th' || tag === 'dt' || tag === 'dd') return 'cell'
  if (tag === 'figcaption' || tag === 'caption') return 'caption'
  return (tags as readonly string[]).includes(tag) ? tag : undefined
}

/** Least share of a line inside links that makes it a link. */
const linked = 0.8

/**
 * @param lines of a page
 * @param signals takes those of `layoutNames`; `prose` has to be there
 */
export function readLayout(lines: readonly {layout: Layout}[], signals: ReadonlyMap<string, Float32Array>): void {
  const declares = lines.some(({layout}) => layout.declared)
  for (const [at, {layout}] of lines.entries()) {
    const set = (name: string, value: number | boolean) => {
      signals.get(name)![at] = Number(value)
    }
    set('link', layout.linkShare)
    set('linked', layout.linkShare > linked)
    const kind = kindOf(layout.tag)
    if (kind) set(`tag:${kind}`, 1)
    for (const [bit, place] of places.entries()) if ((layout.within >> bit) & 1) set(`within:${place}`, 1)
    for (const [bit, category] of classCategories.entries()) {
      if ((layout.near >> bit) & 1) set(`near:${category}`, 1)
      if ((layout.around >> bit) & 1) set(`around:${category}`, 1)
    }
    set('declared', layout.declared)
    set('undeclared', declares && !layout.declared)
    set('with-last', at > 0 && lines[at - 1]!.layout.ancestors[1] === layout.ancestors[1])
  }
  readShares(lines, signals)
}

/** Part of a line's prose that counts for its parent, grandparent and great-grandparent. */
const generations = [1, 0.5, 0.25]

/** Prose below the elements around a line, as shares of the most; scored as Readability does (Arc90, 2009). */
function readShares(lines: readonly {layout: Layout}[], signals: ReadonlyMap<string, Float32Array>): void {
  const prose = signals.get('prose')!
  const parents = new Map<number, number>()
  const scores = new Map<number, number>()
  for (const [at, {layout}] of lines.entries()) {
    const {ancestors, linkShare} = layout
    const mass = prose[at]! * (1 - linkShare)
    const parent = ancestors[1]
    if (parent !== undefined) parents.set(parent, (parents.get(parent) ?? 0) + mass)
    for (const [up, part] of generations.entries()) {
      const number = ancestors[up + 1]
      if (number !== undefined) scores.set(number, (scores.get(number) ?? 0) + part * mass)
    }
  }
  const [most] = largest(parents)
  const [best, top] = largest(scores)
  for (const [at, {layout}] of lines.entries()) {
    const [, parent = -1, grandparent = -1] = layout.ancestors
    signals.get('parent-share')![at] = (parents.get(parent) ?? 0) / most
    signals.get('grandparent-share')![at] = (scores.get(grandparent) ?? 0) / best
    signals.get('top')![at] = Number(layout.ancestors.includes(top))
  }
}

function largest(values: ReadonlyMap<number, number>): [value: number, key: number] {
  let found: [number, number] = [1e-6, -1]
  for (const [key, value] of values) if (value > found[0]) found = [value, key]
  return found
}
