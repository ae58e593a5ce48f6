import {expect, it} from 'vitest'
import {hasExtension, parseExtensions} from '../../src/files/extensions.js'

it('reads a list with or without dots', () => {
  expect(parseExtensions('md,.TXT, tar.gz,')).toEqual(['md', 'txt', 'tar.gz'])
})

it('knows a file by its ending, in either case', () => {
  const wanted = hasExtension(['txt', 'md'])
  expect(['a.txt', 'A.TXT', 'b.md', 'txt', 'a.txt.bak', 'a.text'].filter(wanted)).toEqual(['a.txt', 'A.TXT', 'b.md'])
})
