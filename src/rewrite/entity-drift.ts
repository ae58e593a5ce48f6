/** A nationality, country or name that stands alone against a sister term that rules the article. */
import {groupBy} from '../language/group-by.js'
import {type Document, sentenceAround} from './document.js'
import {type Country, findMentions, type Mention} from './places.js'
import {type Check, type Finding, rulePlugin} from './rule.js'
import {findSisterNames} from './sister-names.js'

/** Mentions that make a country rule an article. */
const leastRuling = 3
const leastReported = 0.6

export const checkEntityDrift: Check = (document, report) => {
  for (const finding of findCountryDrift(document)) report(finding)
  for (const finding of findSisterNames(document)) report(finding)
}

/** Plugin: flags a nationality, country or name where a sister term rules the article. */
export const unspunEntityDrift = rulePlugin('entity-drift', checkEntityDrift)

function findCountryDrift(document: Document): Finding[] {
  const byCountry = groupBy(findMentions(document), ({country}) => country)
  const findings: Finding[] = []
  for (const [country, mentions] of byCountry) {
    const [mention] = mentions
    if (mentions.length > 1 || !mention || mention.kind === 'capital') continue
    let best: {ruler: Country; confidence: number} | undefined
    for (const [ruler, others] of byCountry) {
      const confidence = ruler === country ? 0 : suspicion(mention, ruler, others)
      if (confidence > (best?.confidence ?? leastReported)) best = {ruler, confidence}
    }
    if (best) findings.push(describe(mention, best.ruler, byCountry.get(best.ruler)!, best.confidence))
  }
  return findings
}

/** How likely the lone mention was a mention of the ruling country. */
function suspicion(mention: Mention, ruler: Country, others: readonly Mention[]): number {
  if (others.length < 2 || besideAnother(mention, others)) return 0
  const {country} = mention
  const lookalike = country.lookalikes.has(ruler.id) || ruler.lookalikes.has(country.id)
  const words = mention.surface.split(' ')
  if (!lookalike && country.group !== ruler.group) return 0
  // “North Vietnamese” among North Koreans: the rewriter changed one word of two.
  const shared = words.length > 1 && words[0] !== 'United'
  if (shared && others.some(({surface}) => surface !== mention.surface && surface.split(' ')[0] === words[0])) return 0.9
  if (others.length < leastRuling) return 0
  const head = headOf(mention)
  const sameHead = head !== undefined && others.some((other) => headOf(other) === head)
  if (sameHead && definite(mention) && !compares(mention)) return lookalike ? 0.85 : 0.7
  return 0
}

/** The noun behind an adjective. */
function headOf({passage, to, kind}: Mention): string | undefined {
  const next = passage.tokens[to]
  return kind === 'adjective' && next?.kind === 'word' ? next.norm.replace(/s$/, '') : undefined
}

/** A thing that the reader is to know already. */
const definite = ({passage, from}: Mention) => ['the', 'her', 'his', 'their'].includes(passage.tokens[from - 1]?.norm ?? '')

/** Words of a sentence that sets one country beside another. */
const comparing = new Set(
  'contrast contrasting similar similarly unlike like compared comparison meanwhile also too other another both neither than same'.split(
    ' '
  )
)

/** Whether the sentence of a mention, which has the country on purpose then, compares. */
function compares({passage, from}: Mention): boolean {
  return passage.tokens.slice(...sentenceAround(passage, from)).some(({norm}) => comparing.has(norm))
}

/** Named in one breath with the ruling country, as a pair or in a list, it is meant. */
function besideAnother(mention: Mention, others: readonly Mention[]): boolean {
  return others.some(
    ({passage, from, to}) => passage === mention.passage && (Math.abs(from - mention.to) <= 2 || Math.abs(mention.from - to) <= 2)
  )
}

function describe(mention: Mention, ruler: Country, others: readonly Mention[], confidence: number): Finding {
  const {passage, from, to, kind, surface} = mention
  const forms = [...others.filter((other) => other.kind === kind).map((other) => other.surface), ...ruler.forms[kind]]
  const plural = surface.endsWith('s')
  // Peoples have a number, adjectives such as “Swiss” have none.
  const expected = forms.find((form) => kind !== 'people' || form.endsWith('s') === plural) ?? forms[0] ?? ruler.id
  return {
    passage,
    start: passage.tokens[from]!.start,
    end: passage.tokens[to - 1]!.end,
    expected: [expected],
    confidence,
    reason: `“${surface}” stands alone in an article about “${others[0]!.surface}”`
  }
}
