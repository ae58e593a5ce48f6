/** What is told of the keys: in the last row, and all of them by `?`. */
import type {Mode} from './state.js'
import {padded, type Row, widthOfRow} from './wrap.js'

const keys: Record<Mode['kind'], readonly [key: string, what: string][]> = {
  read: [
    ['n/p', 'next/previous'],
    ['1-3', 'accept'],
    ['k', 'keep'],
    ['d', 'remove'],
    ['s', 'silence'],
    ['u', 'undo'],
    ['w', 'write'],
    ['q', 'quit'],
    ['?', 'help']
  ],
  reason: [
    ['Enter', 'done'],
    ['Esc', 'back']
  ],
  help: [['any key', 'back']],
  'confirm-write': [
    ['y', 'yes'],
    ['n', 'no']
  ],
  'confirm-quit': [
    ['y', 'yes'],
    ['n', 'no']
  ]
}

/** The same where they would not fit. */
const fewKeys: typeof keys.read = [
  ['n/p', 'move'],
  ['1-3', 'take'],
  ['k', 'keep'],
  ['d', 'drop'],
  ['s', 'silence'],
  ['u', 'undo'],
  ['w', ''],
  ['q', ''],
  ['?', '']
]

/** @returns the keys that do something now, in a row */
export function keysOf({kind}: Mode, columns: number): Row {
  const rowOf = (list: typeof keys.read, gap: string) =>
    list.flatMap(
      ([key, what]): Row => [
        {text: key, style: 'title'},
        {text: ` ${what}${what && gap}`, style: 'note'}
      ]
    )
  const whole = rowOf(keys[kind], '  ')
  return widthOfRow(whole) <= columns ? whole : rowOf(fewKeys, ' ')
}

const help: readonly [keys: string, what: string][] = [
  ['n  Tab', 'next finding or removed lines'],
  ['p  Shift-Tab', 'the one before'],
  ['↑  ↓', 'line by line'],
  ['PgUp  PgDn', 'by ten; Home and End go to the ends'],
  ['[  ]', 'article before, next article'],
  ['1  2  3', 'take a suggestion; Enter takes the first'],
  ['k', 'keep the words, or the removed lines'],
  ['d', 'remove the line or lines'],
  ['s', 'silence this finding, in the baseline'],
  ['a', 'allow the phrase, in the configuration'],
  ['u', 'undo'],
  ['w', 'write the articles that were looked at'],
  ['q  Ctrl-C', 'quit and write nothing']
]

/** Columns of the names of keys. */
const keyColumn = 16

/** What all keys do. */
export const helpRows: readonly Row[] = help.map(([names, what]) => [
  ...padded([{text: ` ${names}`, style: 'title'}], keyColumn),
  {text: what, style: 'plain'}
])
