import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it, vi} from 'vitest'
import {folderWith, scraped, shell, spun, story, textsIn} from '../cli/shell.js'

/** Files that were not taken from the cache. */
const worked: string[] = []
vi.mock('../../src/pool/job.js', async (original) => {
  const {doJob} = await original<typeof import('../../src/pool/job.js')>()
  return {
    doJob: (job: Parameters<typeof doJob>[0]) => {
      if (job.kind === 'clean') worked.push(job.path.slice(-5))
      return doJob(job)
    }
  }
})
beforeEach(() => {
  worked.length = 0
})

/** A folder with three articles, and a way to check them with its cache. */
function project(files: Record<string, string> = {}) {
  const folder = folderWith({'in/a.txt': spun, 'in/b.txt': scraped, 'in/c.txt': story, ...files})
  const location = join(folder, 'cache')
  const run = async (args: string[] = ['check', '--format', 'json'], paths = [join(folder, 'in')]) => {
    worked.length = 0
    return {...(await shell([...args, '--cache-location', location, ...paths])), worked: [...worked].sort()}
  }
  return {folder, location, run}
}

const all = ['a.txt', 'b.txt', 'c.txt']

describe('--cache', () => {
  it('changes nothing of the report', async () => {
    const {folder, run} = project()
    const without = await shell(['check', '--format', 'json', join(folder, 'in')])
    expect(await run()).toEqual({...without, worked: all})
    expect(await run()).toEqual({...without, worked: []})
  })

  it('keeps cleaned text too', async () => {
    const {run} = project()
    const first = await run(['--concat'])
    expect(await run(['--concat'])).toEqual({...first, worked: []})
    expect(first.out).toBe(spun + story + story)
  })

  it('has no text of what was only checked, but reports of what was cleaned', async () => {
    const {run} = project()
    await run()
    expect((await run(['--concat'])).worked).toEqual(all)
    expect((await run()).worked).toEqual([])
  })

  it('writes what it has', async () => {
    const {folder, run} = project()
    await run(['--concat'])
    expect((await run(['--write'])).worked).toEqual([])
    expect(textsIn(folder)).toEqual([spun, story, story])
  })

  it('keeps no failures', async () => {
    const {folder, run} = project()
    writeFileSync(join(folder, 'in/a.txt'), Buffer.from([0, 1, 2, 0, 255, 0]))
    expect((await run()).code).toBe(2)
    expect(await run()).toMatchObject({code: 2, worked: ['a.txt']})
  })

  it('knows files that are not named this time', async () => {
    const {folder, run} = project()
    await run()
    await run(undefined, [join(folder, 'in/a.txt')])
    expect((await run()).worked).toEqual([])
  })
})

