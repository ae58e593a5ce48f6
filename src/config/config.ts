/** A configuration as people write it. `data/schema.json` says the same to editors. */
import type {Allowed} from '../silence/allow.js'
import type {RuleChoices} from './apply-rules.js'

/** A retext plugin by the name of its package, alone or with its options. */
export type PluginChoice = string | [name: string] | [name: string, options: unknown]

export interface Choices {
  /** By the id of a rule. */
  rules?: RuleChoices
  /** Findings less sure than this, from 0 to 1, are not reported. */
  minConfidence?: number
  /** Removes title, byline and date too. */
  bodyOnly?: boolean
  /** Ids of rules whose lines stay. */
  keep?: string[]
  /** Keeps captions and credits of pictures. */
  keepCaptions?: boolean
  /** Learns what the files of a folder have in common; `true` if absent. */
  templates?: boolean
  /** Phrases that are never flagged. */
  allow?: Allowed[]
  /** Retext plugins of the project that read the article too. */
  plugins?: PluginChoice[]
}

export interface Override extends Choices {
  /** Globs, relative to the configuration's folder. */
  files: string[]
}

export interface Config extends Choices {
  $schema?: string
  /** Configurations that hold where this one says nothing: paths from its folder, or names of packages. */
  extends?: string | string[]
  /** For some files; later ones win. */
  overrides?: Override[]
}
