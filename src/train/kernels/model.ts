/** Where the parts of the context model are, for the code that reads them. */
import {modelParts, places} from '../../language/workspace.js'

/** Where a part begins, or its number. */
export const part = (name: (typeof modelParts)[number]) => `(i32.load (i32.const ${places.model + 4 * modelParts.indexOf(name)}))`
/** Where something of the workspace begins. */
export const fixed = (name: keyof typeof places, offset = 0) => `(i32.const ${places[name] + offset})`
/** @param scales where the scale bytes begin */
export const scaleOf = (scales: string, row: string) =>
  `(f32.load offset=${places.scales} (i32.shl (i32.load8_u (i32.add ${scales} ${row})) (i32.const 2)))`
/** The number that the list is at, as `word`. */
export const setWord = '(local.set $word (i32.load16_u (local.get $list)))'
