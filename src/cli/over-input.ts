/** Whether what is written would go over what is read. */
import {realpathSync} from 'node:fs'

/** @returns whether a path leads to one of the inputs, by links too */
export function isInput(path: string, inputs: readonly string[]): boolean {
  const place = placeOf(path)
  return place !== undefined && inputs.some((input) => placeOf(input) === place)
}

function placeOf(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}
