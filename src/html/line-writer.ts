/** Gathers the text of a page into lines. */

import {normaliseLine} from '../article/normalise.js'
import {kindAt, letter, number} from '../language/characters.js'
import type {Alignment} from './align.js'
import {isBlock} from './elements.js'
import {blockLayout, type Frame, type Layout, places} from './layout.js'

export interface Line {
  text: string
  /** Raw offset of each unit of `text`, and of its end. */
  offsets: number[]
  /** What parts it from the line before. */
  before: '\n' | '\n\n'
  layout: Omit<Layout, 'declared'>
}

/** A line that is being written. */
interface Draft extends Pick<Line, 'offsets' | 'before'>, Pick<Layout, 'within' | 'around'> {
  pieces: string[]
  block: Frame
  /** Units that are no white space, and those of them in links. */
  solid: number
  linked: number
  /** Whether the last unit is white space. */
  spaced: boolean
}

const cells = new Set(['td', 'th'])
/** Blocks that follow each other line by line. */
const items = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot'])
const lists = new Set(['ul', 'ol', 'dl', 'menu', 'dir'])
const holders = new Set([...lists, 'table', 'tbody', 'thead', 'tfoot', 'tr'])
const inList = 1 << places.indexOf('list')

export class LineWriter {
  readonly lines: Line[] = []
  #draft: Draft | undefined
  #gap: '' | ' ' | '\t' = ''
  /** Raw offset behind the last unit. */
  #end = 0
  #text: Alignment | undefined
  /** Since the last text: the outermost element that was reached, the line breaks, and whether more than items ended. */
  #top: Frame
  #breaks = 0
  #apart = false

  constructor(root: Frame) {
    this.#top = root
  }

  enter(frame: Frame): void {
    if (!isBlock(frame.element.tagName)) return
    // Cells of a row stand on one line, unless blocks in them break it.
    if (this.#draft && cells.has(frame.element.tagName)) this.#gap = '\t'
    else this.#endBlock(frame)
  }

  leave(frame: Frame): void {
    const {parent, element} = frame
    if (isBlock(element.tagName) && !cells.has(element.tagName)) this.#endBlock(frame)
    if (parent && parent.depth < this.#top.depth) this.#top = parent
  }

  breakLine(): void {
    this.#endLine()
    this.#breaks++
  }

  space(): void {
    this.#gap ||= ' '
  }

  /** Begins a text node; `add` gets parts of it. */
  openText(alignment: Alignment): void {
    this.#text = alignment
  }

  /** @param at index of the part in the text node */
  add(part: string, at: number, frame: Frame): void {
    if (!this.#draft && isBlank(part)) return
    this.#draft ??= this.#begin(frame)
    const draft = this.#draft
    if (this.#gap && draft.pieces.length > 0) {
      draft.pieces.push(this.#gap)
      draft.offsets.push(this.#end)
      draft.spaced = true
    }
    this.#gap = ''
    this.#addUnits(draft, part, at)
    const solid = frame.preformatted ? part.replace(/\s+/g, '').length : part.length
    draft.solid += solid
    if (frame.linked) draft.linked += solid
    draft.within &= frame.within
    draft.around &= frame.around
    this.#top = frame
  }

  /**
   * A tag between two units belongs to neither, but they share one offset there. It is that in front of the tag,
   * where a word ends, unless a word begins behind it.
   */
  #addUnits(draft: Draft, part: string, at: number): void {
    const {starts, ends} = this.#text!
    for (let unit = 0; unit < part.length; unit++) {
      let from = starts[at + unit]!
      const before = draft.offsets.at(-1) ?? from
      if (from > this.#end && !draft.spaced && !(kindAt(part, unit) & (letter | number))) from = this.#end
      draft.offsets.push(Math.max(from, before))
      draft.spaced = part[unit] === ' '
      this.#end = Math.max(this.#end, ends[at + unit]!)
    }
    draft.pieces.push(part)
  }

  #begin({block, within, around}: Frame): Draft {
    const before = !holders.has(this.#top.element.tagName) && (this.#apart || this.#breaks > 1) ? '\n\n' : '\n'
    this.#breaks = 0
    this.#apart = false
    this.#gap = ''
    this.#end = 0
    return {pieces: [], offsets: [], before, block, within, around, solid: 0, linked: 0, spaced: true}
  }

  #endBlock({element, parent}: Frame): void {
    this.#endLine()
    const {tagName} = element
    const nested = lists.has(tagName) && parent && (parent.within & inList) > 0
    if (!items.has(tagName) && !nested) this.#apart = true
  }

  #endLine(): void {
    const draft = this.#draft
    this.#draft = undefined
    this.#gap = ''
    if (!draft) return
    const {pieces, offsets, before, block, within, around, solid, linked} = draft
    offsets.push(this.#end)
    const layout = {...blockLayout(block), linkShare: linked / Math.max(solid, 1), within, around}
    this.lines.push({text: pieces.join(''), offsets, before, layout})
  }
}

const isBlank = (text: string) => normaliseLine(text).text.trim() === ''
