/** A word that is right only on another subject than the page's: “clergyman” where a minister governs. */
import {moveTo} from '../language/context-reading.js'
import {loadEnglish} from '../language/language.js'
import {scoreWord} from '../language/ranker.js'
import {isCapital} from '../language/words.js'
import type {Document, Passage} from './document.js'
import {readWords, rewrittenPage} from './replaced.js'
import {type Check, rulePlugin} from './rule.js'
import {type Confusable, confusableOf, topicsOf} from './topics.js'

const leastReported = 0.65

export const checkTopicClash: Check = (document, report, evidence) => {
  const {vocabulary, ranker} = loadEnglish()
  let topics: Topics | undefined
  for (const [index, passage] of document.passages.entries()) {
    for (const [at, token] of passage.tokens.entries()) {
      const entry = confusableOf(token.norm)
      if (!entry || isCapital(passage.text, token) || passage.quoted[at] || isSafe(passage, token.start, entry)) continue
      topics ??= findTopics(document)
      if (isOnTopic(topics, entry, token.norm, index)) continue
      const {reading, starts} = readWords(document)
      const page = rewrittenPage(document, evidence)
      moveTo(reading, starts[index]! + at)
      const score = (word: string) => scoreWord(reading, ranker, vocabulary.find(word), 0)
      const gain = Math.max(...entry.meant.map(score)) - score(token.norm)
      const confidence = Math.min(0.95, 0.45 + 0.3 * page + 0.08 * gain)
      if (confidence < leastReported) continue
      report({
        passage,
        start: token.start,
        end: token.end,
        expected: entry.meant,
        confidence,
        reason: `“${token.norm}” belongs to another subject (${entry.topics.join(', ')}), of which the page says nothing`
      })
    }
  }
}

/** Plugin: flags words that are right only on another subject than the page's. */
export const unspunTopicClash = rulePlugin('topic-clash', checkTopicClash)

/** For each subject the words of the page that signal it, with the passages in which they stand. */
type Topics = Map<string, Map<string, Set<number>>>

function findTopics({passages}: Document): Topics {
  const topics: Topics = new Map()
  for (const [index, {tokens}] of passages.entries()) {
    for (const {norm} of tokens) {
      for (const topic of topicsOf(norm)) {
        const words = topics.get(topic) ?? new Map<string, Set<number>>()
        topics.set(topic, words.set(norm, (words.get(norm) ?? new Set()).add(index)))
      }
    }
  }
  return topics
}

/**
 * Whether one of a word's subjects is the page's. Two words make a subject of the page, one makes it a subject of the
 * passages around it. A word does not vouch for itself, nor for its own plural.
 */
function isOnTopic(found: Topics, {topics}: Confusable, word: string, index: number): boolean {
  const stem = word.replace(/(?:ies|es|s|y)$/, '')
  return topics.some((topic) => {
    const signals = [...(found.get(topic) ?? [])].filter(([signal]) => !signal.startsWith(stem))
    return signals.length > 1 || signals.some(([, places]) => [index - 1, index, index + 1].some((near) => places.has(near)))
  })
}

function isSafe({text}: Passage, start: number, {safe}: Confusable): boolean {
  const around = text.slice(Math.max(0, start - 60), start + 60).toLowerCase()
  return safe.some((phrase) => around.includes(phrase))
}
