/** Countries, their people and their capitals, found in a document. */
import {items, readRows} from '../language/data-file.js'
import {indexPhrases, type PhraseIndex} from '../language/phrase-index.js'
import type {Document, Passage} from './document.js'

/** A country's name, an adjective, its people, or its capital. */
export type PlaceKind = 'name' | 'adjective' | 'people' | 'capital'

export interface Country {
  id: string
  forms: Record<PlaceKind, string[]>
  /** Region of the world. */
  group: string
  /** Countries that are taken for this one. */
  lookalikes: Set<string>
}

export interface Mention {
  passage: Passage
  /** Token indexes. */
  from: number
  to: number
  country: Country
  kind: PlaceKind
  surface: string
}

const kinds: PlaceKind[] = ['name', 'adjective', 'people', 'capital']

let index: PhraseIndex<{country: Country; kind: PlaceKind; surface: string}[]> | undefined

function load() {
  const forms = new Map<string, {country: Country; kind: PlaceKind; surface: string}[]>()
  for (const [id = '', name, adjective, people, capital, group = '', lookalikes] of readRows(new URL('data/places.tsv', import.meta.url))) {
    const country: Country = {
      id,
      forms: {name: items(name), adjective: items(adjective), people: items(people), capital: items(capital)},
      group,
      lookalikes: new Set(items(lookalikes))
    }
    for (const kind of kinds) {
      for (const surface of country.forms[kind]) forms.set(surface, [...(forms.get(surface) ?? []), {country, kind, surface}])
    }
  }
  return indexPhrases(forms)
}

/** @returns the mentions of countries in order; names that several countries share are left out */
export function findMentions({passages}: Document): Mention[] {
  index ??= load()
  const mentions: Mention[] = []
  for (const passage of passages) {
    for (const {from, to, value} of index.find(passage.tokens)) {
      const surface = passage.text.slice(passage.tokens[from]!.start, passage.tokens[to - 1]!.end)
      const fitting = value.filter((entry) => entry.surface === surface)
      if (fitting.length === 0 || new Set(fitting.map(({country}) => country.id)).size > 1) continue
      mentions.push({passage, from, to, surface, country: fitting[0]!.country, kind: kindIn(passage, to, fitting)})
    }
  }
  return mentions
}

/** “Afghan” is an adjective before a noun and a person elsewhere. */
function kindIn(passage: Passage, to: number, fitting: {kind: PlaceKind}[]): PlaceKind {
  const next = passage.tokens[to]
  const noun = next?.kind === 'word' && /^\s\p{L}/u.test(passage.text.slice(next.start - 1, next.end))
  const wanted = noun ? 'adjective' : 'people'
  return fitting.find(({kind}) => kind === wanted)?.kind ?? fitting[0]!.kind
}