describe('a result is made anew', () => {
  it('when the file has changed', async () => {
    const {folder, run} = project()
    await run()
    writeFileSync(join(folder, 'in/b.txt'), spun)
    const {worked, out} = await run()
    expect([worked, JSON.parse(out).files[1].messages.length]).toEqual([['b.txt'], 2])
    expect((await run()).worked).toEqual([])
  })

  it.each([['--keep', 'share-row'], ['--body-only'], ['--min-confidence', '0.99'], ['--evidence'], ['--report-unused']])(
    'when %s is given',
    async (...flags) => {
      const {run} = project()
      const plain = await run()
      expect((await run(['check', '--format', 'json', ...flags])).worked).toEqual(all)
      // And both are known from now on.
      expect(await run()).toEqual({...plain, worked: []})
    }
  )

  it.each(['--fix', '--suggest'])('when %s is given', async (flag) => {
    const {run} = project()
    await run(['--concat'])
    const {out, worked} = await run(['--concat', flag])
    expect([worked, out === spun + story + story]).toEqual([all, false])
  })

  it('when the configuration says something else', async () => {
    const config = (rules: object) => JSON.stringify({rules})
    const {folder, run} = project({'unspun.config.json': config({})})
    await run()
    writeFileSync(join(folder, 'unspun.config.json'), config({'repeated-words': 'off'}))
    const {worked, out} = await run()
    expect([worked, out]).toEqual([all, expect.not.stringContaining('repeated-words')])
  })

  it('when another file of the folder has changed what they have in common', async () => {
    const motto = 'The Gull is printed with ink made of cuttlefish and read by most of the island\n'
    const page = (at: number) => `${['Ferry', 'Goat', 'Choir', 'Silo', 'Baker'][at]} of Skarholm was late on Monday, and nobody knew why.\n`
    const pages = Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`many/${at}.txt`, page(at) + motto]))
    const {folder, run} = project(pages)
    const check = () => run(undefined, [folder])
    await check()
    expect((await check()).worked).toEqual([])
    for (const at of [1, 2, 3, 4]) writeFileSync(join(folder, `many/${at}.txt`), page(at))
    const {worked, out} = await check()
    expect(worked).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'])
    const fresh = await shell(['check', '--format', 'json', folder])
    expect(out).toBe(fresh.out)
  })

  it('when it holds a function of the configuration', async () => {
    const module = `export default () => () => {}`
    const {run} = project({
      'node_modules/retext-quiet/package.json': JSON.stringify({type: 'module', exports: './index.js'}),
      'node_modules/retext-quiet/index.js': module,
      'unspun.config.mjs': 'export default {plugins: [["retext-quiet", {test: () => true}]]}'
    })
    await run()
    expect((await run()).worked).toEqual(all)
  })

  it('when it was of no use for a month', async () => {
    const {folder, run, location} = project()
    await run()
    const size = readFileSync(location).length
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 31 * 86_400_000})
    await run(undefined, [join(folder, 'in/a.txt')])
    vi.useRealTimers()
    expect(readFileSync(location).length).toBeLessThan(size)
    expect((await run()).worked).toEqual(['b.txt', 'c.txt'])
  })
})

describe('a cache file', () => {
  it('that is damaged is made anew', async () => {
    const {run, location} = project()
    await run()
    writeFileSync(location, readFileSync(location).subarray(0, -5))
    const {err, worked} = await run()
    expect([err, worked]).toEqual([`unspun: cache ${location}: is damaged, and made anew\n`, all])
    expect(await run()).toMatchObject({err: '', worked: []})
  })

  it('in which a result is damaged has the others', async () => {
    const {run, location} = project()
    const {out} = await run()
    const bytes = readFileSync(location)
    bytes[60] = bytes[60]! ^ 1
    writeFileSync(location, bytes)
    const again = await run()
    expect(again.worked).toHaveLength(1)
    expect(again.out).toBe(out)
  })

  it('of another version is made anew', async () => {
    const {run, location} = project()
    await run()
    const bytes = readFileSync(location)
    bytes[9] = bytes[9]! ^ 1
    writeFileSync(location, bytes)
    expect(await run()).toMatchObject({err: `unspun: cache ${location}: is of another version of unspun, and made anew\n`, worked: all})
    expect((await run()).worked).toEqual([])
  })

  it('that is something else is left alone', async () => {
    const {run, location} = project({cache: story})
    const {code, err, worked} = await run()
    expect([code, worked, readFileSync(location, 'utf8')]).toEqual([1, all, story])
    expect(err).toBe(`unspun: cache ${location}: is no cache of unspun; it is left alone, and nothing is cached\n`)
  })

  it('that cannot be written fails nothing', async () => {
    const {folder} = project({file: ''})
    const location = join(folder, 'file/cache')
    const {code, err} = await shell(['check', '--cache-location', location, join(folder, 'in')])
    expect([code, err]).toEqual([1, `unspun: cache ${location}: cannot be written: a part of the path is a file, not a folder\n`])
  })

  it('is the only thing that is left', async () => {
    const {folder, run} = project()
    await run()
    expect(readdirSync(folder).sort()).toEqual(['cache', 'in'])
  })

  it('takes two runs at once', async () => {
    const {run} = project()
    await Promise.all([run(), run()])
    expect(await run()).toMatchObject({err: '', worked: []})
  })
})
