/** Where on the page a line stands. */
import type {Element} from 'hast'
import {attribute, isBlock} from './elements.js'

declare module 'nlcst' {
  interface ParagraphData {
    /** Of paragraphs that were read from HTML. */
    layout?: Layout
  }
}

/** Kinds of elements around a line, from tags, ARIA roles and `itemprop`; bit n of a mask stands for item n. */
export const places = [
  'article',
  'main',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'figure',
  'table',
  'list',
  'blockquote',
  'section',
  'button',
  'heading'
] as const

export type Place = (typeof places)[number]

export interface Layout {
  /** Lower-case name of the nearest block; that of the first cell for a row of a table. */
  tag: string
  /** Share, from 0 to 1, of the line's characters without white space that stand inside `<a>`. */
  linkShare: number
  /** Numbers, in document order from 0 for the body, of the nearest block and its ancestors; at most 16, nearest first. */
  ancestors: Uint32Array
  /** Mask over `places` of all elements that enclose the whole line. */
  within: number
  /** Mask over `classCategories` of the nearest block and its next two ancestors. */
  near: number
  /** Mask over `classCategories` of all elements that enclose the whole line. */
  around: number
  /** Whether the page's own data (`articleBody` in JSON-LD) holds the line. */
  declared: boolean
}

const mostAncestors = 16

/** An element that is open while the page is walked. */
export interface Frame {
  element: Element
  parent: Frame | undefined
  /** Index of the child that comes next. */
  next: number
  depth: number
  /** In document order, from 0 for the body. */
  number: number
  /** The nearest block, which may be this element. */
  block: Frame
  within: number
  /** Categories of this element alone. */
  own: number
  /** Categories of this element and all around it. */
  around: number
  linked: boolean
  preformatted: boolean
}

/** @param cues categories of the element, none for the body, whose names tell of the whole page */
export function openFrame(element: Element, parent: Frame | undefined, number: number, cues: number): Frame {
  const frame = {
    element,
    parent,
    next: 0,
    depth: (parent?.depth ?? -1) + 1,
    number,
    within: (parent?.within ?? 0) | placesOf(element),
    own: cues,
    around: (parent?.around ?? 0) | cues,
    linked: parent?.linked || element.tagName === 'a',
    preformatted: parent?.preformatted || preformattedTags.has(element.tagName)
  } as Frame
  frame.block = parent && !isBlock(element.tagName) ? parent.block : frame
  return frame
}

const preformattedTags = new Set(['pre', 'listing', 'plaintext', 'xmp'])

/** Tags, roles and properties that are not called like their place. */
const otherNames = new Map<string, Place>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'headline'].map((name) => [name, 'heading'] as const),
  ...['ul', 'ol', 'dl', 'dir'].map((name) => [name, 'list'] as const),
  ...['navigation', 'menu', 'menubar', 'tablist'].map((name) => [name, 'nav'] as const),
  ['articlebody', 'article'],
  ['complementary', 'aside'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['search', 'form'],
  ['grid', 'table'],
  ['region', 'section']
])
const placeMasks = new Map<string, number>([
  ...places.map((place, at) => [place, 1 << at] as const),
  ...Array.from(otherNames, ([name, place]) => [name, 1 << places.indexOf(place)] as const)
])

function placesOf(element: Element): number {
  let mask = placeMasks.get(element.tagName) ?? 0
  for (const property of ['role', 'itemProp']) {
    const names = attribute(element, property)
    if (names) for (const name of names.toLowerCase().split(/\s+/)) mask |= placeMasks.get(name) ?? 0
  }
  return mask
}

/** @returns what is known of a line from its nearest block alone */
export function blockLayout(block: Frame): Pick<Layout, 'tag' | 'ancestors' | 'near'> {
  const numbers: number[] = []
  for (let frame: Frame | undefined = block; frame && numbers.length < mostAncestors; frame = frame.parent) numbers.push(frame.number)
  const near = block.own | (block.parent?.own ?? 0) | (block.parent?.parent?.own ?? 0)
  return {tag: block.element.tagName, ancestors: Uint32Array.from(numbers), near}
}
