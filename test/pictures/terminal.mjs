/** Draws `unspun review fixtures/sample/input.txt` as it shows in a terminal, into fixtures/pictures/review.svg. */
import {readFileSync, writeFileSync} from 'node:fs'
import {Chalk} from 'chalk'
import {doJob} from '../../dist/src/pool/job.js'
import {widthOf} from '../../dist/src/report/width.js'
import {makeArticle} from '../../dist/src/review/article.js'
import {frame, paintWith} from '../../dist/src/review/frame.js'
import {press} from '../../dist/src/review/keys.js'
import {openReview} from '../../dist/src/review/state.js'

const path = 'fixtures/sample/input.txt'
const root = new URL('../../', import.meta.url)
const size = {columns: 94, rows: 32}
/** Steps to the word from another subject, having taken one suggestion. */
const keys = 'n1nn'

/** Pixels of a letter, and the colours of a dark terminal that are easy to read. */
const [letter, row, edge] = [8.43, 19, 14]
const colours = {31: '#ff8078', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff'}
const [ink, paper] = ['#e6edf3', '#0d1117']

const bytes = readFileSync(new URL(path, root))
const recipe = {options: {reading: true}, plugins: [], evidence: false}
const {report, reading} = await doJob({kind: 'clean', path, content: bytes, recipe})
let state = openReview([makeArticle(path, bytes, report, reading)])
for (const key of keys) state = press(state, {name: key, sequence: key})
const lines = frame(state, size, paintWith(new Chalk({level: 1})), true)
writeFileSync(new URL('fixtures/pictures/review.svg', root), drawing(lines))

function drawing(lines) {
  const [width, height] = [size.columns * letter + 2 * edge, size.rows * row + 2 * edge]
  const rows = lines.map((line, at) => drawLine(line, edge + at * row)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<title>unspun review</title>
<rect width="100%" height="100%" rx="8" fill="${paper}"/>
${rows}</svg>
`
}

/** A piece of text in one style after the other; SGR is all that a frame holds. */
function drawLine(line, top) {
  const on = new Set()
  let [column, drawn] = [0, '']
  for (const part of line.split(/(\x1b\[\d+m)/)) {
    const code = /^\x1b\[(\d+)m$/.exec(part)?.[1]
    if (code !== undefined) change(on, Number(code))
    else if (part !== '') {
      drawn += drawText(part, on, edge + column * letter, top)
      column += widthOf(part)
    }
  }
  return drawn
}

function change(on, code) {
  if (code === 22) for (const one of [1, 2]) on.delete(one)
  else if (code === 39) for (const one of Object.keys(colours)) on.delete(Number(one))
  else if (code > 22 && code < 30) on.delete(code - 20)
  else on.add(code)
}

function drawText(text, on, x, top) {
  const width = widthOf(text) * letter
  const colour = Object.entries(colours).find(([code]) => on.has(Number(code)))?.[1] ?? ink
  const lines = [on.has(4) && 'underline', on.has(9) && 'line-through'].filter(Boolean).join(' ')
  const style = [
    `fill="${on.has(7) ? paper : colour}"`,
    on.has(1) && 'font-weight="bold"',
    on.has(2) && 'opacity="0.6"',
    lines && `text-decoration="${lines}"`
  ].filter(Boolean)
  const ground = on.has(7) ? `<rect x="${round(x)}" y="${top}" width="${round(width)}" height="${row}" fill="${colour}"/>\n` : ''
  if (text.trim() === '') return ground
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `${ground}<text x="${round(x)}" y="${top + 14}" textLength="${round(width)}" xml:space="preserve" ${style.join(' ')}>${safe}</text>\n`
}

function round(number) {
  return Number(number.toFixed(1))
}
