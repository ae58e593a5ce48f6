/** Where a quotation that is opened and never closed should have been closed. */

/** Part of a text, with the closing mark that is missing in it. */
export interface Gap {
  start: number
  end: number
  /** How many units of the span stand before the missing mark. */
  before: number
  confidence: number
}

const speaks =
  '(?:said|says|asked|asks|added|adds|told|replied|explained|insisted|wrote|warned|argued|noted|recalled|admitted|joked|concluded|declared|tweeted)'
const speaker = String.raw`(?:(?:he|she|they|it|the \p{Ll}+|(?:\p{Lu}[\p{L}.’'-]*\s+){0,2}\p{Lu}[\p{L}’'-]+)\s+)?`
/** “debt, said its chairman”: speech ends at the comma. */
const attribution = new RegExp(String.raw`([\p{L}\p{N}’'-]+[,!?])\s+(?=${speaker}${speaks}\b)[\p{L}’'-]+`, 'u')
/** One who speaks, named in front. */
export const speakerAhead = new RegExp(`^${speaker}${speaks}\\b`, 'u')
/** “tomorrow? – Alfie, 6”: the speaker is named behind a dash. */
const signature = /(\S+)(?=\s+[–—-]\s*\p{Lu}[^.!?]*$)/u
/** “is “within tolerance and refuses”: a few words taken over into a sentence end where it goes on. */
const onwards = /^\p{Ll}[\p{L}’'-]*(?:\s[\p{Ll}’'-]+){0,5}?(?=\s(?:and|but|because|when|while|after|before|which|who)\s|[;:])/u

/** @returns where speech gives way to the one who spoke, if it does between the two places */
export function findAttribution(text: string, from: number, to: number): Gap | undefined {
  const found = attribution.exec(text.slice(from, to))
  if (!found) return undefined
  const start = from + found.index
  return {start, end: start + found[0].length, before: found[1]!.length, confidence: 0.85}
}

/** Longer paragraphs that are nothing but speech are letters and statements, which people leave open. */
const shortSpeech = 60

/** @returns the likeliest place for the mark that closes the one at `open`, up to the end of the text, if it is missing */
export function findGap(text: string, open: number): Gap | undefined {
  const spoken = findAttribution(text, open, text.length)
  if (spoken) return spoken
  const inside = text.slice(open + 1)
  const signed = signature.exec(inside)
  const whole = text.slice(0, open).trim() === '' && text.length > shortSpeech
  if ((whole && !signed) || text.trimEnd().endsWith(':')) return undefined
  const fragment = /\p{Ll}\s$/u.test(text.slice(0, open)) ? onwards.exec(inside) : null
  const length = fragment ? fragment[0].length : signed ? signed.index + signed[0].length : inside.trimEnd().length
  const end = open + 1 + length
  const last = /\S*$/.exec(inside.slice(0, length))![0].length
  return {start: end - last, end, before: last, confidence: signed ? 0.75 : 0.6}
}
