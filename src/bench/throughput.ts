/** Processor time per megabyte, warm, against other tools: both over the same files in turn, each in a process of its own. */
import type {Bench, Figure} from './figure.js'
import {median} from './figure.js'
import {npmModule, pythonModule} from './install.js'
import {type Pass, Rival} from './rival.js'
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
  {name: 'retext-english, parsing only', forms: ['text', 'HTML'], bytes: 1e6},
  {name: 'retext with six plugins', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'alex', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'write-good', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'textlint with three rules', from: 'npm', forms: ['text'], bytes: 4e5},
  {name: 'proselint', from: 'Python', forms: ['text'], bytes: 1e5},
  {name: 'rehype-parse, parsing only', forms: ['HTML'], bytes: 4e6},
  {name: 'trafilatura', from: 'Python', forms: ['HTML'], bytes: 4e6},
  {name: 'jusText', from: 'Python', forms: ['HTML'], bytes: 4e6}
]

/** @throws Error when the tool is not there */
type Open = (peer: Peer) => Promise<Rival>

export async function measureThroughput(bench: Bench): Promise<Figure[]> {
  const fromNpm = bench.quick ? {failure: 'left out by --quick'} : await npmModule(bench)
  const open: Open = async ({name, from}) => {
    if (from === undefined) return Rival.start(name)
    if (bench.quick) throw new Error('left out by --quick')
    if (from === 'Python') return Rival.start(name, pythonModule, bench.python)
    if ('failure' in fromNpm) throw new Error(fromNpm.failure)
    return Rival.start(name, fromNpm.module)
  }
  const figures: Figure[] = []
  for (const sample of samples(bench)) figures.push(...(await measureSample(sample, open, bench)))
  return figures
}

async function measureSample(sample: Sample, open: Open, bench: Bench): Promise<Figure[]> {
  const group = 'throughput'
  const unspun = await Rival.start('unspun')
  try {
    await warmUp(unspun, sample.folder(0, sizeFor(peers[0]!, bench)), bench)
    const own: Pass[] = []
    const figures: Figure[] = []
    for (const peer of peers.filter(({forms}) => forms.includes(sample.form))) {
      bench.say(`throughput, ${sample.name}: ${peer.name}`)
      const what = `${sample.name}: ${peer.name}`
      const rival = await open(peer).catch((error: Error) => error.message)
      if (typeof rival === 'string') figures.push({group, what, missing: `skipped: ${rival}`})
      else figures.push({group, what, ...(await compare(unspun, rival, peer, sample, bench, own).finally(() => rival.stop()))})
    }
    return [{group, what: `${sample.name}: unspun`, ...costOf(own)}, ...figures]
  } finally {
    unspun.stop()
  }
}

/** @param own takes the passes of unspun */
async function compare(unspun: Rival, rival: Rival, peer: Peer, sample: Sample, bench: Bench, own: Pass[]): Promise<Partial<Figure>> {
  const bytes = sizeFor(peer, bench)
  const ratios: number[] = []
  const passes: Pass[] = []
  try {
    await warmUp(rival, sample.folder(0, bytes), bench)
    for (let round = 1; round <= (bench.quick ? 2 : 7); round++) {
      const folder = sample.folder(round, bytes)
      const [ours, theirs] = [await unspun.run(folder), await rival.run(folder)]
      own.push(ours)
      passes.push(theirs)
      ratios.push(perMegabyte(theirs) / perMegabyte(ours))
    }
  } catch (error) {
    return {missing: `failed: ${(error as Error).message}`}
  }
  return {...costOf(passes), ratio: median(ratios), ratios, reads: 'unspun is × as fast'}
}

const sizeFor = ({bytes}: Peer, {quick}: Bench) => (quick ? 3e4 : bytes)

/** Runs until the code is warm: some seconds of work. */
async function warmUp(rival: Rival, folder: string, {quick}: Bench): Promise<void> {
  for (let spent = 0; spent < (quick ? 0.01 : 4); ) spent += (await rival.run(folder)).cpu
}

const perMegabyte = ({cpu, bytes}: Pass) => cpu / (bytes / 1e6)

function costOf(passes: readonly Pass[]): Partial<Figure> {
  return {value: median(passes.map(perMegabyte)), unit: 's/MB', peak: Math.max(...passes.map(({peak}) => peak))}
}
