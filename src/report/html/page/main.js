/** Shows the list or one article, by the address behind `#`, and listens to keys. */
import {articleView} from './article.js'
import {index} from './data.js'
import {byId, make, say} from './dom.js'
import {fileList} from './list.js'
import {startTheme} from './theme.js'

const main = byId('main')
/** A single file needs no list. */
const single = index.files.length === 1 && index.failures.length === 0
const list = single ? undefined : fileList()
/** Where the list was left. */
let scrolled = 0
let last = -1
/** @type {(by: number) => void} */
let go = () => {}

/** @returns {number} place of the file that the address names, -1 for the list */
function addressed() {
  const at = Number(/^#(\d+)$/.exec(location.hash)?.[1] ?? 0) - 1
  if (single) return 0
  return at < index.files.length ? at : -1
}

/** @param {number} at @param {string} label */
const wayTo = (at, label) => make('a', {href: `#${at + 1}`, title: index.files[at].path}, label)

/** @param {number} id */
function ways(id) {
  if (!list) return []
  const order = list.order().filter((at) => index.files[at].shown)
  const place = order.indexOf(id)
  const [before, after] = place < 0 ? [] : [order[place - 1], order[place + 1]]
  return [
    make('a', {href: '#'}, 'All files'),
    before === undefined ? undefined : wayTo(before, 'Previous file'),
    after === undefined ? undefined : wayTo(after, 'Next file'),
    place < 0 && index.files[id].shown ? make('span', {}, 'This file is not among those chosen in the list.') : undefined
  ]
}

function show() {
  const id = addressed()
  if (last < 0) scrolled = scrollY
  if (id < 0 && list) {
    go = () => {}
    document.title = 'unspun'
    main.replaceChildren(list.view)
    scrollTo(0, scrolled)
    const link = last < 0 ? null : list.view.querySelector(`a[href="#${last + 1}"]`)
    if (link instanceof HTMLElement) link.focus({preventScroll: true})
  } else {
    const article = articleView(id, ways(id))
    go = article.go
    document.title = `${index.files[id].path} – unspun`
    main.replaceChildren(article.view)
    scrollTo(0, 0)
    if (!single) article.view.querySelector('h1')?.focus({preventScroll: true})
    say(index.files[id].path)
  }
  last = id
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
  if (event.key === 'n') go(1)
  else if (event.key === 'p') go(-1)
})

byId('foot').append(`${index.tool}. n and p go through the findings of an article.`)
startTheme()
addEventListener('hashchange', show)
// The articles stand below this script.
if (addressed() < 0) show()
else addEventListener('DOMContentLoaded', show)
