/** The plugins that listen to a person's wishes for silence, and that tell of those which were in vain. */
import type {Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {rules} from '../rules.js'
import type {Allowed} from './allow.js'
import {type Comment, readComments} from './comments.js'
import {type Directive, directiveMark, parseDirective} from './directives.js'
import {Suppressions} from './suppressions.js'

declare module 'vfile' {
  interface DataMap {
    suppressions?: Suppressions
  }
}

export interface SuppressOptions {
  /** Phrases that are never flagged. */
  allow?: readonly Allowed[]
  /** Whether rules of further plugins may be named, which nobody knows beforehand. */
  plugins?: boolean
}

/**
 * Plugin: reads the directives in a file's comments, and sets `file.data.suppressions` for the rules behind it. Goes before
 * `unspunStrip`: in Markdown the line of a directive stays in the text, but no later stage takes it for a line of the
 * article. Names of rules that do not exist become warnings.
 */
export const unspunSuppress: Plugin<[SuppressOptions?], Root> =
  ({allow = [], plugins = false} = {}) =>
  async (tree, file) => {
    const directives: Directive[] = []
    const lines = new Set<unknown>()
    for (const comment of await readComments(tree, file, directiveMark)) {
      const parsed = parseDirective(comment)
      if (!parsed) continue
      if (comment.line) lines.add(comment.line)
      if ('unknown' in parsed) warn(file, comment, 'invalid-directive', `there is no directive ${parsed.unknown}`)
      else {
        directives.push(parsed)
        for (const rule of parsed.rules) await warnOfRule(file, comment, rule, plugins)
      }
    }
    tree.children = tree.children.flatMap((node) => (lines.has(node) && node.type === 'ParagraphNode' ? node.children : [node]))
    findTargets(tree, directives)
    if (directives.length > 0 || allow.length > 0) file.data.suppressions = new Suppressions(directives, allow)
  }

/** The next line of text is the next that a reader sees; blank lines and markup in between do not count. */
function findTargets({children}: Root, directives: readonly Directive[]): void {
  let at = 0
  for (const directive of directives) {
    if (directive.kind !== 'disable-next-line') continue
    const isNext = (node: Root['children'][number]) =>
      node.type === 'ParagraphNode' && node.position!.start.offset! >= directive.end.offset! && textOf(node).trim() !== ''
    while (at < children.length && !isNext(children[at]!)) at++
    const {start, end} = children[at]?.position ?? {start: directive.end, end: directive.end}
    directive.target = {start: start.offset!, end: end.offset!}
  }
}

/** Plugin: warns of directives that silenced nothing. Goes behind all that flag. */
export const unspunReportUnused: Plugin<[], Root> = () => (_, file) => {
  const {directives = [], silenced} = file.data.suppressions ?? {}
  for (const directive of directives) {
    if (directive.kind === 'enable') continue
    const used = silenced!.get(directive)
    if (directive.rules.length === 0 && !used) warn(file, directive, unused, 'nothing is flagged here')
    for (const rule of directive.rules) {
      if (!used?.has(rule) && isFlagging(rule)) warn(file, directive, unused, `${rule} flags nothing here`)
    }
  }
}

/** Rule id of what says that a wish for silence was in vain. */
export const unused = 'unused-suppression'

const isFlagging = (rule: string) => Object.hasOwn(rules, rule) && rules[rule]!.category === 'rewrite'

async function warnOfRule(file: VFile, comment: Comment, rule: string, plugins: boolean): Promise<void> {
  if (isFlagging(rule)) return
  if (Object.hasOwn(rules, rule)) {
    warn(file, comment, 'invalid-directive', `${rule} removes lines, it flags none; --keep and the configuration can keep them`)
  } else if (!plugins) {
    const {hint} = await import('../mistakes/nearest.js')
    warn(file, comment, 'invalid-directive', `no rule is called ${rule}${hint(rule, Object.keys(rules))}`)
  }
}

function warn(file: VFile, {start, end}: Pick<Directive, 'start' | 'end'>, ruleId: string, reason: string): void {
  const message = file.message(reason, {place: {start, end}, ruleId, source: 'unspun'})
  const actual = String(file.value).slice(start.offset, end.offset)
  Object.assign(message, {category: 'suppression', actual, expected: []})
}
