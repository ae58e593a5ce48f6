import {toString as textOf} from 'nlcst-to-string'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseText, unspunParse} from '../../src/article/parse.js'
import {runPlugins} from '../helpers.js'

describe('unspunParse', () => {
  it('makes each line a paragraph and each break white space', () => {
    const {children} = parseText('One\r\n\nTwo')
    expect(children.map((node) => [node.type, textOf(node)])).toEqual([
      ['ParagraphNode', 'One'],
      ['WhiteSpaceNode', '\r\n'],
      ['WhiteSpaceNode', '\n'],
      ['ParagraphNode', 'Two']
    ])
  })

  it('counts lines by CRLF, LF and CR', () => {
    const {children} = parseText('a\r\nb\nc\rd')
    const lines = children.filter(({type}) => type === 'ParagraphNode').map(({position}) => position!.start.line)
    expect(lines).toEqual([1, 2, 3, 4])
  })

  it('gives positions in the raw text', () => {
    const {children} = parseText('One\nTwo &amp; three')
    expect(children[2]?.position).toEqual({start: {line: 2, column: 1, offset: 4}, end: {line: 2, column: 16, offset: 19}})
  })

  it('normalises the line and keeps the way back', () => {
    const [paragraph] = parseText('&lt;b').children
    expect(textOf(paragraph)).toBe('<b')
    expect(paragraph).toMatchObject({data: {map: Uint32Array.of(0, 4, 5)}})
  })

  it('parses nothing from nothing', () => {
    expect(parseText('').children).toEqual([])
  })

  it('reads bytes, and says which encoding they are in', () => {
    const file = runPlugins([], Buffer.from('\ufeffThe ferry', 'utf16le'))
    expect(String(file)).toBe('The ferry\n')
    expect(file.data.encoding).toBe('utf-16le')
    expect(file.messages.map(({reason, ruleId}) => [ruleId, reason])).toEqual([['encoding', 'read as utf-16le']])
  })

  it('says nothing of an encoding when it gets a string', () => {
    expect(runPlugins([], 'The ferry').data.encoding).toBeUndefined()
  })

  it('is a plugin that needs no options', () => {
    expect(unspunParse).toHaveLength(0)
    expect(new VFile('text').messages).toEqual([])
  })
})
