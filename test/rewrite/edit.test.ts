import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {describe, expect, it} from 'vitest'
import {unspunExpand} from '../../src/article/expand.js'
import {unspunArticleAgreement} from '../../src/rewrite/article-agreement.js'
import {unspunBrokenQuotes} from '../../src/rewrite/broken-quotes.js'
import {type EditOptions, unspunEdit} from '../../src/rewrite/edit.js'
import {unspunJudge} from '../../src/rewrite/judge.js'
import {unspunRepeatedWords} from '../../src/rewrite/repeated-words.js'
import {rulePlugin} from '../../src/rewrite/rule.js'
import {phraseOf, placeOf, runPlugins} from '../helpers.js'

/** A rule that finds “cope” and “head mentor”, and can only guess what was meant. */
const guesses = rulePlugin('guess', ({passages}, report) => {
  for (const passage of passages) {
    for (const [actual, meant] of [
      ['military cope', 'military pact'],
      ['head mentor', 'head coach'],
      ['cope of', 'pact of']
    ] as const) {
      const start = passage.text.indexOf(actual)
      if (start >= 0) report({passage, start, end: start + actual.length, expected: [meant], confidence: 0.9, reason: 'a guess'})
    }
  }
})

const editing = (options: EditOptions): Plugin<[], Root> =>
  function () {
    return unspunEdit.call(this, options)
  }

const rules = [unspunBrokenQuotes, unspunArticleAgreement, unspunRepeatedWords, guesses, unspunJudge]
const edit = (text: string, options: EditOptions) => runPlugins([...rules, editing(options)], text)
const fix = (text: string) => String(edit(text, {fix: true})).trimEnd()
const suggest = (text: string) => String(edit(text, {suggest: true})).trimEnd()

describe('fix', () => {
  it.each([
    ['a doubled word', 'They waited for the the ferry.', 'They waited for the ferry.'],
    ['a word that stands three times', 'The the the ferry.', 'The ferry.'],
    ['an article', 'He signed a accord.', 'He signed an accord.'],
    ['a quotation mark', '“The boat leaked, “said Ida.', '“The boat leaked,” said Ida.'],
    ['several on a line', 'We saw a old boat and and a island.', 'We saw an old boat and an island.'],
    ['one in the way of another', 'They took an an boat.', 'They took a boat.'],
    ['what a quotation mark hid', '“It leaked, “said Ida, who signed a accord.', '“It leaked,” said Ida, who signed an accord.']
  ])('mends %s', (_, text, fixed) => {
    expect(fix(text)).toBe(fixed)
    expect(fix(fixed)).toBe(fixed)
  })

  it.each(['They sank the ferry ferry.', 'They signed a military cope.', 'Take vitamin a intake.', 'return the the(boat);'])(
    'does not guess in “%s”',
    (text) => {
      expect(fix(text)).toBe(text)
    }
  )

  it('keeps what was fixed apart from what is left', () => {
    const file = edit('A military cope for the the ferry.', {fix: true})
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['guess'])
    expect(file.data.fixed?.map((message) => [placeOf(message), message.actual, message.fix])).toEqual([['1:21-1:28', 'the the', 'the']])
  })

  it('mends what only counts beside other findings', () => {
    const file = edit('“We wait, “Ida said. “We left, “Tom said. They met a American sailor.', {fix: true})
    expect(String(file)).toBe('“We wait,” Ida said. “We left,” Tom said. They met an American sailor.\n')
    expect(file.messages).toEqual([])
  })

  it('leaves what is less sure than asked for', () => {
    const file = edit('They waited for the the ferry.', {fix: true, minConfidence: 0.99})
    expect(String(file)).toBe('They waited for the the ferry.\n')
    expect(file.data.fixed).toEqual([])
  })

  it('leaves the verdict as it was', () => {
    const text = 'They waited for the the ferry. '.repeat(5)
    expect(edit(text, {fix: true}).data.verdict).toEqual(edit(text, {}).data.verdict)
  })

  it('says which places it mended in the raw text, entities and all', () => {
    const file = edit('Tom &amp; Ida waited for the the ferry.', {fix: true})
    expect(String(file)).toBe('Tom & Ida waited for the ferry.\n')
    expect(placeOf(file.data.fixed![0]!)).toBe('1:26-1:33')
  })
})

describe('suggest', () => {
  it.each([
    [
      'the suggestion behind the span, without shared words',
      'They signed a military cope there.',
      'They signed a military cope{pact?} there.'
    ],
    ['several on a line', 'The head mentor saw a military cope.', 'The head mentor{coach?} saw a military cope{pact?}.'],
    ['one of words that end alike', 'A cope of steel.', 'A cope of{pact?} steel.'],
    ['all of a suggestion that is a part of the text', 'They saw the the ferry.', 'They saw the the{the?} ferry.'],
    ['next to braces of the text', 'The {head mentor} saw {it}.', 'The {head mentor{coach?}} saw {it}.'],
    ['no suggestion twice', 'The head mentor{coach?} left.', 'The head mentor{coach?} left.'],
    ['nothing where nothing was found', 'The boat {leaked?}.', 'The boat {leaked?}.']
  ])('writes %s', (_, text, suggested) => {
    expect(suggest(text)).toBe(suggested)
  })

  it('goes with fix, which leaves nothing to suggest where it mended', () => {
    const both = edit('The the head mentor signed a accord, a military cope.', {fix: true, suggest: true})
    expect(String(both)).toBe('The head mentor{coach?} signed an accord, a military cope{pact?}.\n')
  })
})

it('edits a tree of words too', () => {
  const file = runPlugins(
    [unspunExpand, ...rules, editing({fix: true, suggest: true})],
    'The head mentor waited for the the ferry. It was late.'
  )
  expect(String(file)).toBe('The head mentor{coach?} waited for the ferry. It was late.\n')
})

it('keeps positions for plugins behind it', () => {
  const places: string[] = []
  const look = () => (tree: Root) => {
    const sentence = (tree.children[0] as {children: {type: string; position: {start: {column: number}}}[]}).children.filter(
      ({type}) => type === 'SentenceNode'
    )
    places.push(...sentence.map(({position}) => String(position.start.column)))
  }
  runPlugins([...rules, editing({fix: true}), unspunExpand, look], 'We saw the the ferry. It was late.')
  expect(places).toEqual(['1', '23'])
})

it('changes nothing when it is asked for nothing', () => {
  const text = 'A military cope for the the ferry.'
  expect(edit(text, {}).messages.map(phraseOf)).toEqual(['military cope → military pact', 'the the → the'])
  expect(String(edit(text, {}))).toBe(`${text}\n`)
})
