/** What a page says of itself in JSON-LD blocks, in the terms of schema.org. */
import type {Root} from 'hast'
import {attribute, elementsOf, textIn} from './elements.js'

export interface LinkedData {
  /** Each `articleBody`, as it stands. */
  bodies: string[]
  author: string | undefined
  /** `datePublished`, as it stands. */
  date: string | undefined
}

type Item = Record<string, unknown>

const articleType = /(?:article|posting|report|review)$/i

/** Blocks that are no JSON are ignored. */
export function readLinkedData(tree: Root): LinkedData {
  const data: LinkedData = {bodies: [], author: undefined, date: undefined}
  for (const item of itemsOf(readBlocks(tree))) {
    if (typeof item.articleBody === 'string') data.bodies.push(item.articleBody)
    if (!listOf(item['@type']).some((type) => typeof type === 'string' && articleType.test(type))) continue
    data.author ??= namesOf(item.author)
    if (typeof item.datePublished === 'string') data.date ??= item.datePublished
  }
  return data
}

function readBlocks(tree: Root): unknown[] {
  const blocks: unknown[] = []
  for (const element of elementsOf(tree)) {
    if (element.tagName !== 'script' || !/^application\/ld\+json\b/i.test(attribute(element, 'type').trim())) continue
    try {
      blocks.push(JSON.parse(textIn(element)))
    } catch {
      // Scrapers and templates break these often; the page can be read without.
    }
  }
  return blocks
}

/** All objects, those that hold others first. */
function itemsOf(blocks: readonly unknown[]): Item[] {
  const items: Item[] = []
  const queue = [...blocks]
  // The queue grows while it is read.
  for (const value of queue) {
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) items.push(value as Item)
    for (const inner of Object.values(value)) queue.push(inner)
  }
  return items
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** @param author a name, an object that has one, or a list of either */
function namesOf(author: unknown): string | undefined {
  const names = listOf(author).map((value) => (typeof value === 'object' && value ? (value as Item).name : value))
  return names.filter((name) => typeof name === 'string' && name.trim() !== '').join(', ') || undefined
}
