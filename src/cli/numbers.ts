/** Numbers as values of options. */
import {InvalidArgumentError} from 'commander'

/** @throws InvalidArgumentError for anything but a number from 0 to 1 */
export function parseShare(text: string): number {
  const value = parseNumber(text)
  if (value > 1) throw new InvalidArgumentError('It has to be a number from 0 to 1.')
  return value
}

/** @throws InvalidArgumentError for anything but a whole number, not below 0 */
export function parseCount(text: string): number {
  const value = parseNumber(text)
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return value
}

function parseNumber(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('It has to be a number, not below 0.')
  return value
}
