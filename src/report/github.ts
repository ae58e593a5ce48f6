/** Workflow commands of GitHub Actions, which it shows as annotations of the changed lines. */
import type {WholeFormat} from './formats.js'
import {pathFromHere} from './paths.js'
import {count, harmless} from './printable.js'
import type {Report, Severity} from './report.js'
import {tell} from './tell.js'

/** GitHub shows so many annotations of each kind in a step, and drops the rest without a word. */
const most = 10

const kinds = {error: 'error', warning: 'warning', info: 'notice'} as const satisfies Record<Severity, string>

/** `weight`: the heavier, the worse; a confidence, and more for a file that could not be read. */
type Annotation = {kind: 'error' | 'warning' | 'notice'; weight: number; properties: Record<string, string | number>; text: string}

export const github: WholeFormat = {
  whole(report) {
    const all = annotationsOf(report)
    const of = (kind: Annotation['kind']) => all.filter((one) => one.kind === kind).sort((a, b) => b.weight - a.weight)
    const loud = [...of('error').slice(0, most), ...of('warning').slice(0, most)]
    const notices = of('notice')
    const room = loud.length + Math.min(notices.length, most) < all.length ? most - 1 : most
    const shown = [...loud, ...notices.slice(0, room)]
    const left = all.length - shown.length
    if (left > 0) shown.push(overflow(left))
    return shown.map(command).join('')
  }
}

function annotationsOf({files, failures}: Report): Annotation[] {
  const failed = failures.map(({path, reason}): Annotation => {
    return {kind: 'error', weight: 2, properties: {file: pathFromHere(path), title: 'unspun'}, text: `${path}: ${reason}`}
  })
  const found = files.flatMap(({path, messages}) =>
    messages.map((message): Annotation => {
      const {line, endLine, column: col, endColumn, ruleId, severity, confidence = 1} = message
      const properties = {file: pathFromHere(path), line, endLine, col, endColumn, title: ruleId}
      return {kind: kinds[severity], weight: confidence, properties, text: tell(message)}
    })
  )
  return [...failed, ...found]
}

function overflow(left: number): Annotation {
  const text = `${count(left, 'finding')} more; GitHub shows ${most} of a kind`
  return {kind: 'notice', weight: 0, properties: {title: 'unspun'}, text}
}

function command({kind, properties, text}: Annotation): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${kind} ${list.join(',')}::${escapeData(harmless(text))}\n`
}

/** As in GitHub's toolkit. */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) =>
  escapeData(text.replace(/[^\r\n]+/g, harmless))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
