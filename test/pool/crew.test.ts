import {describe, expect, it} from 'vitest'
import {node, patience} from '../cli/child.js'

describe('a crew', {timeout: patience}, () => {
  it('leaves no thread behind when it is closed while its first is started', async () => {
    const {code, err} = await node(`
      const {Crew} = await import(dist + 'src/pool/crew.js')
      const crew = new Crew(1, Infinity)
      void crew.do({kind: 'clean', path: 'long.txt', content: 'The ferry was late. '.repeat(60000), recipe: {}})
      await crew.close()`)
    expect([code, err]).toEqual([0, ''])
  })
})
