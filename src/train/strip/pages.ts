/** Labelled pages for the training of stripping. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {Root} from 'nlcst'
import {VFile} from 'vfile'
import {parseText} from '../../article/parse.js'
import {readPage} from '../../boilerplate/page.js'
import type {Page} from '../../boilerplate/signals.js'
import {Templates} from '../../boilerplate/templates.js'
import {parseHtml} from '../../html/parse.js'
import {readLabelled} from '../../quality/labels.js'
import {benchmarkWords, labelLines} from './align.js'

export interface LabelledPage {
  id: string
  /** Folder that the page came from, such as `input-htmltext`. */
  rendering: string
  site: string
  page: Page
  /** 1 for each line of the article's body. */
  labels: Uint8Array
  /** Words of the article; none where only lines are marked. */
  truth: string[]
  /** `keep`, `drop`, `either` or `blank` for each line of a marked article. */
  marks?: string[]
  /** How much the page counts. */
  weight: number
}

/** Folders of one form of the pages, and how a file of it becomes a tree. */
const renderings = {
  text: ['input-inscriptis', 'input-htmltext'],
  html: ['html']
}

/**
 * @param folder with `truth/`, `html/` and the renderings as text
 * @returns the pages, in each rendering, without and then with what the other pages of the folder have in common
 */
export function readPages(folder: string, form: keyof typeof renderings): LabelledPage[] {
  const ids = readdirSync(join(folder, 'truth'))
    .map((name) => name.replace(/\.txt$/, ''))
    .sort()
  const sites = new Map(ids.map((id) => [id, siteOf(readHtml(folder, id)) || id]))
  return renderings[form].flatMap((rendering) => {
    const trees = ids.map((id) => readTree(folder, rendering, id))
    const templates = new Templates()
    for (const [at, id] of ids.entries())
      templates.add(
        '',
        id,
        readPage(trees[at]!.tree).page.lines.map(({text}) => text)
      )
    return ids.flatMap((id, at) => {
      const {page} = readPage(trees[at]!.tree, trees[at]!.title)
      const article = readFileSync(join(folder, 'truth', `${id}.txt`), 'utf8')
      const labels = labelLines(
        page.lines.map(({text}) => text),
        article
      )
      const lines = page.lines.map((line) => ({...line, copies: templates.others('', id, line.text)}))
      const shared = {rendering, site: sites.get(id)!, labels, truth: benchmarkWords(article), weight: 0.5}
      return [
        {id, page, ...shared},
        {id: `${id}+`, page: {...page, lines}, ...shared}
      ]
    })
  })
}

/** Articles with marked lines, each in a human and a spun version. */
export function readMarked(folder: string, weight: number): LabelledPage[] {
  return readLabelled(folder).map(({name, bytes, lines: marks = []}) => {
    const tree = parseText(bytes.toString())
    const {page, places} = readPage(tree)
    // The model finds the body; what stands above the first paragraph is headline and byline.
    const first = page.lines.findIndex(({prose}) => prose)
    const labels = Uint8Array.from(places, (at, line) =>
      Number(line >= first && marks[tree.children[at]!.position!.start.line - 1] !== 'drop')
    )
    const own = places.map((at) => marks[tree.children[at]!.position!.start.line - 1]!)
    return {id: name, rendering: 'marked', site: name.slice(0, 2), page, labels, truth: [], marks: own, weight}
  })
}

const readHtml = (folder: string, id: string) => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8')

function readTree(folder: string, rendering: string, id: string): {tree: Root; title?: string} {
  if (rendering !== 'html') return {tree: parseText(readFileSync(join(folder, rendering, `${id}.txt`), 'utf8'))}
  const file = new VFile()
  const tree = parseHtml(readHtml(folder, id), file)
  return {tree, ...(file.data.meta?.title !== undefined && {title: file.data.meta.title})}
}

/** @returns the host that a page gives as its own, or that it links to first; pages of one site stay in one fold */
function siteOf(html: string): string {
  const own =
    /<link[^>]+rel=["']?canonical["']?[^>]*href=["']?([^"' >]+)/i.exec(html)?.[1] ??
    /<link[^>]+href=["']?([^"' >]+)["']?[^>]*rel=["']?canonical/i.exec(html)?.[1] ??
    /property=["']?og:url["']?[^>]*content=["']?([^"' >]+)/i.exec(html)?.[1] ??
    /content=["']?([^"' >]+)["']?[^>]*property=["']?og:url/i.exec(html)?.[1]
  const links = Array.from(html.matchAll(/href=["']?(https?:\/\/[^"' >/]+)/g), ([, found]) => found)
  const address = [own, ...links].find((found) => found !== undefined && URL.canParse(found))
  return address === undefined ? '' : new URL(address).hostname.replace(/^www\./, '')
}
