/** Processor time per megabyte, warm, against other tools: both over the same files in turn, each in a process of its own. */
import type {Bench, Figure} from './figure.js'
import {median} from './figure.js'
import {npmModule, pythonModule} from './install.js'
import {Rival} from './rival.js'
import {type Form, type Sample, samples} from './samples.js'

interface Peer {
  name: string
  /** Where it comes from, if it is not installed with unspun. */
  from?: 'npm' | 'Python'
  forms: Form[]
  /** Bytes of a round: slow tools get less. */
  bytes: number
}

const peers: Peer[] = [
  {name: 'retext-english, parsing only', forms: ['text', 'HTML'], bytes: 2e6},
  {name: 'retext with six plugins', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'alex', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'write-good', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'textlint with three rules', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'proselint', from: 'Python', forms: ['text'], bytes: 1e5},
  {name: 'rehype-parse, parsing only', forms: ['HTML'], bytes: 4e6},
  {name: 'trafilatura', from: 'Python', forms: ['HTML'], bytes: 4e6},
  {name: 'jusText', from: 'Python', forms: ['HTML'], bytes: 4e6}
]

export async function measureThroughput(bench: Bench): Promise<Figure[]> {
  const fromNpm = bench.quick ? {failure: '--quick asks for no other tools'} : await npmModule(bench)
  const open = (peer: Peer): Promise<Rival> => {
    if (peer.from === undefined) return Rival.start(peer.name)
    if (bench.quick) throw new Error('--quick asks for no other tools')
    if (peer.from === 'Python') return Rival.start(peer.name, pythonModule, bench.python)
    if ('failure' in fromNpm) throw new Error(fromNpm.failure)
    return Rival.start(peer.name, fromNpm.module)
  }
  const figures: Figure[] = []
  for (const sample of samples(bench)) figures.push(...(await measureSample(sample, open, bench)))
  return figures
}

async function measureSample(sample: Sample, open: (peer: Peer) => Promise<Rival>, bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  const unspun = await Rival.start('unspun')
  try {
    await unspun.warmUp(sample.folder(0, bench.quick ? 1e5 : 2e6), bench.quick ? 0.1 : 6)
    for (const peer of peers.filter(({forms}) => forms.includes(sample.form))) {
      bench.say(`throughput, ${sample.name}: ${peer.name}`)
      const what = `${sample.name}: ${peer.name}`
      try {
        const rival = await open(peer)
        figures.push({group: 'throughput', what, ...(await compare(unspun, rival, peer, sample, bench).finally(() => rival.stop()))})
      } catch (error) {
        figures.push({group: 'throughput', what, skipped: (error as Error).message})
      }
    }
    figures.unshift({group: 'throughput', what: `${sample.name}: unspun`, ...(await measureAlone(unspun, sample, bench))})
  } finally {
    unspun.stop()
  }
  return figures
}

const rounds = ({quick}: Bench) => (quick ? 2 : 7)
const perMegabyte = ({cpu, bytes}: {cpu: number; bytes: number}) => cpu / (bytes / 1e6)

async function compare(unspun: Rival, rival: Rival, {bytes: wanted}: Peer, sample: Sample, bench: Bench) {
  const bytes = bench.quick ? 1e5 : wanted
  await rival.warmUp(sample.folder(0, bytes), bench.quick ? 0.1 : undefined)
  const [values, ratios]: number[][] = [[], []]
  let peak = 0
  for (let round = 1; round <= rounds(bench); round++) {
    const folder = sample.folder(round, bytes)
    const own = await unspun.run(folder)
    const other = await rival.run(folder)
    values!.push(perMegabyte(other))
    ratios!.push(perMegabyte(other) / perMegabyte(own))
    peak = other.peak
  }
  return {value: median(values!), unit: 's/MB' as const, ratio: median(ratios!), ratios: ratios!, reads: 'unspun is × as fast', peak}
}

async function measureAlone(unspun: Rival, sample: Sample, bench: Bench) {
  const values: number[] = []
  let peak = 0
  for (let round = 1; round <= rounds(bench); round++) {
    const pass = await unspun.run(sample.folder(round, bench.quick ? 1e5 : 2e6))
    values.push(perMegabyte(pass))
    peak = pass.peak
  }
  return {value: median(values), unit: 's/MB' as const, peak}
}
