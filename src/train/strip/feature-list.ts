/** The features that training starts from. */
import {tilingNames} from '../../boilerplate/cohesion-signals.js'
import {layoutNames} from '../../boilerplate/layout-signals.js'
import type {ModelName} from '../../boilerplate/model.js'
import {commonNames} from '../../boilerplate/signals.js'

type Window = [from: number, to: number]

const windows = (kind: string, names: readonly string[], list: readonly Window[]) =>
  names.flatMap((name) => list.map(([from, to]) => `${kind}(${name},${from},${to})`))

const neighbours: Window[] = [-3, -2, -1, 1, 2, 3].map((at) => [at, at])
const around: Window[] = [
  [-3, -1],
  [1, 3],
  [-8, -1],
  [1, 8]
]
const nearAndFar: Window[] = [
  [-1, -1],
  [1, 1],
  [-4, -1],
  [1, 4],
  [-12, -1],
  [1, 12]
]
const edge: Window[] = [
  [-3, -1],
  [-10, -1],
  [1, 1],
  [1, 3],
  [1, 6]
]

const edgeSignals = [
  'date-line',
  'byline',
  'cue:share-row',
  'cue:image-credit',
  'cue:comments',
  'says',
  'heading',
  'heading:list',
  'cue:related-links',
  'cue:copyright',
  'legal',
  'cue:author-bio',
  'cue:newsletter',
  'cue:trending-list',
  'cue:tags',
  'bullet',
  'cue:advertisement'
]
const counted = [
  'cue:comments',
  'says',
  'heading',
  'heading:comments',
  'cue',
  'cue:related-links',
  'legal',
  'short-duplicate',
  'date-line',
  'byline',
  'cue:image-credit',
  'cue:share-row',
  'duplicate'
]
const rare = [
  'duplicate',
  'short-duplicate',
  'cue:comments',
  'says',
  'legal',
  'cue:image-credit',
  'date-line',
  'byline',
  'cue:related-links'
]
const common = [
  'prose',
  'cue',
  'words:1-3',
  'bullet',
  'title-case',
  'heading',
  'stop',
  'copied',
  'copied-long',
  'lower',
  'cohesion',
  'about'
]
const steps = [0.1, 0.5, 1.5, 4]

const shared = [
  ...commonNames,
  ...windows('mean', ['words', 'sentence-end', 'cue', 'bullet', 'heading'], neighbours),
  ...windows('mean', common, around),
  ...windows('mean', rare, nearAndFar),
  ...windows('any', edgeSignals, edge),
  ...windows('most', ['title'], edge),
  ...counted.map((name) => `before(${name})`),
  ...['prose'].flatMap((name) => [`before(${name})`, `after(${name})`, `share(${name})`]),
  ...steps.flatMap((least) => [`before(prose)>${least}`, `after(prose)>${least}`]),
  'share(words)',
  'place',
  ...['date-line', 'byline', 'heading', 'title', 'cue:share-row'].map((name) => `since(${name})`)
]

const text = [...shared, ...tilingNames, ...windows('mean', tilingNames, around)]

const html = [
  ...shared,
  ...layoutNames,
  ...windows(
    'mean',
    ['link', 'linked', 'parent-share', 'top', 'tag:p', 'tag:li', 'tag:heading', 'with-last'],
    [[-1, -1], [1, 1], ...around]
  ),
  ...windows(
    'any',
    ['top', 'near:title', 'near:byline', 'near:date', 'near:share', 'near:body', 'within:heading'],
    [
      [-3, -1],
      [1, 3]
    ]
  ),
  ...['near:comments', 'around:comments', 'near:related'].map((name) => `before(${name})`)
]

export const featureNames: Record<ModelName, readonly string[]> = {text, html}

/**
 * Features that tell where the body starts, ends and has gaps, not what a line of it looks like: what they say of the page
 * would be added up for each line of the body.
 */
export const isOfPage = (name: string): boolean => /^(?:any|most|before|after|share|since)\(|^place$/.test(name)
