/** Comments of Markdown and HTML, in which an author can speak to unspun. */
import type {Nodes} from 'hast'
import type {Paragraph, Root} from 'nlcst'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {isMarkdown} from '../article/markdown.js'
import {isPage} from '../html/sniff.js'

export interface Comment {
  value: string
  start: Point
  end: Point
  /** The line of text that is the comment; in HTML no line of text is. */
  line?: Paragraph
}

const wholeLine = /^[ \t>]*<!--(.*?)-->[ \t]*$/

/**
 * @param tree of the file, before anything is taken out of it
 * @param mark what a comment has to hold; files without it are not looked at
 * @returns comments in order; in Markdown those that are a line of their own (lines of code are no paragraphs); in other text none
 */
export async function readComments(tree: Root, file: VFile, mark: string): Promise<Comment[]> {
  const raw = String(file.value)
  if (!raw.includes(mark)) return []
  if (isPage(file)) return inHtml(raw)
  return isMarkdown(file.path) ? inMarkdown(tree, raw) : []
}

function inMarkdown(tree: Root, raw: string): Comment[] {
  const comments: Comment[] = []
  for (const line of tree.children) {
    if (line.type !== 'ParagraphNode') continue
    const {start, end} = line.position!
    const text = raw.slice(start.offset, end.offset)
    const [, value] = wholeLine.exec(text) ?? []
    if (value !== undefined) comments.push({value, start, end, line})
  }
  return comments
}

async function inHtml(raw: string): Promise<Comment[]> {
  const page = (await import('../html/page-tree.js')).parsePage(raw)
  const comments: Comment[] = []
  // Without recursion, because pages nest as deep as they like.
  const open: Nodes[] = [page]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'comment' && node.position) comments.push({value: node.value, ...node.position})
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return comments.sort((a, b) => a.start.offset! - b.start.offset!)
}
