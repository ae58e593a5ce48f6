/** The pipeline as a list. */
import type {Plugin, Preset} from 'unified'
import {unspunStrip} from './boilerplate/strip.js'
import {unspunArticleAgreement} from './rewrite/article-agreement.js'
import {unspunBrokenQuotes} from './rewrite/broken-quotes.js'
import {unspunCollocation} from './rewrite/collocation.js'
import {unspunEntityDrift} from './rewrite/entity-drift.js'
import {unspunIdiom} from './rewrite/idiom.js'
import {unspunJudge} from './rewrite/judge.js'
import {unspunFillerPhrase, unspunTorturedPhrase} from './rewrite/phrases.js'
import {unspunRepeatedWords} from './rewrite/repeated-words.js'
import {unspunTitleDrift} from './rewrite/title-drift.js'
import {unspunTopicClash} from './rewrite/topic-clash.js'

/** The rules that flag, and the judgement over them. */
export const flagging = [
  unspunBrokenQuotes,
  unspunRepeatedWords,
  unspunTorturedPhrase,
  unspunEntityDrift,
  unspunTitleDrift,
  unspunTopicClash,
  unspunArticleAgreement,
  unspunFillerPhrase,
  unspunCollocation,
  unspunIdiom,
  unspunJudge
]

/**
 * Preset for any retext pipeline: strips boilerplate, then flags. Best behind `unspunParse`, which keeps each
 * line of scraped text a paragraph.
 */
export const unspunPreset: Preset = {plugins: [unspunStrip, ...flagging] as Plugin[]}
