/** What stands above the list: the numbers, the pages by verdict, the findings by rule. The rows of both choose files. */
/** @import {Choice} from './select.js' */
import {describe, foundIn, index} from './data.js'
import {button, count, drawing, make, number} from './dom.js'
import {dot, labels} from './verdict.js'

/**
 * @param {(wish: Partial<Choice>) => void} choose
 * @returns {{elements: HTMLElement[], update: (choice: Choice) => void}}
 */
export function summary(choose) {
  /** @type {{field: 'label' | 'rule', value: string, row: HTMLButtonElement}[]} */
  const rows = []
  /** @type {(field: 'label' | 'rule', value: string, children: Node[], title?: string) => HTMLElement} */
  const row = (field, value, children, title) => {
    const press = () => choose({[field]: made.getAttribute('aria-pressed') === 'true' ? '' : value})
    const made = button('', press, {class: 'row', 'aria-pressed': 'false', title})
    made.append(...children)
    rows.push({field, value, row: made})
    return make('li', {}, made)
  }
  return {
    elements: [numbers(), make('div', {class: 'charts'}, verdicts(row), rules(row))],
    update(choice) {
      for (const {field, value, row} of rows) row.setAttribute('aria-pressed', String(choice[field] === value))
    }
  }
}

function numbers() {
  const {files, failures} = index
  const findings = foundIn.reduce((sum, value) => sum + value, 0)
  const flagged = foundIn.filter((value) => value > 0).length
  const [total, removed] = files.reduce(([all, gone], {lines}) => [all + lines.total, gone + lines.removed], [0, 0])
  const told = [
    `${count(findings, 'finding')} in ${count(flagged, 'file')}`,
    `${number(removed)} of ${count(total, 'line')} removed`,
    ...(failures.length > 0 ? [`${count(failures.length, 'file')} could not be read`] : [])
  ]
  return make('p', {class: 'numbers'}, told.join(' · '))
}

/** @param {(field: 'label', value: string, children: Node[]) => HTMLElement} row */
function verdicts(row) {
  const counts = labels.map((label) => index.files.filter((file) => file.label === label).length)
  const all = Math.max(index.files.length, 1)
  const rows = labels.map((label, at) =>
    row('label', label, [
      make('span', {class: 'name'}, dot(label), label),
      make('span', {class: 'share'}, `${Math.round((counts[at] / all) * 100)}%`),
      make('span', {class: 'value'}, number(counts[at]))
    ])
  )
  const told = labels.map((label, at) => `${number(counts[at])} ${label}`).join(', ')
  return make(
    'section',
    {'aria-labelledby': 'by-verdict'},
    make('h2', {id: 'by-verdict'}, 'Pages by verdict'),
    bar(counts, all, told),
    make('ul', {class: 'rows'}, ...rows)
  )
}

/** @param {readonly number[]} counts @param {number} all @param {string} told */
function bar(counts, all, told) {
  const holder = make('div', {class: 'bar', role: 'img', 'aria-label': told})
  let x = 0
  const parts = labels.map((label, at) => {
    const width = (counts[at] / all) * 100
    const part = drawing('rect', {class: label, x, y: 0, width, height: 10})
    x += width
    return part
  })
  holder.append(drawing('svg', {viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true'}, ...parts))
  return holder
}

/** @param {(field: 'rule', value: string, children: Node[], title?: string) => HTMLElement} row */
function rules(row) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const {found} of index.files) for (const [rule, value] of Object.entries(found)) counts.set(rule, (counts.get(rule) ?? 0) + value)
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const most = sorted[0]?.[1] ?? 1
  const rows = sorted.map(([rule, value]) => {
    const gauge = make('span', {class: 'gauge', 'aria-hidden': 'true'})
    gauge.style.setProperty('--share', String(value / most))
    return row(
      'rule',
      rule,
      [make('span', {class: 'name'}, rule), gauge, make('span', {class: 'value'}, number(value))],
      describe(rule).summary
    )
  })
  const shown = rows.length > 0 ? make('ul', {class: 'rows'}, ...rows) : make('p', {class: 'none'}, 'Nothing was flagged.')
  return make('section', {'aria-labelledby': 'by-rule'}, make('h2', {id: 'by-rule'}, 'Findings by rule'), shown)
}
