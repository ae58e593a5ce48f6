/** The formats by name. A format turns a report into text and does nothing else. */
import type {ChalkInstance} from 'chalk'
import {json} from './json.js'
import type {Report} from './report.js'
import {stylish} from './stylish.js'

export type Format = (report: Report, colours: ChalkInstance) => string

export const formats = {stylish, json} satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]
