/** `--jsonl` as a process: threads, signals, pipes. */
import {once} from 'node:events'
import {describe, expect, it} from 'vitest'
import {bash, patience, start, unspun} from './child.js'
import {scraped, spun, story} from './shell.js'

const stream = (count: number) =>
  Array.from({length: count}, (_, at) =>
    at % 10 === 7 ? 'bad\n' : `${JSON.stringify({id: at, text: [story, scraped, spun.repeat(20)][at % 3]})}\n`
  ).join('')

describe('--jsonl', {timeout: patience}, () => {
  it.each([[], ['check']])('gives the same by any number of threads: %s', async (...command) => {
    const run = (threads: string) => unspun([...command, '--jsonl', '--threads', threads], {stdin: stream(200)})
    const one = await run('1')
    expect(one.out.split('\n')).toHaveLength(201)
    expect(await run('3')).toEqual(one)
  })

  it('answers each document before the next one comes', async () => {
    const child = start(['--jsonl', '--threads', '2'])
    for (const text of ['one', 'two', 'three']) {
      child.stdin.write(`${JSON.stringify({text})}\n`)
      const [answer] = await once(child.stdout, 'data')
      expect(JSON.parse(answer).text).toBe(`${text}\n`)
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('ends without a word when nobody reads on', async () => {
    const line = JSON.stringify({text: story})
    const {code, out, err} = await bash(`$UNSPUN --jsonl < <(yes '${line.replaceAll("'", "'\\''")}') | head -n 1`)
    expect([code, err, out.split('\n').length]).toEqual([0, '', 2])
  })

  it.each(['1', '2'])('ends in order by Ctrl-C, with %s threads', async (threads) => {
    const child = start(['--jsonl', '--threads', threads])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    const closed = once(child, 'close')
    child.stdin.write(stream(5))
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await closed).toEqual([130, null])
    expect(err).toMatch(/^unspun: interrupted after \d documents?\n$/)
    expect(out.endsWith('\n')).toBe(true)
  })
})
