/** Runs the pipeline over inputs; one that fails is reported and does not stop the rest. */
import type {VFile} from 'vfile'
import {type FileReport, reportFile} from '../report/report.js'
import {type Options, unspun} from '../unspun.js'
import {type Input, toFile} from './inputs.js'

export interface Outcome {
  path: string
  /** The cleaned article and what was found, or why there is none. */
  result: {file: VFile; report: FileReport} | {failure: string}
}

/** @param report what to tell in the report beside the findings */
export async function process(
  input: Input,
  optionsFor: (path: string) => Options | Promise<Options>,
  report: {evidence?: boolean}
): Promise<Outcome> {
  const {path} = input
  if ('failure' in input) return {path, result: {failure: input.failure}}
  try {
    const file = await unspun(toFile(input), await optionsFor(path))
    return {path, result: {file, report: reportFile(file, report)}}
  } catch (error) {
    return {path, result: {failure: (error as Error).message}}
  }
}
