/** English inflection for thesaurus entries: regular by rule, irregular from a list. */

/** One inflected form, or the base. `s` is both the plural and the third person. */
export const inflections = ['base', 's', 'ed', 'ing', 'er', 'est'] as const
export type Inflection = (typeof inflections)[number]

/** Base form → irregular forms, by inflection. */
export type Irregular = Map<string, Partial<Record<Inflection, string[]>>>

/**
 * @param list lines of `base past participle … ; kind:form …`; lines with `#` are comments
 */
export function readIrregular(list: string): Irregular {
  const irregular: Irregular = new Map()
  for (const line of list.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [verb = '', others = ''] = line.split(';')
    const [base = '', ...past] = verb.trim().split(' ')
    const entry: Partial<Record<Inflection, string[]>> = past.length > 0 ? {ed: past} : {}
    for (const other of others.trim().split(' ').filter(Boolean)) {
      const [kind, form] = other.split(':')
      entry[kind as Inflection] = [form!]
    }
    irregular.set(base, entry)
  }
  return irregular
}

/** @returns the forms of a base word, several where usage varies */
export function inflect(word: string, kind: Inflection, irregular: Irregular): string[] {
  if (kind === 'base') return [word]
  const known = irregular.get(word)?.[kind]
  if (known) return known
  const vowelY = /[^aeiou]y$/.test(word)
  if (kind === 's') return [plural(word, vowelY), ...(/[a-z]man$/.test(word) ? [`${word.slice(0, -3)}men`] : [])]
  if (kind === 'ing') {
    if (/ie$/.test(word)) return [`${word.slice(0, -2)}ying`]
    if (/[^eo]e$/.test(word)) return [`${word.slice(0, -1)}ing`]
    return doubled(word).map((stem) => `${stem}ing`)
  }
  const ending = kind === 'ed' ? 'ed' : kind
  if (word.endsWith('e')) return [word + ending.slice(1)]
  if (vowelY) return [`${word.slice(0, -1)}i${ending}`]
  return doubled(word).map((stem) => stem + ending)
}

function plural(word: string, vowelY: boolean): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return vowelY ? `${word.slice(0, -1)}ies` : `${word}s`
}

/** `plan` gives `plann-`; which of `travel-` and `travell-` is a matter of country, so both are tried. */
function doubled(word: string): string[] {
  return /[^aeiou][aeiou][bdglmnprt]$/.test(word) ? [word + word.at(-1), word] : [word]
}
