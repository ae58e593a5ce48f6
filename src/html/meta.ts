/** What a page says of itself: title, author, date and site. */
import type {Element, Root} from 'hast'
import {normaliseLine} from '../article/normalise.js'
import {attribute, elementsOf, textIn} from './elements.js'
import {type LinkedData, readLinkedData} from './linked-data.js'

declare module 'vfile' {
  interface DataMap {
    /** Of files that were read from HTML. */
    meta: PageMeta
  }
}

export interface PageMeta {
  /** Of the article: as shared, else its first `<h1>`, else the page's title. */
  title: string | undefined
  /** `<title>`, which often names the site too. */
  pageTitle: string | undefined
  byline: string | undefined
  /** Of publication, as it stands on the page; nearly always ISO 8601. */
  date: string | undefined
  /** Host of the page's own address. */
  host: string | undefined
}

/** @param data the page's JSON-LD, where the caller has read it already */
export function readMeta(tree: Root, data: LinkedData = readLinkedData(tree)): PageMeta {
  const named = new Map<string, string>()
  const keep = (name: string, value: string) => {
    if (value !== '' && !named.has(name)) named.set(name, value)
  }
  for (const element of elementsOf(tree)) {
    if (element.tagName === 'h1' || element.tagName === 'title') keep(`<${element.tagName}>`, tidy(textIn(element)))
    else if (element.tagName === 'meta') keep(nameOf(element), tidy(attribute(element, 'content')))
    else if (element.tagName === 'link') keep(`<${attribute(element, 'rel').toLowerCase()}>`, attribute(element, 'href'))
  }
  return {
    title: named.get('og:title') ?? named.get('<h1>') ?? named.get('<title>'),
    pageTitle: named.get('<title>'),
    byline: named.get('author') ?? data.author,
    date: named.get('article:published_time') ?? data.date,
    host: hostOf(named.get('<canonical>')) ?? hostOf(named.get('og:url'))
  }
}

const nameOf = (meta: Element) => (attribute(meta, 'property') || attribute(meta, 'name')).trim().toLowerCase()

const tidy = (text: string) => normaliseLine(text.replace(/[ \t\n\f\r]+/g, ' ').trim()).text

/** @returns nothing for an address without one */
function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname || undefined : undefined
}
