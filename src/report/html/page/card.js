/** What is to be said about a finding. */
/** @import {Article, Flag} from '../model.js' */
import {describe} from './data.js'
import {make} from './dom.js'

/** Least confidence of each kind of underline, the surest first. @type {readonly [string, number][]} */
export const grades = [
  ['sure', 0.9],
  ['likely', 0.8],
  ['perhaps', 0.6],
  ['faint', 0]
]

/** @param {number} confidence */
export const gradeOf = (confidence) => grades.find(([, least]) => confidence >= least)?.[0] ?? 'faint'

/** In a sentence. @param {Flag} flag */
export const meant = ({expected}) => (expected.length > 0 ? `perhaps ${expected.join(' or ')}` : '')

/**
 * @param {Flag} flag
 * @param {Article['kind']} kind of the file
 * @returns {HTMLElement[]} paragraphs
 */
export function finding(flag, kind) {
  const {rule, severity, confidence, reason, evidence = [], note, around} = flag
  const {summary} = describe(rule)
  const others = evidence.map((other) => `${other.ruleId} (${other.confidence.toFixed(2)})`)
  const parts = [
    make(
      'p',
      {class: 'card-head'},
      make('b', {}, rule),
      make('span', {}, `${severity === 'warning' ? '' : `${severity}, `}confidence ${confidence.toFixed(2)}`)
    ),
    words(flag),
    make('p', {}, reason),
    summary && make('p', {class: 'quiet'}, summary),
    around && make('p', {class: 'quiet'}, `… ${around} …`),
    others.length > 0 && make('p', {}, `Also found by ${others.join(', ')}.`),
    note ? make('pre', {}, note) : undefined,
    ...(flag.silent ? silencing(flag, kind) : [])
  ]
  return parts.filter((part) => part instanceof HTMLElement)
}

/** @param {Flag} flag */
function words({actual, expected: [best, ...others]}) {
  const was = make('span', {class: 'was'}, actual)
  if (best === undefined) return make('p', {class: 'words'}, was)
  return make('p', {class: 'words'}, was, ' → ', make('b', {}, best), others.map((other) => `, ${other}`).join(''))
}

/** @param {Flag} flag @param {Article['kind']} kind */
function silencing({rule, actual}, kind) {
  const {comment} = describe(rule)
  const phrase = actual.trim().replace(/\s+/g, ' ')
  const ways = [
    kind !== 'text' && comment ? make('li', {}, 'on a line above ', make('code', {}, comment)) : undefined,
    make('li', {}, 'in the configuration ', make('code', {}, `"allow": [${JSON.stringify({phrase, reason: 'why'})}]`)),
    make('li', {}, 'with all others of today ', make('code', {}, 'unspun baseline'))
  ]
  return [make('h3', {}, 'To silence it'), make('ul', {class: 'ways'}, ...ways)]
}
