import {setTimeout as sleep} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {inOrder} from '../../src/pool/in-order.js'

async function* numbers(count: number) {
  for (let number = 0; number < count; number++) yield number
}

/** Runs ten tasks, of which later ones end sooner, and tells how many were under way at most. */
async function tenTasks(options: Parameters<typeof inOrder<number, number>>[2]) {
  const results: number[] = []
  let [running, most] = [0, 0]
  const start = async (number: number) => {
    running++
    most = Math.max(most, running)
    await sleep(10 - number)
    running--
    return number
  }
  for await (const result of inOrder(numbers(10), start, options)) results.push(result)
  return {results, most}
}

describe('inOrder', () => {
  it('gives the results in the order of the items', async () => {
    const {results} = await tenTasks({room: () => 4, size: () => 1, largest: 100})
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('has no more tasks under way than there is room for', async () => {
    expect((await tenTasks({room: () => 4, size: () => 1, largest: 100})).most).toBe(4)
    expect((await tenTasks({room: () => 1, size: () => 1, largest: 100})).most).toBe(1)
  })

  it('holds one item that is too large, but no more of them', async () => {
    expect((await tenTasks({room: () => 4, size: () => 60, largest: 50})).most).toBe(1)
  })

  it('gives what is done while the next item is still waited for', async () => {
    async function* answered() {
      yield 1
      await new Promise(() => {})
    }
    const results = inOrder(answered(), async (number) => number, {room: () => 4, size: () => 1, largest: 100})
    expect((await results.next()).value).toBe(1)
    await results.return(undefined)
  })
})
