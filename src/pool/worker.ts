/** A thread of the pool: does one job after the other. */
import {parentPort} from 'node:worker_threads'
import {doJob} from './job.js'

const port = parentPort!
port.on('message', async (job) => port.postMessage({done: await doJob(job)}))
port.postMessage({ready: true})
