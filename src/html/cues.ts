/** What the names that publishers give to elements say of them. */
import type {Element} from 'hast'
import {readRows} from '../language/data-file.js'
import {attribute} from './elements.js'

/** Kinds of elements that names tell; bit n of a mask stands for item n. */
export const classCategories = [
  'comments',
  'related',
  'share',
  'newsletter',
  'cookie',
  'advertisement',
  'navigation',
  'sidebar',
  'footer',
  'header',
  'caption',
  'byline',
  'date',
  'tags',
  'author',
  'body',
  'title',
  'promo',
  'paywall',
  'popular',
  'gallery',
  'widget',
  'hidden'
] as const

export type ClassCategory = (typeof classCategories)[number]

/** Words of a name: `articleBody-2` has article, body, 2. */
const parts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\u0000-\u007f]+/g

let cues: {masks: Map<string, number>; longest: number} | undefined

function readCues(): {masks: Map<string, number>; longest: number} {
  const masks = new Map<string, number>()
  let longest = 0
  for (const [category, token] of readRows(new URL('./data/class-cues.tsv', import.meta.url))) {
    const bit = 1 << classCategories.indexOf(category as ClassCategory)
    masks.set(token!, (masks.get(token!) ?? 0) | bit)
    longest = Math.max(longest, token!.split('-').length)
  }
  return {masks, longest}
}

/** @returns the categories of one name, such as `c-article__body` */
export function categoriesOf(name: string): number {
  cues ??= readCues()
  const found = name.match(parts) ?? []
  let mask = 0
  for (let from = 0; from < found.length; from++) {
    let token = ''
    for (const part of found.slice(from, from + cues.longest)) {
      token += (token && '-') + part.toLowerCase()
      mask |= cues.masks.get(token) ?? 0
    }
  }
  return mask
}

/** Attributes that hold names. */
const named = ['className', 'id', 'role', 'itemProp']

/** @returns a function that gives the categories of an element; it remembers the names of one page */
export function cueReader(): (element: Element) => number {
  const known = new Map<string, number>()
  const read = (name: string) => {
    const mask = known.get(name) ?? categoriesOf(name)
    known.set(name, mask)
    return mask
  }
  return (element) => {
    let mask = 0
    for (const property of named) for (const name of attribute(element, property).split(/\s+/)) mask |= read(name)
    return mask
  }
}
