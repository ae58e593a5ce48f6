import {readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {RemovedLines} from '../../src/output/removed.js'
import {folderWith} from '../cli/shell.js'
import {page} from './pages.js'

const share = {line: 2, endLine: 2, ruleId: 'share-row', offset: 5, endOffset: 10}
const withShare = page('a.txt', 'One.\nShare\n', 'One.\n', [share])
const recordOfShare = {path: 'a.txt', line: 2, endLine: 2, ruleId: 'share-row', text: 'Share'}
const records = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('RemovedLines', () => {
  it('keeps what was stripped, a line for each run', async () => {
    const path = join(folderWith({'removed.jsonl': 'of an earlier run'}), 'removed.jsonl')
    const removed = await RemovedLines.open(path)
    await removed.add(withShare)
    await removed.add(page('b.txt', 'Two.\n', 'Two.\n'))
    expect(readFileSync(path, 'utf8')).toBe('of an earlier run')
    await removed.close()
    expect(records(path)).toEqual([recordOfShare])
  })

  it('takes text in other encodings for what it was read as', async () => {
    const path = join(folderWith({}), 'removed.jsonl')
    const removed = await RemovedLines.open(path)
    await removed.add({...withShare, bytes: Buffer.from('On\u00e9.\nPart\u00e9\n', 'latin1')})
    await removed.close()
    expect(records(path)).toMatchObject([{text: 'Parté'}])
  })

  it('is not kept from its work by what a run that was killed left behind', async () => {
    const path = join(folderWith({}), 'removed.jsonl')
    await RemovedLines.open(path)
    const removed = await RemovedLines.open(path)
    await removed.add(withShare)
    await removed.close()
    expect(records(path)).toEqual([recordOfShare])
  })

  it('keeps what an earlier run put there, if asked to', async () => {
    const path = join(folderWith({'removed.jsonl': '{"line":1}'}), 'removed.jsonl')
    const removed = await RemovedLines.open(path, {keep: true})
    await removed.add(withShare)
    await removed.add({...withShare, path: 'b.txt'})
    await removed.undo()
    await removed.close()
    expect(records(path)).toEqual([{line: 1}, recordOfShare])
  })

  it('takes back the last page', async () => {
    const path = join(folderWith({}), 'removed.jsonl')
    const removed = await RemovedLines.open(path)
    await removed.add(withShare)
    await removed.add({...withShare, path: 'b.txt'})
    await removed.undo()
    await removed.add({...withShare, path: 'c.txt'})
    await removed.close()
    expect(records(path).map((record) => record.path)).toEqual(['a.txt', 'c.txt'])
  })

  it('replaces what a link leads to, and leaves nothing else', async () => {
    const folder = folderWith({'real.jsonl': 'old'})
    symlinkSync('real.jsonl', join(folder, 'link.jsonl'))
    await (await RemovedLines.open(join(folder, 'link.jsonl'))).close()
    expect([readFileSync(join(folder, 'real.jsonl'), 'utf8'), readdirSync(folder)]).toEqual(['', ['link.jsonl', 'real.jsonl']])
  })

  it.each(['.', '/dev/null'])('takes only plain files, not %s', async (path) => {
    await expect(RemovedLines.open(path)).rejects.toThrow('is no plain file')
  })
})
