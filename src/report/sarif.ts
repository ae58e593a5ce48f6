/** SARIF 2.1.0, as code scanning services read it. */
import {type RuleInfo, rules, ruleUrl} from '../rules.js'
import type {WholeFormat} from './formats.js'
import {uriOf} from './paths.js'
import {harmlessJson} from './printable.js'
import type {Failure, Report, ReportMessage, Severity} from './report.js'
import {tell} from './tell.js'

const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, string>

export const sarif: WholeFormat = {
  whole(report) {
    const ids = ruleIds(report)
    const places = new Map(ids.map((id, at) => [id, at]))
    const run = {
      tool: {driver: driver(report, ids)},
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: report.failures.length === 0,
          toolExecutionNotifications: report.failures.map((failure) => notification(failure))
        }
      ],
      results: report.files.flatMap(({path, messages}) =>
        messages.map((message) => ({ruleIndex: places.get(message.ruleId), ...result(path, message)}))
      )
    }
    return `${harmlessJson(JSON.stringify({$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}, undefined, 2))}\n`
  }
}

/** The rules that flag, and those of others that found something. */
function ruleIds({files}: Report): string[] {
  const own = Object.keys(rules).filter((id) => rules[id]!.category === 'rewrite')
  return [...new Set([...own, ...files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))])]
}

function driver({tool}: Report, ids: readonly string[]) {
  return {
    name: tool.name,
    semanticVersion: tool.version,
    informationUri: 'https://www.npmjs.com/package/unspun',
    rules: ids.map((id) => (Object.hasOwn(rules, id) ? describe(id, rules[id]!) : {id}))
  }
}

function describe(id: string, {summary, example, meant, category}: RuleInfo) {
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: summary},
    help: {
      text: `${summary}\n\nExample: ${example}\nMeant: ${meant}\n`,
      markdown: `${summary}\n\n- Example: ${example}\n- Meant: **${meant}**\n`
    },
    helpUri: ruleUrl(id),
    defaultConfiguration: {level: 'warning'},
    properties: {tags: [category]}
  }
}

function result(path: string, message: ReportMessage) {
  const {ruleId, severity, confidence = 1, actual, expected, context, line, column, endLine, endColumn, offset, endOffset} = message
  const whole = context && context.end - context.start === endOffset - offset
  const region = {startLine: line, startColumn: column, endLine, endColumn, charOffset: offset, charLength: endOffset - offset}
  return {
    ruleId,
    level: levels[severity],
    message: {text: plain(tell(message))},
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          region: {...region, ...(whole && {snippet: {text: context.text.slice(context.start, context.end)}})}
        }
      }
    ],
    partialFingerprints: {'unspun/v1': message.fingerprint},
    rank: confidence * 100,
    properties: {confidence, actual, expected}
  }
}

function notification({path, reason}: Failure) {
  return {level: 'error', message: {text: plain(`${path}: ${reason}`)}, locations: [{physicalLocation: {artifactLocation: artifact(path)}}]}
}

function artifact(path: string) {
  const uri = uriOf(path)
  return uri.startsWith('file:') ? {uri} : {uri, uriBaseId: '%SRCROOT%'}
}

/** In a message, braces hold placeholders and `[text](address)` is a link. */
const plain = (text: string) => text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](')
