/** The list of the files: chosen, sorted, and put into the page only as far as a person has come. */
/** @import {Choice, Column} from './select.js' */
import {foundIn, index} from './data.js'
import {button, count, make, number, say} from './dom.js'
import {everything, select} from './select.js'
import {summary} from './summary.js'
import {verdict} from './verdict.js'

/** Rows that are added at a time. */
const step = 100

/** @type {readonly [Column, string][]} */
const columns = [
  ['path', 'File'],
  ['score', 'Verdict'],
  ['findings', 'Findings'],
  ['removed', 'Lines removed']
]

/** @returns {{view: HTMLElement, order: () => readonly number[]}} `order`: the files that are chosen */
export function fileList() {
  /** @type {Choice} */
  let choice = {...everything}
  /** @type {number[]} */
  let chosen = []
  const above = summary(choose)
  const heads = columns.map(([column, label]) => head(column, label, choose))
  const body = make('tbody')
  const told = make('p', {class: 'told'})
  const more = button('', () => addRows(step), {class: 'more'})
  const clear = button('Show all files', () => choose({...everything, by: choice.by, down: choice.down}), {class: 'plain'})
  const filters = fields(choose)

  /** @param {number} most */
  function addRows(most) {
    const from = body.rows.length
    body.append(...chosen.slice(from, from + most).map(row))
    const left = chosen.length - body.rows.length
    more.hidden = left === 0
    more.textContent = `Show ${number(Math.min(step, left))} more of ${number(left)}`
  }

  /** @param {Partial<Choice>} wish */
  function choose(wish) {
    choice = {...choice, ...wish}
    chosen = select(index.files, foundIn, choice)
    body.replaceChildren()
    addRows(step)
    above.update(choice)
    filters.update(choice)
    for (const {update} of heads) update(choice)
    const {words, label, rule, flagged} = choice
    clear.hidden = !(words || label || rule || flagged)
    told.textContent = `${number(chosen.length)} of ${count(index.files.length, 'file')}${rule ? ` with ${rule}` : ''}`
    say(told.textContent)
  }

  watch(more, () => addRows(step))
  const table = make('table', {}, make('thead', {}, make('tr', {}, ...heads.map(({cell}) => cell))), body)
  const view = make(
    'div',
    {class: 'run'},
    make('h1', {tabindex: -1}, count(index.files.length, 'file')),
    ...above.elements,
    failures(),
    make(
      'section',
      {class: 'files', 'aria-label': 'Files'},
      make('div', {class: 'tools'}, ...filters.elements, told, clear),
      leftOut(),
      table,
      more
    )
  )
  // Paper has no end that one could come near.
  addEventListener('beforeprint', () => view.isConnected && addRows(Infinity))
  choose({})
  return {view, order: () => chosen}
}

/** @param {Column} column @param {string} label @param {(wish: Partial<Choice>) => void} choose */
function head(column, label, choose) {
  let [sorted, down] = [false, false]
  const press = () => choose({by: column, down: sorted ? !down : column !== 'path'})
  const cell = make('th', {scope: 'col', class: column}, button(label, press))
  return {
    cell,
    /** @param {Choice} choice */
    update(choice) {
      sorted = choice.by === column
      down = choice.down
      if (sorted) cell.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      else cell.removeAttribute('aria-sort')
    }
  }
}

/** @param {(wish: Partial<Choice>) => void} choose */
function fields(choose) {
  const search = make('input', {
    type: 'search',
    placeholder: 'Part of a path',
    'aria-label': 'Show files whose path has',
    autocomplete: 'off',
    spellcheck: 'false'
  })
  const flagged = make('input', {type: 'checkbox'})
  search.addEventListener('input', () => choose({words: search.value}))
  flagged.addEventListener('change', () => choose({flagged: flagged.checked}))
  return {
    elements: [search, make('label', {}, flagged, ' with findings only')],
    /** @param {Choice} choice */
    update(choice) {
      if (search.value !== choice.words) search.value = choice.words
      flagged.checked = choice.flagged
    }
  }
}

/** @param {number} at */
function row(at) {
  const {path, score, lines, shown} = index.files[at]
  const own = index.files[at]
  const name = shown ? make('a', {href: `#${at + 1}`}, path) : make('span', {class: 'left-out'}, path)
  return make(
    'tr',
    {},
    make('td', {class: 'path'}, name),
    make('td', {class: 'score'}, verdict(own), ' ', make('span', {class: 'quiet'}, score.toFixed(2))),
    make('td', {class: 'findings'}, number(foundIn[at])),
    make('td', {class: 'removed'}, number(lines.removed))
  )
}

function failures() {
  const list = index.failures.map(({path, reason}) => make('li', {}, make('b', {}, path), `: ${reason}`))
  if (list.length === 0) return undefined
  const title = make('summary', {}, `${count(list.length, 'file')} could not be read`)
  return make('details', {class: 'failures', open: list.length <= 5}, title, make('ul', {}, ...list))
}

/** Says what the page lacks, and why. */
function leftOut() {
  const left = index.files.filter(({shown}) => !shown).length
  if (left === 0) return undefined
  const why = `the page takes no more than ${number(index.room.all)} MB of text; those with findings come first`
  return make('p', {class: 'notice'}, `${count(left, 'file')} can only be listed: ${why}. unspun check prints the rest.`)
}

/** Adds rows as soon as the end of the list comes near. @param {HTMLElement} end @param {() => void} reached */
function watch(end, reached) {
  const near = (/** @type {IntersectionObserverEntry[]} */ entries) => entries.some(({isIntersecting}) => isIntersecting) && reached()
  new IntersectionObserver(near, {rootMargin: '600px'}).observe(end)
}
