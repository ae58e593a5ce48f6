/** Signals of a line by itself: its length, its letters, how it begins and ends. */
import {kindOf, letter, number} from '../language/characters.js'
import {readRows} from '../language/data-file.js'
import {readLetters} from './letter-signals.js'
import {type Line, wordCount} from './lines.js'

const lengths = [
  ['words:1-3', 4],
  ['words:4-9', 10],
  ['words:10-19', 20],
  ['words:20-39', 40],
  ['words:40+', Number.POSITIVE_INFINITY]
] as const

export const shapeNames = [
  'words',
  ...lengths.map(([name]) => name),
  'sentence-end',
  'ellipsis',
  'colon',
  'sentences',
  'commas',
  'stop',
  'stop-long',
  'lower',
  'title-case',
  'upper',
  'digits',
  'separators',
  'bullet',
  'row',
  'address',
  'date',
  'date-line',
  'byline',
  'says',
  'person',
  'open-quote',
  'starts-lower',
  'quotes',
  'question',
  'exclamation',
  'letters',
  'prose'
]

type SmallWords = Record<'stop' | 'person', Set<string>>
let loaded: SmallWords | undefined

function smallWords(): SmallWords {
  if (loaded) return loaded
  loaded = {stop: new Set(), person: new Set()}
  for (const [kind, , list = ''] of readRows(new URL('data/small-words.tsv', import.meta.url))) {
    for (const word of list.split(' ')) loaded[kind as keyof SmallWords].add(word)
  }
  return loaded
}

/** @returns whether a word is one of the commonest of its language, in any of the languages known */
export const isStopWord = (word: string): boolean => smallWords().stop.has(word)

const sentenceBreak = /[.!?][”"’»)]?(?:\s|$)|[。！？]/g
const dates =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b\d{1,2}\.?\s+(?:de )?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|ago|sep|o[ck]t|nov|de[cz])|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d{2}\b|\b\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago\b|\d{4}年/i
/** How a byline begins. */
export const by = /^\W*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd][ia]|(?:[Ww]ritten|[Pp]osted|[Rr]eported) by|[Aa]uthor:?)\s+(?=\p{Lu})/u
/** How a reader's comment is headed: “Ida says:”, “Per on 3 May at 9:14 said”. */
export const commentHead = /\b(?:says?|said|wrote|writes|schrieb|escribió|a écrit|ha scritto|disse)(?:\s*:)?$/i
/** How one is introduced: by its head, “Reply”, or the number of votes. */
const says = new RegExp(`${commentHead.source}|^\\W*(?:re|reply|antwort|responder|répondre|rispondi)\\W*$|^\\W*#?\\d+\\W*$`, 'i')
/** How a line ends that says who took a picture. */
const credit =
  /(?:(?:\b(?:photos?|images?|pictures?|credits?|foto|bild|cr[ée]ditos?|crédit)\b(?:\s?[:/]|\s(?:by|via)\b)|\bcourtesy of\b)\s?[^.:]{2,40}|[(,/|–—-]\s?(?:ap|getty|reuters|afp|epa|shutterstock|istock)\b[^.:()]{0,20})\s?[)\]]?$/i
const address = /https?:\/\/|www\.|\.com\b|\S@[^\s@.]+\.\w/

/** Longest line that can be a date, a byline or the head of a comment, in words. */
const longestNote = 13
/** Fewest words of a line of prose, and of one that need not end like a sentence. */
const leastProse = {ended: 10, open: 25}
const mostProse = 60

/** @returns whether a line is a byline or a date */
export const isNote = (line: Line): boolean =>
  wordCount(line) <= longestNote && !line.prose && (by.test(line.text) || dates.test(line.text))

/** Longest caption, in words. */
const longestCaption = 60

/** @returns whether a line closes with who took a picture, as captions do */
export const isCredited = ({text, words}: Line): boolean => words.length <= longestCaption && credit.test(text.trimEnd())

/** Takes the value of a signal of a line. */
export type SetSignal = (name: string, value: number | boolean) => void

/** Tells the signals of a line, those of its letters too. */
export function readShape(line: Line, set: SetSignal): void {
  const {text, words} = line
  const count = wordCount(line)
  const some = Math.max(1, words.length)
  set('words', Math.log1p(count))
  set(lengths.find(([, below]) => count < below)![0], 1)
  const cut = isCut(text)
  const ended = line.sentenceEnd && !cut
  set('ellipsis', cut)
  set('sentence-end', ended)
  set('colon', /[:：]\s*$/.test(text))
  set('sentences', Math.min(5, countOf(text, sentenceBreak)))
  let [stops, persons] = [0, 0]
  const {stop: stopWords, person} = smallWords()
  for (const word of words) {
    if (stopWords.has(word)) stops++
    if (person.has(word)) persons++
  }
  const stop = stops / some
  set('stop', stop)
  set('stop-long', Math.min(1, stop * 3) * Math.min(1, words.length / 10))
  set('person', persons > 0)
  readLetters(line, set)
  set('bullet', line.bullet)
  set('row', line.row.length > 0)
  set('address', address.test(text))
  // Every form of a date has a digit, which is found faster.
  const dated = /\d/.test(text) && dates.test(text)
  set('date', dated)
  if (count <= longestNote) {
    set('date-line', dated)
    set('byline', by.test(text))
    set('says', says.test(text.trimEnd()))
  }
  set('open-quote', /^\s*["“«„‘']/.test(text))
  const isProse = (ended && count >= leastProse.ended) || count >= leastProse.open
  set('prose', isProse ? (Math.min(mostProse, count) / mostProse) * (0.3 + 0.7 * Math.min(1, stop * 3)) : 0)
}

/** Whether an ellipsis stands behind the last letter or digit, as in a teaser that is cut short. */
function isCut(text: string): boolean {
  let end = text.length
  while (end > 0 && !(kindOf(text.charCodeAt(end - 1)) & (letter | number))) end--
  return /\.\.\.|…/.test(text.slice(end))
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
