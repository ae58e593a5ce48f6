/** Chooses words too rare for pairs and the context model, of which near-synonyms are known: spinners put such words in. */
import {commaId, makeVocabulary, type Vocabulary} from '../language/vocabulary.js'
import type {Counted} from './encode.js'
import {type Links, listedForms, readThesaurus, strongest, type Thesaurus} from './thesaurus.js'

/** Word numbers fit 16 bits. */
const mostNumbers = 2 ** 16

/** Where near-synonyms are looked up. */
export interface Lists {
  /** All forms of all words. */
  forms: ReadonlySet<string>
  read: (vocabulary: Vocabulary) => Links
}

export const openLists = (thesauri: readonly Thesaurus[]): Lists => ({
  forms: listedForms(thesauri),
  read: (vocabulary) => readThesaurus(vocabulary, thesauri)
})

/**
 * @param others words that the vocabulary lacks, by falling frequency
 * @param limits words that are seen less often are left out, and all but so many
 * @returns the vocabulary and behind its words the rare ones that have near-synonyms among them
 */
export function addRareWords(
  vocabulary: Vocabulary,
  others: readonly Counted[],
  lists: Lists,
  {least, words}: {least: number; words: number}
): Vocabulary {
  const tried = others.filter(([word, count]) => count >= least && lists.forms.has(word)).slice(0, mostNumbers - vocabulary.size)
  const wide = extend(vocabulary, tried)
  const links = lists.read(wide)
  const linked = tried.filter((_, at) => strongest(links, vocabulary.size + at, wide, 1).length > 0)
  return extend(vocabulary, linked.slice(0, words))
}

function extend(vocabulary: Vocabulary, rare: readonly Counted[]): Vocabulary {
  const words = Array.from({length: vocabulary.size}, (_, id) => vocabulary.word(id)).slice(commaId + 1)
  const counts = Uint32Array.from([...vocabulary.counts, ...rare.map(([, count]) => count)])
  return makeVocabulary([...words, ...rare.map(([word]) => word)], counts, rare.length)
}
