/** Ways through the articles. */
import {type Sheet, type State, sheetOf} from './state.js'

/** Goes to the next stop that is wanted, and of the last one on to the next article. */
export function step(state: State, way: 1 | -1, wanted: (stop: Sheet['stops'][number]) => boolean = () => true): State {
  const sheet = sheetOf(state)
  for (let at = sheet.at + way; at >= 0 && at < sheet.stops.length; at += way) {
    if (wanted(sheet.stops[at]!)) return put(state, {...sheet, at})
  }
  const next = turn(state, way)
  if (next.notice !== undefined) return {...state, notice: way > 0 ? 'this is the last one; w writes, q quits' : 'this is the first one'}
  return next
}

/** Goes over so many stops, or as far as the article goes. */
export function leap(state: State, by: number): State {
  const sheet = sheetOf(state)
  return put(state, {...sheet, at: Math.min(Math.max(sheet.at + by, 0), Math.max(sheet.stops.length - 1, 0))})
}

/** Goes to the article before, or to the next one. */
export function turn(state: State, way: 1 | -1): State {
  const at = state.at + way
  const sheet = state.sheets[at]
  if (!sheet) return {...state, notice: way > 0 ? 'this is the last article' : 'this is the first article'}
  return put({...state, at}, {...sheet, seen: true})
}

/** Puts a changed sheet in the place of the one that is looked at. */
export const put = (state: State, sheet: Sheet): State => ({...state, sheets: state.sheets.with(state.at, sheet)})
