import {toString as textOf} from 'nlcst-to-string'
import {describe, expect, it} from 'vitest'
import {paragraphs, parse, visible} from './helpers.js'

describe('unspunParseHtml', () => {
  it('makes each block a paragraph with one source node', () => {
    const {children} = parse('<h1>Ferry late</h1><p>It came at nine.</p>')
    expect(children.map((node) => [node.type, textOf(node)])).toEqual([
      ['ParagraphNode', 'Ferry late'],
      ['WhiteSpaceNode', '\n\n'],
      ['ParagraphNode', 'It came at nine.']
    ])
    expect(children[0]).toMatchObject({children: [{type: 'SourceNode', value: 'Ferry late'}]})
  })

  it('collapses white space over inline elements', () => {
    expect(visible('<p>\n  The <b> night\t</b> ferry\r\n was <i>late</i>.\n</p>')).toBe('The night ferry was late.')
  })

  it('keeps no-break spaces', () => {
    expect(visible('<p>10&nbsp;km</p>')).toBe('10\u00a0km')
  })

  it('sets list items line by line, and lists apart', () => {
    expect(visible('<p>Ports</p><ul><li>Skarholm</li><li><p>Tarn</p></li></ul><p>End</p>')).toBe('Ports\n\nSkarholm\nTarn\n\nEnd')
  })

  it('sets lists in lists line by line', () => {
    expect(visible('<ul><li>Ports<ul><li>Tarn</li></ul></li><li>Piers</li></ul>')).toBe('Ports\nTarn\nPiers')
  })

  it('joins the cells of a row by tabs', () => {
    expect(visible('<table><tr><th>Port</th> <th>Ships</th></tr><tr><td>Tarn</td><td>4</td></tr></table>')).toBe('Port\tShips\nTarn\t4')
  })

  it('gives each block in a cell a line', () => {
    expect(visible('<table><tr><td><p>One</p><p>Two</p></td><td><p>Three</p></td></tr></table>')).toBe('One\n\nTwo\nThree')
  })

  it('begins a line at <br>, and a paragraph at two', () => {
    expect(visible('<p>One<br>Two<br>&nbsp;<br>Three</p>')).toBe('One\nTwo\n\nThree')
  })

  it('keeps the lines of <pre>', () => {
    expect(visible('<pre>\nOne\n  two\n\nThree</pre>')).toBe('One\n  two\n\nThree')
  })

  it('parts text in a block from the blocks beside it', () => {
    expect(visible('<div>One<p>Two</p>three</div>')).toBe('One\n\nTwo\n\nthree')
  })

  it.each([
    ['<script>x</script>'],
    ['<style>x</style>'],
    ['<noscript><p>x</p></noscript>'],
    ['<template><p>x</p></template>'],
    ['<svg><title>x</title></svg>'],
    ['<select><option>x</option></select>'],
    ['<textarea>x</textarea>'],
    ['<video>x</video>'],
    ['<dialog>x</dialog>'],
    ['<p hidden>x</p>'],
    ['<p aria-hidden="true">x</p>'],
    ['<p style="color: red; display : none">x</p>'],
    ['<p style="visibility:hidden">x</p>'],
    ['<!-- x -->']
  ])('leaves out %s', (hidden) => {
    expect(visible(`<p>One</p>${hidden}<p>Two</p>`)).toBe('One\n\nTwo')
  })

  it('shows a page that scripts were to make visible', () => {
    expect(visible('<body style="visibility:hidden"><p>One</p>')).toBe('One')
  })

  it('normalises the line', () => {
    expect(visible('<p>Fog &amp;amp; rain\u200b &amp;quot;late&amp;quot;&#7;</p>')).toBe('Fog & rain "late"')
  })

  it('leaves out lines that hold nothing to be seen', () => {
    expect(visible('<p>One</p><p>&nbsp;</p><p>&#8203;</p><p>Two</p>')).toBe('One\n\nTwo')
  })

  it('parses nothing from nothing', () => {
    expect(parse('').children).toEqual([])
    expect(parse('<frameset><frame></frameset>').children).toEqual([])
  })

  it('gives lines in the order of the page, though text astray in a table stands before it in the tree', () => {
    const starts = paragraphs('<table><tr><td>One</td></tr>Two</table>').map(({position}) => position!.start.offset!)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('takes apart what nests deeper than browsers go, and loses nothing of it', () => {
    const lines = Array.from({length: 20_000}, (_, at) => `line ${at}`)
    expect(paragraphs(lines.map((line) => `<div>${line}`).join('')).map(textOf)).toEqual(lines)
  })

  it('hides what is hidden at any depth', () => {
    expect(visible(`${'<div>'.repeat(20_000)}One<script>two</script><template>three</template><p>four`)).toBe('One\n\nfour')
  })

  // Where the time grew with the square of the length, this would never end.
  it('reads a page of very many elements', {timeout: 60_000}, () => {
    expect(paragraphs('<p>a<b>b</b>&amp;</c> d<br>'.repeat(20_000))).toHaveLength(20_000)
  })
})
