/** A paragraph's text while it is edited, with the way back to what it was. */
import type {Nodes, Paragraph} from 'nlcst'

export interface Draft {
  text: string
  /** For each UTF-16 unit of `text`, and for its end, the offset in the text as it was. */
  origin: Uint32Array
}

/** Text for a span, in UTF-16 offsets. */
export interface Edit {
  start: number
  end: number
  text: string
}

export const openDraft = (text: string): Draft => ({text, origin: Uint32Array.from({length: text.length + 1}, (_, at) => at)})

/**
 * Applies edits in one pass. Where two overlap, the first wins, and the other is left out.
 *
 * @param edits offsets in the draft's text, in any order
 * @returns a new draft
 */
export function applyEdits({text, origin}: Draft, edits: readonly Edit[]): Draft {
  const made: {text: string[]; origin: number[]} = {text: [], origin: []}
  let at = 0
  const keepUntil = (end: number) => {
    made.text.push(text.slice(at, end))
    for (; at < end; at++) made.origin.push(origin[at]!)
  }
  let last = -1
  for (const {start, end, text: put} of edits.map((edit) => shrink(edit, text)).sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || start === last) continue
    keepUntil(start)
    made.text.push(put)
    // What is put in comes from where the unit before it came from, so that the order of origins stays.
    for (let unit = 0; unit < put.length; unit++) made.origin.push(origin[Math.max(0, start - 1)]!)
    last = start
    at = end
  }
  keepUntil(text.length)
  made.origin.push(origin[text.length]!)
  return {text: made.text.join(''), origin: Uint32Array.from(made.origin)}
}

/** Leaves out what stays at both ends, so that edits side by side do not meet. */
function shrink({start, end, text: put}: Edit, text: string): Edit {
  let [first, last] = [0, 0]
  const shorter = Math.min(end - start, put.length)
  while (first < shorter && text[start + first] === put[first]) first++
  while (last < shorter - first && text[end - 1 - last] === put[put.length - 1 - last]) last++
  return {start: start + first, end: end - last, text: put.slice(first, put.length - last)}
}

/** @returns where in the draft stands what stood at an offset, or the first that is left behind it */
export function placeInDraft({origin}: Draft, offset: number): number {
  let [from, to] = [0, origin.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if (origin[middle]! < offset) from = middle + 1
    else to = middle
  }
  return from
}

/** Writes a draft into the nodes of its paragraph, and keeps the way back to the raw text. */
export function writeDraft(paragraph: Paragraph, draft: Draft): void {
  let offset = 0
  const visit = (node: Nodes): void => {
    if ('children' in node) {
      node.children.forEach(visit)
      return
    }
    const end = offset + node.value.length
    node.value = draft.text.slice(placeInDraft(draft, offset), placeInDraft(draft, end))
    offset = end
  }
  const {map} = paragraph.data ?? {}
  visit(paragraph)
  paragraph.data = {...paragraph.data, map: draft.origin.map((at) => map?.[at] ?? at)}
}
