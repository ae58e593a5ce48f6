import {describe, expect, it} from 'vitest'
import {parseText} from '../../src/article/parse.js'
import {readPage} from '../../src/boilerplate/page.js'

const blanks = (text: string) => readPage(parseText(text)).page.lines.map(({blankBefore}) => blankBefore)

describe('readPage', () => {
  it('counts the blank lines before each line', () => {
    expect(blanks('\nfog\nferry\n\n\nkelp')).toEqual([1, 0, 2])
  })

  it('takes lines without a letter for blank', () => {
    expect(blanks('fog\n* * *\nferry')).toEqual([0, 1])
  })

  it('tells where each line stands in the tree', () => {
    const tree = parseText('fog\n\nferry')
    expect(readPage(tree).places.map((at) => tree.children[at]!.position!.start.line)).toEqual([1, 3])
  })
})
