/** `--jsonl`, without a process. */
import {join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {run} from '../../src/cli/run.js'
import {packed, wetRecords} from '../stream/wet-file.js'
import {folderWith, scraped, shell, spun, story} from './shell.js'

const lines = (...documents: unknown[]) => documents.map((document) => `${JSON.stringify(document)}\n`).join('')
const parsed = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/** Runs `unspun --jsonl` over documents. */
async function clean(stdin: string | Uint8Array, ...args: string[]) {
  const result = await shell(['--jsonl', ...args], {stdin})
  return {...result, documents: parsed(result.out)}
}

describe('clean --jsonl', () => {
  it('cleans a field, and passes the others through', async () => {
    const {code, err, documents} = await clean(lines({id: 'a', text: scraped, tags: ['x']}))
    expect([code, err]).toEqual([0, ''])
    expect(documents).toEqual([{id: 'a', text: story, tags: ['x'], unspun: expect.objectContaining({path: 'a'})}])
  })

  it('reports on each document', async () => {
    const {documents} = await clean(lines({text: scraped}, {text: spun}))
    expect(documents.map(({unspun}) => unspun.path)).toEqual(['<stdin>:1', '<stdin>:2'])
    expect(documents[0].unspun.removed).toEqual([expect.objectContaining({line: 2, ruleId: 'share-row'})])
    expect(documents[1].unspun.messages.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual(['repeated-words', 'article-agreement'])
  })

  it('does not change other fields, not even numbers', async () => {
    const {out} = await clean('{"n": 1e400, "text": "", "long":1152921504606846976,"s":"\\u00e9"}')
    expect(out).toMatch(/^\{"n":1e400,"text":"","long":1152921504606846976,"s":"\\u00e9","unspun":\{/)
  })

  it('puts its report in the place of an older one', async () => {
    const once = await clean(lines({id: 1, text: story}))
    expect((await clean(once.out)).out).toBe(once.out)
  })

  it('reads the field that is named', async () => {
    const {documents} = await clean(lines({body: scraped, text: 'x'}), '--field', 'body')
    expect(documents).toEqual([{body: story, text: 'x', unspun: expect.anything()}])
  })

  it('reads text as it is, also with NUL', async () => {
    expect((await clean(lines({text: `\0${story}`}))).documents[0].text).toBe(story)
  })

  it('cleans web pages', async () => {
    expect((await clean(lines({text: `<!doctype html><p>${story}</p>`}))).documents[0].text).toBe(story)
  })

  it('corrects with --fix', async () => {
    expect((await clean(lines({text: spun}), '--fix')).documents[0].text).toContain('for the pilot and waited an hour')
  })

  it('puts an error in the place of a bad line, and goes on', async () => {
    const {code, err, documents} = await clean(`${lines({text: scraped})}{\n\n${lines({id: 7, txt: 'x'}, {text: story})}`)
    expect(code).toBe(2)
    expect(documents).toEqual([
      {text: story, unspun: expect.anything()},
      {unspun: {path: '<stdin>:2', error: 'is no JSON', line: 2}},
      {id: 7, txt: 'x', unspun: {path: '7', error: 'has no field "text"', line: 4}},
      {text: story, unspun: expect.anything()}
    ])
    expect(err).toBe('unspun: <stdin>:2: is no JSON\nunspun: 7 (line 4): has no field "text"\n')
  })

  it('tells people of the first bad lines only', async () => {
    const {err, documents} = await clean('x\n'.repeat(30))
    expect(documents).toHaveLength(30)
    expect(err.split('\n').slice(9)).toEqual(['unspun: <stdin>:10: is no JSON', 'unspun: and 20 more that failed', ''])
  })

  it('keeps the text of a document on which it fails', async () => {
    const folder = folderWith({
      'unspun.config.mjs': "export default {plugins: ['breaks']}",
      'node_modules/breaks/package.json': '{"type": "module", "exports": "./index.js"}',
      'node_modules/breaks/index.js': "export default () => () => { throw new Error('no pen') }"
    })
    const {code, documents} = await clean(lines({text: story}), '--config', join(folder, 'unspun.config.mjs'))
    expect(code).toBe(2)
    expect(documents).toEqual([{text: story, unspun: {path: '<stdin>:1', error: expect.stringContaining('no pen')}}])
  })

  it('reads files and folders, one after the other', async () => {
    const folder = folderWith({'b.jsonl': lines({text: 'b'}), 'in/a.jsonl': lines({text: 'a'}), 'in/other.txt': 'x'})
    const {code, out} = await shell(['--jsonl', join(folder, 'b.jsonl'), join(folder, 'in')])
    expect([code, ...parsed(out).map(({text}) => text)]).toEqual([0, 'b\n', 'a\n'])
  })

  it('goes on behind a file that is missing', async () => {
    const folder = folderWith({'a.jsonl': lines({text: 'a'})})
    const {code, out} = await shell(['--jsonl', join(folder, 'gone.jsonl'), join(folder, 'a.jsonl')])
    expect([code, parsed(out)[0]]).toEqual([2, {unspun: {path: join(folder, 'gone.jsonl'), error: 'no such file'}}])
    expect(parsed(out)[1].text).toBe('a\n')
  })

  it('calls standard input as it is told', async () => {
    expect((await clean(lines({text: 'a'}), '--stdin-filename', 'in.jsonl')).documents[0].unspun.path).toBe('in.jsonl:1')
  })

  it('prints nothing for an empty stream', async () => expect(await shell(['--jsonl'])).toEqual({code: 0, out: '', err: ''}))
})

describe('check --jsonl', () => {
  const check = (stdin: string, ...args: string[]) => shell(['check', '--jsonl', ...args], {stdin})

  it('gives documents without their text', async () => {
    const {out} = await check(lines({id: 'a', text: story, n: 1}))
    expect(parsed(out)).toEqual([{id: 'a', n: 1, unspun: expect.objectContaining({path: 'a', verdict: expect.anything()})}])
  })

  it.each([
    [0, story, []],
    [1, spun, []],
    [0, spun, ['--fail-on', 'error']],
    [0, spun, ['--max-warnings', '2']],
    [1, spun, ['--max-warnings', '1']],
    [0, spun, ['--min-confidence', '0.95']]
  ])('exits with %i for %j with %j', async (code, text, args) => {
    expect((await check(lines({text}), ...args)).code).toBe(code)
  })

  it('exits with 2 when a line is bad, whatever was found', async () => expect((await check(`x\n${lines({text: spun})}`)).code).toBe(2))
  it('leaves out quiet findings with --quiet', async () => {
    const {out} = await check(lines({text: spun}), '--quiet', '--fail-on', 'error')
    expect(parsed(out)[0].unspun.messages).toEqual([])
  })
})

describe('WET files', () => {
  const records = wetRecords(scraped, story)
  const documents = [1, 2].map((at) => ({
    url: `https://example.org/${at}`,
    date: '2024-03-14T10:00:00Z',
    text: story,
    unspun: expect.objectContaining({path: `https://example.org/${at}`})
  }))

  it.each([
    ['a.wet', Buffer.concat(records)],
    ['a.warc.wet.gz', packed(records)]
  ])('are known by their name: %s', async (name, content) => {
    const {code, out} = await shell([join(folderWith({[name]: content}), name)])
    expect([code, parsed(out)]).toEqual([0, documents])
  })

  it('can come by a pipe', async () => expect((await clean(packed(records))).documents).toEqual(documents))

  it('that are truncated fail once, behind what came before', async () => {
    const folder = folderWith({'a.wet.gz': packed(records).subarray(0, -20)})
    const {code, out, err} = await shell([join(folder, 'a.wet.gz')])
    const path = join(folder, 'a.wet.gz')
    expect([code, err]).toEqual([2, `unspun: ${path}: ends in the middle of gzip data (truncated)\n`])
    expect(parsed(out)).toEqual([documents[0], {unspun: {path, error: 'ends in the middle of gzip data (truncated)'}}])
  })

  it('cannot be mixed with files of one article', async () => {
    const {code, err} = await shell(['a.wet', 'b.txt'])
    expect([code, err]).toEqual([2, 'unspun: a WET file is read by itself, or with --jsonl beside other streams\n'])
  })
})

describe('what does not go with --jsonl', () => {
  it.each([['--out-dir', 'out'], ['--write'], ['--diff'], ['--concat'], ['--removed', 'x.jsonl'], ['--cache']])(
    'is %s',
    async (...args) => {
      const {code, out, err} = await shell(['--jsonl', ...args])
      expect([code, out]).toEqual([2, ''])
      expect(err).toBe(`unspun: ${args[0]} does not go with --jsonl: documents go to standard output, each with its report\n`)
    }
  )

  it.each([['--format', 'json'], ['--baseline', 'x.json'], ['--report-unused']])('is check %s', async (...args) => {
    const {code, err} = await shell(['check', '--jsonl', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(`${args[0]} does not go with --jsonl`)])
  })

  it('is a field that unspun writes', async () => {
    expect((await shell(['--field', 'unspun'])).err).toBe('unspun: --field unspun: there unspun writes its report\n')
  })
})

it('reads no further ahead than a few documents', async () => {
  const document = Buffer.from(lines({text: story, more: 'x'.repeat(1 << 16)}))
  let [sent, written, most] = [0, 0, 0]
  const stdin = new Readable({
    read() {
      this.push(sent++ < 100 ? document : null)
    }
  })
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      written++
      most = Math.max(most, sent - written)
      setImmediate(done)
    }
  })
  expect(await run(['--jsonl', '--threads', '1'], {stdin, stdout, stderr: stdout, env: {}})).toBe(0)
  expect(written).toBe(100)
  expect(most).toBeLessThan(5)
})
