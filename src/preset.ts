/** The pipeline as a list. */
import type {Root} from 'nlcst'
import type {Plugin, Preset} from 'unified'
import {unspunStrip} from './boilerplate/strip.js'
import {unspunArticleAgreement} from './rewrite/article-agreement.js'
import {unspunBrokenQuotes} from './rewrite/broken-quotes.js'
import {unspunCalendarWord} from './rewrite/calendar-word.js'
import {unspunCollocation} from './rewrite/collocation.js'
import {unspunEntityDrift} from './rewrite/entity-drift.js'
import {unspunIdiom} from './rewrite/idiom.js'
import {unspunJudge} from './rewrite/judge.js'
import {unspunNameDrift} from './rewrite/name-drift.js'
import {unspunFillerPhrase, unspunTorturedPhrase} from './rewrite/phrases.js'
import {unspunPronounDrift} from './rewrite/pronoun-drift.js'
import {unspunRepeatedWords} from './rewrite/repeated-words.js'
import type {RuleOptions} from './rewrite/rule.js'
import {unspunTitleDrift} from './rewrite/title-drift.js'
import {unspunTopicClash} from './rewrite/topic-clash.js'
import {unspunVerbAgreement} from './rewrite/verb-agreement.js'
import {unspunWordForName} from './rewrite/word-for-name.js'

/** The rules that flag, by id, in the order in which they run. */
export const flaggingRules: Record<string, Plugin<[RuleOptions?], Root>> = {
  'broken-quotes': unspunBrokenQuotes,
  'verb-agreement': unspunVerbAgreement,
  'repeated-words': unspunRepeatedWords,
  'tortured-phrase': unspunTorturedPhrase,
  'entity-drift': unspunEntityDrift,
  'name-drift': unspunNameDrift,
  'title-drift': unspunTitleDrift,
  'word-for-name': unspunWordForName,
  'calendar-word': unspunCalendarWord,
  'pronoun-drift': unspunPronounDrift,
  'topic-clash': unspunTopicClash,
  'article-agreement': unspunArticleAgreement,
  'filler-phrase': unspunFillerPhrase,
  collocation: unspunCollocation,
  idiom: unspunIdiom
}

/** The rules that flag, and the judgement over them. */
export const flagging = [...Object.values(flaggingRules), unspunJudge]

/**
 * Preset for any retext pipeline: strips boilerplate, then flags. Best behind `unspunParse`, which keeps each
 * line of scraped text a paragraph.
 */
export const unspunPreset: Preset = {plugins: [unspunStrip, ...flagging] as Plugin[]}
