/** Runs cases until one breaks an invariant, and makes that one as small as it can. */
import fc from 'fast-check'
import {type Case, cases} from './generators.js'
import {checkStages, checkWhole} from './invariants.js'

export interface Broken {
  seed: number
  /** How many cases went well before. */
  after: number
  /** What was broken. */
  reason: string
  example: Case
}

const options = fc.constantFrom({}, {fix: true}, {suggest: true}, {fix: true, suggest: true}, {bodyOnly: true}, {minConfidence: 0.1})

/**
 * @param count cases for the stages without the language model
 * @returns nothing when all went well
 */
export function fuzzStages(count: number, seed: number): Broken | undefined {
  const result = fc.check(
    fc.property(cases(), (one) => checkStages(one)),
    {numRuns: count, seed}
  )
  return result.failed ? broken(result, result.counterexample![0]) : undefined
}

/** @param count cases for the whole pipeline; see `fuzzStages` */
export async function fuzzWhole(count: number, seed: number): Promise<Broken | undefined> {
  const property = fc.asyncProperty(cases(), options, (one, chosen) => checkWhole(one, chosen))
  const result = await fc.check(property, {numRuns: count, seed})
  return result.failed ? broken(result, result.counterexample![0]) : undefined
}

function broken({seed, numRuns, errorInstance}: {seed: number; numRuns: number; errorInstance: unknown}, example: Case): Broken {
  const {stack, message} = errorInstance as Error
  return {seed, after: numRuns - 1, reason: stack ?? message, example}
}
