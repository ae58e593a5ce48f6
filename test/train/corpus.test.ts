import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openCorpus, sampleTexts} from '../../src/train/corpus.js'
import {Random} from '../../src/train/random.js'

const paragraph = Array.from({length: 150}, (_, at) => `word${at}`).join(' ')

/** A source of one article that is set aside, as the first of twelve is. */
function sample(paragraphs: number, size = 100): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  writeFileSync(join(folder, 'talks.txt'), `${Array(paragraphs).fill(paragraph).join('\n')}\n`)
  return sampleTexts(openCorpus([folder], new Set())[0]!, size, new Random(1))
}

test('a long article gives several texts, none longer than pages are, and no paragraph twice', () => {
  const texts = sample(40)
  expect(texts.length).toBeGreaterThan(5)
  expect(Math.max(...texts.map(({length}) => length))).toBeLessThanOrEqual(5)
  expect(texts.flat()).toHaveLength(40)
})

test('a short article is one text', () => expect(sample(1)).toEqual([[paragraph]]))

test('no more texts are kept than are asked for', () => expect(sample(40, 3)).toHaveLength(3))
