import {expect, it} from 'vitest'
import {packContainer} from '../../src/language/container.js'
import {openTableFile} from '../../src/language/table-file.js'
import {type Forest, leaf, logit, logits, openForest, packForest} from '../../src/language/trees.js'
import {Random} from '../../src/train/random.js'

const random = new Random(4)
const features = 5

/** A tree of random questions, up to so many below each other. */
function grow(forest: {features: number[]; values: number[]; lower: number[]}, node: number, depth: number): void {
  forest.values[node] = random.next() - 0.5
  forest.features[node] = depth === 0 || random.next() < 0.2 ? leaf : random.below(features)
  forest.lower[node] = forest.features[node] === leaf ? 0 : forest.features.length
  if (forest.features[node] === leaf) return
  const lower = forest.lower[node]!
  forest.features.push(leaf, leaf)
  for (const child of [lower, lower + 1]) grow(forest, child, depth - 1)
}

function makeForest(trees: number): Forest {
  const nodes = {features: [] as number[], values: [] as number[], lower: [] as number[]}
  const roots = Array.from({length: trees}, () => {
    const root = nodes.features.push(leaf) - 1
    grow(nodes, root, 6)
    return root
  })
  return {
    roots: Uint32Array.from([...roots, nodes.features.length]),
    features: Uint8Array.from(nodes.features),
    values: Float32Array.from(nodes.values),
    lower: Uint16Array.from(nodes.lower)
  }
}

const forest = makeForest(30)
const stored = openForest(openTableFile(packContainer(packForest('some', forest), {}), 'test'), 'some')
const rowsOf = (count: number) => Array.from({length: count}, () => Float32Array.from({length: features}, () => random.next() - 0.5))

it.each([0, 1, 3, 4, 128, 131])('a forest says of %i rows at a time what it says of each', (count) => {
  const rows = rowsOf(count)
  expect([...logits(stored, rows)]).toEqual(rows.map((row) => logit(forest, row)))
})
