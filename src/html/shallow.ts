/** Cuts how deep a page nests: its tree is converted by a function that calls itself for each level. */
import type {DefaultTreeAdapterTypes} from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type ChildNode = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Where browsers stop too (`maximumHTMLParserDOMTreeDepth` of Chromium and WebKit). */
const deepest = 512

/**
 * Elements below the 512th level become children of the one there. Of each, what it holds itself stays together in its
 * element, so that blocks stay lines of their own and hidden elements hidden; what several levels share is taken apart.
 *
 * @param page is changed; nothing of its text goes
 */
export function makeShallow(page: Node): void {
  const open: {node: Node; depth: number}[] = [{node: page, depth: 0}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    if (depth === deepest && isElement(node)) flatten(node)
    else for (const child of childrenOf(node)) open.push({node: child, depth: depth + 1})
  }
}

function flatten(element: Element): void {
  const flat: ChildNode[] = []
  const open = childrenOf(element).map((node) => ({node, parent: element}))
  open.reverse()
  let last: {parent: Element; copy: Element} = {parent: element, copy: {...element, childNodes: flat}}
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, parent} = next
    const children = childrenOf(node)
    if (isElement(node) && children.length > 0) {
      for (let at = children.length - 1; at >= 0; at--) open.push({node: children[at]!, parent: node})
    } else if (parent === element) flat.push(node)
    else {
      if (parent !== last.parent) {
        last = {parent, copy: withoutContent(parent)}
        flat.push(last.copy)
      }
      last.copy.childNodes.push(node)
    }
  }
  element.childNodes = flat
  if (isTemplate(element)) element.content.childNodes = []
}

function withoutContent(element: Element): Element {
  return {...element, childNodes: [], ...(isTemplate(element) && {content: {...element.content, childNodes: []}})}
}

const isElement = (node: Node): node is Element => 'tagName' in node
const isTemplate = (node: Node): node is DefaultTreeAdapterTypes.Template => 'content' in node

function childrenOf(node: Node): ChildNode[] {
  if (isTemplate(node)) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}
