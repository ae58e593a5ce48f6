/** Whether “a” or “an” is surely wrong before a word: that the token is an article, and how the word sounds. */

/** Begins with a vowel sound for every speaker; names of letters, “one” and “use” do not. */
const surelyVowel = /^(?:a|e(?!u|w)|i|o(?!n(?:e|ce)|ui)|u(?:n(?![ai])|p|rg|rb|sh|tt|lt|mb|gl)|hour|honest|honou?r|heir)/
/** Begins with a consonant that is spoken, and is no abbreviation that is spelt out, as “rpg” is. */
const surelyConsonant =
  /^(?:(?:[bcdfgjklmnprstvwz]|[bcfgkps]l|[bcdfgkptw]r|[cpstw]h|s[ckmnpqtw]|s[cpt][lr]|kn|qu|th[rw]|tw|wr)[aeiouy]|y[aeiou]|uni(?:t|v|o[nr]|q|f)|us[aeu]|ut[ei]|eu|once)/

/** Before “a” a letter as a name: “vitamin a intake”. */
const lettered = new Set(
  'vitamin hepatitis plan type grade group class schedule series serie category option section part level influenza exhibit point form the'.split(
    ' '
  )
)
/** What stands behind “a” as the name of a letter or of a variable: “a and b”, “a equals 2”. */
export const followsLetter = new Set('and or is are as if in of on at it its to then equals'.split(' '))
/** No noun phrase begins with them, so that “a” before them is a letter, or a slip for another word. */
const noPhrase = new Set([
  ...followsLetter,
  ...'am any all our us into under over upon after also once other others another each every either the that this these those his her their my your than for from with was were be been but by'.split(
    ' '
  )
])
/** Behind these “an” is an article, and not “and” with a letter lost, as in “fish an chips”. */
const leading = new Set(
  'of in on at to for from with by as is was are were be been has have had into over under about than like without after before such what half not took take takes made make makes gave give gives got get gets saw see sees found find finds left leave leaves became become becomes'.split(
    ' '
  )
)

/** What stands around an article. Words are as in `Token.norm`. */
export interface ArticleSite {
  article: 'a' | 'an'
  /** The word before, if one stands there without a mark between. */
  before: string | undefined
  next: string
}

/** @returns whether the other article is right beyond doubt */
export function surelyOther({article, before, next}: ArticleSite): boolean {
  if (noPhrase.has(next) || /^[a-z]{1,3}[-']/.test(next)) return false
  if (article === 'a') return surelyVowel.test(next) && !lettered.has(before ?? '')
  // A short word may be an abbreviation, spoken by its letters; those that are vowels begin with one so too.
  if (next.length < 4) return false
  return surelyConsonant.test(next) && (before === undefined || leading.has(before) || /ed$|ing$/.test(before))
}
