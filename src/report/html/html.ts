/** One page for people, with the articles as they read: a file that holds all it needs, and runs without a network. */
import {rules} from '../../rules.js'
import {nextLineComment} from '../../silence/directives.js'
import type {StreamingFormat} from '../formats.js'
import {harmless} from '../printable.js'
import type {Reading} from '../reading-shape.js'
import {type Failure, type FileReport, type Report, version} from '../report.js'
import {articleOf, entryOf} from './article.js'
import type {Entry, Index, Rule} from './model.js'
import {Shelf} from './shelf.js'
import {fillTemplate, jsonForHtml} from './template.js'

/** Bytes that one article, and all of them, may take: a browser opens this in a second or two. */
const largestArticle = 2e6
const largestPage = 40e6

/** @returns the format for one report: it gathers the files, and prints the page at the end */
export function openHtml(room = {article: largestArticle, all: largestPage}): StreamingFormat {
  const entries: Entry[] = []
  const shelf = new Shelf(room.all)
  const named = new Set<string>()
  return {
    reads: true,
    file(file, _, reading) {
      const json = articleJson(file, reading, room.article)
      if (json !== undefined) shelf.add(entries.length, json, file.messages.length > 0)
      entries.push(entryOf(file))
      for (const rule of rulesIn(file)) named.add(rule)
      return ''
    },
    failure: () => '',
    end: (report) => printPage(entries, shelf, describeRules(named), room, report)
  }
}

/** @returns nothing where even the findings are too many */
function articleJson(file: FileReport, reading: Reading | undefined, most: number): string | undefined {
  const fits = (json: string) => Buffer.byteLength(json) <= most
  return [jsonForHtml(articleOf(file, reading)), jsonForHtml(articleOf(file))].find(fits)
}

const rulesIn = ({messages, removed}: FileReport) => [
  ...messages.flatMap(({ruleId, evidence = []}) => [ruleId, ...evidence.map((other) => other.ruleId)]),
  ...removed.map(({ruleId}) => ruleId)
]

function describeRules(named: ReadonlySet<string>): Index['rules'] {
  const described = [...named].sort().map((id): [string, Rule] => {
    const info = Object.hasOwn(rules, id) ? rules[id] : undefined
    const comment = info?.category === 'boilerplate' ? undefined : nextLineComment(id)
    return [harmless(id), {...(info && {summary: info.summary}), ...(comment && {comment})}]
  })
  return Object.fromEntries(described)
}

function printPage(
  entries: readonly Entry[],
  shelf: Shelf,
  described: Index['rules'],
  room: {article: number; all: number},
  {failures}: Pick<Report, 'failures'>
): string {
  const articles = shelf.items()
  const shown = new Set(articles.map(({id}) => id))
  const index: Index = {
    tool: `unspun ${version}`,
    files: entries.map((entry, id) => (shown.has(id) ? {...entry, shown: true} : entry)),
    failures: failures.map(({path, reason}: Failure) => ({path: harmless(path), reason: harmless(reason)})),
    rules: described,
    room: {article: room.article / 1e6, all: room.all / 1e6}
  }
  return fillTemplate(jsonForHtml(index), articles)
}
