/** A document on its way through a stream: what came with it is printed again as it stood. */

import {harmlessJson} from '../report/printable.js'

/** A field and its value as JSON, not parsed, so that no number changes. */
export interface Field {
  name: string
  json: string
}

export interface Document {
  /** Of the document, for the report. */
  path: string
  fields: Field[]
  /** Which of the fields holds the article. */
  field: string
  text: string
}

/** What should have been a document. */
export interface BadRecord {
  path: string
  error: string
  /** Where there is one. */
  line?: number
  /** What could be read of it. */
  fields?: Field[]
}

export type StreamRecord = Document | BadRecord

/** Bytes of a line of JSON or of a text; one that is longer is no article. */
export const largest = 32 * 2 ** 20

/** @returns why there is no document */
export const tooLong = (what: string) => `the ${what} is longer than ${largest / 2 ** 20} MB`

/** The field that unspun adds. */
export const ownField = 'unspun'

/**
 * @param fields are printed as they are
 * @param own what unspun says; comes last, and in the place of what an earlier run said
 * @returns a line of JSON
 */
export function printRecord(fields: readonly Field[], own: object): string {
  const others = fields.filter(({name}) => name !== ownField)
  const members = [...others, {name: ownField, json: harmlessJson(JSON.stringify(own))}].map(
    ({name, json}) => `${JSON.stringify(name)}:${json}`
  )
  return `{${members.join(',')}}\n`
}

/** @param text takes the place of the article; without it the field goes */
export function fieldsWith({fields, field}: Document, text: string | undefined): Field[] {
  if (text === undefined) return fields.filter(({name}) => name !== field)
  return fields.map((one) => (one.name === field ? {name: field, json: JSON.stringify(text)} : one))
}
