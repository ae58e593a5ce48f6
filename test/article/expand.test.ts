import type {Root} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import type {Plugin} from 'unified'
import {describe, expect, it} from 'vitest'
import {unspunExpand} from '../../src/article/expand.js'
import {runPlugins} from '../helpers.js'

/** The sentences and words of a text with the offsets of their starts. */
function expanded(text: string): {sentences: string[]; words: [string, number][]; printed: string} {
  const sentences: string[] = []
  const words: [string, number][] = []
  const collect: Plugin<[], Root> = () => (tree) => {
    for (const paragraph of tree.children.filter((node) => node.type === 'ParagraphNode')) {
      for (const sentence of paragraph.children.filter((node) => node.type === 'SentenceNode')) {
        sentences.push(textOf(sentence))
        for (const node of sentence.children) if (node.type === 'WordNode') words.push([textOf(node), node.position!.start.offset!])
      }
    }
  }
  const printed = String(runPlugins([unspunExpand, collect], text))
  return {sentences, words, printed}
}

describe('unspunExpand', () => {
  it('splits each line into sentences', () => {
    expect(expanded('It rained. We sailed.\nNobody came.').sentences).toEqual(['It rained.', 'We sailed.', 'Nobody came.'])
  })

  it('gives words their raw offsets, behind an entity too', () => {
    expect(expanded('Salt &amp; pepper').words).toEqual([
      ['Salt', 0],
      ['pepper', 11]
    ])
  })

  it('gives words of later lines their raw offsets', () => {
    expect(expanded('One\r\nTwo').words).toEqual([
      ['One', 0],
      ['Two', 5]
    ])
  })

  it('prints the same text as before', () => {
    expect(expanded('It rained. We sailed.\n\nNobody came.\n').printed).toBe('It rained. We sailed.\n\nNobody came.\n')
  })

  it('splits an indented line', () => {
    expect(expanded('  It rained. We sailed.').sentences).toEqual(['It rained.', 'We sailed.'])
  })

  it('prints white space at the end of a line', () => {
    expect(expanded('It rained. \nWe sailed.\n').printed).toBe('It rained. \nWe sailed.\n')
  })
})
