import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import {BinaryInputError, decode} from '../src/article/decode.js'
import {normaliseLine} from '../src/article/normalise.js'
import {unspun} from '../src/index.js'

/** Each of these runs the pipeline some hundred times, which a busy machine takes its time for. */
vi.setConfig({testTimeout: 60_000})

const oddities = [
  '\u0000',
  '\u001b[31m',
  '\u001b]0;x',
  '\u0007',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ud83d'
]
const entities = ['&amp;', '&amp;amp;', '&quot;', '&#8220;', '&nbsp;', '&zwj;', '&ferry;', '&', ';', '#38;', '&NotEqualTilde;']
const furniture = [
  'Most read',
  'Trending',
  '- Goat elected to harbour board',
  'Share on Facebook | Email',
  'Advertisement',
  '3 comments',
  '  '
]
const prose = [
  'The night ferry to Skarholm was late again on Monday because of fog in the sound.',
  'They waited for the the pilot, who had signed a accord with an boat&rsquo;s owner.',
  'She called it a” quiet success” and, &ldquo;as a end result, “went home to sl\u00adeep.',
  'The prime pas\u200btor of Slovenia met the Slovak leader, the Slovenian leader said in Slovenia.'
]

const bit = fc.oneof(
  fc.string({unit: 'binary', maxLength: 6}),
  fc.constantFrom(...oddities, ...entities),
  fc.constantFrom('the the', ' a ', 'offer', ' ', '“', '”', '"', 'क', 'می', '😀')
)
const soup = fc.array(bit, {maxLength: 12}).map((bits) => bits.join(''))
const line = fc.oneof(soup, fc.constantFrom(...furniture), fc.constantFrom(...prose)).map((text) => text.replace(/[\r\n]/g, ' '))
const page = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n', '')), {maxLength: 14})
  .map((lines) => lines.flat().join(''))

/** Words of which many do not go together. */
const slip = fc.constantFrom('the', 'the', 'a', 'an', 'island', 'boat', 'hour', 'was', '“it', 'left, “said', 'it”', 'she', 'saw.', 'and')
const slips = fc.array(slip, {minLength: 8, maxLength: 40}).map((words) => words.join(' '))

/** The lines of a raw text, each with the break behind it. */
const rawLines = (raw: string) => Array.from(raw.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g), ([, text = '', end = '']) => ({text, end}))

describe('unspun, for any text,', () => {
  it('loses nothing: each line is printed or within a removed range', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (raw) => {
        const file = await unspun(raw)
        const ranges = file.messages
          .filter(({category}) => category === 'boilerplate')
          .map(({place}) => place as {start: Point; end: Point})
        const gone = (number: number) => ranges.some(({start, end}) => start.line <= number && number <= end.line)
        const kept = rawLines(raw).filter((_, index) => !gone(index + 1))
        const parts = kept.flatMap(({text, end}) => [normaliseLine(text).text, end]).filter((part) => part !== '')
        // Of two breaks none may be lost, as CR and LF would be one where nothing is left between them.
        const text = parts.map((part, at) => (part === '\r' && parts[at + 1]?.startsWith('\n') ? '\n' : part)).join('')
        expect(String(file)).toBe(text === '' || /[\r\n]$/.test(text) ? text : `${text}\n`)
      }),
      {numRuns: 150, examples: [['Late again.\r\u0000\n']]}
    )
  })

  it('gives positions that lead back to the raw text', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (raw) => {
        for (const {place, actual} of (await unspun(raw)).messages) {
          if (!place) continue
          const {start, end} = place as {start: Point; end: Point}
          for (const point of [start, end]) expect(lineAndColumn(raw, point.offset)).toEqual([point.line, point.column])
          if (actual !== undefined) expect(normaliseLine(raw.slice(start.offset, end.offset)).text).toBe(actual)
        }
      }),
      {numRuns: 150}
    )
  })
})

describe('unspun --fix, for any text,', () => {
  const fix = async (raw: string) => String(await unspun(raw, {fix: true}))

  // Where a line is hardly more than a menu, its doubled word can be what made it look like prose to the stripping.
  it('fixes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (raw) => {
        const once = await fix(raw)
        expect(await fix(once)).toBe(String(await unspun(once)))
      }),
      {numRuns: 80}
    )
  })

  it('leaves nothing to fix', async () => {
    await fc.assert(
      fc.asyncProperty(slips, async (raw) => {
        const {messages} = await unspun(await fix(raw))
        expect(messages.filter(({fix}) => fix !== undefined)).toEqual([])
      }),
      {numRuns: 80}
    )
  })

  it('reports places of the raw text', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (raw) => {
        const {messages, data} = await unspun(raw, {fix: true, suggest: true})
        for (const {place, actual} of [...messages, ...(data.fixed ?? [])]) {
          if (!place || actual === undefined) continue
          const {start, end} = place as {start: Point; end: Point}
          expect(normaliseLine(raw.slice(start.offset, end.offset)).text).toBe(actual)
        }
      }),
      {numRuns: 80}
    )
  })
})

describe('unspun --suggest, for any text,', () => {
  it('only adds to it', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (raw) => {
        const [plain, suggested] = [String(await unspun(raw)), String(await unspun(raw, {suggest: true}))]
        let at = 0
        for (const unit of suggested) if (plain.startsWith(unit, at)) at += unit.length
        expect(at).toBe(plain.length)
      }),
      {numRuns: 80}
    )
  })
})

interface Point {
  line: number
  column: number
  offset: number
}

function lineAndColumn(raw: string, offset: number): [line: number, column: number] {
  let [line, start] = [1, 0]
  for (const match of raw.matchAll(/\r\n|\n|\r/g)) {
    if (match.index + match[0].length > offset) break
    line++
    start = match.index + match[0].length
  }
  return [line, offset - start + 1]
}

describe('normaliseLine, for any line,', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(line, (raw) => {
        const {text} = normaliseLine(raw)
        expect(normaliseLine(text)).toEqual({text})
      }),
      {numRuns: 300}
    )
  })

  it('maps in order, from within the line to its end', () => {
    fc.assert(
      fc.property(line, (raw) => {
        const {text, map = Uint32Array.from({length: raw.length + 1}, (_, at) => at)} = normaliseLine(raw)
        expect(map).toHaveLength(text.length + 1)
        expect(map.at(-1)).toBe(raw.length)
        expect([...map]).toEqual([...map].sort((a, b) => a - b))
      }),
      {numRuns: 300}
    )
  })
})

describe('decode, for any bytes,', () => {
  it('gives text or says that they are binary', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        try {
          expect(typeof decode(bytes).text).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(BinaryInputError)
        }
      }),
      {numRuns: 300}
    )
  })

  it('gives back a text that was written as UTF-8', () => {
    const text = fc.string({unit: 'grapheme', maxLength: 60}).filter((value) => !value.includes('\u0000') && !value.startsWith('\ufeff'))
    fc.assert(
      fc.property(text, (value) => {
        expect(decode(Buffer.from(value)).text).toBe(value)
      }),
      {numRuns: 300}
    )
  })
})
