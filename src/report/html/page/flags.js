/** The findings in the text, and the card beside the one that a person looks at. */
/** @import {Article} from '../model.js' */
import {finding, gradeOf, meant} from './card.js'
import {button, make} from './dom.js'

/** @typedef {ReturnType<typeof openFlags>} Flags */

/**
 * @param {Article} article
 * @param {HTMLElement} text in which the findings stand; the card goes into it
 */
export function openFlags({flags, kind}, text) {
  /** In the order of the text. @type {{element: HTMLElement, flags: readonly number[]}[]} */
  const spots = []
  const card = make('div', {class: 'card', role: 'group'})
  /** @type {((at: number) => void)[]} */
  const watchers = []
  let current = -1

  /** @param {number} at */
  function show(at) {
    const {element, flags: own} = spots[at]
    if (current === at && card.isConnected) return
    hide()
    current = at
    element.setAttribute('aria-expanded', 'true')
    const steps = [
      button('‹ p', () => go(-1), {class: 'plain', 'aria-label': 'Previous finding'}),
      make('span', {class: 'quiet'}, `${at + 1} of ${spots.length}`),
      button('n ›', () => go(1), {class: 'plain', 'aria-label': 'Next finding'}),
      button('Close', close, {class: 'plain close'})
    ]
    card.setAttribute('aria-label', `Finding ${at + 1} of ${spots.length}`)
    card.replaceChildren(...own.flatMap((one) => finding(flags[one], kind)), make('div', {class: 'steps'}, ...steps))
    // Behind the words, so that the next press of Tab leads into it.
    element.after(card)
    card.style.setProperty('--top', `${element.offsetTop}px`)
    for (const watch of watchers) watch(at)
  }

  function hide() {
    card.remove()
    spots[current]?.element.setAttribute('aria-expanded', 'false')
  }

  function close() {
    // First, for a finding that gets the focus shows its card.
    if (card.contains(document.activeElement)) spots[current]?.element.focus()
    hide()
  }

  /** @param {number} by how many findings; goes around at the ends */
  function go(by) {
    if (spots.length > 0) visit(current < 0 && by < 0 ? spots.length - 1 : (current + by + spots.length) % spots.length)
  }

  /** @param {number} at */
  function visit(at) {
    const {element} = spots[at]
    const fold = element.closest('details')
    if (fold) fold.open = true
    element.focus({preventScroll: true})
    show(at)
    element.scrollIntoView({block: 'center'})
  }

  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })

  return {
    count: () => spots.length,
    go,
    /** Goes to a finding, by its place among the article's. @param {number} flag */
    goTo: (flag) => visit(spots.findIndex((spot) => spot.flags.includes(flag))),
    /** @param {(at: number) => void} watch is told where a person is */
    onShow: (watch) => watchers.push(watch),
    /** @param {string} words @param {readonly number[]} own places of the findings that stand there */
    mark(words, own) {
      const confidence = Math.max(...own.map((one) => flags[one].confidence))
      const told = own.map((one) => `${flags[one].rule}, confidence ${flags[one].confidence.toFixed(2)}, ${meant(flags[one])}`).join('; ')
      const label = `“${words}”: ${told}`
      const element = make(
        'span',
        {class: `flag ${gradeOf(confidence)}`, role: 'button', tabindex: 0, 'aria-expanded': 'false', 'aria-label': label},
        words
      )
      const at = spots.push({element, flags: own}) - 1
      element.addEventListener('focus', () => show(at))
      element.addEventListener('click', () => show(at))
      element.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        show(at)
      })
      return element
    }
  }
}
