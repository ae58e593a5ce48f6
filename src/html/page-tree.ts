/** HTML to a tree of elements, as browsers read it without scripts. */
import type {Root} from 'hast'
import {fromParse5} from 'hast-util-from-parse5'
import {parse} from 'parse5'
import {VFile} from 'vfile'
import {makeShallow} from './shallow.js'

/** @returns the tree, with positions; at most some 500 levels deep */
export function parsePage(raw: string): Root {
  const page = parse(raw, {sourceCodeLocationInfo: true, scriptingEnabled: false})
  makeShallow(page)
  return fromParse5(page, {file: new VFile(raw)}) as Root
}
