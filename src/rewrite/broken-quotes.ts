/** Quotation marks that a rewriter moved over a space: `that” President` for `that “President`. */
import type {Passage} from './document.js'
import {type Check, rulePlugin} from './rule.js'

interface Mark {
  at: number
  glyph: string
  /** By the spaces around it, which a rewriter changes but keeps plausible. */
  opens: boolean
}

const wordBefore = /[\p{L}\p{N}.,!?…’'-]+$/u
const wordAfter = /^[\p{L}\p{N}’'-]+/u

export const checkBrokenQuotes: Check = ({passages}, report) => {
  for (const [index, passage] of passages.entries()) {
    const marks = findMarks(passage.text)
    let open: Mark | undefined
    for (const [turn, mark] of marks.entries()) {
      const next = marks[turn + 1]
      if (!mark.opens && !open && next && !next.opens && hugsLeft(passage.text, mark.at)) {
        // A closing mark with nothing to close, and another one after it.
        reportAround(passage, mark, ` ${openOf(mark.glyph)}`, 0.95, marks[turn + 2]?.opens !== false)
        open = mark
      } else if (mark.opens && open && hugsRight(passage.text, mark.at)) {
        // Where the next mark closes, this one may have opened a quotation within the quotation.
        reportAround(passage, mark, `${closeOf(mark.glyph)} `, 0.9, next?.opens !== false)
        open = undefined
      } else open = mark.opens ? mark : undefined
    }
    if (open && isLost(open, passages[index + 1])) reportUnclosed(passage, open)
  }

  function reportAround(passage: Passage, mark: Mark, right: string, confidence: number, certain: boolean): void {
    const {text} = passage
    const left = wordBefore.exec(text.slice(Math.max(0, mark.at - 60), mark.at).trimEnd())?.[0] ?? ''
    const after = text.slice(mark.at + 1, mark.at + 60)
    const word = wordAfter.exec(after.trimStart())?.[0] ?? ''
    const start = text.lastIndexOf(left, mark.at)
    const end = mark.at + 1 + (after.length - after.trimStart().length) + word.length
    report({
      passage,
      start,
      end,
      expected: [left + right + word],
      confidence,
      reason: 'The quotation mark stands on the wrong side of the space',
      ...(certain && {fix: left + right + word})
    })
  }

  /** Where the mark was lost is not to be known; the end of the line is likeliest. */
  function reportUnclosed(passage: Passage, mark: Mark): void {
    const text = passage.text.trimEnd()
    const last = /\S+$/.exec(text)?.[0] ?? ''
    const start = Math.max(mark.at, text.length - last.length)
    const expected = text.slice(start) + closeOf(mark.glyph)
    report({passage, start, end: text.length, expected: [expected], confidence: 0.6, reason: 'The quotation is opened and never closed'})
  }
}

/** Plugin: flags quotation marks that open where they should close, and the other way round. */
export const unspunBrokenQuotes = rulePlugin('broken-quotes', checkBrokenQuotes, {mechanical: true})

function findMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(/["“”]/g)) {
    const [before, after] = [text[match.index - 1] ?? ' ', text[match.index + 1] ?? ' ']
    const glyph = match[0]
    if (glyph === '"' && /\d/.test(before)) continue
    const opens = glyph === '"' ? /[\s([—–-]/.test(before) && !/\s/.test(after) : glyph === '“'
    marks.push({at: match.index, glyph, opens})
  }
  return marks
}

/** A letter, the mark, a space, a letter: a closing mark in the middle of a sentence, or an opening one gone astray. */
const hugsLeft = (text: string, at: number) => /\p{L}/u.test(text[at - 1] ?? '') && /^\s\p{L}/u.test(text.slice(at + 1, at + 4))

/** The end of a clause, a space, the mark, a letter: where a quotation that is already open should close. */
const hugsRight = (text: string, at: number) => /[,.!?]\s$/.test(text.slice(at - 2, at)) && /^\p{L}/u.test(text.slice(at + 1, at + 3))

/** A quotation over several paragraphs opens each anew and closes only the last. */
const isLost = (open: Mark, next: Passage | undefined) => open.glyph === '“' && next !== undefined && !/^\s*[“"‘']/.test(next.text)

const openOf = (glyph: string) => (glyph === '"' ? '"' : '“')
const closeOf = (glyph: string) => (glyph === '"' ? '"' : '”')
