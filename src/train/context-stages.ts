/** The two stages in which the context model learns. */

/** How a stage goes about it. */
export interface Stage {
  epochs: number
  /** Rate of the rows, whose steps shrink with what they have learned (Duchi et al. 2011, AdaGrad), and of the rest. */
  rate: number
  biasRate: number
  weightRate: number
  /** Words for each place that do not stand there: any, and near-synonyms of the one that does. */
  noise: number
  rivals: number
  /** Whether the word is also to be the likeliest of itself and all its near-synonyms. */
  chooses: boolean
  /** Whether it learns to make do with numbers rounded as the model will have them (Jacob et al. 2018). */
  rounds: boolean
  /** Least and most share of the words beside a place that are exchanged for near-synonyms, as on the pages that will be read. */
  spoilt: readonly [least: number, most: number]
}

/** First it learns what company all words keep: each is told from noise. */
export const acquaint: Stage = {
  epochs: 2,
  rate: 0.35,
  biasRate: 0.08,
  weightRate: 0.0016,
  noise: 8,
  rivals: 4,
  chooses: false,
  rounds: false,
  spoilt: [0.04, 0.04]
}

/** Then what it will be asked: which of a word and its near-synonyms stands there. */
export const sharpen: Stage = {
  epochs: 1,
  rate: 0.03,
  biasRate: 0.01,
  weightRate: 0.0002,
  noise: 8,
  rivals: 0,
  chooses: true,
  rounds: true,
  spoilt: [0, 0.3]
}
