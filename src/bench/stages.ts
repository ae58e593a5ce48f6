/** Which stage of the pipeline a moment of a processor profile belongs to. */
import type {Profiler} from 'node:inspector'
import {rules} from '../rules.js'

type Frame = Profiler.ProfileNode['callFrame']

/** Files and rooms by stage, the more special first. Helpers are missing: their time is that of the stage that called them. */
const places: [RegExp, string][] = [
  [/src\/cli\/inputs\./, 'read'],
  [/src\/article\/decode\./, 'decode'],
  [/src\/article\/parse\./, 'parse'],
  [/src\/article\/normalise\./, 'parse'],
  [/src\/article\/stringify\./, 'print'],
  [
    /src\/html\/(?:parse|page-tree|shallow|lines|line-writer|align|sniff)\.|\/node_modules\/(?:parse5|hast-util-from-parse5)\//,
    'parse HTML'
  ],
  [/src\/rewrite\/(?:document|which-language)\./, 'read words'],
  [/src\/language\/(?:container|data-file|language|table-file)\./, 'load tables'],
  [/src\/rewrite\/phrases\./, 'rules tortured-phrase, filler-phrase'],
  [/src\/rewrite\/(?:judge|merge|replaced)\./, 'judge'],
  [/src\/report\/fingerprint\./, 'fingerprints'],
  [/src\/report\//, 'report'],
  [/src\/silence\//, 'silence'],
  [/src\/(?:cli|config|files|output)\/|\/node_modules\/commander\//, 'command line']
]

/** @returns the stage of a frame by itself, if it has one; that of its caller says what a helper works for */
function stageOf({url, functionName, lineNumber}: Frame, caller = ''): string | undefined {
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (functionName === '(program)') return 'native code'
  if (url.startsWith('node:internal/modules') || isEvaluation(functionName, url, lineNumber)) return 'load modules'
  const [, room, file = ''] = url.match(/src\/(boilerplate|language|rewrite)\/([^/]+)\.js$/) ?? []
  if (room === 'boilerplate') return `strip: ${file}`
  if (room === 'language' && caller.startsWith('judge')) return `judge: ${file}`
  if (room === 'rewrite' && Object.hasOwn(rules, file)) return `rule ${file}`
  return places.find(([place]) => place.test(url))?.[1]
}

/** The body of a module, which runs once, when it is loaded. */
const isEvaluation = (name: string, url: string, line: number) => name === '' && line === 0 && url.startsWith('file:')

/** @returns the share of each stage in the time of a profile, biggest first; idle time is left out */
export function shares({nodes, samples = [], timeDeltas = []}: Profiler.Profile): [stage: string, share: number][] {
  const stages = new Map<number, string | undefined>()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  // Callers come before what they call.
  const visit = (id: number, inherited: string | undefined) => {
    const node = byId.get(id)!
    const stage = node.callFrame.functionName === '(idle)' ? undefined : (stageOf(node.callFrame, inherited) ?? inherited)
    stages.set(id, stage)
    for (const child of node.children ?? []) visit(child, stage)
  }
  visit(nodes[0]!.id, 'other')
  const times = new Map<string, number>()
  for (const [at, id] of samples.entries()) {
    const stage = stages.get(id)
    if (stage !== undefined) times.set(stage, (times.get(stage) ?? 0) + timeDeltas[at]!)
  }
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([stage, time]): [string, number] => [stage, time / whole]).sort((a, b) => b[1] - a[1])
}
