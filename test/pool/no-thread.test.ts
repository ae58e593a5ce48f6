import {expect, it, vi} from 'vitest'
import {NoThreadError, Pool} from '../../src/pool/pool.js'

vi.mock('node:worker_threads', () => ({
  // As where a container allows no more processes.
  Worker: class {
    constructor() {
      throw new Error('ERR_WORKER_INIT_FAILED: EAGAIN')
    }
  }
}))

const job = {kind: 'learn', path: 'a.txt', bytes: new Uint8Array(), group: ''} as const

it('a job that no thread can be started for goes elsewhere, and so do those behind it', async () => {
  const pool = new Pool(2)
  await expect(pool.run(job)).rejects.toThrow(NoThreadError)
  await expect(pool.run(job)).rejects.toThrow(NoThreadError)
})
