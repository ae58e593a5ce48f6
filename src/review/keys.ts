/** What each key does. */
import {graphemesOf} from '../report/width.js'
import {type FlagDecision, isRemoved} from './decisions.js'
import {leap, put, step, turn} from './moves.js'
import {isDirty, isFinding, linesOf, type Mode, type Sheet, type State, sheetOf, stopOf} from './state.js'

/** A key as `node:readline` tells of it. */
export interface Key {
  name?: string | undefined
  sequence?: string | undefined
  ctrl?: boolean | undefined
  meta?: boolean | undefined
  shift?: boolean | undefined
}

/** Stops that a page key goes over. */
const page = 10

/** @returns the state after a key; the same one where the key says nothing */
export function press(state: State, key: Key): State {
  if (key.ctrl && key.name === 'c') return {...state, wish: 'interrupt'}
  if (key.ctrl && key.name === 'z') return {...state, wish: 'suspend'}
  const {notice: _, wish: __, ...quiet} = state
  switch (state.mode.kind) {
    case 'reason':
      return type(quiet, state.mode, key)
    case 'help':
      return {...quiet, mode: reading}
    case 'confirm-write':
      return confirm(quiet, key, 'write')
    case 'confirm-quit':
      return confirm(quiet, key, 'quit')
    case 'read': {
      const command = key.ctrl || key.meta ? undefined : (commands[nameOf(key)] ?? commands[key.sequence ?? ''])
      return command ? command(quiet) : quiet
    }
  }
}

const reading: Mode = {kind: 'read'}

/** Only keys that write nothing go by their names; `n` and `N` have the same one. */
const nameOf = ({name = '', shift}: Key) => (name.length > 1 ? `${shift ? 'shift-' : ''}${name}` : '')

const commands: Record<string, (state: State) => State> = {
  n: (state) => step(state, 1, isFinding),
  tab: (state) => step(state, 1, isFinding),
  p: (state) => step(state, -1, isFinding),
  'shift-tab': (state) => step(state, -1, isFinding),
  down: (state) => step(state, 1),
  up: (state) => step(state, -1),
  pagedown: (state) => leap(state, page),
  pageup: (state) => leap(state, -page),
  home: (state) => leap(state, -Infinity),
  end: (state) => leap(state, Infinity),
  ']': (state) => turn(state, 1),
  '[': (state) => turn(state, -1),
  1: (state) => accept(state, 0),
  2: (state) => accept(state, 1),
  3: (state) => accept(state, 2),
  return: (state) => accept(state, 0),
  k: keep,
  d: (state) => decideLines(state, true),
  s: (state) => ask(state, 'finding'),
  a: (state) => ask(state, 'phrase'),
  u: undo,
  w: (state) => ({...state, mode: {kind: 'confirm-write'}}),
  q: (state) => (isDirty(state) ? {...state, mode: {kind: 'confirm-quit'}} : {...state, wish: 'quit'}),
  '?': (state) => ({...state, mode: {kind: 'help'}})
}

function confirm(state: State, {name, sequence}: Key, wish: 'write' | 'quit'): State {
  if (sequence?.toLowerCase() === 'y') return {...state, mode: reading, wish}
  return sequence?.toLowerCase() === 'n' || name === 'escape' ? {...state, mode: reading} : state
}

/** Puts a changed sheet in its place, so that it can be undone. */
function decide(state: State, sheet: Sheet): State {
  const history = [...state.history, {at: state.at, sheet: sheetOf(state)}]
  return {...put(state, sheet), history}
}

function decideFlag(state: State, decision: FlagDecision): State {
  const sheet = sheetOf(state)
  const {flag} = stopOf(sheet) ?? {}
  if (!flag) return {...state, notice: 'there is no finding here'}
  const decisions = {...sheet.decisions, flags: new Map(sheet.decisions.flags).set(flag, decision)}
  return step(decide(state, {...sheet, decisions}), 1, isFinding)
}

function accept(state: State, choice: number): State {
  const {flag} = stopOf(sheetOf(state)) ?? {}
  if (flag && choice >= flag.message.expected.length) return {...state, notice: noSuggestion(choice, flag.message.expected.length)}
  return decideFlag(state, {kind: 'accept', choice})
}

const noSuggestion = (choice: number, count: number) =>
  count === 0 ? 'there is no suggestion here' : `there is no suggestion ${choice + 1}`

function keep(state: State): State {
  const sheet = sheetOf(state)
  const stop = stopOf(sheet)
  const isGone = stop && isRemoved(sheet.article.lines[stop.line]!, sheet.decisions)
  return stop?.flag && !isGone ? decideFlag(state, {kind: 'keep'}) : decideLines(state, false)
}

function decideLines(state: State, gone: boolean): State {
  const sheet = sheetOf(state)
  const stop = stopOf(sheet)
  if (!stop) return {...state, notice: 'there is no line here'}
  const removed = new Map(sheet.decisions.removed)
  for (const line of linesOf(sheet, stop)) {
    // What the report says itself is no decision.
    if (gone === (line.run !== undefined)) removed.delete(line)
    else removed.set(line, gone)
  }
  return decide(state, {...sheet, decisions: {...sheet.decisions, removed}})
}

function ask(state: State, scope: 'finding' | 'phrase'): State {
  const sheet = sheetOf(state)
  if (!stopOf(sheet)?.flag) return {...state, notice: 'there is no finding here'}
  if (scope === 'phrase' && sheet.noPhrases !== undefined) return {...state, notice: sheet.noPhrases}
  return {...state, mode: {kind: 'reason', scope, text: ''}}
}

function type(state: State, mode: Mode & {kind: 'reason'}, {name, sequence = '', ctrl, meta}: Key): State {
  if (name === 'escape') return {...state, mode: reading}
  if (name === 'return' || name === 'enter') {
    const reason = mode.text.trim()
    if (reason === '') return {...state, notice: 'a reason is needed, for those who come after'}
    return decideFlag({...state, mode: reading}, {kind: 'silence', scope: mode.scope, reason})
  }
  if (name === 'backspace') return {...state, mode: {...mode, text: graphemesOf(mode.text).slice(0, -1).join('')}}
  if (ctrl && name === 'u') return {...state, mode: {...mode, text: ''}}
  // Keys that write nothing have sequences that a terminal reads as commands.
  return ctrl || meta || /\p{Cc}/u.test(sequence) ? state : {...state, mode: {...mode, text: mode.text + sequence}}
}

function undo(state: State): State {
  const last = state.history.at(-1)
  if (!last) return {...state, notice: 'there is nothing to undo'}
  return {...state, at: last.at, sheets: state.sheets.with(last.at, last.sheet), history: state.history.slice(0, -1)}
}
