/** Quotation marks that a rewriter moved over a space: `that” President` for `that “President`. */
import type {Passage} from './document.js'
import {findAttribution, findGap, type Gap, speakerAhead} from './lost-quote.js'
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
      } else if (mark.opens && open) {
        const gap = findAttribution(passage.text, open.at, mark.at)
        if (gap) reportLost(passage, open, gap)
        else if (hugsRight(passage.text, mark.at)) {
          // Where the next mark closes, this one may have opened a quotation within the quotation.
          reportAround(passage, mark, `${closeOf(mark.glyph)} `, 0.9, next?.opens !== false)
          open = undefined
          continue
        }
        open = mark
      } else open = mark.opens ? mark : undefined
    }
    const gap = open && isLost(passages[index + 1]) && findGap(passage.text, open.at)
    if (open && gap) reportLost(passage, open, gap)
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

  function reportLost(passage: Passage, mark: Mark, {start, end, before, confidence}: Gap): void {
    const actual = passage.text.slice(start, end)
    const expected = [actual.slice(0, before) + closeOf(mark.glyph) + actual.slice(before)]
    report({passage, start, end, expected, confidence, reason: 'The quotation is opened and never closed'})
  }
}

/** Plugin: flags quotation marks that open where they should close, and the other way round. */
export const unspunBrokenQuotes = rulePlugin('broken-quotes', checkBrokenQuotes, {mechanical: true})

/** Behind a straight mark these tell that it closes, with a space before it or not. */
const closing = /^(?:[\s,;:!?)\]]|\.(?!\.))/

function findMarks(text: string): Mark[] {
  const marks: Mark[] = []
  let straight = false
  for (const match of text.matchAll(/["“”]/g)) {
    const [before, after] = [text[match.index - 1] ?? ' ', text.slice(match.index + 1, match.index + 3) || ' ']
    const glyph = match[0]
    // Inches, unless there is a quotation to close.
    if (glyph === '"' && /\d/.test(before) && !straight) continue
    const opens = glyph === '"' ? /[\s([—–-]/.test(before) && !closing.test(after) : glyph === '“'
    if (glyph === '"') straight = opens
    marks.push({at: match.index, glyph, opens})
  }
  return marks
}

/** A word, the mark, a space, a letter: a closing mark in the middle of a sentence, or an opening one gone astray. */
const hugsLeft = (text: string, at: number) =>
  /(?:\p{L}{2}|\b[aAiI])$/u.test(text.slice(Math.max(0, at - 3), at)) && /^\s\p{L}/u.test(text.slice(at + 1, at + 4))

/**
 * The end of a clause, a space, the mark, and a lower-case word or one who speaks: where a quotation that is already
 * open should close. Behind the end of a sentence, a capital may as well open the next paragraph of a speech.
 */
function hugsRight(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 60).replace(/^\s/, '')
  return /[,.!?]\s$/.test(text.slice(at - 2, at)) && (/^\p{Ll}/u.test(after) || (text[at - 2] === ',' && speakerAhead.test(after)))
}

/** A quotation over several paragraphs opens each anew and closes only the last. */
const isLost = (next: Passage | undefined) => next !== undefined && !/^\s*[“"‘']/.test(next.text)

const openOf = (glyph: string) => (glyph === '"' ? '"' : '“')
const closeOf = (glyph: string) => (glyph === '"' ? '"' : '”')
