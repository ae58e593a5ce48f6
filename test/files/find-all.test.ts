import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findAll} from '../../src/files/find-all.js'
import {folderWith} from '../cli/shell.js'

const options = {extensions: ['txt'], ignore: true, changed: false}

describe('findAll', () => {
  const folder = folderWith({'.unspunignore': 'ignored.*', 'a.txt': '', 'b.txt': '', 'sub/c.txt': '', 'ignored.txt': '', 'ignored.md': ''})
  const at = (name: string) => join(folder, name)

  it('keeps the order of the arguments, and takes each file once', async () => {
    const {paths} = await findAll([at('sub'), at('b.txt'), '-', folder, at('*.txt'), `${folder}/./a.txt`], options)
    expect(paths).toEqual([at('sub/c.txt'), at('b.txt'), '-', at('a.txt')])
  })

  it('tells which arguments are ignored, and by what', async () => {
    const {paths, ignored} = await findAll([at('ignored.txt'), at('ignored.md'), at('a.txt')], options)
    expect(paths).toEqual([at('a.txt')])
    expect(ignored.map(({path}) => path)).toEqual([at('ignored.txt'), at('ignored.md')])
    expect(ignored[0]!.by).toBe(at('.unspunignore'))
  })

  it('ignores standard input by the name that it goes by', async () => {
    expect(await findAll(['-'], {...options, stdinFilename: at('ignored.md')})).toMatchObject({
      paths: [],
      ignored: [{path: at('ignored.md')}]
    })
    expect(await findAll(['-'], {...options, stdinFilename: at('new.md')})).toMatchObject({paths: ['-'], ignored: []})
  })

  it('ignores nothing when told so', async () => {
    expect((await findAll([folder], {...options, ignore: false})).paths).toContain(at('ignored.txt'))
  })
})
