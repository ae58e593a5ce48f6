/** What is known of HTML elements: their attributes, which of them are blocks, and which are never seen. */
import type {Element, Nodes, Root} from 'hast'

const words = (text: string) => new Set(text.split(/\s+/))

/** Elements that browsers set on lines of their own. */
const blockTags = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary
  table tbody td tfoot th thead tr ul xmp`
)

/** Elements whose text is no text of the page, or that browsers show only where a feature is missing. */
const hiddenTags = words(
  `audio canvas datalist head iframe math meter noembed noframes noscript object option progress rp script select style
  svg template textarea title video`
)

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

export const isBlock = (tag: string) => blockTags.has(tag)

/** @returns whether browsers, or aids for those who do not see, leave the element out */
export function isHidden(element: Element): boolean {
  const {tagName, properties} = element
  if (hiddenTags.has(tagName) || properties.hidden !== undefined) return true
  if (tagName === 'dialog' && properties.open === undefined) return true
  return attribute(element, 'ariaHidden').toLowerCase() === 'true' || hiddenStyle.test(attribute(element, 'style'))
}

/**
 * @param name of the property as hast has it (`itemProp`)
 * @returns the attribute's value, items of a list with spaces between; nothing where it is absent
 */
export function attribute({properties}: Element, name: string): string {
  const value = properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' ? value : ''
}

/** All elements, hidden ones too, in document order. */
export function* elementsOf(tree: Root): Generator<Element> {
  for (const node of nodesOf(tree)) if (node.type === 'element') yield node
}

/** @returns the text of all text nodes in an element, as it stands */
export function textIn(element: Element): string {
  let text = ''
  for (const node of nodesOf(element)) if (node.type === 'text') text += node.value
  return text
}

function* nodesOf(tree: Nodes): Generator<Nodes> {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    yield node
    if (!('children' in node)) continue
    for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!)
  }
}
