/** One article as it reads: what was removed folded, what was flagged underlined. */
/** @import {Article, Entry, Flag} from '../model.js' */
/** @import {Flags} from './flags.js' */
import {finding, gradeOf, grades, meant} from './card.js'
import {describe, foundIn, index, readArticle} from './data.js'
import {button, count, make, number} from './dom.js'
import {openFlags} from './flags.js'
import {pieces, runs} from './pieces.js'
import {verdict} from './verdict.js'

/**
 * @param {number} id place of the file in the index
 * @param {(HTMLElement | undefined)[]} ways to other files
 * @returns {{view: HTMLElement, go: (by: number) => void}} `go`: to the next finding, or to one before
 */
export function articleView(id, ways) {
  const entry = index.files[id]
  const article = readArticle(id)
  const head = [
    make('nav', {class: 'ways', 'aria-label': 'Files'}, ...ways),
    make('h1', {tabindex: -1}, entry.path),
    told(entry, foundIn[id])
  ]
  if (!article)
    return {view: make('article', {}, ...head, make('p', {class: 'notice'}, 'The page had no room for this file.')), go: () => {}}
  const text = make('div', {class: 'text', 'aria-label': 'Text', role: 'region'})
  const flags = openFlags(article, text)
  text.append(...lines(article, flags))
  const notes = article.notes.map((note) => make('p', {class: 'notice'}, note))
  const view = make('article', {}, ...head, ...notes, lacking(entry, article), tools(text, flags), text, findings(article, flags))
  return {view, go: flags.go}
}

/** @param {Entry} entry @param {number} found */
function told({label, score, lines: {total, removed}}, found) {
  const parts = `score ${score.toFixed(2)} · ${count(found, 'finding')} · ${number(removed)} of ${count(total, 'line')} removed`
  return make('p', {class: 'numbers'}, verdict({label}), ` ${parts}`)
}

/** @param {Entry} entry @param {Article} article */
function lacking({lines: {total}}, {lines}) {
  if (lines || total === 0) return undefined
  return make('p', {class: 'notice'}, `The text is left out: it takes more than ${number(index.room.article)} MB. The findings are below.`)
}

/** @param {HTMLElement} text @param {Flags} flags */
function tools(text, flags) {
  const folds = [...text.querySelectorAll('details')]
  const where = make('span', {class: 'where'}, count(flags.count(), 'finding'))
  flags.onShow((at) => {
    where.textContent = `${number(at + 1)} of ${count(flags.count(), 'finding')}`
  })
  const samples = grades.map(([grade, least]) => make('span', {class: `sample ${grade}`}, least > 0 ? `from ${least}` : 'less'))
  const legend = make('p', {class: 'legend'}, 'Confidence ', ...samples)
  const steps = [
    button('‹ p', () => flags.go(-1), {'aria-label': 'Previous finding', 'aria-keyshortcuts': 'p'}),
    where,
    button('n ›', () => flags.go(1), {'aria-label': 'Next finding', 'aria-keyshortcuts': 'n'})
  ]
  const many = flags.count() > 0
  return make('div', {class: 'tools'}, ...(many ? steps : []), folds.length > 0 ? folding(folds) : undefined, many ? legend : undefined)
}

/** @param {readonly HTMLDetailsElement[]} folds */
function folding(folds) {
  const made = button('Unfold what was removed', () => {
    const open = folds.some((fold) => !fold.open)
    for (const fold of folds) fold.open = open
  })
  const update = () => {
    made.textContent = folds.some((fold) => !fold.open) ? 'Unfold what was removed' : 'Fold what was removed'
  }
  for (const fold of folds) fold.addEventListener('toggle', update)
  return made
}

/** @param {Article} article @param {Flags} flags */
function lines({lines = [], flags: all, title}, flags) {
  /** Of each line, the places of its findings. @type {Map<number, number[]>} */
  const here = new Map()
  for (const [at, {at: line}] of all.entries()) if (line !== undefined) here.set(line, [...(here.get(line) ?? []), at])
  return runs(lines).flatMap(({removed, first, lines: own}) => {
    const made = own.map(({line, text, apart, source}, at) => {
      const kind = source ? ' source' : text.trim() === title && removed === undefined ? ' title' : ''
      const parts = pieces(text, all, here.get(first + at) ?? []).map((piece) =>
        piece.flags.length > 0 ? flags.mark(piece.text, piece.flags) : piece.text
      )
      return make('div', {class: `line${apart ? ' apart' : ''}${kind}`, 'data-line': line, dir: 'auto'}, ...parts)
    })
    /** @type {HTMLElement[]} */
    const shown = removed === undefined ? made : [fold(removed, own, made)]
    return shown
  })
}

/**
 * @param {string} rule that removed the lines
 * @param {readonly import('../model.js').Line[]} own
 * @param {readonly HTMLElement[]} made
 */
function fold(rule, own, made) {
  const recurring = own.filter(({template}) => template).length
  const reason = [describe(rule).summary, recurring > 0 ? `${count(recurring, 'line')} recurring in the folder.` : '']
    .filter(Boolean)
    .join(' ')
  const title = make(
    'summary',
    {},
    `${count(own.length, 'line')} removed: `,
    make('b', {}, rule),
    make('span', {class: 'why'}, ` ${reason}`)
  )
  return make('details', {class: own[0]?.apart ? 'apart' : undefined}, title, ...made)
}

/** All findings below the text: an overview, and what print shows of the cards. @param {Article} article @param {Flags} flags */
function findings({flags: all, kind}, flags) {
  if (all.length === 0) return undefined
  const items = all.map((flag, at) => {
    const {line, column, at: spot} = flag
    if (spot === undefined)
      return make('li', {}, make('span', {class: 'place'}, `${line}:${column}`), make('div', {class: 'whole'}, ...finding(flag, kind)))
    const place = button(`${line}:${column}`, () => flags.goTo(at), {
      class: 'place plain',
      'aria-label': `Go to line ${line}, column ${column}`
    })
    return make('li', {}, place, gist(flag))
  })
  return make(
    'section',
    {class: 'all', 'aria-labelledby': 'all-findings'},
    make('h2', {id: 'all-findings'}, 'All findings'),
    make('ol', {}, ...items)
  )
}

/** @param {Flag} flag */
function gist(flag) {
  const {actual, rule, confidence, reason} = flag
  const what = [make('span', {class: `sample ${gradeOf(confidence)}`}, actual), flag.expected.length > 0 ? ` ${meant(flag)}. ` : ' ']
  return make('p', {}, ...what, `${reason} `, make('span', {class: 'quiet'}, `${rule}, ${confidence.toFixed(2)}`))
}
